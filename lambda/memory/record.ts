/** The one record kept of a person: what of it still counts, and the one that follows it. */
import { dayAt, recentDays } from '../domain/days';
import { NOTED_KEPT_DAYS, PLACE_KEPT_MS, RECENT_KEPT_DAYS, RECORD_KEPT_MS } from '../domain/retention';
import { SCHEMA } from './migrate';
import { type Remembered, readRecord } from './record-schema';

export type { Remembered } from './record-schema';

/** What a turn may change: the rest is the record's own bookkeeping. */
export type Changes = Partial<Omit<Remembered, 'v' | 'schema' | 'rev' | 'updatedAt' | 'since' | 'listed'>>;

/** `stored` as a record; null when it expired or cannot be read as one. `now` in ms since 1970. */
export function parseRemembered(stored: unknown, now: number): Remembered | null {
  if (stored === undefined || stored === null) return null;
  const record = readRecord(stored);
  if (record === null || now - record.updatedAt >= RECORD_KEPT_MS) return null;
  const { place, recent, diary } = record;
  const fresh = place !== null && now - place.sentAt < PLACE_KEPT_MS;
  const today = dayAt(now);
  return {
    ...record,
    place: fresh ? place : null,
    recent: recent.filter(({ day }) => today - day < RECENT_KEPT_DAYS),
    ...(diary && { diary: { ...diary, days: recentDays(diary.days, today, NOTED_KEPT_DAYS) } }),
  };
}

const NOBODY_YET: Remembered = {
  v: 1,
  schema: SCHEMA,
  rev: 0,
  updatedAt: 0,
  noticeHeard: false,
  gateHeard: false,
  place: null,
  pace: 'usual',
  level: 'usual',
  levels: {},
  leftOut: [],
  runs: 0,
  talk: 'usual',
  sound: false,
  met: [],
  recent: [],
  finishes: 0,
  reminders: [],
  reminderOffered: false,
};

/** The record that follows `previous` when a turn received at `now` (ms since 1970) makes `changes`. */
export function revised(previous: Remembered | null, changes: Changes, now: number): Remembered {
  const kept = previous ?? { ...NOBODY_YET, since: now };
  return { ...kept, ...changes, rev: kept.rev + 1, updatedAt: now };
}

/** Whether these changes follow something after which no place may be offered: only then has the gate to be heard again. */
export function letsGo({ gateHeard }: Changes): boolean {
  return gateHeard === false;
}
