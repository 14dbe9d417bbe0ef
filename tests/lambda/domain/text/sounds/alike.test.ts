import { knowledge } from '../../../../../lambda/content';
import { asSaid, slipsBetween } from '../../../../../lambda/domain/text/sounds/alike';

const { alikes = { fillers: [], often: '', said: '', sounds: '', small: '' } } = knowledge;
const heard = (words: string) => asSaid(words.split(' '), alikes).join(' ');

test.each([
  ['my beck herds', 'my back hurts'],
  ['back paint in my lore bach', 'back pain in my lower back'],
  ['i strained a mussel in my back', 'i strained a muscle in my back'],
  ['is running good for a bard back', 'is running good for a bad back'],
])('"%s" was "%s"', (words, said) => {
  expect(heard(words)).toBe(said);
});

test.each([
  'can i paint the fence',
  'do i pack a bag for the hospital',
  'i lifted a heavy bag and my back hurts',
  'what helps with back acne',
  'can i stretch my hamstrings',
  'text gary',
  'my husband is in bed',
])('"%s" is left as it is', (words) => {
  expect(heard(words)).toBe(words);
});

test('of sentences that were learned, hardly a word is changed', () => {
  const said = knowledge.topics.flatMap(({ question, synonyms }) => [question, ...synonyms]);
  const words = said.map((text) => text.toLowerCase().replace(/[^a-z' ]/g, ''));
  expect(words.filter((each) => heard(each) !== each)).toEqual([]);
});

test.each([
  ['beck', 'back', 1],
  ['lore', 'lower', 2],
  ['', 'back', 4],
  ['back', 'back', 0],
])('between "%s" and "%s" are %d slips', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
});
