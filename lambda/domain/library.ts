/** Look-ups in what the skill knows. */
import type { Knowledge } from '../content';
import type { Exercise, Routine } from '../content/schema/exercise';
import type { SpokenFacet, SpokenTopic } from '../content/schema/topic';

export function findTopic(knowledge: Knowledge, id: string | undefined): SpokenTopic | undefined {
  return knowledge.topics.find((topic) => topic.id === id);
}

export function findFacet(topic: SpokenTopic, id: string | undefined): SpokenFacet | undefined {
  return topic.facets.find((facet) => facet.id === id);
}

/** The part of a topic that was told in these words. */
export const facetTold = (topic: SpokenTopic, said: string): SpokenFacet | undefined =>
  topic.facets.find(({ short }) => said.includes(firstSentence(short)));

export const firstSentence = (text: string) => text.split(/[.?!]/)[0] ?? text;

export function findExercise(knowledge: Pick<Knowledge, 'exercises'>, id: string): Exercise | undefined {
  return knowledge.exercises.find((exercise) => exercise.id === id);
}

export function findRoutine(knowledge: Pick<Knowledge, 'routines'>, id: string): Routine | undefined {
  return knowledge.routines.find((routine) => routine.id === id);
}

/**
 * The topic to offer after `topic`: the nearest one that was not told yet. What it names as related comes first, then
 * what names it, then what is related to those.
 */
export function nextTopic(
  knowledge: Knowledge,
  topic: SpokenTopic,
  told: readonly string[],
): SpokenTopic | undefined {
  const near = new Set([topic.id]);
  for (const id of near) {
    const found = findTopic(knowledge, id);
    if (found && found.id !== topic.id && !told.includes(found.id)) return found;
    for (const related of found?.related ?? []) near.add(related);
    for (const other of knowledge.topics) if (other.related.includes(id)) near.add(other.id);
  }
  return undefined;
}
