/** The bounds of where somebody is: every stretch of a half spoken as fast and as slowly as it was ever heard. */
import { heardMs, isBefore, locate, type Point } from '../../../lambda/domain/guided/playback/locate';
import { TIMING } from '../../../lambda/domain/guided/playback/timing';
import { CLOSING, END, FIRST_CUES, LEAD, play, SENT, timeline } from '../../support/guided/in-halves';

interface Stretch extends Point {
  /** How long it takes. */
  ms: number;
  /** How much of the cue goes by in it. */
  moves: number;
}

/** The first half as a row of stretches: words before, the words and the quiet of each cue, words after. */
function stretches(slower: number): Stretch[] {
  const cues = timeline.cues.slice(0, END).flatMap((cue): Stretch[] => {
    const speech = Math.max(0, cue.ms - cue.silence);
    const quiet = heardMs(timeline, cue, END) - speech;
    return [
      { cue: cue.i, into: 0, ms: speech * slower, moves: speech },
      { cue: cue.i, into: speech, ms: quiet, moves: quiet },
    ];
  });
  return [
    { cue: 0, into: 0, ms: LEAD * slower, moves: 0 },
    ...cues,
    { cue: END, into: 0, ms: CLOSING * slower, moves: 0 },
  ];
}

/** Where somebody is `elapsed` ms after their first sound; null after the half. */
function pointAt(elapsed: number, slower: number): Point | null {
  let left = elapsed;
  for (const { cue, into, ms, moves } of stretches(slower)) {
    if (left < ms) return { cue, into: into + (moves * left) / ms };
    left -= ms;
  }
  return null;
}

const near = (a: Point, b: Point) => {
  expect(a.cue).toBe(b.cue);
  expect(a.into).toBeCloseTo(b.into, 3);
};
const FIRST = LEAD + FIRST_CUES + CLOSING;
/** Off the edges of every stretch, which rounding would move. */
const MOMENTS = Array.from({ length: Math.floor(FIRST / 397) }, (_, n) => n * 397 + 13);

test('the latest is where the quickest of all would be', () => {
  for (const elapsed of MOMENTS) {
    const expected = pointAt(elapsed, TIMING.fastestSpeech);
    if (expected === null) break;
    const now = SENT + TIMING.firstSoundShortest + TIMING.utteranceShortest + elapsed;
    near(locate(play, timeline, now).latest, expected);
  }
});

test.each(['H', 'S'] as const)(
  'the earliest is where the slowest would be, or the usual error ago: %s',
  (mode) => {
    let slower = 0;
    for (const elapsed of MOMENTS) {
      const now = SENT + TIMING.firstSound + TIMING.utterance + elapsed;
      const error = mode === 'S' ? TIMING.err95.screen : TIMING.err95.main;
      const late =
        elapsed + TIMING.firstSound + TIMING.utterance - TIMING.firstSoundLongest - TIMING.utteranceLongest;
      const slowest = pointAt(Math.max(0, late), TIMING.slowestSpeech);
      const ago = pointAt(Math.max(0, elapsed - error), 1);
      if (slowest === null || ago === null || slowest.cue >= END - 1 || ago.cue >= END - 1) break;
      const isSlower = isBefore(slowest, ago);
      if (isSlower) slower += 1;
      near(locate({ ...play, mode }, timeline, now).earliest, isSlower ? slowest : ago);
    }
    expect(slower).toBeGreaterThan(0);
  },
);

test('the error is the time between the estimate and the earliest, in words as in quiet', () => {
  for (const elapsed of MOMENTS.filter((ms) => ms > LEAD + 30_000 && ms < FIRST - 20_000)) {
    const here = locate(play, timeline, SENT + TIMING.firstSound + TIMING.utterance + elapsed);
    const ms = ({ cue, into }: Point) =>
      timeline.cues.slice(0, cue).reduce((sum, one) => sum + one.ms, 0) + into;
    expect(here.errMs).toBeCloseTo(ms(here) - ms(here.earliest), 3);
  }
});

test('a routine without cues has no move to be at', () => {
  const empty = { ...timeline, cues: [] };
  expect(locate({ ...play, status: 'paused', base: 0 }, empty, SENT)).toMatchObject({ unit: 0, step: 0 });
});

test('in the microphone of a half nothing is in doubt but its words', () => {
  const now = SENT + TIMING.firstSound + TIMING.utterance + play.len[0] + TIMING.window / 2;
  const { errMs, zone } = locate({ ...play, lead: [0, 0], len: [10, 10], seg: [0, 0] }, timeline, now);
  expect([zone, errMs]).toEqual(['mic1', 0]);
});
