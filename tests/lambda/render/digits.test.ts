import { digitsOf } from '../../../lambda/render/digits';
import { shipped } from '../../support/shipped';

const { numbers } = shipped.guide;

test.each([
  ['nine one one', '911'],
  ['triple zero', '000'],
  ['thirteen, eleven, fourteen', '13 11 14'],
  ['one one six, one two three', '116 123'],
  ['your local emergency number', null],
])('"%s" is dialled as %s', (spoken, dialled) => {
  expect(digitsOf(spoken, numbers)).toBe(dialled);
});

test('every country that has an emergency number shows it in digits', () => {
  for (const [locale, { emergency }] of Object.entries(shipped.locales.locales))
    expect(digitsOf(emergency, numbers) === null).toBe(locale === 'other');
});
