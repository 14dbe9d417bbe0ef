/** Records and settings for the tests of the store. */
import type { Play } from '../../lambda/domain/guided/playback/play';
import { type Remembered, revised } from '../../lambda/memory/record';

/** Noon of a day in 2026, ms since 1970. */
export const NOON = Date.UTC(2026, 10, 23, 12);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A place in a routine, last spoken at `sentAt`. */
export function placeAt(sentAt: number): Play {
  return {
    v: 1,
    mode: 'H',
    gid: 'g1',
    rev: 3,
    what: { kind: 'routine', id: 'gentle-morning' },
    pace: 'usual',
    level: 'usual',
    met: ['bridge'],
    skip: [],
    hash: 'abc',
    status: 'playing',
    base: 12,
    move: 'bridge',
    seg: [20, 28],
    lead: [0, 0],
    len: [60_000, 40_000],
    sentAt,
  };
}

/** A person's first record, with everything in it set to something. */
export function firstRecord(now = NOON): Remembered {
  return revised(
    null,
    {
      noticeHeard: true,
      gateHeard: true,
      place: placeAt(now),
      pace: 'slower',
      level: 'easier',
      met: ['bridge', 'cat-stretch'],
    },
    now,
  );
}
