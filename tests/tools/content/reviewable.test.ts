import { joined } from '../../../lambda/content/joined';
import { reviewable } from '../../../tools/content/reviewable';
import fc from '../../support/fc';

const linesOf = (data: object) => reviewable(data).trimEnd().split('\n');

test('whatever is written in lines is read back whole', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 700 }),
    fc.array(fc.string({ maxLength: 20 }), { maxLength: 60 }).map((words) => words.join(' ')),
    fc.array(fc.string({ maxLength: 300 }), { maxLength: 4 }).map((lines) => lines.join('\n')),
  );
  fc.assert(
    fc.property(text, text, (a, b) => {
      const data = { a, inner: { b }, list: [1, 2] };
      expect(joined(JSON.parse(reviewable(data)))).toEqual(data);
    }),
  );
});

/** The pieces that a string is written in. */
const piecesOf = (text: string): string[] => JSON.parse(reviewable({ text })).text.joined;

test('a long string breaks behind a line feed or a space, and in the middle only where there is neither', () => {
  const words = 'seven words of text are enough here '.repeat(8);
  expect(piecesOf(words).filter((piece) => !piece.endsWith(' '))).toEqual([]);
  expect(piecesOf(`${'a'.repeat(60)}\n${'b'.repeat(60)}`)).toEqual([`${'a'.repeat(60)}\n`, 'b'.repeat(60)]);
  expect(piecesOf('x'.repeat(1000)).length).toBeGreaterThan(9);
  for (const text of [words, 'x'.repeat(1000)]) {
    expect(linesOf({ text }).filter((line) => line.length > 120)).toEqual([]);
  }
});

test('a short string stays as it is', () => {
  expect(JSON.parse(reviewable({ often: 'a b c' }))).toEqual({ often: 'a b c' });
});
