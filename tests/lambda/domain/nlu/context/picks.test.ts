/** Words that pick one of several by its place, or by how long it is. */
import replies from '../../../../../knowledge/en/words/replies.json';
import { pickIn } from '../../../../../lambda/domain/nlu/context/picks';

const { picks } = replies;

test.each([
  ['the second one', { by: 'place', place: 1, tells: false }],
  ['okay the last one please', { by: 'place', place: -1, tells: false }],
  ['how do i do the third exercise', { by: 'place', place: 2, tells: true, of: 'exercise' }],
  ["let's do the first routine", { by: 'place', place: 0, tells: false, of: 'routine' }],
  ['which is the shortest', { by: 'shortest', tells: true }],
  ['the longest one then', { by: 'longest', tells: false }],
])('"%s" picks', (words, picked) => {
  expect(pickIn(words, picks)).toEqual(picked);
});

test.each([
  'first',
  'last',
  'the first time it hurt',
  'it hurts first thing',
  'one',
  'the bridge',
  'the first one hurt',
])('"%s" picks none', (words) => {
  expect(pickIn(words, picks)).toBeNull();
});
