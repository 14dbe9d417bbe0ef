import { knowledge } from '../../../lambda/content';
import { spokenList } from '../../../lambda/render/lists';

test.each([
  [[], ''],
  [['one'], 'one'],
  [['one', 'two'], 'one and two'],
  [['one', 'two', 'three'], 'one, two, and three'],
])('%j is said "%s"', (items, said) => {
  expect(spokenList(knowledge.prompts.grammar, items)).toBe(said);
});
