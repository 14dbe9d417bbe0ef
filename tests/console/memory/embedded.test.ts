import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedMemory, embeddedMemory } from '../../../console/memory/embedded';
import { MemoryFolderError } from '../../../console/memory/folder';
import { lazyMemory } from '../../../lambda/memory/lazy';
import { firstRecord, NOON } from '../../support/records';

let folder: string;
let child: ChildProcess | undefined;
let opened: EmbeddedMemory[] = [];

/** The memory in `where`, closed after the test even when the test fails. */
async function serve(where: string | null): Promise<EmbeddedMemory> {
  const memory = await embeddedMemory(where);
  opened.push(memory);
  return memory;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'back-coach-memory-'));
});
afterEach(async () => {
  await Promise.all(opened.map((memory) => memory.close()));
  opened = [];
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function memoryOf({ endpoint, table }: EmbeddedMemory) {
  return lazyMemory({ endpoint, table, clock: () => NOON }, 10_000)();
}

/** Another process that has kept Ann's record in `folder` and is still running. */
async function keeper(): Promise<ChildProcess> {
  const started = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, '../../support/keep-a-record.ts'), folder],
    {
      env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  child = started;
  const [said] = await once(started.stdout, 'data');
  expect(String(said)).toBe('saved\n');
  return started;
}

/** Every file of the folder and its bytes. */
function filesIn(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'base64'),
    ]),
  );
}

describe('the memory on a developer’s machine', () => {
  test('is still there after a restart', async () => {
    const first = await serve(folder);
    await memoryOf(first).save('ann', firstRecord());
    await first.close();
    const second = await serve(folder);
    await expect(memoryOf(second).load('ann')).resolves.toEqual(firstRecord());
    await second.close();
  });

  test('tells a second process who has the folder, and survives the first one being killed', async () => {
    const other = await keeper();
    const refused = serve(folder);
    await expect(refused).rejects.toThrow(MemoryFolderError);
    await expect(refused).rejects.toThrow(`The memory in ${folder} is in use by process ${other.pid}.`);

    other.kill('SIGKILL');
    await once(other, 'exit');
    const again = await serve(folder);
    await expect(memoryOf(again).load('ann')).resolves.toEqual(firstRecord());
    await again.close();
  });

  test('goes to one of two processes that start at once, and the other is told in words', async () => {
    const rivals = [1, 2].map(() =>
      spawn(
        process.execPath,
        ['--import', 'tsx', join(__dirname, '../../support/keep-a-record.ts'), folder],
        {
          env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      ),
    );
    try {
      const said = await Promise.all(
        rivals.map(async ({ stdout, stderr }) =>
          String((await Promise.race([once(stdout, 'data'), once(stderr, 'data')]))[0]),
        ),
      );
      expect(said.filter((line) => line === 'saved\n')).toHaveLength(1);
      expect(said.find((line) => line !== 'saved\n')).toMatch(/^MemoryFolderError: .* is in use by /);
    } finally {
      for (const rival of rivals) rival.kill('SIGKILL');
    }
  });

  test('is not served twice by one process either', async () => {
    const first = await serve(folder);
    await expect(serve(folder)).rejects.toThrow(`${folder} is in use by this process`);
    await expect(memoryOf(first).load('ann')).resolves.toBeNull();
    await first.close();
  });

  test.each<[string, (store: string) => void]>([
    ['a damaged index', (store) => overwrite(store, /^MANIFEST/)],
    ['a damaged table', (store) => overwrite(store, /\.ldb$/)],
    ['a lost index', (store) => remove(store, /^MANIFEST/)],
    ['a lost pointer to the index', (store) => remove(store, /^CURRENT$/)],
  ])('with %s says so once, names the folder and changes nothing', async (_, damage) => {
    const memory = await serve(folder);
    await memoryOf(memory).save('ann', firstRecord());
    await memory.close();
    // Opened once more, the entries move from the journal into a table.
    await (await serve(folder)).close();
    damage(join(folder, 'store'));
    const before = filesIn(folder);

    await expect(serve(folder)).rejects.toThrow(`The memory in ${folder} is damaged`);
    expect(filesIn(folder)).toEqual(before);
  });

  test('in a folder that cannot be made says so', async () => {
    const file = join(folder, 'taken');
    writeFileSync(file, '');
    await expect(serve(file)).rejects.toThrow(`The memory folder ${file} cannot be made`);
    await expect(serve('/proc/back-coach')).rejects.toThrow(
      'The memory folder /proc/back-coach cannot be made',
    );
  });

  test('may move to another folder', async () => {
    const memory = await serve(folder);
    await memoryOf(memory).save('ann', firstRecord());
    await memory.close();
    const moved = join(folder, 'moved');
    mkdirSync(moved);
    cpSync(join(folder, 'store'), join(moved, 'store'), { recursive: true });
    const there = await serve(moved);
    await expect(memoryOf(there).load('ann')).resolves.toEqual(firstRecord());
    await there.close();
  });

  test('outlives a client that hangs up in the middle of a request', async () => {
    const memory = await serve(null);
    for (let i = 0; i < 5; i += 1) {
      const abort = new AbortController();
      const half = new ReadableStream({
        start: (stream) => stream.enqueue(new TextEncoder().encode('{"Ta')),
      });
      const hanging = fetch(memory.endpoint, {
        method: 'POST',
        body: half,
        duplex: 'half',
        signal: abort.signal,
      });
      setTimeout(() => abort.abort(), 20);
      await expect(hanging).rejects.toThrow();
    }
    await expect(memoryOf(memory).load('ann')).resolves.toBeNull();
    await memory.close();
  });
});

function matching(store: string, pattern: RegExp): string[] {
  const names = readdirSync(store).filter((name) => pattern.test(name));
  expect(names).not.toEqual([]);
  return names.map((name) => join(store, name));
}

function overwrite(store: string, pattern: RegExp): void {
  for (const path of matching(store, pattern)) writeFileSync(path, 'not what was here, by a long way');
}

function remove(store: string, pattern: RegExp): void {
  for (const path of matching(store, pattern)) rmSync(path);
}
