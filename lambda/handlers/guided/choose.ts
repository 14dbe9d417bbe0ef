/** Which session somebody gets: the one that was named, the last one again, the usual, or what the planner makes of the wish. */
import { fillPrompt } from '../../content/fill';
import type { Routine } from '../../content/schema/exercise';
import { routineFor } from '../../domain/guided/timeline/session';
import { meets } from '../../domain/planner/candidates';
import { isNear, type Plan, planSession } from '../../domain/planner/plan';
import type { Wish } from '../../domain/planner/wish';
import { spokenList } from '../../render/lists';
import { promised } from '../../render/numbers';
import type { Exchange } from '../turn';
import {
  begunLately,
  lastSessions,
  leftOut,
  measureFor,
  msOf,
  placesIfUnsaid,
  presentMs,
  type RoutineMeaning,
  wishesAnything,
  wishOf,
} from './wish';

export interface Choice {
  /** Of a published routine, or of a plan; absent where nothing fits. */
  id?: string;
  /** What has to be said when it is not quite what was asked for. */
  remarks: string[];
  /** Moves of it that were refused. */
  without?: readonly string[];
}

export function chooseRoutine(exchange: Exchange, meaning: RoutineMeaning): Choice {
  const { knowledge } = exchange;
  const { choosing } = knowledge.prompts.guided;
  const again = meaning.wish?.pick === 'same';
  const id = again ? begunLately(exchange)[0] : (meaning.id ?? hardest(exchange, meaning));
  const named = id === undefined ? undefined : routineFor(knowledge, { kind: 'routine', id });
  const missing = again ? choosing.noLast : choosing.noSuch;
  const remarks = named || !(again || meaning.id !== undefined) ? [] : [missing];
  const wish = wishOf(exchange, meaning, named);
  if (named && isWithin(exchange, named, wish)) return { id: named.id, remarks };
  const shortened = named && withoutMoves(exchange, meaning, named, wish);
  if (shortened) return shortened;
  if (!named && !wishesAnything(meaning)) return { id: knowledge.defaults.routines.usual, remarks };
  const planned = plan(exchange, wish, named);
  return { ...planned, remarks: [...remarks, ...planned.remarks, ...limits(exchange, meaning, planned)] };
}

/** Levels of a wish are bounds: who wants it hard and says no more is given the one that is. */
function hardest(
  { knowledge }: Exchange,
  { minutes, position, wish = {} }: RoutineMeaning,
): string | undefined {
  const isAll = minutes === undefined && position === undefined && Object.keys(wish).length === 1;
  return isAll && wish.level === 3 ? knowledge.defaults.routines.hardest : undefined;
}

/** A routine by its name without one of its moves is that routine still; null where it is more that is wished of it. */
function withoutMoves(
  exchange: Exchange,
  meaning: RoutineMeaning,
  named: Routine,
  wish: Wish,
): Choice | null {
  const { exercises, prompts } = exchange.knowledge;
  const isOut = (id: string) => meaning.without?.includes(id) === true;
  const out = exercises.filter(({ id }) => isOut(id) && named.moves.some(({ exercise }) => exercise === id));
  const isEmpty = named.moves.every(({ exercise }) => isOut(exercise));
  const asItIs = wish.minutes === undefined && isWithin(exchange, named, { ...wish, without: [] });
  if (out.length === 0 || isEmpty || !asItIs) return null;
  const move = spokenList(
    prompts.grammar,
    out.map(({ name }) => name),
  );
  const remarks = [fillPrompt(prompts.guided.leavingOut, { move })];
  return { id: named.id, remarks, without: out.map(({ id }) => id) };
}

/** Who wants a shorter one, and there is none, is told so. */
function limits(exchange: Exchange, { wish }: RoutineMeaning, { id }: Choice): string[] {
  const { choosing } = exchange.knowledge.prompts.guided;
  const now = presentMs(exchange);
  const routine = id === undefined ? undefined : routineFor(exchange.knowledge, { kind: 'routine', id });
  if (wish?.length === undefined || now === undefined || !routine) return [];
  const ms = msOf(exchange, routine);
  if (wish.length === 'shorter' || wish.length === 'short') return ms < now ? [] : [choosing.shortest];
  return ms > now ? [] : [choosing.longest];
}

/** Whether a routine that was named is all that was wished for. A move left out for good is no reason to refuse it. */
function isWithin(exchange: Exchange, named: Routine, wish: Wish): boolean {
  const { content } = measureFor(exchange);
  const without = wish.without.filter((id) => !leftOut(exchange).includes(id));
  if (!meets(named, { ...wish, without, level: named.level }, content)) return false;
  // To know how long it takes it is put together, which nobody asked for.
  return wish.minutes === undefined || isNear({ ms: msOf(exchange, named) }, wish);
}

function plan(exchange: Exchange, wish: Wish, named: Routine | undefined): Choice {
  const { choosing } = exchange.knowledge.prompts.guided;
  const measure = measureFor(exchange);
  // Who wants a routine in another way wants its moves, and not something else than last time.
  const last = named ? [] : lastSessions(exchange);
  const found = planSession(wish, last, measure);
  if (found) return { id: found.id, remarks: remarksOn(exchange, found, wish) };
  const anywhere = planSession({ ...wish, places: placesIfUnsaid() }, last, measure);
  return anywhere
    ? { id: anywhere.id, remarks: [choosing.elsewhere, ...remarksOn(exchange, anywhere, wish)] }
    : { remarks: [] };
}

function remarksOn({ knowledge: { prompts } }: Exchange, found: Plan, wish: Wish): string[] {
  const { choosing } = prompts.guided;
  const inBed = !wish.kneeling && found.place === 'bed' ? [choosing.noKneeling] : [];
  if (isNear(found, wish)) return inBed;
  return [fillPrompt(choosing.nearest, { length: promised(prompts.grammar, found.ms) }), ...inBed];
}
