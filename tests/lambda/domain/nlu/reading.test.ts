/** How the situation weighs on what words mean, and how that is explained. */

import { knowledge } from '../../../../lambda/content';
import { decide } from '../../../../lambda/domain/nlu/decide';
import { explain, facetOf, type Prior, read, weigh } from '../../../../lambda/domain/nlu/reading';
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
  const shares = factors.map(
    (factor) => explain(weigh(read('it hurts my back', knowledge), { topic: factor })).topics,
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

test.each([
  ['is put back', 'is running bad for your pack or not', 'back'],
  ['is left as it is heard where the words are understood so', 'sorry my boss is calling me', 'call'],
])('a word that may have been misheard %s', (_what, words, stem) => {
  expect(read(words, knowledge).units.flatMap(({ stems }) => stems)).toContain(stem);
});

describe('the part of a topic that is asked about', () => {
  const facetIn = (topic: string, words: string) => facetOf(topic, read(words, knowledge).units, knowledge);

  test('is told by the words that its own ways of asking have', () => {
    expect(facetIn('reduce-inflammation', 'how long should i leave ice on my back')).toBe('how-long');
    expect(facetIn('rest-position', 'is it okay to lie on my left side with a bad back')).toBe('side');
  });

  test('is none where the topic as a whole is asked for, or has no parts', () => {
    expect(facetIn('rest-position', 'how should i sleep with back pain')).toBeUndefined();
    expect(facetIn('no-such-topic', 'how should i sleep with back pain')).toBeUndefined();
  });

  test('goes with the topic into the meaning', () => {
    const words = 'is it okay to lie on my left side with a bad back';
    expect(decide(read(words, knowledge), knowledge)).toEqual({
      kind: 'topic',
      id: 'rest-position',
      facet: 'side',
    });
  });
});

test('words that make little sense are read as what sounds like them, where that makes much more', () => {
  const concepts = (words: string) => explain(read(words, knowledge)).concepts.join(' ');
  const [heard, said] = [
    'do i extra size when i have lower back pain',
    'do i exercise when i have lower back pain',
  ];
  expect(concepts(heard)).toBe(concepts(said));
  expect(concepts('how do i stop back pain while riding')).toContain('cycle');
  expect(concepts('springs or latex')).toContain('latex');
});
