/** What was asked for is found: by name, by minutes, by place. Then its gate is spoken. */

import { fillPrompt } from '../../content/fill';
import type { Routine } from '../../content/schema/exercise';
import { compilerFor } from '../../domain/guided/timeline/session';
import { findRoutine } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import { promised } from '../../render/numbers';
import { gate } from '../gate';
import type { Exchange, Reply } from '../turn';
import { preferences } from './begin';
import { listExercises } from './describe';
import { withSoundWish } from './sound-wish';

type RoutineMeaning = Extract<Meaning, { kind: 'routine' }>;

/** By name, by minutes, by position, or none of these. */
export function startRoutine(exchange: Exchange, meaning: RoutineMeaning): Reply {
  const { routine, remarks } = chooseRoutine(exchange, meaning);
  if (!routine) return listExercises(exchange);
  const gated = gate(exchange, meaning, { kind: 'routine', id: routine.id }, remarks);
  return withSoundWish(exchange, gated) ?? listExercises(exchange);
}

export function startExercise(exchange: Exchange, id: string): Reply {
  const meaning: Meaning = { kind: 'exercise', action: 'start', id };
  return (
    withSoundWish(exchange, gate(exchange, meaning, { kind: 'exercise', id })) ?? listExercises(exchange)
  );
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
  const { routines, defaults } = exchange.knowledge;
  const isUsual = ({ id: one }: Routine) => one === defaults.routines.usual;
  // Nobody is taken to be in bed who did not say so.
  const fitting = routines
    .filter(({ place }) => (position === undefined ? place !== 'bed' : place === position))
    .toSorted((a, b) => Number(isUsual(b)) - Number(isUsual(a)));
  if (minutes === undefined) {
    return { routine: fitting[0], remarks };
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
    const what = { kind: 'routine', id: routine.id } as const;
    return { routine, ms: compile({ what, ...preferences(exchange, what) }).promisedMs };
  });
  const wanted = minutes * 60_000;
  const [best] = timed.toSorted((a, b) => Math.abs(a.ms - wanted) - Math.abs(b.ms - wanted));
  if (!best) return { routine: undefined, remarks };
  const far = Math.abs(best.ms / 60_000 - minutes) > Math.max(1, minutes / 4);
  if (!far) return { routine: best.routine, remarks };
  const { guided, grammar } = exchange.knowledge.prompts;
  const length = promised(grammar, best.ms);
  return { routine: best.routine, remarks: [...remarks, fillPrompt(guided.choosing.nearest, { length })] };
}
