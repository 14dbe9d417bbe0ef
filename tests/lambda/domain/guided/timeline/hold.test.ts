/** A hold of some seconds is exactly that long, with a word at the right moments. */

import { holdCues } from '../../../../../lambda/domain/guided/timeline/hold';
import { speechMs } from '../../../../../lambda/domain/guided/timeline/speech-time';
import fc from '../../../../support/fc';
import { content } from '../../../../support/guided/sessions';

const { words } = content.guide;
const CPS = 16;
const cuesOf = (seconds: number) => holdCues(seconds, 'Hold.', words, CPS);

/** Silences and inner words, in ms, the opening "Hold." not counted. */
function length(cues: ReturnType<typeof cuesOf>): number {
  return cues.reduce((ms, cue, i) => ms + cue.silence + (i === 0 ? 0 : speechMs(cue.text, CPS)), 0);
}

test('a hold lasts as long as it says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (seconds) => length(cuesOf(seconds)) === seconds * 1000),
  );
});

test('no hold leaves anybody in silence for more than ten seconds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (seconds) =>
      cuesOf(seconds).every((cue) => cue.silence >= 0 && cue.silence <= 10_000),
    ),
  );
});

test('a hold under ten seconds is quiet', () => {
  expect(cuesOf(9)).toEqual([{ kind: 'hold', text: 'Hold.', silence: 9_000 }]);
});

test('a hold of ten seconds says at the half that five are left', () => {
  const cues = cuesOf(10);
  expect(cues.map((cue) => cue.text)).toEqual(['Hold.', words.halfwayOfTen]);
  expect(cues.at(-1)?.silence).toBe(5_000);
});

test.each([15, 20, 30, 45])('a hold of %i seconds tells the half and the last five', (seconds) => {
  const cues = cuesOf(seconds);
  const texts = cues.map((cue) => cue.text);
  expect(texts).toContain(words.halfway);
  expect(texts.at(-1)).toBe(words.lastFive);
  expect(cues.at(-1)?.silence).toBe(5_000);
  const half = cues.slice(0, texts.indexOf(words.halfway) + 1);
  const spoken = half.slice(1).reduce((ms, cue) => ms + speechMs(cue.text, CPS), 0);
  expect(spoken + half.slice(0, -1).reduce((ms, cue) => ms + cue.silence, 0)).toBe(seconds * 500);
});

test('no hold, no word about it', () => {
  expect(cuesOf(0)).toEqual([]);
});
