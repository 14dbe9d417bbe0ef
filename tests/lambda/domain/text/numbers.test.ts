import { knowledge } from '../../../../lambda/content';
import { inWords, numberAt } from '../../../../lambda/domain/text/numbers';

const { numbers } = knowledge.guide;

test.each([
  [0, 'zero'],
  [19, 'nineteen'],
  [20, 'twenty'],
  [42, 'forty-two'],
  [99, 'ninety-nine'],
  [100, '100'],
])('%d is "%s"', (n, said) => {
  expect(inWords(n, numbers)).toBe(said);
});

test('every number below a hundred is heard as it is said, whatever follows it', () => {
  for (let n = 0; n < 100; n += 1) {
    for (const after of [[], ['minutes'], ['zero']]) {
      const words = inWords(n, numbers).split('-');
      expect(numberAt([...words, ...after], 0, numbers)).toEqual({ value: n, to: words.length });
    }
  }
});

test('"twenty one" is one number, "one twenty" begins with one, and a word is none', () => {
  expect(numberAt(['one', 'twenty'], 0, numbers)).toEqual({ value: 1, to: 1 });
  expect(numberAt(['125'], 0, numbers)).toEqual({ value: 125, to: 1 });
  for (const word of ['', 'ton', '1250', '4th']) expect(numberAt([word], 0, numbers)).toBeNull();
});
