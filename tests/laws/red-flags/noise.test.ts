/** What a recogniser makes of speech loses almost no sign: small words dropped, fillers, words that sound alike. */
import { noisy } from '../../../tools/evaluate/noise';
import { redFlags } from '../../support/red-flags/model';
import { rows, urgencyOf } from '../../support/red-flags/rows';
import { EMERGENCIES } from '../../support/red-flags/sentences';
import { everything } from '../../support/share';

/** The quick suite draws the noise once. */
const SEEDS = everything() ? [1, 2, 3] : [1];
const TENTH = 0.1;

const emergencies = [
  ...EMERGENCIES,
  ...rows.filter((row) => row.expect === 'emergency').map(({ text }) => text),
];
const heard = emergencies.filter((text) => urgencyOf(redFlags(text)) === 3);

/** "I can't walk" without its "can't" says the opposite: nobody could hear a sign in it. */
const negators = (text: string) => text.match(/\b(\w+n'?t|cannot|not?|never|without)\b/g)?.length ?? 0;

function lost(texts: readonly string[], share: number): { lost: string[]; all: number } {
  const noise = texts.flatMap((text) =>
    SEEDS.map((seed) => ({ text, said: noisy(text, share, seed) })).filter(
      ({ said }) => negators(said) >= negators(text),
    ),
  );
  return {
    lost: noise.filter(({ said }) => urgencyOf(redFlags(said)) < 3).map(({ said }) => said),
    all: noise.length,
  };
}

test('of emergencies whose negators are kept, a tenth of noise loses less than two in a hundred', () => {
  const noise = lost(heard, TENTH);
  expect(noise.all).toBeGreaterThan(1000 * SEEDS.length);
  expect(noise.lost.length / noise.all).toBeLessThan(0.02);
});

test('a fifth of noise loses less than five in a hundred', () => {
  const noise = lost(heard, 2 * TENTH);
  expect(noise.lost.length / noise.all).toBeLessThan(0.05);
});

test('noise alarms at no more than one everyday sentence in a hundred', () => {
  const everyday = rows.filter((row) => row.expect === 'none');
  const said = everyday.flatMap(({ text }) => SEEDS.map((seed) => noisy(text, TENTH, seed)));
  expect(said.filter((text) => urgencyOf(redFlags(text)) > 0).length / said.length).toBeLessThan(0.01);
});
