/** Puts back what a recogniser took for something that sounds like it, where the words around leave no other sense. */
import type { Misheard } from '../../content/schema/misheard';

interface Rule {
  heard: readonly string[];
  meant: readonly string[];
  after?: ReadonlySet<string>;
  before?: ReadonlySet<string>;
  with?: ReadonlySet<string>;
  unless?: ReadonlySet<string>;
}

/** By the first word heard. */
export type Mishearings = ReadonlyMap<string, readonly Rule[]>;

/** How many words to either side are close by, and nearly next. */
const CLOSE = 6;
const NEXT = 2;

export function mishearingsOf(data: readonly Misheard[]): Mishearings {
  const rules = new Map<string, Rule[]>();
  const set = (words: string) => new Set(words.split(' '));
  for (const { heard, meant, after, before, with: near, unless } of data) {
    for (const way of heard.split('|')) {
      const words = way.split(' ');
      const rule: Rule = {
        heard: words,
        meant: meant === '' ? [] : meant.split(' '),
        ...(after !== undefined && { after: set(after) }),
        ...(before !== undefined && { before: set(before) }),
        ...(near !== undefined && { with: set(near) }),
        ...(unless !== undefined && { unless: set(unless) }),
      };
      const first = words[0] ?? '';
      rules.set(first, [...(rules.get(first) ?? []), rule]);
    }
  }
  return rules;
}

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
