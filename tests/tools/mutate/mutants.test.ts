/** Faults are planted asleep: the module says what it said until one of them is woken. */
import { transformSync } from '@swc/core';
import { plant, SWITCH } from '../../../tools/mutate/mutants';

const SOURCE = `
export function verdict(ages: readonly number[], strict = false): string {
  const grown = ages.filter((age) => age >= 18);
  if (strict && grown.length < ages.length) return 'some are too young';
  let asked = grown.length;
  if (ages.includes(100)) asked -= 1; else logged.push(asked);
  return asked > 0 ? 'ask ' + asked : 'nobody';
}
const logged: number[] = [];
export type { Age } from './age';
`;

/** What the module says of some ages, with one fault awake, or none. */
function said(planted: string, awake: number, ...asked: unknown[]): unknown {
  const { code } = transformSync(planted, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const exported: Record<string, unknown> = {};
  new Function('exports', SWITCH, code)(exported, (id: number) => id === awake);
  const { verdict } = exported;
  return typeof verdict === 'function' ? verdict(...asked) : undefined;
}

const ASKED = [
  [[18, 40]],
  [[17, 40], true],
  [[17, 40], false],
  [[100, 17]],
  [[100, 40, 50]],
  [[], true],
  [[40], true],
];
const { planted, mutants } = plant(SOURCE, 7);
const answers = (awake: number) => JSON.stringify(ASKED.map((asked) => said(planted, awake, ...asked)));

test('asleep they change nothing', () => {
  expect(answers(-1)).toBe(answers(-2));
  expect(said(planted, -1, [17, 40], true)).toBe('some are too young');
  expect(said(planted, -1, [18, 40])).toBe('ask 2');
});

test('each is another fault in a place of its own, and can be noticed', () => {
  expect(mutants.map(({ id }) => id)).toEqual(mutants.map((_, at) => 7 + at));
  const unnoticed = mutants.filter(({ id }) => answers(id) === answers(-1));
  // What is only logged is in no answer.
  expect(unnoticed.map(({ was }) => was)).toEqual(['logged.push(asked);']);
});

test('names of modules and types are left alone', () => {
  expect(mutants.some(({ was }) => was.includes('./age'))).toBe(false);
});
