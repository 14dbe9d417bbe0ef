/** A fall of some days ago is for today, in any construction; with a sign that cannot wait it is an emergency whenever it was. */
import { redFlags } from '../../support/red-flags/model';
import { urgencyOf } from '../../support/red-flags/rows';

const WHO = ["my mum's seventy eight and", 'my grandad is ninety', "i'm sixty eight"];
const TIMES = [
  'last week',
  'on tuesday',
  'yesterday',
  'three days ago',
  'at the weekend',
  'the other day',
  'a week ago',
];
/** By what is told of it; the time goes in the place of the star. */
const TOLD = [
  'her back has been bad since she tripped over the dog *',
  'her back has been sore ever since the fall *',
  'she had a tumble * and her back still hurts',
  'she slipped in the kitchen * and now her back aches',
  'he fell off the step * and his back is sore',
  'i came off a kerb * and my back hurts',
  'fell off a chair * and my back has been bad since',
];
const grid = (ends: readonly string[] = ['']) =>
  WHO.flatMap((who) =>
    TOLD.flatMap((told) =>
      TIMES.flatMap((time) => ends.map((end) => `${who} ${told.replace('*', time)} ${end}`.trim())),
    ),
  );
const DAYS = 2;
const NOW = 3;

test('days ago, and a back that is bad: today', () => {
  expect(grid().filter((text) => urgencyOf(redFlags(text)) !== DAYS)).toEqual([]);
});

test.each(['and now she cannot feel her legs', "and he can't get up", 'and his legs have gone numb'])(
  'days ago, "%s": an emergency',
  (end) => {
    expect(grid([end]).filter((text) => urgencyOf(redFlags(text)) !== NOW)).toEqual([]);
  },
);

test.each([
  "i've just fallen and i can't get up",
  'nan tripped on the rug and her legs are numb',
  'i slipped and my back is agony',
  'i slipped on tuesday and my back is agony',
  'she fell off a ladder last week and her back hurts',
  'he fell down the stairs on monday and his back is bad',
  'i fell on sunday and i have osteoporosis and my back hurts',
])('"%s" stays an emergency', (text) => {
  expect(urgencyOf(redFlags(text))).toBe(NOW);
});

test.each(['my legs ache and i fell earlier this week', 'i did my legs a week ago'])(
  'a week is not weak: "%s"',
  (text) => {
    expect(urgencyOf(redFlags(text))).toBeLessThan(NOW);
  },
);
