/**
 * A new file starts as a skeleton that keeps every rule, so that it can be tried at once; until a person has written
 * it, no build takes it.
 */
import type { Content, Finding } from './read';

/** Stands in a skeleton wherever a person has yet to write. */
export const PLACEHOLDER = 'todo';

const MARK = new RegExp(`\\b${PLACEHOLDER}\\b`, 'i');

/** One finding for each field that still holds a placeholder, however deep inside. */
export function leftToWrite({ topics, exercises, routines }: Content): Finding[] {
  return [
    ...topics.flatMap((topic) => placeholders(`topics/${topic.id}.json`, topic)),
    ...exercises.flatMap((exercise) => placeholders(`exercises/${exercise.id}.json`, exercise)),
    ...routines.flatMap((routine) => placeholders(`routines/${routine.id}.json`, routine)),
  ];
}

function placeholders(file: string, item: object): Finding[] {
  return Object.entries(item)
    .filter(([, value]) => MARK.test(JSON.stringify(value)))
    .map(([field]) => ({ file, field, message: `is still to be written: it says "${PLACEHOLDER}"` }));
}
