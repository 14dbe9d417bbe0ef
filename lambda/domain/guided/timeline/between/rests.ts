/** The rests between two moves and after the last one, and what is said in them. */
import { fillIn } from '../../../../content/fill';
import type { Guide } from '../../../../content/schema/guide';
import { type Draft, type DraftUnit, quiet } from '../draft';
import { paceFactor } from '../moves/dose';
import type { PlannedMove } from '../moves/moves';
import { speechMs } from '../speech-time';
import { turn } from '../turns';
import type { Profile } from '../types';

/** Rest after a move at the usual pace, in ms; where a segment ends, the open microphone stands for it. */
const REST_MS = 6_000;
/** What one step of "longer rests" adds to it. */
const LONGER_REST_MS = 2_000;
/** Quiet without a word, in ms. */
const LONGEST_QUIET_MS = 10_000;
/** Routines from this many moves on remind once, after the first, that a move may be left out. */
const CHECK_FROM_MOVES = 4;

/** The rest after move `at`: it begins by naming the next one. `extra`: what fits the routine to its length, in ms. */
export function restAfter(
  at: number,
  moves: readonly PlannedMove[],
  guide: Guide,
  profile: Profile,
  extra: number,
): DraftUnit[] {
  const { words } = guide;
  const pace = paceFactor(profile);
  const run = profile.run ?? 0;
  const silence = quiet(REST_MS * pace + (profile.rest ?? 0) * LONGER_REST_MS + extra);
  const reminds = moves.length >= CHECK_FROM_MOVES && at === 0 && profile.talk !== 'less';
  const check: Draft[] = reminds
    ? [{ kind: 'check', text: turn(words.check, run), silence: quiet(500 * pace) }]
    : [];
  const rest = turn(words.rest, run, at);
  const next = moves[at + 1]?.exercise.name;
  const text = next === undefined ? rest : fillIn(words.comesNext, { rest, move: next });
  return [[...check, { kind: 'rest', text, silence }]];
}

/** Quiet breaths after the last move, `ms` with their words. */
export function closingRest({ words }: Guide, { run = 0 }: Profile, cps: number, ms: number): DraftUnit[] {
  if (ms <= 0) return [];
  const first = turn(words.restEnd, run);
  const left = ms - speechMs(first, cps);
  const more = turn(words.restEndMore, run);
  const parts = Math.max(0, Math.ceil((left - LONGEST_QUIET_MS) / (LONGEST_QUIET_MS + speechMs(more, cps))));
  const quietly = quiet((left - parts * speechMs(more, cps)) / (parts + 1));
  return [
    [first, ...Array<string>(parts).fill(more)].map((text) => ({ kind: 'rest', text, silence: quietly })),
  ];
}
