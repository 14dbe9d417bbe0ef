/** Signs of pregnancy, told in one breath or after the pregnancy was told, and what is none of them. */
import { readMentions, redFlags } from '../../../lambda/domain/red-flags';
import { RULES } from '../../../lambda/domain/red-flags/rules';
import { model } from '../../support/red-flags/model';

const PREGNANT = new Set(['pregnant'] as const);
const after = (words: string) => redFlags(readMentions(words, model, PREGNANT), model);
const sign = { kind: 'red-flag', flag: 'pregnancy-sign', urgency: 'today' };

const SIGNS = [
  "i'm bleeding",
  "there's some blood",
  "i've got some spotting",
  'my waters broke',
  "i'm getting tightenings",
  "i've got contractions",
  'my bump keeps going hard',
  "i've got period type cramps",
  "the baby isn't moving",
  "i can't feel the baby moving",
];
const TOLD = [
  "i'm pregnant and",
  "i'm twenty weeks pregnant and",
  'pregnant here',
  "i'm expecting in may and",
];

test.each(SIGNS)('"%s" is a sign once the pregnancy is told, and none without', (words) => {
  expect(after(words)).toEqual(sign);
  expect(after(`well ${words} since this morning`)).toEqual(sign);
  expect(redFlags(words, model)).not.toEqual(sign);
  for (const told of TOLD) expect(redFlags(`${told} ${words}`, model)).toEqual(sign);
});

test.each([
  "there's blood everywhere",
  "i'm bleeding heavily",
  "the bleeding won't stop",
  'i soaked two pads',
])('"%s" is an emergency then', (words) => {
  const bleeding = { kind: 'red-flag', flag: 'pregnancy-bleeding', urgency: 'emergency' };
  expect(after(words)).toEqual(bleeding);
  expect(redFlags(`i'm pregnant and ${words}`, model)).toEqual(bleeding);
  expect(after(words)).not.toEqual(redFlags(words, model));
});

test.each([
  'no bleeding',
  "there's no blood at all",
  'my gums bleed when i brush',
  'i had a nosebleed',
  'i had a blood test this morning',
  'the blood pressure was fine',
  'i used to bleed every month',
  'which stretches help',
])('"%s" is none', (words) => {
  expect(after(words)).toBeNull();
});

test.each(['my back hurts', "i've got back pain", 'my lower back is painful', "i've got a sore back"])(
  'pregnant and "%s" asks for advice, and is no sign',
  (words) => {
    expect(redFlags(`i'm pregnant and ${words}`, model)).toBeNull();
    expect(redFlags(`${words} and i'm pregnant`, model)).toBeNull();
  },
);

test.each([
  'my back suddenly hurts',
  'my back really hurts',
  "i've got new back pain",
  'my back is killing me',
])('pregnant and "%s" is for today', (words) => {
  expect(redFlags(`i'm pregnant and ${words}`, model)).toMatchObject({ urgency: 'today' });
});

test('what is known of a person is a sign of nothing by itself', () => {
  expect(RULES.stated.filter(({ when }) => when(readMentions('hello', model, PREGNANT)))).toEqual([]);
});
