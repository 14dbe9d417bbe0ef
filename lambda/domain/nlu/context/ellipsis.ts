/** Questions that leave out what they are about: "does yoga help", to a coach for backs. */
import type { Trained } from '../../../content';
import type { Meaning } from '../../meaning';
import { decide } from '../decide';
import { facetNamed, isStrange, leadersOf, likelihoodOf, read, unitsIn } from '../reading';
import { THRESHOLDS } from '../thresholds';

/** The most units of a question that leaves its subject out: longer ones name what they are about. */
const SHORT = 9;

/**
 * What the words ask about the back, though they do not name it; null where that makes no clear question, or where a word
 * was never met, which speaks for another subject. `atLeast`: the probability that the topic needs, from 0 to 1; `itself`:
 * the one that it needs without the back, where "it" may be what was spoken of.
 */
export function aboutTheBack(words: string, knowledge: Trained, atLeast: number, itself = 0): Meaning | null {
  const units = unitsIn(words, knowledge);
  if (units.length === 0 || units.length > SHORT || isStrange(units, knowledge)) return null;
  if (units.some(({ entity }) => entity?.concept === 'back')) return null;
  const whole = read(`${words} ${knowledge.replies.carriers.back}`, knowledge);
  const { first, topics } = leadersOf(whole);
  if (!first || first.p < atLeast || topics < THRESHOLDS.leftOut) return null;
  if (itself > 0 && likelihoodOf(read(words, knowledge), first.name) < itself) return null;
  const meant = decide(whole, knowledge);
  return meant.kind === 'topic' ? meant : null;
}

/** What a story tells of, to a coach for backs: somebody who "was weeding on Saturday" tells where their pain is from. */
export function toldOfTheBack(words: string, knowledge: Trained): Meaning | null {
  const reading = read(`${words} ${knowledge.replies.carriers.hurts}`, knowledge);
  const { first, topics } = leadersOf(reading);
  if (!first || first.p < THRESHOLDS.toldAtFirst || topics < THRESHOLDS.leftOut) return null;
  const meant = decide(reading, knowledge);
  return meant.kind === 'topic' ? meant : null;
}

/** The most units of a reply that only picks a part of what was spoken of. */
const PICK = 4;

/** "On my side", after how to sleep: the part of the topic that a few words name, as a meaning; null for none. */
export function partOf(topic: string, words: string, knowledge: Trained): Meaning | null {
  const units = unitsIn(words, knowledge);
  if (units.length === 0 || units.length > PICK) return null;
  const facet = facetNamed(topic, units, knowledge);
  return facet === undefined ? null : { kind: 'topic', id: topic, facet };
}

/** The same of words of any length that may make a question of their own: they must name the part plainly. */
export function partSurely(
  topic: string,
  words: string,
  knowledge: Trained,
  atLeast = THRESHOLDS.facetNamedInFull,
): Meaning | null {
  const units = unitsIn(words, knowledge);
  if (units.length === 0 || units.length > SHORT) return null;
  const facet = facetNamed(topic, units, knowledge, atLeast);
  return facet === undefined ? null : { kind: 'topic', id: topic, facet };
}
