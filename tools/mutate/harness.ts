/** Runs test files in this process, over and over, without what a test runner does for its user. */
import { expect } from 'expect';

type Run = (...values: never[]) => unknown;

interface Suite {
  beforeAll: Run[];
  beforeEach: Run[];
  afterEach: Run[];
  afterAll: Run[];
  tests: (() => Promise<void>)[];
}

const suite = (): Suite => ({ beforeAll: [], beforeEach: [], afterEach: [], afterAll: [], tests: [] });

let stack: Suite[] = [suite()];
const inner = () => stack[stack.length - 1] ?? suite();

async function runAll(list: readonly Run[]): Promise<void> {
  for (const run of list) await run();
}

function define(_: string, run: Run): void {
  const around = [...stack];
  inner().tests.push(async () => {
    for (const { beforeEach } of around) await runAll(beforeEach);
    await run();
    for (const { afterEach } of around) await runAll(afterEach);
  });
}

function describe(_: string, body: () => void): void {
  const outer = inner();
  const own = suite();
  stack.push(own);
  body();
  stack.pop();
  outer.tests.push(async () => {
    await runAll(own.beforeAll);
    for (const test of own.tests) await test();
    await runAll(own.afterAll);
  });
}

/** `test.each(rows)(name, run)`: a row that is a list is spread over the arguments. */
const each =
  (add: (name: string, run: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, run: (...values: unknown[]) => unknown) => {
    for (const row of rows) add(name, () => run(...(Array.isArray(row) ? row : [row])));
  };

const hook = (kind: Exclude<keyof Suite, 'tests'>) => (run: Run) => {
  inner()[kind].push(run);
};

const test = Object.assign(define, { each: each(define) });

/** What test files find as globals. */
export const GLOBALS = {
  expect,
  test,
  it: test,
  describe: Object.assign(describe, { each: each((name, run) => describe(name, () => void run())) }),
  beforeAll: hook('beforeAll'),
  beforeEach: hook('beforeEach'),
  afterEach: hook('afterEach'),
  afterAll: hook('afterAll'),
  everything: false,
};

/** The first failure of the file that `load` reads, or null. */
export async function failureOf(load: () => void): Promise<unknown> {
  const all = suite();
  stack = [all];
  try {
    load();
    await runAll(all.beforeAll);
    for (const run of all.tests) await run();
    await runAll(all.afterAll);
    return null;
  } catch (failure) {
    return failure ?? 'failed';
  }
}
