/** The guided sessions as sound: what somebody with a stopwatch would measure beside the speaker. */

import type { Routine } from '../../../lambda/content/schema/exercise';
import { segmentsFrom, USUAL_LIMITS } from '../../../lambda/domain/guided/segments/segment';
import { speechOf } from '../../../lambda/domain/guided/segments/segment-speech';
import { compile } from '../../../lambda/domain/guided/timeline/compile';
import { doseFor } from '../../../lambda/domain/guided/timeline/dose';
import type { Cue, Profile, Segment, Timeline } from '../../../lambda/domain/guided/timeline/types';
import { say } from '../../../lambda/domain/speech';
import { toSsml } from '../../../lambda/render/ssml';
import { type Recording, type Silence, silencesIn } from '../../support/audio/recording';
import { type Voice, voices } from '../../support/audio/voices';
import { content, USUAL } from '../../support/guided/sessions';

/** Shorter breaks, in ms, could be taken for the pauses a voice makes between sentences. */
const CLEAR_MS = 1000;
const CLEARLY_HEARD_S = 0.95;

interface HeardCue {
  cue: Cue;
  /** The silence after the cue's words; absent where the break is too short to be told apart. */
  silence?: Silence;
}

/** As in a session, an instruction follows; a voice may leave a closing break out. */
function ssmlOf(timeline: Timeline, segment: Segment): string {
  return toSsml([...speechOf(timeline, segment), ...say('Rest here.')]);
}

/** The cues of a segment with the silences that were heard after them, in order. */
function hear(recording: Recording, timeline: Timeline, segment: Segment): HeardCue[] {
  const heard = silencesIn(recording).filter(({ from, to }) => to - from >= CLEARLY_HEARD_S);
  const cues = timeline.cues.slice(segment.from, segment.to);
  const clear = cues.filter((cue) => lengthAfter(cue, segment) >= CLEAR_MS);
  const lengths = clear.map((cue) => lengthAfter(cue, segment) / 1000);
  // A silence too many would be one that nobody planned, one too few a break that was not played.
  expect(heard.map(({ from, to }) => to - from)).toEqual(lengths.map((length) => expect.closeTo(length, 0)));
  const byCue = new Map(clear.map((cue, i) => [cue.i, heard[i]]));
  return cues.map((cue) => {
    const silence = byCue.get(cue.i);
    return silence ? { cue, silence } : { cue };
  });
}

function lengthAfter(cue: Cue, segment: Segment): number {
  return cue.i === segment.to - 1 ? segment.endSilence : cue.silence;
}

const HARDER: Profile = { ...USUAL, level: 'harder' };

function ticksIn(routine: Routine): number {
  return compile(routine, content, HARDER, 'en-US').cues.filter((cue) => cue.kind === 'tick').length;
}

interface HeardHold {
  side: Cue['side'];
  step: number;
  /** Seconds from the start of its segment; a side is never split between two. */
  from: number;
  to: number;
}

/** Holds from the end of "Hold." to the beginning of the release, ticks inside included. */
function holdsIn(heard: readonly HeardCue[]): HeardHold[] {
  return heard.flatMap(({ cue, silence }, i) => {
    if (cue.kind !== 'hold' || !silence) return [];
    let end = silence.to;
    for (let next = heard[i + 1]; next?.cue.kind === 'tick'; next = heard[heard.indexOf(next) + 1]) {
      if (next.silence) end = next.silence.to;
    }
    return [{ side: cue.side, step: cue.step, from: silence.from, to: end }];
  });
}

function heardHolds(
  voice: Voice,
  routine: Routine,
  profile: Profile,
): { timeline: Timeline; holds: HeardHold[] } {
  const timeline = compile(routine, content, profile, 'en-US');
  const segments = segmentsFrom(timeline, 0, USUAL_LIMITS);
  const ssmls = segments.map((segment) => ssmlOf(timeline, segment));
  if (voice.mergesBreaks) for (const ssml of ssmls) expect(ssml).not.toMatch(/<break [^>]*>\s*<break /);
  const recordings = voice.speak(ssmls);
  const holds = segments.flatMap((segment, i) => {
    const recording = recordings[i];
    return recording ? holdsIn(hear(recording, timeline, segment)) : [];
  });
  return { timeline, holds };
}

function plannedHold(timeline: Timeline, step: number, profile: Profile): number {
  const id = timeline.steps[step]?.exercise;
  const exercise = content.exercises.find((item) => item.id === id);
  return exercise ? doseFor(exercise, { exercise: exercise.id, reps: 1 }, profile).hold : 0;
}

function checkSound(voice: Voice, routine: Routine, profile: Profile): void {
  const { timeline, holds } = heardHolds(voice, routine, profile);
  const planned = timeline.cues.filter((cue) => cue.kind === 'hold').length;
  expect(holds).toHaveLength(planned);
  expect(planned).toBeGreaterThan(0);
  for (const { step, from, to } of holds) {
    expect(Math.abs(to - from - plannedHold(timeline, step, profile))).toBeLessThan(1);
  }
  timeline.steps.forEach(({ exercise }, step) => {
    const of = (side: Cue['side']) => holds.filter((hold) => hold.step === step && hold.side === side);
    const [left, right] = [of('left'), of('right')];
    expect(left).toHaveLength(right.length);
    expect(Math.abs(heldFor(left) - heldFor(right))).toBeLessThan(0.5);
    const sides = content.exercises.find((item) => item.id === exercise)?.sides;
    if (sides === 'one-then-other') expect(Math.abs(lastedFor(left) - lastedFor(right))).toBeLessThan(0.5);
  });
}

function heldFor(holds: readonly HeardHold[]): number {
  return holds.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** From the first hold of a side to the end of its last, counting and lowering included. */
function lastedFor(holds: readonly HeardHold[]): number {
  return (holds.at(-1)?.to ?? 0) - (holds[0]?.from ?? 0);
}

describe.each(voices().map((voice) => [voice.name, voice] as const))('spoken aloud by %s', (_name, voice) => {
  test.each(content.routines.map((routine) => [routine.id, routine] as const))(
    '%s keeps every hold to a second and both sides to half a second',
    (_, routine) => checkSound(voice, routine, USUAL),
  );

  test('long holds keep their length although the coach speaks inside them', () => {
    const ticks = content.routines.map(ticksIn);
    const most = content.routines[ticks.indexOf(Math.max(...ticks))];
    expect(Math.max(...ticks)).toBeGreaterThan(0);
    if (most) checkSound(voice, most, HARDER);
  });
});
