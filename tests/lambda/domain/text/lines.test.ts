import { Lines } from '../../../../lambda/domain/text/lines';

const PACKED = 'back:sore stiff\nbackache:\nleg:numb';

test('a line is found by its whole word, and read once', () => {
  const read = jest.fn((rest: string, word: string) => `${word}=${rest}`);
  const lines = new Lines(PACKED, ':', read);
  expect([lines.get('back'), lines.get('leg'), lines.get('back')]).toEqual([
    'back=sore stiff',
    'leg=numb',
    'back=sore stiff',
  ]);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a word that only begins a line, or stands in one, has none; an empty line is one', () => {
  const lines = new Lines(PACKED, ':', (rest) => rest);
  expect(['bac', 'sore', 'ache', ''].map((word) => lines.get(word))).toEqual(Array(4).fill(undefined));
  expect([lines.get('backache'), lines.has('backache'), lines.has('numb')]).toEqual(['', true, false]);
});
