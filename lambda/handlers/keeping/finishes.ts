/** What is kept of routines: which were begun lately, how many were finished at first, and on which days for who agreed. */
import type { Play } from '../../domain/guided/playback/play';
import type { Activity } from '../../domain/guided/timeline/session';
import { FINISHES_COUNTED, MOST_RECENT } from '../../domain/retention';
import type { Changes, Remembered } from '../../memory/record';
import type { Exchange } from '../turn';
import { todayOf } from './today';

/** A routine that begins is among the last ones; a single exercise is none. */
export function withBegun(exchange: Exchange, what: Activity): Changes {
  const { remembered } = exchange.turn;
  if (remembered === 'unavailable' || what.kind !== 'routine') return {};
  return { recent: begunLately(remembered?.recent ?? [], what.id, todayOf(exchange)) };
}

/** With one more at their end: a routine once a day. */
function begunLately(recent: Remembered['recent'], id: string, day: number): Remembered['recent'] {
  const others = recent.filter((one) => one.id !== id || one.day !== day);
  return [...others, { id, day }].slice(-MOST_RECENT);
}

/**
 * A routine that was led to its end, once: its place is still the stored one then, and never after pain or a sign. The day
 * is noted only of who agreed to it.
 */
export function withFinished(exchange: Exchange, play: Play | null): Changes {
  const { remembered } = exchange.turn;
  if (remembered === 'unavailable' || remembered === null || play === null) return {};
  if (play.what.kind !== 'routine' || remembered.place?.gid !== play.gid) return {};
  const { diary } = remembered;
  return {
    finishes: Math.min(remembered.finishes + 1, FINISHES_COUNTED),
    ...(diary?.agreed && { diary: { ...diary, days: withDay(diary.days, todayOf(exchange)) } }),
  };
}

export function withDay(days: readonly number[], day: number): number[] {
  return days.includes(day) ? [...days] : [...days, day];
}
