/** Where a segment may end: at rests and turns, never inside a count. */
import type { Cue, Segment } from '../timeline/types';

/** A place where a segment may end, and how much worse it is than ending at a rest. */
export interface Boundary {
  /** One past the last cue. */
  to: number;
  endsAt: Segment['endsAt'];
  penalty: number;
  /** In the middle of a set, between two reps: only where a set is too long for one segment. */
  insideSet?: true;
}

/** Best at a rest; a turn to the other side or the moment before the first rep costs a little. */
const PENALTY = { rest: 0, end: 0, stop: 0, switch: 0.2, ready: 1 };

function boundaryAfter(cue: Cue, next: Cue | undefined): Omit<Boundary, 'to'> | undefined {
  if (next === undefined) return { endsAt: 'end', penalty: PENALTY.end };
  if (cue.stop) return { endsAt: 'stop', penalty: PENALTY.stop };
  if (cue.kind === 'rest') return { endsAt: 'rest', penalty: PENALTY.rest };
  if (cue.kind === 'switch' && next.kind !== 'switch') return { endsAt: 'switch', penalty: PENALTY.switch };
  if (cue.kind === 'setup' && next.kind === 'ready') return { endsAt: 'gap', penalty: PENALTY.ready };
  // Both sides have had this rep, and the next one is not called yet.
  if (cue.kind === 'release' && next.kind === 'rep' && next.rep !== cue.rep) {
    return { endsAt: 'gap', penalty: 0, insideSet: true };
  }
  // The same after what is worth knowing between two reps.
  if (cue.kind === 'ready' && next.kind === 'rep' && next.rep !== 1) {
    return { endsAt: 'gap', penalty: 0, insideSet: true };
  }
  return undefined;
}

/** Every place to end a segment at, in order. */
export function boundariesOf(cues: readonly Cue[]): Boundary[] {
  return cues.flatMap((cue, i) => {
    const boundary = boundaryAfter(cue, cues[i + 1]);
    return boundary ? [{ ...boundary, to: i + 1 }] : [];
  });
}
