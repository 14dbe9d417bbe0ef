/** The estimate of how long a sentence takes. */
import { speechMs } from '../../../../../lambda/domain/guided/timeline/speech-time';

test('nothing said takes no time', () => {
  expect(speechMs('', 16)).toBe(0);
});

test('a sentence takes its start, its characters, and the pauses at its marks', () => {
  expect(speechMs('Lift', 16)).toBe(250 + 250);
  expect(speechMs('Lift.', 16)).toBe(250 + Math.round(5000 / 16) + 350);
  expect(speechMs('Now, lift! Hold.', 16)).toBe(250 + 1000 + 150 + 350 + 350);
});

test('a slow voice takes longer', () => {
  expect(speechMs('Lower slowly.', 13)).toBe(250 + 1000 + 350);
  expect(speechMs('Lower slowly.', 13)).toBeGreaterThan(speechMs('Lower slowly.', 16));
});
