/** Which numbers are ages at which a first attack of back pain is worth a visit. */
import { firstAttackAges } from '../../../../lambda/domain/red-flags/age';
import { tokens } from '../../../../lambda/domain/text/tokens';
import { model } from '../../../support/red-flags/model';

const ages = (text: string) => firstAttackAges(tokens(text, model.spelling), model);

test.each([
  'i am fifty',
  'i am sixty seven',
  "i'm 119",
  'i am nineteen',
  'i am six',
  'he is fourteen years old',
  'a seventy yo',
  'seventy year old man',
  'i am in my sixties',
  'turning fifty',
  'it began at fifty',
  'at twelve years old',
])('"%s" is one', (text) => {
  expect(ages(text)).not.toEqual([]);
});

test.each([
  'i am forty nine',
  'i am twenty',
  'i am five',
  "i'm 120",
  'i am sixty pounds',
  'i did fifty reps',
  'the sixties',
  'fifty years ago',
  'i am seventy years in the trade',
  'i am',
  'we set off at six',
  'it is nine',
  'half past seven',
])('"%s" is none', (text) => {
  expect(ages(text)).toEqual([]);
});

test('whose it is shows in the words behind', () => {
  expect(ages('my teenager has pain')).toEqual([{ from: 2, to: 3 }]);
  expect(ages('i am sixty')).toEqual([{ from: 2, to: 3 }]);
  expect(ages('my dad is in his eighties')).toEqual([{ from: 5, to: 6 }]);
});
