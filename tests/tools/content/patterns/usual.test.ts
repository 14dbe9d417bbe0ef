import { heldBy, rarestPart } from '../../../../tools/content/patterns/usual';

test('what people ask of a back holds that word more often than a kneeling one', () => {
  expect(heldBy(['back'])).toBeGreaterThan(20);
  expect(heldBy(['back', 'kneel'])).toBeGreaterThanOrEqual(heldBy(['back']));
  expect(heldBy(['kneel'])).toBeLessThan(heldBy(['back']));
});

test.each([
  [' it hard to', 4, 'it h'],
  ['elbows', 5, 'elbow'],
  ['no', 5, 'no'],
])('of "%s" %i letters tell best: "%s"', (part, letters, told) => {
  expect(rarestPart(part, letters)).toBe(told);
});
