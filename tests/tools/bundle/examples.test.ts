import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleless } from '../../../tools/bundle/examples';

const source = (path: string) => readFileSync(join(__dirname, '../../../lambda', `${path}.ts`), 'utf8');

test.each([
  'domain/red-flags/rules/legs',
  'domain/red-flags/rules/body',
  'domain/body-signals/rules',
  'handlers/intents',
])('of %s nothing is left out but its examples', (path) => {
  const [before, after] = [source(path), exampleless(source(path))];
  expect(before).toMatch(/\bexample: ['"]/);
  expect(after).not.toMatch(/\b(?:example|not): ['"]/);
  const count = (text: string) => text.match(/\bwhen:|\bslots:|\bflag\b/g)?.length ?? 0;
  expect(count(after)).toBe(count(before));
});

test('an example may hold quotes and marks, and stand first, last or alone', () => {
  const rules = `[{ example: "i can't, no", when: a }, { when: b, not: 'say: "x", {y}' }, { example: 'z' }]`;
  expect(exampleless(rules).replace(/\s+/g, '')).toBe('[{when:a},{when:b},{}]');
});
