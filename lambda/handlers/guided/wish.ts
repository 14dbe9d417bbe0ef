/** What somebody wishes, as the planner takes it: with what is usual where nothing was said, and what is kept of them. */
import { PLACES, type Place, type Routine } from '../../content/schema/exercise';
import { compile } from '../../domain/guided/timeline/compile';
import { routineFor } from '../../domain/guided/timeline/session';
import type { Meaning } from '../../domain/meaning';
import { asksForMore } from '../../domain/planner/asks-for-more';
import { PLAN } from '../../domain/planner/code';
import type { Measure } from '../../domain/planner/doses';
import type { Wish } from '../../domain/planner/wish';
import { runningPlay } from '../../domain/session';
import { preferences } from '../keeping/preferences';
import type { Exchange } from '../turn';

export type RoutineMeaning = Extract<Meaning, { kind: 'routine' }>;

/** Where a session is, if nobody says; in bed is only who says so. */
export const placesIfUnsaid = (): readonly Place[] => USUAL_PLACES;

const USUAL_PLACES: readonly Place[] = ['floor', 'chair', 'standing'];

/** Nobody gets down to the floor without kneeling, but what is done there lying can be done in bed. */
const LYING_WITHOUT_KNEELING: Place = 'bed';
/** How much of the length at hand is a shorter one, and a longer. */
const SHARES = { short: 0.6, shorter: 0.6, long: 1.5, longer: 1.5 };
/** The same where no other length is at hand, in minutes. */
const MINUTES = { short: 3, shorter: 3, long: 10, longer: 10 };

export function wishesAnything({ minutes, position, without = [], wish = {} }: RoutineMeaning): boolean {
  return minutes !== undefined || position !== undefined || without.length > 0 || asksForMore(wish);
}

/** `named`: the routine that is wanted in another way. */
export function wishOf(exchange: Exchange, meaning: RoutineMeaning, named: Routine | undefined): Wish {
  const { wish: { notIn = [], kneeling = true, level } = {} } = meaning;
  const like = named?.id ?? likedBy(exchange, meaning);
  const minutes = minutesOf(exchange, meaning, named);
  const lying = (place: Place) => (place === 'floor' && !kneeling ? LYING_WITHOUT_KNEELING : place);
  const may = (placeOf(meaning) ?? usualPlaces(exchange, like)).filter((place) => !notIn.includes(place));
  return {
    places: may.length > 0 ? [...new Set(may.map(lying))] : PLACES.filter((place) => !notIn.includes(place)),
    kneeling,
    without: [...(meaning.without ?? []), ...leftOut(exchange)],
    ...(minutes !== undefined && { minutes }),
    ...(level !== undefined && { level }),
    ...(like !== undefined && { like }),
  };
}

function likedBy(exchange: Exchange, { wish, minutes }: RoutineMeaning): string | undefined {
  const { afterARun, afterSitting } = exchange.knowledge.defaults.routines;
  if (wish?.after !== undefined) return wish.after === 'run' ? afterARun : afterSitting;
  // What waits, in another length or another place.
  const elsewhere = wish?.places !== undefined && minutes === undefined && isGated(exchange);
  const another = wish?.length !== undefined || elsewhere;
  return another ? present(exchange) : undefined;
}

function isGated({ turn: { session } }: Exchange): boolean {
  return session.state.name === 'gated';
}

function placeOf({ position, wish = {} }: RoutineMeaning): readonly Place[] | undefined {
  // What stands beside a refusal may be the place that was refused.
  const isWanted = wish.notIn === undefined && wish.kneeling === undefined;
  return wish.places ?? (position !== undefined && isWanted ? [position] : undefined);
}

function minutesOf(
  exchange: Exchange,
  { minutes, wish }: RoutineMeaning,
  named: Routine | undefined,
): number | undefined {
  if (minutes !== undefined) return minutes;
  const now = presentMs(exchange);
  const length = wish?.length;
  // In another place it is to take as long.
  if (length === undefined)
    return now !== undefined && wish?.places && isGated(exchange) ? now / 60_000 : undefined;
  const usual = named && msOf(exchange, named);
  // A routine whose name means that it is short is the one that was asked for.
  if (now === undefined && usual !== undefined && isAsLong(length, usual)) return undefined;
  const ms = now ?? usual;
  return ms === undefined ? MINUTES[length] : Math.max(1, Math.round((ms / 60_000) * SHARES[length]));
}

function isAsLong(length: keyof typeof MINUTES, ms: number): boolean {
  if (length === 'short') return ms <= MINUTES.short * 60_000;
  return length === 'long' && ms >= MINUTES.long * 60_000;
}

/** Length of what waits, was offered, or is being led, as it is announced. */
export function presentMs(exchange: Exchange): number | undefined {
  const routine = routineWith(exchange, present(exchange));
  return routine && msOf(exchange, routine);
}

/** Length of a routine as it is announced to this person. */
export function msOf(exchange: Exchange, routine: Routine): number {
  const { content, profile, locale } = measureFor(exchange);
  return compile(routine, content, profile, locale).promisedMs;
}

/** Where what is liked is done comes first, then where the last session was. */
function usualPlaces(exchange: Exchange, like: string | undefined): readonly Place[] {
  const [last] = lastSessions(exchange);
  const first = [like, last].flatMap((id) => routineWith(exchange, id)?.place ?? []);
  return [...new Set([...first, ...USUAL_PLACES])];
}

function routineWith({ knowledge }: Exchange, id: string | undefined): Routine | undefined {
  return id === undefined ? undefined : routineFor(knowledge, { kind: 'routine', id });
}

/** What waits at the gate, was offered, or is being led. */
function present({ turn: { session } }: Exchange): string | undefined {
  const { state } = session;
  if (state.name === 'asking' && state.offer.kind === 'routine') return state.offer.routine;
  return session.state.name === 'gated' ? session.state.start.id : runningPlay(session)?.what.id;
}

/** Ids of the sessions that were begun lately, the newest first. */
export function begunLately({ turn: { remembered } }: Exchange): readonly string[] {
  return remembered === 'unavailable' ? [] : (remembered?.recent ?? []).map(({ id }) => id).toReversed();
}

/** The same with what waits or is being led before them: another one is to be something else, too. */
export function lastSessions(exchange: Exchange): readonly string[] {
  const now = present(exchange);
  return now === undefined ? begunLately(exchange) : [now, ...begunLately(exchange)];
}

export function leftOut({ turn: { remembered } }: Exchange): readonly string[] {
  return remembered === 'unavailable' ? [] : (remembered?.leftOut ?? []);
}

/** How sessions of this person are measured. */
export function measureFor(exchange: Exchange): Measure {
  const { knowledge: content, turn } = exchange;
  const { skip, ...profile } = preferences(exchange, { kind: 'routine', id: PLAN });
  return { content, profile: { ...profile, skip: [], benched: skip }, locale: turn.locale };
}
