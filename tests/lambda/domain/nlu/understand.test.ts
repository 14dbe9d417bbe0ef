/** What single sentences mean, and what must hold of every sentence. */

import { knowledge } from '../../../../lambda/content';
import { understand } from '../../../../lambda/domain/nlu/understand';
import fc from '../../../support/fc';
import { model } from '../../../support/red-flags/model';

const hear = (words: string) => understand(words, knowledge, model);

test.each([
  ['pause for ten seconds', { kind: 'command', name: 'pause', seconds: 10 }],
  ['give me two minutes', { kind: 'command', name: 'pause', seconds: 120 }],
  ['take a thirty second break', { kind: 'command', name: 'pause', seconds: 30 }],
  ["what's next", { kind: 'command', name: 'next', peek: true }],
  ['skip it', { kind: 'command', name: 'next' }],
  ['i have five minutes', { kind: 'routine', minutes: 5 }],
  ['something in a chair', { kind: 'routine', id: 'chair-break', position: 'chair' }],
  ["i can't get on the floor", { kind: 'routine', position: 'chair' }],
  ['i just ran', { kind: 'routine', id: 'after-run' }],
  ["let's stretch", { kind: 'routine' }],
  ['do the cat cow with me', { kind: 'exercise', action: 'start', id: 'cat-stretch' }],
  ['how do i do a pelvic tilt', { kind: 'exercise', action: 'describe', id: 'pelvic-tilt' }],
  ['check my symptoms', { kind: 'symptom-list' }],
  ['is this serious', { kind: 'symptom-list' }],
  ['my knee hurts when i run', { kind: 'elsewhere', part: 'body-part' }],
  ['is it safe to exercise while pregnant', { kind: 'elsewhere', part: 'pregnancy' }],
  ['how much ibuprofen can i take', { kind: 'elsewhere', part: 'medicine' }],
  ['do i need spinal fusion surgery', { kind: 'elsewhere', part: 'surgery' }],
  ['which mattress should i buy', { kind: 'elsewhere', part: 'mattress' }],
  ['what are the symptoms of diabetes', { kind: 'elsewhere', part: 'condition' }],
  ['my dog is limping', { kind: 'elsewhere', part: 'animal' }],
  ["what's the capital of france", { kind: 'unknown' }],
])('"%s"', (words, meaning) => {
  expect(hear(words)).toEqual(meaning);
});

test('every question that a topic answers reaches that topic', () => {
  for (const { id, question } of knowledge.topics)
    expect(hear(question)).toMatchObject({ kind: 'topic', id });
});

test('every exercise starts when its name is said, and is described when asked how', () => {
  for (const { id, name } of knowledge.exercises) {
    expect([name, hear(name)]).toEqual([name, { kind: 'exercise', action: 'start', id }]);
    expect([name, hear(`how do i do the ${name} exercise`)]).toEqual([
      name,
      { kind: 'exercise', action: 'describe', id },
    ]);
  }
});

test('every routine starts when its name is said', () => {
  for (const { id, name } of knowledge.routines)
    expect([name, hear(`start the ${name} routine`)]).toMatchObject([name, { kind: 'routine', id }]);
});

const SENTENCES = [
  'why does my lower back hurt after squats',
  'how should i sleep with a bad back',
  'is it ok to work out with lower back pain',
  'next',
  'slow down',
  'do the bridge',
  'can i run with a sore back',
  'my neck hurts',
  "what's the weather",
];

test('fillers, case and marks change nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SENTENCES),
      fc.constantFrom('um ', 'Uh, ', 'Alexa, ', 'hey ', 'please '),
      fc.constantFrom('', '?', '!', ' please', ' um'),
      fc.boolean(),
      (sentence, before, after, loud) => {
        const said = `${before}${sentence}${after}`;
        expect(hear(loud ? said.toUpperCase() : said)).toEqual(hear(sentence));
      },
    ),
    { numRuns: 150 },
  );
});

test('a missing apostrophe changes nothing', () => {
  for (const [bare, marked] of [
    ['whats next', "what's next"],
    ['im done', "i'm done"],
    ['i cant keep up', "i can't keep up"],
    ['lets stretch', "let's stretch"],
  ] as const) {
    expect(hear(bare)).toEqual(hear(marked));
  }
});

/** Of any characters: the library's own text of them begins by listing them all, which takes a second. */
const anyText = fc
  .array(fc.integer({ max: 0x10ffff, min: 0 }), { maxLength: 300 })
  .map((codes) => String.fromCodePoint(...codes));

test('whatever is said, a meaning comes back', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ maxLength: 60 })), (words) => {
      expect(hear(words).kind).toEqual(expect.any(String));
    }),
    { numRuns: 300 },
  );
  for (const words of ['', ' ', '...', 'constructor', '__proto__', 'toString', 'a '.repeat(5000)]) {
    expect(hear(words).kind).toEqual(expect.any(String));
  }
});
