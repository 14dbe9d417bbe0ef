/** What somebody wishes of a session beside its minutes: where, without what, how gentle, after what. */
import type { Place } from '../../content/schema/exercise';
import type { SessionWords } from '../../content/schema/words/session-words';
import { type AssertionModel, assertionsOf } from '../assertion';
import type { SpokenWish } from '../meaning';
import { phrasesBegun } from '../nlu/phrases-begun';
import { stem } from '../nlu/stem';
import { holds, type Span } from '../text/spans';

/** Words between a place or a posture and one that refuses it: "kneeling really hurts", "I can't get on the floor". */
const NEAR = 4;

/** Only what was said is in it. `tokens` as the red flags read them. */
export function spokenWish(
  tokens: readonly string[],
  { kinds, refuses, unlike }: SessionWords,
  assertion: AssertionModel,
): SpokenWish {
  const stems = tokens.map((token) => (unlike.includes(token) ? '' : stem(token)));
  const named = kinds.flatMap((kind) =>
    spansOf(phrasesBegun(kind.words, tokens), stems).map((span) => ({ kind, span })),
  );
  // In "out of my chair" the chair is no place by itself.
  const found = named.filter(({ span }) => !named.some((other) => holds(other.span, span)));
  if (found.length === 0) return {};
  const assertionOf = assertionsOf(tokens, assertion, { targets: found.map(({ span }) => span) });
  const hasOne = (words: readonly string[], from: number, to: number) =>
    tokens.slice(Math.max(0, from), to).some((token) => words.includes(token));
  const isRefused = (span: Span) =>
    assertionOf(span).excluded ||
    assertionOf(span).negated ||
    hasOne(refuses.before, span.from - NEAR, span.from) ||
    hasOne(refuses.after, span.to, span.to + NEAR - 1);
  return found.map(({ kind, span }) => (isRefused(span) ? kind.refused : kind.wanted) ?? {}).reduce(both, {});
}

/** Where a name of a kind stands, the longest at each word. */
function spansOf(names: readonly (readonly string[])[], stems: readonly string[]): Span[] {
  if (names.length === 0) return [];
  return stems.flatMap((_, from) => {
    const lengths = names
      .filter((words) => words.every((word, i) => stems[from + i] === word))
      .map((words) => words.length);
    return lengths.length > 0 ? [{ from, to: from + Math.max(...lengths) }] : [];
  });
}

/** Two wishes are one: "lying, in bed" is in bed, "in a chair or on my feet" is either. */
function both(
  { places: ones = [], ...one }: SpokenWish,
  { places: others = [], ...other }: SpokenWish,
): SpokenWish {
  const notIn = [...new Set([...(one.notIn ?? []), ...(other.notIn ?? [])])];
  const places = placesOfBoth(ones, others).filter((place) => !notIn.includes(place));
  return {
    ...one,
    ...other,
    ...(places.length > 0 && { places }),
    ...(notIn.length > 0 && { notIn }),
  };
}

function placesOfBoth(one: readonly Place[], other: readonly Place[]): Place[] {
  const shared = one.filter((place) => other.includes(place));
  return shared.length > 0 ? shared : [...one, ...other];
}
