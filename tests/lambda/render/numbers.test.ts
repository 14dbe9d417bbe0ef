/** Lengths of time are never said more exactly than they are known. */
import { knowledge } from '../../../lambda/content';
import { count, duration, exactly, roughly } from '../../../lambda/render/numbers';

const { grammar } = knowledge.prompts;

test('one of a thing is one', () => {
  expect([count(grammar, 1, 'moreMove'), count(grammar, 2, 'moreMove')]).toEqual([
    'one more move',
    'two more moves',
  ]);
});

test.each([
  [0, 'five seconds', 'about five seconds'],
  [22_000, 'twenty seconds', 'about twenty seconds'],
  [52_499, 'fifty seconds', 'about fifty seconds'],
  [52_500, 'about a minute', 'about a minute'],
  [89_999, 'about a minute', 'about a minute'],
  [90_000, 'about two minutes', 'about two minutes'],
])('%d ms are "%s", or roughly "%s"', (ms, said, rough) => {
  expect([duration(grammar, ms), roughly(grammar, ms)]).toEqual([said, rough]);
});

test('a length that was asked for is said back exactly', () => {
  expect([60, 90, 120].map((seconds) => exactly(grammar, seconds))).toEqual([
    'one minute',
    'ninety seconds',
    'two minutes',
  ]);
});
