import { lineOf } from '../../../../lambda/content/packed/lines';

const PACKED = 'ab1 c\nb2\nab3';

test('a line is found by its beginning, wherever it stands, and the first of two is taken', () => {
  expect(['ab', 'b', 'ab3', 'b2'].map((begin) => lineOf(PACKED, begin))).toEqual(['1 c', '2', '', '']);
  expect(['c', '1', 'bb', 'ab4'].map((begin) => lineOf(PACKED, begin))).toEqual(Array(4).fill(undefined));
});

test('a line ends at its break, and the last one with the text', () => {
  expect(['a', 'b', ''].map((begin) => lineOf('ab1 c\nb2', begin))).toEqual(['b1 c', '2', 'ab1 c']);
});
