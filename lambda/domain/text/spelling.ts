/** Words brought to one form, ready to be looked up. */
import type { SpellingData } from '../../content/schema/red-flag-words';
import { type Rewrite, rewritesOf } from './normalise';
import { type Mishearings, mishearingsOf } from './sounds/misheard';

export interface Spelling {
  said: ReadonlyMap<string, string>;
  pairs: ReadonlyMap<string, string>;
  notBeforeAble: ReadonlySet<string>;
  rewrites: readonly Rewrite[];
  hesitations: ReadonlySet<string>;
  greetings: ReadonlySet<string>;
  keys: readonly string[];
  mishearings: Mishearings;
}

export function spellingOf(data: SpellingData): Spelling {
  const set = (words: string) => new Set(words.split(' '));
  return {
    said: new Map(Object.entries(data.said)),
    pairs: new Map(Object.entries(data.pairs)),
    notBeforeAble: set(data.notBeforeAble),
    rewrites: rewritesOf(data.rewrites),
    hesitations: set(data.hesitations),
    greetings: set(data.greetings),
    keys: data.keys.split(' '),
    mishearings: mishearingsOf(data.misheard),
  };
}
