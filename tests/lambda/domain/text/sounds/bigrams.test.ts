import { Bigrams, pairOf, STEPS_PER_DOUBLING } from '../../../../../lambda/domain/text/sounds/bigrams';
import { packShelves } from '../../../../../tools/train/shelves';

const times = (of: string, count: number) => ({
  of,
  kept: [Math.round(STEPS_PER_DOUBLING * Math.log2(count))],
});
const said = new Bigrams(
  packShelves([
    times('', 64),
    times('my', 64),
    times('back', 64),
    times('knee', 8),
    times(pairOf('', 'my'), 16),
    times(pairOf('my', 'back'), 32),
    times(pairOf('my', 'knee'), 4),
    times(pairOf('back', ''), 1),
  ]),
  200,
);

test.each([
  ['', 'my', true],
  ['my', 'back', true],
  ['back', '', true],
  ['back', 'my', false],
  ['my', '', false],
])('"%s" and "%s" are said side by side: %s', (before, word, areSaid) => {
  expect(said.areSaid(before, word)).toBe(areSaid);
});

test('what follows often is likelier than what follows seldom, and that than what never does', () => {
  const [often, seldom, never] = ['back', 'knee', 'pack'].map((word) => said.likelihood('my', word));
  expect(often).toBeGreaterThan(seldom ?? 0);
  expect(seldom).toBeGreaterThan(never ?? 0);
});

test('of what never followed, the word said more often is likelier', () => {
  expect(said.likelihood('knee', 'back')).toBeGreaterThan(said.likelihood('knee', 'knee'));
});

test('a chance is one of all that may follow', () => {
  const chances = ['back', 'knee', 'my', ''].map((word) => Math.exp(said.likelihood('my', word)));
  const sum = chances.reduce((all, each) => all + each, 0);
  expect(sum).toBeGreaterThan(0.5);
  expect(sum).toBeLessThanOrEqual(1);
});
