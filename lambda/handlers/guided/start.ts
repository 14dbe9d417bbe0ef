/** Starting a routine or one exercise: what was asked for is found, the gate is heard once, and off it goes. */

import { fillPrompt } from '../../content/fill';
import type { Routine } from '../../content/schema/exercise';
import { begin } from '../../domain/guided/playback/reduce';
import { type Course, compilerFor, courseRoutine } from '../../domain/guided/timeline/session';
import { findExercise, findRoutine } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import type { Start } from '../../domain/session';
import { say } from '../../domain/speech';
import { count } from '../../render/numbers';
import type { Exchange, Reply } from '../turn';
import { listExercises } from './describe';
import { draw } from './draw';

type RoutineMeaning = Extract<Meaning, { kind: 'routine' }>;

/** By name, by minutes, by position, or none of these. */
export function startRoutine(exchange: Exchange, meaning: RoutineMeaning): Reply {
  const { routine, remarks } = chooseRoutine(exchange, meaning);
  if (!routine) return listExercises(exchange);
  return behindGate(exchange, meaning, { kind: 'routine', id: routine.id }, remarks);
}

export function startExercise(exchange: Exchange, id: string): Reply {
  const meaning: Meaning = { kind: 'exercise', action: 'start', id };
  if (!findExercise(exchange.knowledge, id)) return listExercises(exchange);
  return behindGate(exchange, meaning, { kind: 'exercise', id }, []);
}

/** "Ready": the gate was heard, and that is remembered. */
export function afterGate(exchange: Exchange, start: Start): Reply {
  const meaning: Meaning =
    start.kind === 'routine'
      ? { kind: 'routine', id: start.id }
      : { kind: 'exercise', action: 'start', id: start.id };
  return lead(exchange, meaning, start, [], { gateHeard: true });
}

function behindGate(exchange: Exchange, meaning: Meaning, start: Start, remarks: readonly string[]): Reply {
  if (exchange.turn.remembered !== 'unavailable' && exchange.turn.remembered?.gateHeard)
    return lead(exchange, meaning, start, remarks, {});
  const { gate: words } = exchange.knowledge.prompts.guided;
  const gate = { say: [...say(...remarks, ...words.say)], ask: [...say(words.ask)] };
  return {
    meaning,
    ...gate,
    // "Repeat" says the gate again, and it is still to be passed.
    session: { ...exchange.turn.session, state: { name: 'gated', start }, last: gate },
    end: false,
  };
}

function lead(
  exchange: Exchange,
  meaning: Meaning,
  what: Course,
  opening: readonly string[],
  remember: { gateHeard?: boolean },
): Reply {
  if (!courseRoutine(exchange.knowledge, what)) return listExercises(exchange);
  const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
  const outcome = begin(
    { what, ...preferences(exchange), skip: [] },
    compile,
    guidanceId(exchange.turn.now),
    exchange.turn.now,
  );
  return draw(exchange, meaning, outcome, { opening, remember });
}

function preferences(exchange: Exchange) {
  const known = exchange.turn.remembered === 'unavailable' ? null : exchange.turn.remembered;
  return { pace: known?.pace ?? 'usual', level: known?.level ?? 'usual', met: known?.met ?? [] } as const;
}

/** Tells one guidance of a person from another: nobody starts two in one millisecond. */
function guidanceId(now: number): string {
  return now.toString(36);
}

interface Choice {
  routine: Routine | undefined;
  /** What has to be said when it is not quite what was asked for. */
  remarks: string[];
}

function chooseRoutine(exchange: Exchange, { id, minutes, position }: RoutineMeaning): Choice {
  const { choosing } = exchange.knowledge.prompts.guided;
  const named = id === undefined ? undefined : findRoutine(exchange.knowledge, id);
  if (named) return { routine: named, remarks: [] };
  const remarks = id === undefined ? [] : [choosing.noSuch];
  const place = position === undefined ? undefined : position === 'floor' ? 'floor' : 'chair';
  const fitting = exchange.knowledge.routines.filter(
    (routine) => place === undefined || routine.place === place,
  );
  if (position === 'standing') remarks.push(choosing.noStanding);
  if (minutes === undefined) {
    const usual =
      fitting.find((routine) => routine.id === exchange.knowledge.defaults.routines.usual) ?? fitting[0];
    return { routine: usual, remarks };
  }
  return nearest(exchange, fitting, minutes, remarks);
}

function nearest(
  exchange: Exchange,
  routines: readonly Routine[],
  minutes: number,
  remarks: string[],
): Choice {
  const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
  const timed = routines.map((routine) => {
    const options = {
      what: { kind: 'routine' as const, id: routine.id },
      ...preferences(exchange),
      skip: [],
    };
    return { routine, ms: compile(options).totalMs };
  });
  const wanted = minutes * 60_000;
  const [best] = timed.toSorted((a, b) => Math.abs(a.ms - wanted) - Math.abs(b.ms - wanted));
  if (!best) return { routine: undefined, remarks };
  const takes = Math.max(1, Math.round(best.ms / 60_000));
  const far = Math.abs(takes - minutes) > Math.max(1, minutes / 4);
  if (!far) return { routine: best.routine, remarks };
  const { guided, grammar } = exchange.knowledge.prompts;
  const length = count(grammar, takes, 'minute');
  return { routine: best.routine, remarks: [...remarks, fillPrompt(guided.choosing.nearest, { length })] };
}
