/** How the situation weighs on what words mean, and how that is explained. */

import { knowledge } from '../../../../lambda/content';
import { decide } from '../../../../lambda/domain/nlu/decide';
import { explain, type Prior, read, topicShare, weigh } from '../../../../lambda/domain/nlu/reading';
import fc from '../../../support/fc';

const SENTENCES = [
  'it hurts my back',
  'keep going',
  'why does my back hurt when i run',
  'do the bridge',
  'banana',
];
const sum = (ranked: readonly { p: number }[]) => ranked.reduce((total, { p }) => total + p, 0);

test.each(SENTENCES)('the classes of "%s" are ranked and sum to one', (words) => {
  const { ranked } = read(words, knowledge);
  expect(sum(ranked)).toBeCloseTo(1);
  expect(ranked.map(({ p }) => p)).toEqual(ranked.map(({ p }) => p).sort((a, b) => b - a));
});

test('a prior of ones changes nothing, whatever is said', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SENTENCES), (words) => {
      const reading = read(words, knowledge);
      const prior = Object.fromEntries(reading.ranked.map(({ name }) => [name, 1]));
      expect(decide(reading, knowledge, { prior })).toEqual(decide(reading, knowledge));
    }),
  );
});

test('the likelier the situation makes a class, the likelier it is', () => {
  const factors = [0, 0.1, 0.5, 1, 2, 10];
  const shares = factors.map((factor) =>
    topicShare(weigh(read('it hurts my back', knowledge), { topic: factor }).ranked),
  );
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBe(0);
  expect(new Set(shares).size).toBe(factors.length);
});

test('the same words stop a move in a hold and are a question at rest', () => {
  const reading = read('my lower back hurts', knowledge);
  const inAHold: Prior = { topic: 0.001, 'command:it-hurts': 1000 };
  expect(decide(reading, knowledge).kind).toBe('topic');
  expect(decide(reading, knowledge, { prior: inAHold })).toEqual({ kind: 'command', name: 'it-hurts' });
});

test('a class wins over its kind', () => {
  const reading = read('next', knowledge);
  const { ranked } = weigh(reading, { command: 0, 'command:next': 1 });
  expect(ranked[0]?.name).toBe('command:next');
  expect(ranked.find(({ name }) => name === 'command:previous')?.p).toBe(0);
});

test('a prior that rules out everything is not listened to', () => {
  const reading = read('next', knowledge);
  const nothing = Object.fromEntries(reading.ranked.map(({ name }) => [name, 0]));
  expect(weigh(reading, nothing)).toEqual(reading);
});

test('an explanation names the concepts heard and the likeliest classes', () => {
  const { concepts, topics, likeliest } = explain(read('do the cat stretch with a sore back', knowledge), 3);
  expect(concepts).toEqual(['do', 'the', 'exercise cat-stretch', 'with', 'a', 'hurt']);
  expect(likeliest).toHaveLength(3);
  expect(topics).toBeGreaterThan(0);
  expect(topics).toBeLessThan(1);
});
