import { knowledge } from '../../../../../lambda/content';
import { asSaid } from '../../../../../lambda/domain/text/sounds/alike';

const { alikes } = knowledge;
if (!alikes) throw new Error('the shipped knowledge has words that sound alike');
const heard = (words: string) => asSaid(words.split(' '), alikes).said.join(' ');

test.each([
  ['my beck herds', 'my back hurts'],
  ['back paint in my lore bach', 'back pain in my lower back'],
  ['i strained a mussel in my back', 'i strained a muscle in my back'],
  ['is running good for a bard back', 'is running good for a bad back'],
  ['is running bad for your pack or not', 'is running bad for your back or not'],
  ['is walking good for back paint', 'is walking good for back pain'],
  ['does like running hurt my back', 'does running hurt my back'],
  ['my back well hurts', 'my back hurts'],
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
  'my back feels like wood',
  'i am not well',
  'no tell me the things i can do',
  'like',
  'weather',
])('"%s" is left as it is', (words) => {
  expect(heard(words)).toBe(words);
});

test('of sentences that were learned, hardly a word is changed', () => {
  const said = knowledge.topics.flatMap(({ question, synonyms }) => [question, ...synonyms]);
  const words = said.map((text) => text.toLowerCase().replace(/[^a-z' ]/g, ''));
  expect(words.filter((each) => heard(each) !== each)).toEqual([]);
});

test('a guess puts back more, and is made where something sounds like something else', () => {
  const guessed = (words: string) => asSaid(words.split(' '), alikes).guess?.().join(' ');
  expect(guessed('is extra size good for my back')).toBe('is exercise good for my back');
  expect(heard('is extra size good for my back')).toBe('is extra size good for my back');
  expect(guessed('it is not you it is me')).toBeUndefined();
});
