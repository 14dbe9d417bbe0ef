import { mostSlips, slipsBetween } from '../../../../../lambda/domain/text/sounds/slips';

test.each([
  ['beck', 'back', 1],
  ['lore', 'lower', 2],
  ['', 'back', 4],
  ['back', 'back', 0],
])('between "%s" and "%s" are %d slips', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
});

test.each([
  ['leg', 2],
  ['stretching', 5],
])('of "%s" at most %d letters may differ', (word, most) => {
  expect(mostSlips(word)).toBe(most);
});
