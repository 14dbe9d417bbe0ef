/** The estimate of how long a sentence takes. */
import { speechMs, USUAL_CPS } from '../../../../../lambda/domain/guided/timeline/speech-time';
import { content } from '../../../../support/guided/sessions';

test('nothing said takes no time', () => {
  expect(speechMs('', 16)).toBe(0);
});

test('a sentence takes its start, its characters, and the pauses at its marks', () => {
  expect(speechMs('Lift', 16)).toBe(80 + 250);
  expect(speechMs('Lift.', 16)).toBe(Math.round(80 + 5000 / 16 + 180));
  expect(speechMs('Now, lift! Hold.', 16)).toBe(80 + 1000 + 100 + 180 + 180);
});

test('the usual rate is the one that every country of the guide has', () => {
  const { source: _, reviewed: __, ...rates } = content.guide.rates;
  for (const rate of Object.values(rates)) expect(rate.usual).toBe(USUAL_CPS);
});

test('a slow voice takes longer', () => {
  expect(speechMs('Lower slowly.', 13)).toBe(80 + 1000 + 180);
  expect(speechMs('Lower slowly.', 13)).toBeGreaterThan(speechMs('Lower slowly.', 16));
});
