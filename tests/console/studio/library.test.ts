import { libraryOf } from '../../../console/studio/library';
import { knowledge } from '../../../lambda/content';
import { readContent } from '../../../tools/content/read';

const { content } = readContent();
const [newest = ''] = content.topics
  .map(({ reviewed }) => reviewed)
  .toSorted()
  .toReversed();
const library = libraryOf(content, knowledge, 'en-US', newest);

it('lists every topic and routine, each of them understood, sourced and without fault', () => {
  expect(library.topics.map(({ id }) => id)).toEqual(content.topics.map(({ id }) => id));
  expect(library.routines.map(({ id }) => id)).toEqual(content.routines.map(({ id }) => id));
  for (const { ways, understood, lostTo, sources, findings, expires } of library.topics) {
    expect(ways).toBeGreaterThan(0);
    expect(understood / ways).toBeGreaterThan(0.5);
    expect(lostTo === null).toBe(understood === ways);
    expect([sources > 0, findings, expires > newest]).toEqual([true, [], true]);
  }
});

it('knows that a routine takes another time once its moves are known', () => {
  for (const { firstMs, knownMs, segments } of library.routines) {
    expect(knownMs).toBeGreaterThan(60_000);
    expect(knownMs).not.toBe(firstMs);
    expect(segments).toBeGreaterThan(0);
  }
});

it('says what is wrong with a file, and when it expires', () => {
  const [first, ...others] = content.topics;
  const broken = {
    ...content,
    topics: [...(first ? [{ ...first, short: `${first.short} `.repeat(9) }] : []), ...others],
  };
  expect(libraryOf(broken, knowledge, 'en-US', newest).topics[0]?.findings[0]).toContain('short');
});
