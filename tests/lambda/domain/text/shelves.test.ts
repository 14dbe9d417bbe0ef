import { Shelves } from '../../../../lambda/domain/text/shelves';
import { packShelves } from '../../../../tools/train/shelves';

const WORDS = Array.from({ length: 500 }, (_, i) => `word ${i}`);
const packed = packShelves(WORDS.map((of, i) => ({ of, kept: [i >> 8, i & 0xff] })));

test('what was shelved is found by what it is of, and nothing else is', () => {
  const shelves = new Shelves(packed, 2);
  expect(WORDS.map((word) => shelves.bytes.readUInt16BE(shelves.find(word)))).toEqual(WORDS.map((_, i) => i));
  expect(WORDS.filter((word) => shelves.find(`no ${word}`) >= 0)).toEqual([]);
});

test('the bytes themselves are read as their base64 is', () => {
  const [text, bytes] = [new Shelves(packed, 2), new Shelves(Buffer.from(packed, 'base64'), 2)];
  expect(WORDS.map((word) => bytes.find(word))).toEqual(WORDS.map((word) => text.find(word)));
});

test('in no shelves nothing is found', () => {
  expect(new Shelves(packShelves([]), 2).find('word 1')).toBe(-1);
});

test('more records than can be counted are refused', () => {
  const many = Array.from({ length: 1 << 16 }, (_, i) => ({ of: `${i}`, kept: [0] }));
  expect(() => packShelves(many)).toThrow('65536 records are too many to shelve');
});
