import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { knowledge } from '../../../lambda/content';
import { intent, launch, question, topic } from '../../../tools/bench/requests';
import { type Bundle, bundle } from '../../../tools/bundle/bundle';
import { faults, limits, sizes, weightOf } from '../../../tools/bundle/weight';

/** Asks the bundle in a process of its own and prints what Alexa would get. */
const ASK = `
  const { handler } = await import(process.env.BUNDLE);
  if (handler.length > 2) throw new Error('current runtimes refuse a handler with a callback');
  const answer = await handler(JSON.parse(process.env.EVENT), {});
  console.log(JSON.stringify(answer.response.outputSpeech.ssml));`;

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

  test('opens by one file of code and one of data, and answers a topic by the answers beside them', () => {
    const opening = only('start', 'index.mjs', 'content.json');
    expect(ask(opening, launch())).toBe(ask('whole', launch()));
    const answering = only('answers', 'index.mjs', 'content.json', 'topics.json');
    expect(ask(answering, topic())).toBe(ask('whole', topic()));
  });

  test('reads what guides only for a turn that is guided, and apologises without it', () => {
    const unguided = without('unguiding', 'later-part.mjs');
    expect(ask(unguided, question())).toBe(ask('whole', question()));
    expect(ask(unguided, intent('StartRoutineIntent'))).toContain('turn-failed');
    expect(ask('whole', intent('StartRoutineIntent'))).not.toContain('turn-failed');
  });

  test('apologises rather than answer raw words that the guard has not heard', () => {
    expect(ask(without('unguarded', 'red-flag-words.json'), question())).toContain('turn-failed');
    expect(ask(without('deaf', 'nlu-shipped.mjs'), question())).toContain('turn-failed');
  });

  test('answers a question without loading the database client', () => {
    const folder = without('no-client', 'memory-dynamo.mjs');
    expect(ask(folder, topic(), NO_STORE)).toContain('<speak>');
    expect(ask(folder, question(), NO_STORE)).toContain('<speak>');
    expect(ask(folder, launch(), NO_STORE)).toContain('memory-unavailable');
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
