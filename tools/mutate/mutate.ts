/** How many small faults in the safety core the tests notice: a table of scores, and every fault that went unnoticed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureOf, GLOBALS } from './harness';
import { loadAnew, readTypeScript } from './loader';
import { type Mutant, plant, SWITCH } from './mutants';
import { PARTS, type Part } from './parts';

const ROOT = process.env.MUTATE_ROOT ?? join(__dirname, '../..');
const FOLDER = join(ROOT, '.cache/mutation');
/** Asked so many times as often as with no fault awake, it has made a loop that does not end. */
const ENDLESS = 20;

interface Planted extends Mutant {
  file: string;
}

const state = { awake: -1, asked: 0, most: Number.POSITIVE_INFINITY, reached: new Set<number>() };

function isAwake(id: number): boolean {
  state.reached.add(id);
  state.asked += 1;
  if (state.asked > state.most) throw new Error('does not end');
  return id === state.awake;
}

Object.assign(globalThis, GLOBALS, { [SWITCH]: isAwake });

function plantAll(parts: readonly Part[]): Map<string, Planted[]> {
  const sources = new Map<string, string>();
  const mutants = new Map<string, Planted[]>();
  let count = 0;
  for (const file of new Set(parts.flatMap(({ files }) => files))) {
    const path = join(ROOT, file);
    const { planted, mutants: found } = plant(readFileSync(path, 'utf8'), count);
    count += found.length;
    sources.set(path, planted);
    mutants.set(
      file,
      found.map((mutant) => ({ ...mutant, file })),
    );
  }
  readTypeScript(sources);
  return mutants;
}

/** One run of a test file, with one fault awake. */
function run(test: string, files: ReadonlySet<string>, awake: number, most = Number.POSITIVE_INFINITY) {
  Object.assign(state, { awake, most, asked: 0 });
  return failureOf(() => loadAnew(join(ROOT, test), files));
}

interface Asleep {
  reached: ReadonlySet<number>;
  asked: number;
}

/** Which faults each test file reaches; with all of them asleep it passes. */
async function reachedBy(tests: readonly string[], files: ReadonlySet<string>): Promise<Map<string, Asleep>> {
  const reached = new Map<string, Asleep>();
  for (const test of tests) {
    state.reached = new Set();
    const failure = await run(test, files, -1);
    if (failure !== null) throw new Error(`${test} fails with no fault awake`, { cause: failure });
    reached.set(test, { reached: state.reached, asked: state.asked });
  }
  return reached;
}

async function measure({ name, files, tests }: Part, mutants: ReadonlyMap<string, readonly Planted[]>) {
  const paths = new Set(files.map((file) => join(ROOT, file)));
  const reached = await reachedBy(tests, paths);
  const all = files.flatMap((file) => mutants.get(file) ?? []);
  const survivors: Planted[] = [];
  for (const mutant of all) {
    let isNoticed = false;
    for (const test of tests) {
      const asleep = reached.get(test);
      if (isNoticed || asleep?.reached.has(mutant.id) !== true) continue;
      isNoticed = (await run(test, paths, mutant.id, ENDLESS * asleep.asked)) !== null;
    }
    if (!isNoticed) survivors.push(mutant);
  }
  return { name, files, all, survivors };
}

const score = (all: number, survived: number) => (100 * (1 - survived / Math.max(1, all))).toFixed(1);

/** Of a part that is not named itself, the files that are: those that changed since it was measured. */
function only(part: Part, names: readonly string[]): Part {
  if (names.length === 0 || names.includes(part.name)) return part;
  return { ...part, files: part.files.filter((file) => names.includes(file)) };
}

async function main(names: readonly string[]): Promise<void> {
  const parts = PARTS.map((part) => only(part, names)).filter(({ files }) => files.length > 0);
  const mutants = plantAll(parts);
  mkdirSync(FOLDER, { recursive: true });
  for (const part of parts) {
    const { name, files, all, survivors } = await measure(part, mutants);
    const rows = files.map((file) => {
      const of = (list: readonly Planted[]) => list.filter((mutant) => mutant.file === file).length;
      return `${file.padEnd(52)}${String(of(all)).padStart(6)}${score(of(all), of(survivors)).padStart(8)} %`;
    });
    const total = `${name.padEnd(52)}${String(all.length).padStart(6)}${score(all.length, survivors.length).padStart(8)} %`;
    const left = survivors.map(
      ({ file, line, was, is }) => `${file}:${line}  ${brief(was)}  ->  ${brief(is)}`,
    );
    writeFileSync(join(FOLDER, `${name}.txt`), [...rows, total, '', ...left, ''].join('\n'));
    console.log([...rows, total, ''].join('\n'));
  }
}

const brief = (code: string) => code.replace(/\s+/g, ' ').slice(0, 90);

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
