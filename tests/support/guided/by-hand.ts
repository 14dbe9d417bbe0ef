/** A small routine written by hand, so that a test can name every cue of it. */

import type { Compile, Options } from '../../../lambda/domain/guided/playback/scene';
import { speechMs, USUAL_CPS } from '../../../lambda/domain/guided/timeline/speech-time';
import type { Cue, CueKind, Step, Timeline } from '../../../lambda/domain/guided/timeline/types';
import { fingerprint } from '../../../lambda/domain/hash';

const CPS = USUAL_CPS;

type Line = [kind: CueKind, text: string, silence: number, more?: Partial<Cue>];

function reps(count: number, more: Partial<Cue> = {}): Line[] {
  return Array.from({ length: count }, (_, i): Line[] => {
    const rep = { rep: i + 1, of: count, set: 1, ...more };
    return [
      ['rep', `${i + 1}. Lift.`, 2000, rep],
      ['hold', 'Hold.', 5000, rep],
      ['release', 'Lower slowly.', 3000, rep],
    ];
  }).flat();
}

/** Moves by id; each unit is a list of lines. */
const MOVES: Record<string, Line[][]> = {
  bridge: [
    [
      ['setup', 'Next, bridge.', 500],
      ['setup', 'Lie with your knees bent.', 3000],
    ],
    reps(4),
    [['rest', 'Rest there.', 8000]],
  ],
  lift: [
    [['setup', 'Next, side leg lift.', 3000]],
    reps(3, { side: 'right' }),
    [['switch', 'Roll over.', 12_000]],
    reps(3, { side: 'left' }),
    [['rest', 'Rest there.', 8000]],
  ],
  plank: [
    [['setup', 'Last move: long hold.', 3000]],
    [
      ['rep', 'Lift.', 2000, { rep: 1, of: 1, set: 1 }],
      ['hold', 'Hold.', 9500, { rep: 1, of: 1, set: 1 }],
      ['tick', 'Halfway.', 9500, { rep: 1, of: 1, set: 1 }],
      ['release', 'Lower slowly.', 3000, { rep: 1, of: 1, set: 1 }],
    ],
  ],
};
const EASED: Line[][] = [
  [['setup', 'Easier this time.', 500]],
  reps(1),
  [['check', 'How was that?', 0, { stop: true }]],
];
const STEP = {
  position: 'on-back',
  start: 'Lie with your knees bent.',
  sides: 'none',
  dose: { hold: 5, reps: 4, sets: 1, tempo: { up: 2, down: 3 }, restRep: 0, restSet: 30 },
} as const;
const ORDER = ['bridge', 'lift', 'plank'];

/**
 * Compiles the moves above, leaving out what is to be skipped; another pace gives other silences, and an eased move is
 * one repetition with a question after it.
 */
export function byHand(order = ORDER): Compile {
  return ({ pace, level, skip, eased = [] }: Options): Timeline => {
    const cues: Cue[] = [];
    const steps: Step[] = [];
    let unit = 0;
    const factor = { slower: 1.5, usual: 1, faster: 0.8 }[pace];
    const write = (lines: readonly Line[], step: number) => {
      for (const [kind, text, silence, more] of lines) {
        const quiet = kind === 'hold' ? silence : silence * factor;
        cues.push({
          i: cues.length,
          step,
          unit,
          kind,
          text,
          silence: quiet,
          ms: speechMs(text, CPS) + quiet,
          ...more,
        });
      }
      unit += 1;
    };
    write([['intro', 'Starting, about three minutes.', 1000]], 0);
    order.forEach((exercise, move) => {
      if (skip.includes(exercise)) return;
      const from = cues.length;
      for (const lines of eased.includes(exercise) ? EASED : (MOVES[exercise] ?? []))
        write(lines, steps.length);
      const ms = cues.slice(from).reduce((sum, cue) => sum + cue.ms, 0);
      steps.push({ ...STEP, move, exercise, name: exercise, from, to: cues.length, ms });
    });
    const closing: Line[] = [
      ['end', 'Time to get up.', 5000],
      ['end', 'Well done.', 0],
    ];
    write(closing, Math.max(0, steps.length - 1));
    return {
      routine: 'by-hand',
      place: 'floor',
      promisedMs: 180_000,
      hash: fingerprint(`${pace} ${level} ${skip} ${eased} ${order}`),
      cues,
      steps,
      totalMs: cues.reduce((sum, cue) => sum + cue.ms, 0),
      rate: { usual: CPS, slow: 13 },
    };
  };
}

export const OPTIONS: Options = {
  what: { kind: 'routine', id: 'by-hand' },
  pace: 'usual',
  level: 'usual',
  met: [],
  skip: [],
};

export function cueAt(timeline: Timeline, kind: CueKind, nth: number): Cue {
  const found = timeline.cues.filter((cue) => cue.kind === kind)[nth];
  if (!found) throw new Error(`there is no ${kind} number ${nth}`);
  return found;
}
