/** A hold of some seconds is exactly that long, with a word at the right moments. */

import { holdCues } from '../../../../../lambda/domain/guided/timeline/hold';
import { speechMs } from '../../../../../lambda/domain/guided/timeline/speech-time';
import fc from '../../../../support/fc';
import { content } from '../../../../support/guided/sessions';

const { words } = content.guide;
const CPS = 16;
const cuesOf = (seconds: number, nth = 0) => holdCues(seconds, 'Hold.', words, CPS, { run: 0, nth });

/** Silences and inner words, in ms, the opening "Hold." not counted. */
function length(cues: ReturnType<typeof cuesOf>): number {
  return cues.reduce((ms, cue, i) => ms + cue.silence + (i === 0 ? 0 : speechMs(cue.text, CPS)), 0);
}

/** Where the words inside begin, in ms from the start of the hold. */
function moments(cues: ReturnType<typeof cuesOf>): Map<string, number> {
  return new Map(cues.map((cue, i) => [cue.text, length(cues.slice(0, i))]));
}

const anyHold = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 12 }));

test('a hold lasts as long as it says', () => {
  fc.assert(fc.property(anyHold, ([seconds, nth]) => length(cuesOf(seconds, nth)) === seconds * 1000));
});

test('from three seconds on no hold is silent, and never for more than four seconds and a half', () => {
  fc.assert(
    fc.property(anyHold, ([seconds, nth]) => {
      const cues = cuesOf(seconds, nth);
      return (
        (seconds < 3 || cues.length > 1) && cues.every(({ silence }) => silence >= 0 && silence <= 4_500)
      );
    }),
  );
});

test('one or two seconds are over before a word would be', () => {
  expect(cuesOf(2)).toEqual([{ kind: 'hold', text: 'Hold.', silence: 2_000 }]);
});

test('three seconds have one breath, and no count', () => {
  const [hold, breath, ...more] = cuesOf(3);
  expect(hold?.text).toBe('Hold.');
  expect(words.inHold).toContain(breath?.text);
  expect(more).toEqual([]);
});

test.each([5, 8, 10, 15, 30])('a hold of %i seconds is counted out, one word a second', (seconds) => {
  const cues = cuesOf(seconds);
  expect(cues.slice(-3).map(({ text }) => text)).toEqual(words.countdown);
  const at = moments(cues);
  expect(words.countdown.map((word) => at.get(word))).toEqual(
    [3, 2, 1].map((left) => (seconds - left) * 1000),
  );
});

test.each([10, 15, 20, 30, 45])('a hold of %i seconds tells the half', (seconds) => {
  const at = moments(cuesOf(seconds)).get(words.halfway) ?? 0;
  expect(at + speechMs(words.halfway, CPS)).toBe(seconds * 500);
});

test('a hold under ten seconds tells no half', () => {
  expect(cuesOf(9).map(({ text }) => text)).not.toContain(words.halfway);
});

test('neighbouring holds have another breath word, of the same length', () => {
  const breath = (nth: number) => cuesOf(5, nth)[1]?.text;
  expect(breath(1)).not.toBe(breath(2));
  expect(cuesOf(5, 1).map(({ silence }) => silence)).toEqual(cuesOf(5, 2).map(({ silence }) => silence));
});

test('no hold, no word about it', () => {
  expect(cuesOf(0)).toEqual([]);
});
