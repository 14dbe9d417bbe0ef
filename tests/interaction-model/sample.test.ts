import { sampled, spread } from '../../interaction-model/sample';
import fc from '../support/fc';

const byTemplate = fc.array(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 }), {
  maxLength: 12,
});

test('few phrases are all taught', () => {
  fc.assert(
    fc.property(byTemplate, (phrases) => {
      expect([...sampled(phrases, 10_000)].sort()).toEqual([...new Set(phrases.flat())].sort());
    }),
  );
});

test('many phrases are cut to the cap, with no repeats, and the same ones each time', () => {
  fc.assert(
    fc.property(byTemplate, fc.integer({ min: 0, max: 40 }), (phrases, cap) => {
      const chosen = sampled(phrases, cap);
      expect(chosen).toHaveLength(Math.min(cap, new Set(phrases.flat()).size));
      expect(new Set(chosen).size).toBe(chosen.length);
      expect(sampled(phrases, cap)).toEqual(chosen);
    }),
  );
});

test('every template is heard when there is room for one phrase of each', () => {
  const templates = Array.from({ length: 50 }, (_, t) =>
    Array.from({ length: 90 }, (_unused, p) => `${t} ${p}`),
  );
  const chosen = sampled(templates, 50);
  expect(new Set(chosen.map((phrase) => phrase.split(' ')[0])).size).toBe(50);
});

test('a small share of one template reaches over its whole range', () => {
  const few = spread(Array.from({ length: 100 }, (_, i) => i)).slice(0, 8);
  expect(Math.min(...few)).toBeLessThan(25);
  expect(Math.max(...few)).toBeGreaterThan(75);
});
