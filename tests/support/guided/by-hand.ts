/** A small routine written by hand, so that a test can name every cue of it. */

import type { Compile, Options } from '../../../lambda/domain/guided/playback/scene';
import { speechMs } from '../../../lambda/domain/guided/timeline/speech-time';
import type { Cue, CueKind, Step, Timeline } from '../../../lambda/domain/guided/timeline/types';
import { fingerprint } from '../../../lambda/domain/hash';

const CPS = 16;

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
const ORDER = ['bridge', 'lift', 'plank'];

/** Compiles the moves above, leaving out what is to be skipped; another pace or level gives other silences. */
export function byHand(order = ORDER): Compile {
  return ({ pace, level, skip }: Options): Timeline => {
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
      for (const lines of MOVES[exercise] ?? []) write(lines, steps.length);
      const ms = cues.slice(from).reduce((sum, cue) => sum + cue.ms, 0);
      const start = 'Lie with your knees bent.';
      steps.push({ move, exercise, name: exercise, position: 'on-back', start, from, to: cues.length, ms });
    });
    write([['end', 'Well done.', 0]], Math.max(0, steps.length - 1));
    return {
      routine: 'by-hand',
      hash: fingerprint(`${pace} ${level} ${skip} ${order}`),
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
