/** The folder that keeps the memory's files: made, claimed for one process at a time, and never opened while it is damaged. */
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export const STORE = 'store';
const HOLDER = 'in-use-by';
const STARTING = 'starting';
/** Far longer than opening the files takes, in ms. */
const STARTING_MS = 10_000;

/** The folder cannot be used as it is; the message says which, why and what to do, and nothing in it was changed. */
export class MemoryFolderError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'MemoryFolderError';
  }
}

/** Makes `folder` where it is absent. @throws MemoryFolderError when it cannot be made or written. */
export function makeFolder(folder: string): void {
  const home = resolve(folder);
  try {
    makeEach(join(home, STORE));
    accessSync(home, constants.W_OK);
  } catch (error) {
    throw new MemoryFolderError(
      `The memory folder ${home} cannot be made or written: ${reason(error)}. Choose another with --data.`,
      error,
    );
  }
}

/** Node's own way of making parents never ends in a file system that makes none, such as the one of processes. */
function makeEach(path: string): void {
  if (existsSync(path)) return;
  makeEach(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process was quicker.
    if (!codes(error).includes('EEXIST')) throw error;
  }
}

/**
 * Makes sure that this process alone has the folder and that its files can be read. LevelDB throws away what it
 * cannot read as soon as it opens a damaged folder, so a copy is opened first. The copy shares the original's lock
 * file: the operating system's lock on it tells truly whether another process is at work, and a killed one leaves none.
 */
export async function claim(home: string): Promise<void> {
  const store = join(home, STORE);
  const copy = await mkdtemp(join(home, 'check-'));
  try {
    const lock = join(store, 'LOCK');
    writeFileSync(lock, '', { flag: 'a' });
    const names = readdirSync(store).filter((name) => name !== 'LOCK');
    for (const name of names) await copyFile(join(store, name), join(copy, name));
    linkSync(lock, join(copy, 'LOCK'));
    if (names.length > 0 && !names.includes('CURRENT')) throw new Error('the file CURRENT is missing');
    await readThrough(copy);
  } catch (error) {
    if (codes(error).includes('LEVEL_LOCKED')) throw inUse(home, holderOf(home), error);
    throw new MemoryFolderError(
      `The memory in ${home} is damaged (${reason(error)}). Nothing in it was changed. ` +
        'Move that folder away to start afresh, or choose another.',
      error,
    );
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  writeFileSync(join(home, HOLDER), `${process.pid}\n`);
}

/**
 * One process at a time may open the folder's files: dynalite throws where nobody can catch it when it finds them
 * locked. Returns what lets the next one try. A process killed meanwhile blocks the folder for `STARTING_MS`.
 */
export function beginStart(home: string): () => void {
  const note = join(home, STARTING);
  const age = Date.now() - (statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > STARTING_MS) rmSync(note, { force: true });
  try {
    writeFileSync(note, '', { flag: 'wx' });
  } catch (error) {
    if (codes(error).includes('EEXIST')) throw inUse(home, 'another process', error);
    throw new MemoryFolderError(`The memory folder ${home} cannot be written: ${reason(error)}`, error);
  }
  return () => rmSync(note, { force: true });
}

export function inUse(home: string, who: string, cause?: unknown): MemoryFolderError {
  return new MemoryFolderError(
    `The memory in ${home} is in use by ${who}. Close that first, or choose another folder.`,
    cause,
  );
}

/** Lets others have the folder. */
export function release(home: string): void {
  rmSync(join(home, HOLDER), { force: true });
}

function holderOf(home: string): string {
  try {
    return `process ${readFileSync(join(home, HOLDER), 'utf8').trim()}`;
  } catch {
    // It has the lock but has not written its number yet.
    return 'another process';
  }
}

interface LevelDb {
  open(): Promise<void>;
  close(): Promise<void>;
  iterator(): AsyncIterable<[string, unknown]>;
}

/** Opens the LevelDB files in `folder` and reads every entry, with the very LevelDB that dynalite will use. */
async function readThrough(folder: string): Promise<void> {
  const { Level }: { Level: new (folder: string, options: { valueEncoding: 'json' }) => LevelDb } =
    createRequire(require.resolve('dynalite'))('level');
  const db = new Level(folder, { valueEncoding: 'json' });
  await db.open();
  try {
    for await (const _ of db.iterator());
  } finally {
    await db.close();
  }
}

/** An error and the errors that caused it, outermost first. Judged by shape: LevelDB's come from native code. */
function chain(error: unknown): { code?: unknown; message?: unknown }[] {
  if (typeof error !== 'object' || error === null) return [];
  return [error, ...chain('cause' in error ? error.cause : undefined)];
}

function codes(error: unknown): unknown[] {
  return chain(error).map(({ code }) => code);
}

/** The innermost message: LevelDB says only there what is wrong. */
function reason(error: unknown): string {
  return String(chain(error).at(-1)?.message ?? error);
}
