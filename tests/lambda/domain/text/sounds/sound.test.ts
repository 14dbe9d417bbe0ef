import { areAlike, soundOf, soundsOf } from '../../../../../lambda/domain/text/sounds/sound';

test.each([
  ['squats', 'squads'],
  ['hurts', 'herds'],
  ['numb', 'num'],
  ['lower', 'lore'],
])('"%s" sounds like "%s"', (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other));
});

test.each([
  ['back', 'leg'],
  ['pain', 'knee'],
])('"%s" does not sound like "%s"', (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other));
});

test.each([
  ['bach', 'back', true],
  ['muscle', 'mussel', true],
  ['squats', 'squads', true],
  ['back', 'backs', false],
])('"%s" and "%s" are alike: %s', (one, other, alike) => {
  expect(areAlike(one, other)).toBe(alike);
});

test('nearly alike is what lacks one sound of the other', () => {
  expect([...soundsOf('backs')]).toContain(soundOf('back'));
  expect([...soundsOf('back')]).not.toContain(soundOf('leg'));
});
