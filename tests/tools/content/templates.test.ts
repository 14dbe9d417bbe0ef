import { expand, TemplateError } from '../../../tools/content/templates';
import fc from '../../support/fc';

/** A template together with every phrase it must stand for, built by the rules of the grammar itself. */
type Meant = { template: string; phrases: string[] };

const word = fc.constantFrom('why', 'does', 'my', 'back', 'hurt', '{topic}', "what's", 'after');
const literal: fc.Arbitrary<Meant> = word.map((text) => ({ template: text, phrases: [text] }));

const { meant } = fc.letrec<{ meant: Meant; choice: Meant; optional: Meant; sequence: Meant }>((tie) => ({
  meant: fc.oneof({ maxDepth: 3 }, literal, tie('choice'), tie('optional'), tie('sequence')),
  choice: fc.array(tie('meant'), { minLength: 1, maxLength: 3 }).map((parts) => ({
    template: `(${parts.map((part) => part.template).join('|')})`,
    phrases: parts.flatMap((part) => part.phrases),
  })),
  optional: tie('meant').map(({ template, phrases }) => ({
    template: `[${template}]`,
    phrases: ['', ...phrases],
  })),
  sequence: fc.tuple(tie('meant'), tie('meant')).map(([a, b]) => ({
    template: `${a.template} ${b.template}`,
    phrases: a.phrases.flatMap((head) => b.phrases.map((tail) => `${head} ${tail}`.trim())),
  })),
}));

test('a template stands for every combination of its parts, and nothing else', () => {
  fc.assert(
    fc.property(meant, ({ template, phrases }) => {
      fc.pre(phrases.length < 3000);
      expect(expand(template).sort()).toEqual([...new Set(phrases)].sort());
    }),
    { numRuns: 200 },
  );
});

test('phrases are distinct and single-spaced, with no bracket left', () => {
  fc.assert(
    fc.property(meant, ({ template, phrases }) => {
      fc.pre(phrases.length < 3000);
      const all = expand(template);
      expect(new Set(all).size).toBe(all.length);
      for (const phrase of all) expect(phrase).toMatch(/^(?:[^\s()[\]|]+(?: [^\s()[\]|]+)*)?$/);
    }),
    { numRuns: 100 },
  );
});

test('plain words stand for themselves', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(expand(words.join(' '))).toEqual([words.join(' ')]);
    }),
  );
});

test.each([
  ['(why|how', 'missing ")"'],
  ['[why', 'missing "]"'],
  ['why)', 'unexpected ")"'],
  ['why]', 'unexpected "]"'],
  ['why|how', 'unexpected "|"'],
  ['(why]', 'unexpected "]"'],
])('%s is refused, and says where', (template, why) => {
  expect(() => expand(template)).toThrow(TemplateError);
  expect(() => expand(template)).toThrow(why);
});
