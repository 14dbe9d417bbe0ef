import { knowledge } from '../../../../../lambda/content';
import { findTopic } from '../../../../../lambda/domain/library';
import { partSpokenOf } from '../../../../../lambda/domain/nlu/context/sentences';
import { inTalk } from '../../../../../lambda/domain/wishes';

const partOf = (id: string, words: string) => {
  const topic = findTopic(knowledge, id);
  if (!topic) throw new Error(`There is no topic "${id}".`);
  return partSpokenOf(words, topic, knowledge);
};

test.each([
  ['swimming', 'which stroke then', 'which-stroke'],
  ['shoes-heels', 'do those insoles do anything', 'insoles'],
  ['lifting-children', 'and out of the cot', 'cot'],
  ['swimming', 'what is the capital of france', undefined],
  ['swimming', 'is swimming good', undefined],
])('after %s, "%s" asks for %s', (topic, words, part) => {
  expect(partOf(topic, words)).toBe(part);
});

test('words of a talk mean what they do only where they are said', () => {
  expect(inTalk('not yet', ['rising'], false)).toBe('command:pause');
  expect(inTalk('not yet', ['told'], false)).toBeNull();
  expect(inTalk('what now', ['risen'], false)).toBe('follow-up:what-to-do');
  expect(inTalk('show me one', ['told'], false)).toBe('routine:describe');
  expect(inTalk('show me one', ['opening'], false)).toBeNull();
});

test('weak rules are kept for words that mean nothing else', () => {
  expect(inTalk('good idea', ['told'], false)).toBeNull();
  expect(inTalk('good idea', ['talking', 'told'], true)).toBe('command:thanks');
});
