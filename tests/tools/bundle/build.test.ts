import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { embeddedMemory } from '../../../console/memory/embedded';
import { knowledge } from '../../../lambda/content';
import { FIXED_INTENTS, topicIntent } from '../../../lambda/handlers/intents';
import { intent, launch, question, said, topic } from '../../../tools/bench/requests';
import { type Bundle, bundle } from '../../../tools/bundle/bundle';
import { faults, limits, sizes, weightOf } from '../../../tools/bundle/weight';

/** Asks the bundle in a process of its own and prints what Alexa would get. */
const ASK = `
  const { handler } = await import(process.env.BUNDLE);
  if (handler.length > 2) throw new Error('current runtimes refuse a handler with a callback');
  const answer = await handler(JSON.parse(process.env.EVENT), {});
  console.log(JSON.stringify(answer.response.outputSpeech.ssml));`;

const ASK_ALL = `
  const [bundle, file] = process.argv.slice(-2);
  const { handler } = await import(bundle);
  const events = JSON.parse(process.getBuiltinModule('node:fs').readFileSync(file, 'utf8'));
  const said = [];
  for (const event of events) said.push((await handler(event, {})).response.outputSpeech?.ssml ?? null);
  console.log(JSON.stringify(said));`;

let out: string;
let built: Bundle;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'back-coach-build-'));
  built = await bundle(join(out, 'whole'));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** A store that nobody answers for, so that only a turn that wants one notices. */
const NO_STORE = { MEMORY_TABLE: 'unused', DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' };

function ask(folder: string, event: unknown, env: Record<string, string> = {}): string {
  const bundled = pathToFileURL(join(out, folder, 'index.mjs')).href;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', ASK], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, BUNDLE: bundled, EVENT: JSON.stringify(event), ...env },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The same while this process goes on, as its store must. */
async function asking(folder: string, event: unknown, env: Record<string, string>): Promise<string> {
  const bundled = pathToFileURL(join(out, folder, 'index.mjs')).href;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', ASK], {
    env: { PATH: process.env.PATH, BUNDLE: bundled, EVENT: JSON.stringify(event), ...env },
  });
  return stdout;
}

/** What one process of the bundle says to each event; null for nothing. */
function askAll(events: readonly unknown[]): (string | null)[] {
  const file = join(out, 'events.json');
  writeFileSync(file, JSON.stringify(events));
  const bundled = pathToFileURL(join(out, 'whole', 'index.mjs')).href;
  const stdout = execFileSync(process.execPath, ['--input-type=module', '-e', ASK_ALL, bundled, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** A copy of the bundle without these files. */
function without(folder: string, ...names: string[]): string {
  cpSync(join(out, 'whole'), join(out, folder), { recursive: true });
  for (const name of names) rmSync(join(out, folder, name));
  return folder;
}

/** A copy of the bundle with these files alone. */
const only = (folder: string, ...names: string[]): string =>
  without(folder, ...[...built.code.keys(), ...built.data.keys()].filter((name) => !names.includes(name)));

const TOPICS = knowledge.topics.length;

describe('the bundle that is deployed', () => {
  test('answers, and asks the runtime for no callback', () => {
    expect(ask('whole', topic())).toContain('<speak>');
  });

  test('holds nothing that is not meant to ship, and stays within its size', () => {
    expect(faults(built, TOPICS)).toEqual([]);
  });

  test('is counted to the last source', () => {
    const counted = sizes(built).reduce((sum, { entry, later }) => sum + entry + later, 0);
    const { code, data } = weightOf(built);
    expect(counted).toBeGreaterThan((code + data) * 0.95);
    expect(counted).toBeLessThan((code + data) * 1.05);
  });

  test('opens by what opening runs and one file of data, and answers a topic by the answers beside them', () => {
    const opening = only('start', 'index.mjs', 'memory-part.js', 'content.json');
    expect(ask(opening, launch())).toBe(ask('whole', launch()));
    const answering = only('answers', 'index.mjs', 'content.json', 'topics.json');
    expect(ask(answering, topic())).toBe(ask('whole', topic()));
  });

  test('answers every intent as its sources do', async () => {
    const { handler } = await import('../../../lambda/index');
    const events = [
      ...knowledge.topics.map(({ id }) => intent(topicIntent(id))),
      ...Object.keys(FIXED_INTENTS).map((name) => intent(name)),
      ...['back pain', 'ten minutes without the bridge', 'i feel dizzy', 'remind me at seven'].map(said),
    ];
    const spoken = events.map(async (event) => {
      const { response } = await handler(event, {});
      return response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : null;
    });
    expect(askAll(events)).toEqual(await Promise.all(spoken));
  });

  test('opens with a memory and nothing that guides', async () => {
    const memory = await embeddedMemory(null);
    try {
      const env = { MEMORY_TABLE: memory.table, DYNAMODB_ENDPOINT: memory.endpoint };
      const opening = only('remembering', 'index.mjs', 'content.json', 'memory-part.js');
      expect(await asking(opening, launch(), env)).toContain('<speak>');
      expect(await asking(opening, launch(), env)).not.toContain('memory-unavailable');
    } finally {
      await memory.close();
    }
  });

  test('reads what guides only for a turn that is guided, and apologises without it', () => {
    const unguided = without('unguiding', 'later-part.js');
    expect(ask(unguided, question())).toBe(ask('whole', question()));
    expect(ask(unguided, intent('StartRoutineIntent'))).toContain('turn-failed');
    expect(ask('whole', intent('StartRoutineIntent'))).not.toContain('turn-failed');
  });

  test('apologises rather than answer raw words that the guard has not heard', () => {
    expect(ask(without('unguarded', 'red-flag-words.json'), question())).toContain('turn-failed');
    expect(ask(without('deaf', 'words-part.js'), question())).toContain('turn-failed');
  });

  test('answers a question without loading the database client', () => {
    const folder = without('no-client', 'memory-part.js');
    expect(ask(folder, topic(), NO_STORE)).toContain('<speak>');
    expect(ask(folder, question(), NO_STORE)).toContain('<speak>');
    expect(ask(folder, launch(), NO_STORE)).toContain('turn-failed');
  });

  test('takes of the AWS client only the parts that sign, send and judge three calls', () => {
    const shipped = Object.values(built.metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    );
    expect(shipped.join('\n')).toContain('signature-v4');
    const packages = shipped.flatMap((path) => /node_modules\/(@aws-sdk\/[^/]+)/.exec(path)?.[1] ?? []);
    expect(new Set(packages)).toEqual(new Set(['@aws-sdk/util-dynamodb']));
  });
});

describe('what must not ship', () => {
  test('is named when it comes from outside the skill', async () => {
    const stranger = await bundle(join(out, 'stranger'), { entry: 'tools/bench/peers/minimal.ts' });
    expect(faults(stranger, TOPICS)).toEqual([
      'tools/bench/peers/minimal.ts is in the bundle; only lambda/ and packages may be',
    ]);
  });

  test('is named when it has grown too large', () => {
    const most = limits(TOPICS);
    const large = { ...built, code: new Map([['index.mjs', most.code + 1]]) };
    expect(faults(large, TOPICS)).toEqual([
      `what a start reads is ${weightOf(large).atOnce} bytes; the limit is ${most.atOnce}`,
      `the code is ${most.code + 1} bytes; the limit is ${most.code}`,
    ]);
    expect(faults({ ...built, data: new Map([['a', most.data + 1]]) }, TOPICS)).toEqual([
      `the data is ${most.data + 1} bytes; the limit is ${most.data}`,
    ]);
  });

  test('is not built when a source is missing', async () => {
    await expect(bundle(join(out, 'none'), { entry: 'lambda/nowhere.ts' })).rejects.toThrow(
      'lambda/nowhere.ts',
    );
  });
});
