/** What a clinician is given to sign: nothing that is spoken is missing from it, and it fits an hour. */
import { fill, localeWords } from '../../../../lambda/content/fill';
import { minutesToRead, REVIEW_PAGE, reviewPage } from '../../../../tools/content/review/page';
import { COUNTRY, partsOf, topicFigures } from '../../../../tools/content/review/topic-figures';
import { staleFiles } from '../../../../tools/generate';
import { shipped } from '../../../support/shipped';

const pageOf = (content = shipped) => String(reviewPage(content).get(REVIEW_PAGE));
const page = pageOf();

test('it is as the answers are now', () => {
  expect(staleFiles(reviewPage(shipped))).toEqual([]);
});

test('it is stale once a word of an answer changes', () => {
  const changed = structuredClone(shipped);
  const facet = changed.topics.flatMap(({ facets }) => facets)[0];
  if (facet) facet.short = `${facet.short} Really.`;
  expect(staleFiles(reviewPage(changed))).toEqual([REVIEW_PAGE]);
});

test('it holds every text, claim and source of every topic, with a box each', () => {
  for (const topic of shipped.topics) {
    const section = page.split('\n## ').find((one) => one.includes(`\`${topic.id}\``)) ?? '';
    const claims = [...topic.advises, ...topic.warns].map(
      (id) => shipped.claims.find((claim) => claim.id === id)?.says,
    );
    const wanted = [
      topic.question,
      topic.reviewed,
      ...partsOf(topic, shipped).map(({ text }) => text),
      ...topic.sources.flatMap(({ name, ref, read }) =>
        ref === undefined ? [`Not read: ${name}`] : [ref, `read ${read}`],
      ),
      ...topic.generalAdvice.map((sentence) => fill(sentence, localeWords(shipped, COUNTRY))),
      ...claims,
    ];
    expect({ id: topic.id, missing: wanted.filter((text) => !section.includes(String(text))) }).toEqual({
      id: topic.id,
      missing: [],
    });
    expect(section.match(/^- \[ \] /gm)).toHaveLength(1);
  }
});

test('no placeholder of a country is left open in it', () => {
  expect(page).not.toMatch(/\{[a-z]+\}/);
});

test('answers with the disclaimer come before all others', () => {
  const tailed = page
    .split('\n## ')
    .slice(1)
    .map((section) => section.includes('with disclaimer'));
  expect(tailed).toEqual([...tailed].sort((a, b) => Number(b) - Number(a)));
  expect(tailed).toContain(true);
});

test('reading it takes less than an hour', () => {
  expect(minutesToRead(topicFigures(shipped))).toBeLessThan(60);
});
