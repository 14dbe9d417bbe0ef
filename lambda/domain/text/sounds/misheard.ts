/** Puts back what a recogniser took for something that sounds like it, where the words around leave no other sense. */
import type { Misheard } from '../../../content/schema/misheard';

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
  get(first: string): readonly Rule[] | undefined;
}

/** How many words to either side are close by, and nearly next. */
const CLOSE = 6;
const NEXT = 2;

/** Each is made ready when its first word is heard. */
export function mishearingsOf(data: readonly Misheard[]): Mishearings {
  const ways = new Map<string, { way: string; of: Misheard }[]>();
  for (const of of data) {
    for (const way of of.heard.split('|')) {
      const first = way.split(' ', 1)[0] ?? '';
      const begun = ways.get(first);
      if (begun) begun.push({ way, of });
      else ways.set(first, [{ way, of }]);
    }
  }
  const ready = new Map<string, readonly Rule[]>();
  return {
    get(first) {
      const rules = ready.get(first) ?? ways.get(first)?.map(({ way, of }) => ruleOf(way, of));
      if (rules) ready.set(first, rules);
      return rules;
    },
  };
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
    const rule = mishearings.get(token)?.find((each) => fits(each, tokens, at, out.at(-1) ?? ''));
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
