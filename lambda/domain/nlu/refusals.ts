/** What somebody says they do not want: a move to leave out, a command that is not one. */
import type { Exercise } from '../../content/schema/exercise';
import { type AssertionModel, assertionsOf } from '../assertion';
import type { Span } from '../text/spans';
import { stem } from './stem';

export interface NamedMoves {
  wanted: readonly string[];
  /** "No superman", "anything but the bridge", "without the cat one". */
  refused: readonly string[];
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
    const span = longestSpan(namesOf(move), stems);
    return span === undefined ? [] : [{ id: move.id, span }];
  });
  if (found.length === 0) return { wanted: [], refused: [] };
  const assertionOf = assertionsOf(tokens, assertion, { targets: found.map(({ span }) => span) });
  const isRefused = (span: Span) => {
    const { excluded, negated } = assertionOf(span);
    return excluded || negated;
  };
  return {
    wanted: found.flatMap(({ id, span }) => (isRefused(span) ? [] : [id])),
    refused: found.flatMap(({ id, span }) => (isRefused(span) ? [id] : [])),
  };
}

/** Every name of a move as stems; "the cat one" is the cat stretch. */
function namesOf({ id, name, synonyms }: Move): string[][] {
  const names = [name, id.replaceAll('-', ' '), ...synonyms].map((each) => each.split(' ').map(stem));
  const shortened = names.filter(({ length }) => length > 1).map((words) => [...words.slice(0, -1), 'one']);
  return [
    ...names,
    ...names.filter(({ length }) => length === 1).map((words) => [...words, 'one']),
    ...shortened,
  ];
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

/** Whether every word that stands for a command is refused: "no need to pause", but not "stop, I can't". */
export function isRefused(
  tokens: readonly string[],
  verbs: readonly string[],
  assertion: AssertionModel,
): boolean {
  const said = new Set(verbs);
  const spans = tokens.flatMap((token, from) => (said.has(token) ? [{ from, to: from + 1 }] : []));
  if (spans.length === 0) return false;
  const assertionOf = assertionsOf(tokens, assertion, { targets: spans });
  return spans.every((span) => {
    const { excluded, negated } = assertionOf(span);
    return excluded || negated;
  });
}
