/** A move told in words, without leading anybody through it. */

import type { Exercise, Routine } from '../content/schema/exercise';
import { speechMs } from '../domain/guided/timeline/speech-time';
import { spokenList } from './words';

/** The full coaching of a move, however often it was met. */
export function coaching(exercise: Exercise, form: 'seated' | undefined): string[] {
  const told = form ? (exercise.forms?.[form] ?? exercise) : exercise;
  return [
    `Here's how to do the ${exercise.name}.`,
    ...told.start,
    ...told.steps,
    told.cues.breath,
    ...exercise.mistakes.slice(0, 1),
  ];
}

/** A move told without starting it. */
export function description(exercise: Exercise): string[] {
  return [`Here's how to do the ${exercise.name}.`, ...exercise.start, ...exercise.steps];
}

const PLACES: Record<Exercise['position'], string> = {
  'on-back': 'On your back',
  'on-side': 'On your side',
  'hands-and-knees': 'On hands and knees',
  'face-down': 'Face down',
  chair: 'In a chair',
};

/** All moves, grouped by how one lies or sits. */
export function moveList(exercises: readonly Exercise[]): string[] {
  const positions = Object.keys(PLACES).filter((place): place is Exercise['position'] => place in PLACES);
  return positions.flatMap((position) => {
    const names = exercises
      .filter((exercise) => exercise.position === position)
      .map((exercise) => exercise.name);
    return names.length > 0 ? [`${PLACES[position]}: ${spokenList(names)}.`] : [];
  });
}

export function routineList(routines: readonly Routine[]): string {
  return `Routines: ${spokenList(routines.map((routine) => routine.name))}.`;
}

/** Longest answer in the middle of a routine: after that the body has gone cold. */
const LONGEST_ASIDE_MS = 20_000;

/** The whole sentences of `text` that can be said in 20 s at `cps` characters a second; always the first. */
export function brief(text: string, cps: number): string[] {
  const kept: string[] = [];
  let ms = 0;
  for (const sentence of text.split(/(?<=[.?!])\s+/)) {
    ms += speechMs(sentence, cps);
    if (kept.length > 0 && ms > LONGEST_ASIDE_MS) break;
    kept.push(sentence);
  }
  return kept;
}
