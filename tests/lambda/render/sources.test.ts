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
      sources: ['a', 'b', 'c'].map((nth) => ({ name: `${name} ${nth}`, ref: 'a page' })),
      reviewed: '2026-11-23',
      evidence: 'guideline',
      partlyGeneral: false,
    })[0];
  expect(named('book')).toContain('book a, book b, and book c.');
  expect(named('the very long name of a book')).toMatch(/book a and the very long name of a book b\.$/);
});

test('a review is dated by its month, and how sure the ground is comes before it', () => {
  const said = saysWho(prompts, {
    sources: [{ name: 'a book', ref: 'a page' }],
    reviewed: '2026-01-31',
    evidence: 'opinion',
    partlyGeneral: true,
  });
  expect(said[1]).toBe(prompts.questions.saysWho.evidence.opinion);
  expect(said[2]).toContain(' January 2026.');
});

const UNREAD = { name: 'a book nobody read' };
const dated = { reviewed: '2026-11-23', evidence: 'review' } as const;

test('a source that nobody read is not named', () => {
  const sources = [UNREAD, { name: 'a page', ref: 'its title' }];
  expect(saysWho(prompts, { ...dated, sources, partlyGeneral: false })[0]).toBe(
    'That draws on guidance from a page.',
  );
});

test('advice that no read source gives is said to be common, and claims no studies', () => {
  const { allGeneral, evidence, partlyGeneral } = prompts.questions.saysWho;
  const alone = saysWho(prompts, { ...dated, sources: [UNREAD], partlyGeneral: true });
  expect(alone).toContain(allGeneral);
  expect(alone).not.toContain(evidence.review);
  const mixed = saysWho(prompts, { ...dated, sources: [{ name: 'a', ref: 'b' }], partlyGeneral: true });
  expect(mixed).toContain(partlyGeneral);
});
