/** What somebody says they do not want: a move to leave out, a command that is not one. */
import type { Exercise } from '../../content/schema/exercise';
import type { Act } from '../../content/schema/lookups';
import { type AssertionModel, assertionsOf } from '../assertion';
import { once } from '../once';
import type { Span } from '../text/spans';
import { phrasesBegun } from './phrases-begun';
import { stem } from './stem';

export interface NamedMoves {
  wanted: readonly string[];
  /** "No superman", "anything but the bridge", "without the cat one". */
  refused: readonly string[];
  /** The tokens that name none of them: "seated twist" says nothing of a chair. */
  others: readonly string[];
}

type Move = Pick<Exercise, 'id' | 'name' | 'synonyms'>;

/** Ids of the moves that are named, each once, by whether they are wanted. */
export function namedMoves(
  tokens: readonly string[],
  moves: readonly Move[],
  assertion: AssertionModel,
): NamedMoves {
  const stems = tokens.map(stem);
  const found = moves.flatMap((move) => {
    const span = longestSpan(formsOf(phrasesBegun(namesOf(move), tokens)), stems);
    return span === undefined ? [] : [{ id: move.id, span }];
  });
  if (found.length === 0) return { wanted: [], refused: [], others: tokens };
  const assertionOf = assertionsOf(tokens, assertion, { targets: found.map(({ span }) => span) });
  // A denial reaches further than what is left out: "not the bridge, do the cat stretch".
  const isLeftOut = (span: Span) => assertionOf(span).excluded;
  const isRefused = found.some(({ span }) => isLeftOut(span))
    ? isLeftOut
    : (span: Span) => assertionOf(span).negated;
  return {
    wanted: found.flatMap(({ id, span }) => (isRefused(span) ? [] : [id])),
    refused: found.flatMap(({ id, span }) => (isRefused(span) ? [id] : [])),
    others: tokens.filter((_, at) => !found.some(({ span }) => span.from <= at && at < span.to)),
  };
}

const namesOf = once(({ id, name, synonyms }: Move) => [name, id.replaceAll('-', ' '), ...synonyms]);

/** Names in all that is said for them: "the cat one" is the cat stretch. */
function formsOf(names: readonly string[][]): string[][] {
  const short = names.filter(({ length }) => length === 1).map((words) => [...words, 'one']);
  const long = names.filter(({ length }) => length > 1).map((words) => [...words.slice(0, -1), 'one']);
  return [...names, ...short, ...long];
}

function longestSpan(names: readonly (readonly string[])[], stems: readonly string[]): Span | undefined {
  let best: Span | undefined;
  for (const name of names) {
    const from = stems.findIndex((_, at) => name.every((word, i) => stems[at + i] === word));
    if (from < 0) continue;
    if (best === undefined || name.length > best.to - best.from) best = { from, to: from + name.length };
  }
  return best;
}

/** An act by the class that does it. */
export type Acts = Readonly<Record<string, Act>>;

/**
 * The class of the act that is refused, or null: `label`, where it is refused wherever it is named ("no need to pause",
 * "I can't go on", but not "I can't, stop"), or one whose longer name the words hold: "start over" is no mere "start".
 */
export function refusedAct(
  tokens: readonly string[],
  label: string,
  acts: Acts,
  assertion: AssertionModel,
): string | null {
  const own = refusedWords(tokens, acts[label], assertion);
  return own === 0 ? null : longestRefused(tokens, acts, assertion, [label, own]);
}

/** The act that is refused, whatever the words are taken for; the one with the longest name of several. Null for none. */
export function anyRefusedAct(
  tokens: readonly string[],
  acts: Acts,
  assertion: AssertionModel,
): string | null {
  return longestRefused(tokens, acts, assertion, [null, 0]);
}

function longestRefused<Known extends string | null>(
  tokens: readonly string[],
  acts: Acts,
  assertion: AssertionModel,
  [known, words]: readonly [Known, number],
): Known | string {
  let [longest, most]: [Known | string, number] = [known, words];
  for (const [label, act] of Object.entries(acts)) {
    const length = refusedWords(tokens, act, assertion);
    if (length > most) [longest, most] = [label, length];
  }
  return longest;
}

/** How many words the longest name of an act has, where every one in the words is refused; else 0. */
function refusedWords(tokens: readonly string[], act: Act | undefined, assertion: AssertionModel): number {
  if (act === undefined) return 0;
  const names = namesOfAct(act);
  const said = spansOf(names.said, tokens);
  const doing = spansOf(names.doing, tokens);
  const spans = [...said, ...doing];
  if (spans.length === 0) return 0;
  const assertionOf = assertionsOf(tokens, assertion, { targets: spans });
  const isUnwanted = (span: Span) => {
    const { refused, unable } = assertionOf(span);
    return refused || (unable && act.halts === undefined);
  };
  const isToEnd = (span: Span) => {
    const { ceased, excluded } = assertionOf(span);
    return ceased || excluded;
  };
  const isRefused =
    said.every(
      (span) => isUnwanted(span) || doing.some((other) => holds(other, span) || other.from === span.to),
    ) && doing.every((span) => isUnwanted(span) || isToEnd(span));
  return isRefused ? Math.max(...spans.map(({ from, to }) => to - from)) : 0;
}

/** Whether an act is called by one of its names; one without names is called by any words. */
export function isCalled(tokens: readonly string[], act: Act): boolean {
  const { said, doing } = namesOfAct(act);
  return (
    said.length + doing.length === 0 || spansOf(said, tokens).length > 0 || spansOf(doing, tokens).length > 0
  );
}

/** Whether what must be said for an act is said. */
export function isNamed(tokens: readonly string[], act: Act): boolean {
  return act.needs === undefined || spansOf(namesOfAct(act).needs, tokens).length > 0;
}

/** A name, word by word. */
type Name = readonly string[];

const inWords = (names: readonly string[]): Name[] =>
  names.map((name) => name.split(' ')).sort((a, b) => b.length - a.length);

/** The names of an act, the longest first. */
const namesOfAct = once(({ said = [], being = [], doing = [], needs = [] }: Act) => ({
  said: inWords([...said, ...being]),
  doing: inWords(doing),
  needs: inWords(needs),
}));

/** Where one of the names stands, each place once and with the longest. */
function spansOf(names: readonly Name[], tokens: readonly string[]): Span[] {
  const spans: Span[] = [];
  tokens.forEach((_, from) => {
    if ((spans.at(-1)?.to ?? 0) > from) return;
    const name = names.find((words) => words.every((word, i) => tokens[from + i] === word));
    if (name !== undefined) spans.push({ from, to: from + name.length });
  });
  return spans;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
