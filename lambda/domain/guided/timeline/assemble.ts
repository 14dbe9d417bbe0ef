/** Cues written into one timeline: numbered, with the place and length of every move. */
import type { Routine } from '../../../content/schema/exercise';
import { fingerprint } from '../../hash';
import type { DraftUnit } from './draft';
import type { PlannedMove } from './moves/moves';
import { speechMs } from './speech-time';
import type { Cue, Step, Timeline } from './types';

interface Parts {
  routine: Pick<Routine, 'id' | 'place'>;
  moves: readonly PlannedMove[];
  opening: DraftUnit;
  /** The units of each move. */
  groups: readonly (readonly DraftUnit[])[];
  closing: DraftUnit;
  rate: Timeline['rate'];
  promisedMs: number;
}

export function assemble({ routine, moves, opening, groups, closing, rate, promisedMs }: Parts): Timeline {
  const cues: Cue[] = [];
  let unit = 0;

  function write(units: readonly DraftUnit[], step: number): void {
    for (const drafts of units) {
      for (const draft of drafts) {
        const ms = speechMs(draft.text, rate.usual) + draft.silence;
        cues.push({ i: cues.length, step, unit, ...draft, ms });
      }
      unit++;
    }
  }

  write([opening], 0);
  const steps = moves.map((planned, at): Step => {
    const from = cues.length;
    write(groups[at] ?? [], at);
    const ms = cues.slice(from).reduce((sum, cue) => sum + cue.ms, 0);
    return { ...stepOf(planned), from, to: cues.length, ms };
  });
  write([closing], Math.max(0, moves.length - 1));

  let hash: string | undefined;
  return {
    routine: routine.id,
    place: routine.place,
    // Most timelines are made for their length alone.
    get hash() {
      hash ??= hashOf(cues);
      return hash;
    },
    cues,
    steps,
    totalMs: cues.reduce((sum, cue) => sum + cue.ms, 0),
    promisedMs,
    rate,
  };
}

function hashOf(cues: readonly Cue[]): string {
  const lines = cues.map(
    (cue) => `${cue.unit} ${cue.kind} ${cue.text} ${cue.silence}${cue.stop ? ' stop' : ''}`,
  );
  return fingerprint(lines.join('\n'));
}

function stepOf({
  index,
  exercise,
  position,
  form,
  start,
  variant,
  dose,
}: PlannedMove): Omit<Step, 'from' | 'to' | 'ms'> {
  return {
    move: index,
    exercise: exercise.id,
    name: exercise.name,
    position,
    ...(form && { form }),
    start: start[0] ?? '',
    sides: exercise.sides,
    ...(variant === undefined ? {} : { variant }),
    dose,
  };
}

/** Only lead up to what is waited for. */
const LEADS: ReadonlySet<Cue['kind']> = new Set(['ready', 'rep', 'hold', 'tick', 'check']);

/** Waits after every instruction and every repetition; what only leads up to one is said with it. */
export function stepByStep(timeline: Timeline): Timeline {
  const cues = timeline.cues.map((cue): Cue => {
    const announces = cue.kind === 'setup' && timeline.steps.some((step) => step.from === cue.i);
    const leads = announces || cue.i === 0 || LEADS.has(cue.kind);
    return leads || cue.i === timeline.cues.length - 1 ? cue : { ...cue, stop: true };
  });
  return { ...timeline, cues, hash: hashOf(cues) };
}
