/** Puts back what a recogniser took for something that sounds like it, where the words around leave no other sense. */
import { FIELD, type Misheard, unpackedMisheard, WAY } from '../../../content/schema/misheard';
import { lazily } from '../../once';

interface Rule {
  heard: readonly string[];
  meant: readonly string[];
  after?: ReadonlySet<string>;
  before?: ReadonlySet<string>;
  with?: ReadonlySet<string>;
  unless?: ReadonlySet<string>;
}

/** Rules by the first word heard. */
export interface Mishearings {
  get(first: string): readonly Rule[];
}

/** How many words to either side are close by, and nearly next. */
const CLOSE = 6;
const NEXT = 2;

/** `packed`: as {@link packMisheard} makes it. What begins with a word is taken apart when that is heard. */
export function mishearingsOf(packed: string): Mishearings {
  const ways = lazily(() => waysIn(packed));
  const known = new Map<string, readonly Rule[]>();
  return {
    get(first) {
      const begun = ways().get(first);
      if (begun === undefined) return NONE;
      const rules = known.get(first) ?? begun.map(({ way, line }) => ruleOf(way, unpackedMisheard(line)));
      known.set(first, rules);
      return rules;
    },
  };
}

const NONE: readonly Rule[] = [];

/** A way in which something is heard, and the line that tells of it. */
interface Way {
  way: string;
  line: string;
}

/** All ways by their first words, in their order: most words begin none, and each word of each text is looked up. */
function waysIn(packed: string): Map<string, Way[]> {
  const ways = new Map<string, Way[]>();
  for (const line of packed.split('\n')) {
    for (const way of line.slice(0, line.indexOf(FIELD)).split(WAY)) {
      const [first = ''] = way.split(' ', 1);
      const begun = ways.get(first);
      if (begun) begun.push({ way, line });
      else ways.set(first, [{ way, line }]);
    }
  }
  return ways;
}

const setOf = (words: string) => new Set(words.split(' '));

const ruleOf = (way: string, { meant, after, before, with: near, unless }: Misheard): Rule => ({
  heard: way.split(' '),
  meant: meant === '' ? [] : meant.split(' '),
  ...(after !== undefined && { after: setOf(after) }),
  ...(before !== undefined && { before: setOf(before) }),
  ...(near !== undefined && { with: setOf(near) }),
  ...(unless !== undefined && { unless: setOf(unless) }),
});

/** The tokens as they were meant. */
export function asMeant(tokens: readonly string[], mishearings: Mishearings): string[] {
  const out: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? '';
    const rule = mishearings.get(token).find((each) => fits(each, tokens, at, out.at(-1) ?? ''));
    out.push(...(rule?.meant ?? [token]));
    at += rule?.heard.length ?? 1;
  }
  return out;
}

function fits(rule: Rule, tokens: readonly string[], at: number, previous: string): boolean {
  const to = at + rule.heard.length;
  if (rule.heard.some((word, n) => tokens[at + n] !== word)) return false;
  if (rule.after?.has(previous) === false) return false;
  if (rule.before?.has(tokens[to] ?? '') === false) return false;
  const around = (reach: number, words: ReadonlySet<string>) =>
    tokens.slice(Math.max(0, at - reach), at).some((word) => words.has(word)) ||
    tokens.slice(to, to + reach).some((word) => words.has(word));
  if (rule.with !== undefined && !around(CLOSE, rule.with)) return false;
  return rule.unless === undefined || !around(NEXT, rule.unless);
}
