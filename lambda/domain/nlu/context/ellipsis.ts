/** Questions that leave out what they are about: "does yoga help", to a coach for backs. */
import type { Trained } from '../../../content';
import type { Meaning, TopicMeaning } from '../../meaning';
import { decide } from '../decide';
import { facetOf, isStrange, leadersOf, likelihoodOf, read, unitsIn } from '../reading';
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

/** The topic that the words name most, however little they ask of it; null where none stands out from the others. */
export function topicIn(words: string, knowledge: Trained): TopicMeaning | null {
  const reading = read(words, knowledge);
  const { first, topics } = leadersOf(reading);
  if (!first || first.p < THRESHOLDS.standsOut * topics) return null;
  const id = first.name.slice(TOPIC.length);
  const facet = facetOf(id, reading.units, knowledge);
  return { kind: 'topic', id, ...(facet !== undefined && { facet }) };
}

const TOPIC = 'topic:';

/** What words may be beside a question about the last answer. */
export interface Beside {
  /** What they mean by themselves: another topic that they name plainly is moved on to. */
  meaning?: Meaning;
  /** They may only go on with what is told. */
  isStory?: boolean;
}

/** The part of a topic that words ask about which are said after its answer, as a meaning; null for none. */
export function partMeant(
  topic: string,
  words: string,
  knowledge: Trained,
  { meaning, isStory = false }: Beside = {},
): Meaning | null {
  const reading = read(words, knowledge);
  const { units } = reading;
  if (units.length === 0) return null;
  const movesOn = meaning?.kind === 'topic' && meaning.id !== topic;
  const likely = movesOn ? likelihoodOf(reading, `topic:${meaning.id}`) : 0;
  if (likely >= THRESHOLDS.movesOnSurely) return null;
  const strays = likelihoodOf(reading, 'unknown') >= THRESHOLDS.strays;
  const mustBeSure = isStory || strays || likely >= THRESHOLDS.movesOn;
  const facet = facetOf(topic, units, knowledge, {
    atLeast: mustBeSure ? THRESHOLDS.facetBeside : THRESHOLDS.facetInTalk,
    more: THRESHOLDS.facetMore,
  });
  return facet === undefined ? null : { kind: 'topic', id: topic, facet };
}
