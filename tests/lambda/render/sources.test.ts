/** "Who says so?" in one breath. */
import { knowledge } from '../../../lambda/content';
import { saysWho } from '../../../lambda/render/sources';
import { sentencesOf, wordsOf } from '../../../tools/content/rules/spoken';

const { prompts } = knowledge;

test.each(knowledge.topics)('the sources of $id are named in sentences of at most twenty words', (topic) => {
  const said = saysWho(prompts, topic).flatMap(sentencesOf);
  expect(said.filter((sentence) => wordsOf(sentence).length > 20)).toEqual([]);
});

test('three short names are all said, of three long ones two', () => {
  const named = (name: string) =>
    saysWho(prompts, {
      sources: ['a', 'b', 'c'].map((nth) => ({ name: `${name} ${nth}`, ref: '' })),
      reviewed: '2026-11-23',
      evidence: 'guideline',
    })[0];
  expect(named('book')).toContain('book a, book b, and book c.');
  expect(named('the very long name of a book')).toMatch(/book a and the very long name of a book b\.$/);
});

test('a review is dated by its month, and how sure the ground is comes before it', () => {
  const said = saysWho(prompts, {
    sources: [{ name: 'a book', ref: '' }],
    reviewed: '2026-01-31',
    evidence: 'opinion',
  });
  expect(said[1]).toBe(prompts.questions.saysWho.evidence.opinion);
  expect(said[2]).toContain(' January 2026.');
});
