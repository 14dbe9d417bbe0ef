import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, question, topic } from '../../../tools/bench/requests';
import { type Bundle, bundle, ENTRY_LIMIT, faults, sizes, TOTAL_LIMIT } from '../../../tools/bundle/bundle';

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

/** A copy of the bundle without the chunk that `source` went into. */
function without(source: string, folder: string): string {
  cpSync(join(out, 'whole'), join(out, folder), { recursive: true });
  const chunks = Object.entries(built.metafile.outputs).filter(([, { inputs }]) => source in inputs);
  expect(chunks).toHaveLength(1);
  for (const [path] of chunks) rmSync(join(out, folder, path.replace(/.*\//, '')));
  return folder;
}

describe('the bundle that is deployed', () => {
  test('answers, and asks the runtime for no callback', () => {
    expect(ask('whole', topic())).toContain('<speak>');
  });

  test('holds nothing that is not meant to ship, and stays within its size', () => {
    expect(faults(built)).toEqual([]);
    expect(built.entryBytes).toBeLessThanOrEqual(ENTRY_LIMIT);
    expect(built.totalBytes).toBeLessThanOrEqual(TOTAL_LIMIT);
  });

  test('is counted to the last source', () => {
    const counted = sizes(built).reduce((sum, { entry, later }) => sum + entry + later, 0);
    expect(counted).toBeGreaterThan(built.totalBytes * 0.9);
    expect(counted).toBeLessThanOrEqual(built.totalBytes);
  });

  test('answers a question without loading the database client', () => {
    const folder = without('lambda/memory/dynamo.ts', 'no-client');
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

  test('opens and answers a topic without loading what hears raw words', () => {
    const folder = without('lambda/domain/nlu/shipped.ts', 'no-hearing');
    expect(ask(folder, topic())).toBe(ask('whole', topic()));
    expect(ask(folder, launch())).toBe(ask('whole', launch()));
  });

  test('apologises rather than answer raw words that the guard has not heard', () => {
    expect(ask('no-hearing', question())).toContain('turn-failed');
  });
});

describe('what must not ship', () => {
  test('is named when it comes from outside the skill', async () => {
    const stranger = await bundle(join(out, 'stranger'), { entry: 'tools/bench/minimal.ts' });
    expect(faults(stranger)).toEqual([
      'tools/bench/minimal.ts is in the bundle; only lambda/ and packages may be',
    ]);
  });

  test('is named when it has grown too large', () => {
    const large = { ...built, entryBytes: ENTRY_LIMIT + 1, totalBytes: TOTAL_LIMIT + 1 };
    expect(faults(large)).toEqual([
      `what a cold start reads is ${ENTRY_LIMIT + 1} bytes; the limit is ${ENTRY_LIMIT}`,
      `the whole bundle is ${TOTAL_LIMIT + 1} bytes; the limit is ${TOTAL_LIMIT}`,
    ]);
  });

  test('is not built when a source is missing', async () => {
    await expect(bundle(join(out, 'none'), { entry: 'lambda/nowhere.ts' })).rejects.toThrow(
      'lambda/nowhere.ts',
    );
  });
});
