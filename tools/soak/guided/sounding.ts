/** How a reply sounds on one device: when each cue of it is heard, and when the microphone is open. */

import { stepOf } from '../../../lambda/domain/guided/playback/remap';
import { isWork } from '../../../lambda/domain/guided/timeline/cue-kinds';
import { speechMs, USUAL_CPS } from '../../../lambda/domain/guided/timeline/speech-time';
import type { Cue, Timeline } from '../../../lambda/domain/guided/timeline/types';
import type { Beat, Speech } from '../../../lambda/domain/speech';
import type { Reply } from '../../../lambda/handlers/turn';

/** How a device and its voice behave, in ms; `rate` above 1 speaks faster than estimated. */
export interface Habits {
  rate: number;
  firstSound: number;
  utterance: number;
  window: number;
  /** How long a voice takes to say a text, in ms, where it was measured. */
  lengthOf?: (text: string) => number;
}
export const USUAL_HABITS: Habits = { rate: 1, firstSound: 1350, utterance: 2700, window: 8000 };

/** One cue as it sounded, in ms from the first sound of the reply. */
interface Heard {
  cue: Cue;
  from: number;
  to: number;
}

export interface Sounding {
  timeline: Timeline | null;
  cues: Heard[];
  /** Ends of the main half, its microphone, the reprompt half, and the last microphone. */
  main: number;
  mic1: number;
  reprompt: number;
  mic2: number;
}

/** The cues of a running reply: one past the last of each half. */
export interface Halves {
  timeline: Timeline;
  base: number;
  seg: readonly [number, number];
}

export function soundOf(
  reply: Pick<Reply, 'say' | 'ask' | 'end'>,
  halves: Halves | null,
  habits: Habits,
): Sounding {
  const cues: Heard[] = [];
  const spoken = habits.lengthOf ?? ((text: string) => speechMs(text, USUAL_CPS) / habits.rate);
  const lengthOf = (beat: Beat) => ('say' in beat ? spoken(beat.say) : beat.silence);
  let at = 0;

  function play(speech: Speech, expected: readonly Cue[]): void {
    const begin = startOf(speech, expected);
    speech.forEach((beat, i) => {
      const from = at;
      at += lengthOf(beat);
      const index = speech.slice(begin, i + 1).filter((other) => 'say' in other).length - 1;
      const cue = i >= begin ? expected[index] : undefined;
      if (!cue) return;
      if ('say' in beat) cues.push({ cue, from, to: at });
      else Object.assign(cues.at(-1) ?? {}, { to: at });
    });
  }

  const { timeline = null, base = 0, seg: [first, second] = [0, 0] } = halves ?? {};
  play(reply.say, timeline?.cues.slice(base, first) ?? []);
  const main = at;
  if (reply.end) return { timeline, cues, main, mic1: main, reprompt: main, mic2: main };
  at += habits.window;
  const mic1 = at;
  play(reply.ask ?? [], timeline?.cues.slice(first, second) ?? []);
  return { timeline, cues, main, mic1, reprompt: at, mic2: at + habits.window };
}

/** The beat at which the cues begin, after whatever was said before them. Throws when they are not all there. */
function startOf(speech: Speech, expected: readonly Cue[]): number {
  if (expected.length === 0) return speech.length;
  const found = speech.findIndex((_, i) => {
    const said = speech.slice(i).flatMap((beat) => ('say' in beat ? [beat.say] : []));
    return 'say' in (speech[i] ?? {}) && expected.every((cue, k) => said[k] === cue.text);
  });
  if (found < 0) throw new Error(`the cues from ${expected[0]?.i} on are not in what was said`);
  return found;
}

function repKey(timeline: Timeline, cue: Cue): string {
  return `${stepOf(timeline, cue.i)?.exercise}, set ${cue.set}, ${cue.side ?? 'both sides'}, rep ${cue.rep}`;
}

/** Every rep between two cues. */
export function repsBetween(timeline: Timeline, from = 0, to = timeline.cues.length): string[] {
  return [
    ...new Set(
      timeline.cues
        .slice(from, to)
        .filter(isWork)
        .map((cue) => repKey(timeline, cue)),
    ),
  ];
}

/** Reps of which everything that was said has sounded by `at`. */
export function repsHeardOut({ timeline, cues }: Sounding, at: number): string[] {
  if (!timeline) return [];
  const work = cues.filter(({ cue }) => isWork(cue));
  const broken = new Set(work.filter(({ to }) => to > at + 1).map(({ cue }) => repKey(timeline, cue)));
  return [...new Set(work.map(({ cue }) => repKey(timeline, cue)))].filter((key) => !broken.has(key));
}

/** Exercises of which a movement was called by `at`. */
export function movedBy({ timeline, cues }: Sounding, at: number): string[] {
  if (!timeline) return [];
  const begun = cues.filter(({ cue, from }) => isWork(cue) && from < at);
  return [...new Set(begun.map(({ cue }) => stepOf(timeline, cue.i)?.exercise ?? ''))];
}

/** The cue really sounding at `at`, or the one after the last that did. */
export function cueAt({ cues }: Sounding, at: number): number {
  const last = cues.findLast(({ from }) => from <= at) ?? cues[0];
  if (!last) return 0;
  return at >= last.to ? last.cue.i + 1 : last.cue.i;
}
