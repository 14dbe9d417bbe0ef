/** A move told in words, without leading anybody through it. */

import type { Prompts } from '../content';
import { fillPrompt } from '../content/fill';
import type { Exercise, FormName, Routine } from '../content/schema/exercise';
import { speechMs } from '../domain/guided/timeline/speech-time';
import { spokenList } from './lists';

/** The full coaching of a move, however often it was met. */
export function coaching(prompts: Prompts, exercise: Exercise, form: FormName | undefined): string[] {
  const told = form ? (exercise.forms?.[form] ?? exercise) : exercise;
  return [
    howTo(prompts, exercise),
    ...told.start,
    ...told.steps,
    told.cues.breath,
    ...exercise.mistakes.slice(0, 1),
  ];
}

/** A move told without starting it. */
export function description(prompts: Prompts, exercise: Exercise): string[] {
  return [howTo(prompts, exercise), ...exercise.start, ...exercise.steps];
}

function howTo({ moves }: Prompts, exercise: Exercise): string {
  return fillPrompt(moves.how, { move: exercise.name });
}

/** All moves, grouped by how one lies or sits. */
export function moveList({ moves, grammar }: Prompts, exercises: readonly Exercise[]): string[] {
  return Object.entries(moves.positions).flatMap(([position, line]) => {
    const names = inPosition(exercises, position).map(({ name }) => name);
    return names.length > 0 ? [fillPrompt(line, { moves: spokenList(grammar, names) })] : [];
  });
}

/** The moves in the order in which {@link moveList} says them. */
export function asListed({ moves }: Prompts, exercises: readonly Exercise[]): Exercise[] {
  return Object.keys(moves.positions).flatMap((position) => inPosition(exercises, position));
}

const inPosition = (exercises: readonly Exercise[], position: string): Exercise[] =>
  exercises.filter((exercise) => exercise.position === position);

export function routineList({ moves, grammar }: Prompts, routines: readonly Routine[]): string {
  const names = routines.map((routine) => routine.name);
  return fillPrompt(moves.routines, { routines: spokenList(grammar, names) });
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
