/** Words brought to one form, ready to be looked up. */
import type { SpellingData } from '../../content/schema/red-flag-words';

export interface Spelling {
  said: ReadonlyMap<string, string>;
  pairs: ReadonlyMap<string, string>;
  notBeforeAble: ReadonlySet<string>;
  rewrites: readonly { pattern: RegExp; by: string }[];
  keys: readonly string[];
}

export function spellingOf({ said, pairs, notBeforeAble, rewrites, keys }: SpellingData): Spelling {
  return {
    said: new Map(Object.entries(said)),
    pairs: new Map(Object.entries(pairs)),
    notBeforeAble: new Set(notBeforeAble.split(' ')),
    rewrites: rewrites.map(([pattern = '', by = '']) => ({ pattern: new RegExp(pattern, 'g'), by })),
    keys: keys.split(' '),
  };
}
