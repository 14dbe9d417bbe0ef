/** Look-ups in what the skill knows. */
import type { Knowledge } from '../content';
import type { Exercise, Routine } from '../content/schema/exercise';
import type { SpokenTopic } from '../content/schema/topic';

export function findTopic(knowledge: Knowledge, id: string): SpokenTopic | undefined {
  return knowledge.topics.find((topic) => topic.id === id);
}

export function findExercise(knowledge: Pick<Knowledge, 'exercises'>, id: string): Exercise | undefined {
  return knowledge.exercises.find((exercise) => exercise.id === id);
}

export function findRoutine(knowledge: Pick<Knowledge, 'routines'>, id: string): Routine | undefined {
  return knowledge.routines.find((routine) => routine.id === id);
}

/** The topic to offer after `topic`: the nearest one that was not told yet in this session. */
export function nextTopic(
  knowledge: Knowledge,
  topic: SpokenTopic,
  told: readonly string[],
): SpokenTopic | undefined {
  const id = topic.related.find((related) => related !== topic.id && !told.includes(related));
  return id === undefined ? undefined : findTopic(knowledge, id);
}
