/** What a session is, before it begins: its name or what was put together, how long, where, and what to have at hand. */
import { fillPrompt } from '../content/fill';
import type { Exercise, Routine } from '../content/schema/exercise';
import { capital } from '../domain/guided/timeline/cue-text';
import { compilerFor, routineFor } from '../domain/guided/timeline/session';
import { isPlan } from '../domain/planner/code';
import type { Start } from '../domain/session';
import { spokenList } from '../render/lists';
import { count, promised } from '../render/numbers';
import { preferences } from './keeping/preferences';
import type { Exchange } from './turn';

/** "Gentle morning: about six minutes, on the floor." What was put together says what it is. */
export function named(exchange: Exchange, start: Start, routine: Routine): string {
  const { prompts } = exchange.knowledge;
  const { gate: words } = prompts;
  const said = { length: lengthOf(exchange, start), place: words.places[routine.place] };
  if (!isPlan(routine.id)) return fillPrompt(words.names, { ...said, routine: capital(routine.name) });
  const [first, ...others] = exercisesOf(exchange, routine);
  const move = first?.name ?? '';
  return others.length === 0
    ? fillPrompt(words.plannedOne, { ...said, move })
    : fillPrompt(words.planned, { ...said, move, count: count(prompts.grammar, others.length + 1, 'move') });
}

function exercisesOf({ knowledge }: Exchange, { moves }: Routine): Exercise[] {
  return moves.flatMap(({ exercise }) => knowledge.exercises.find(({ id }) => id === exercise) ?? []);
}

/** What the moves of a session that was put together want beside what its place does: nobody is to get up for it. */
export function thingsFor(exchange: Exchange, routine: Routine): string[] {
  if (!isPlan(routine.id)) return [];
  const { gate: words, grammar } = exchange.knowledge.prompts;
  const lying = new Set(
    routine.moves.filter(({ form }) => form === undefined).map(({ exercise }) => exercise),
  );
  const things = exercisesOf(exchange, routine)
    .filter(({ id }) => lying.has(id))
    .flatMap(({ brings = [] }) => brings);
  return things.length === 0
    ? []
    : [fillPrompt(words.brings, { equipment: spokenList(grammar, [...new Set(things)]) })];
}

/** How long it takes this person, as it is announced; without the moves that were left out at the gate. */
export function lengthOf(
  exchange: Exchange,
  start: Start,
  without: readonly string[] = leftOutAtGate(exchange, start),
): string {
  return promised(exchange.knowledge.prompts.grammar, promisedMsOf(exchange, start, without));
}

/** The same in ms. */
export function promisedMsOf(exchange: Exchange, start: Start, without: readonly string[] = []): number {
  const { skip, ...options } = preferences(exchange, start);
  const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
  return compile({ what: start, ...options, skip: [...skip, ...without] }).promisedMs;
}

/** Moves that were left out of what waits at the gate. */
export function leftOutAtGate({ turn: { session } }: Exchange, start: Start): readonly string[] {
  const { state } = session;
  return state.name === 'gated' && state.start.id === start.id ? (state.without ?? []) : [];
}

/** Whether something is left of it without these moves. */
export function isAnythingLeft({ knowledge }: Exchange, start: Start, without: readonly string[]): boolean {
  return routineFor(knowledge, start)?.moves.some(({ exercise }) => !without.includes(exercise)) ?? false;
}
