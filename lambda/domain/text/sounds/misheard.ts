/** Puts back what a recogniser took for something that sounds like it, where the words around leave no other sense. */
import { endOfLine } from '../../../content/packed/lines';
import { FIELD, type Misheard, unpackedMisheard, WAY } from '../../../content/schema/misheard';

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
  const known = new Map<string, readonly Rule[]>();
  return {
    get(first) {
      const rules = known.get(first) ?? begunWith(first, packed);
      // A word that begins none is not kept: people's words would pile up.
      if (rules.length > 0) known.set(first, rules);
      return rules;
    },
  };
}

const [BEFORE, BEHIND] = [`\n${WAY}`, ` ${WAY}${FIELD}`];

/** The rules of ways that begin with this word, in their order. */
function begunWith(first: string, packed: string): readonly Rule[] {
  const rules: Rule[] = [];
  if (first === '') return rules;
  for (let at = packed.indexOf(first); at >= 0; at = packed.indexOf(first, at + 1)) {
    const isWhole =
      BEFORE.includes(packed[at - 1] ?? BEFORE) && BEHIND.includes(packed[at + first.length] ?? BEHIND);
    const start = packed.lastIndexOf('\n', at) + 1;
    const end = packed.indexOf(FIELD, start);
    // Other fields tell where it is meant.
    if (!isWhole || at > end) continue;
    const [way = ''] = packed.slice(at, end).split(WAY, 1);
    rules.push(ruleOf(way, unpackedMisheard(packed.slice(start, endOfLine(packed, at)))));
  }
  return rules;
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
