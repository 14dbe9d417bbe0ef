/** The noise that stands in for a recogniser's: the same each time, and as strong as it is asked to be. */
import { join } from 'node:path';
import confusions from '../../../tools/evaluate/confusions.json';
import { noisy } from '../../../tools/evaluate/noise';
import { readRows } from '../../../tools/train/rows';

const { questions } = readRows([join(__dirname, '../../data/questions.jsonl')]);
const texts = questions.map(({ text }) => text);
const changed = (share: number, seed = 1) => texts.filter((text) => noisy(text, share, seed) !== text).length;

test('no noise changes nothing', () => {
  expect(changed(0)).toBe(0);
});

test('the same words, share and seed are heard the same, another seed otherwise', () => {
  expect(texts.map((text) => noisy(text, 0.2, 3))).toEqual(texts.map((text) => noisy(text, 0.2, 3)));
  expect(texts.map((text) => noisy(text, 0.2, 3))).not.toEqual(texts.map((text) => noisy(text, 0.2, 4)));
});

test('the stronger the noise, the more sentences it changes', () => {
  const counts = [0.05, 0.1, 0.2, 0.4].map((share) => changed(share));
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts[0]).toBeGreaterThan(texts.length / 10);
  expect(counts[3]).toBeGreaterThan(texts.length * 0.9);
});

test('small words are lost, words are mistaken, fillers are put in, and something is always left', () => {
  const heard = texts.map((text) => noisy(text, 0.3, 1));
  expect(heard.some((text) => / (um|you know|like) /.test(text))).toBe(true);
  expect(heard.some((text) => /\b(pack|bag|beck)\b/.test(text))).toBe(true);
  expect(noisy('the', 1, 1)).not.toBe('');
});

test('no word is said to sound like itself', () => {
  expect(Object.entries(confusions).filter(([word, alike]) => alike.includes(word))).toEqual([]);
});
