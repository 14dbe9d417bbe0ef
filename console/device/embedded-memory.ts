/** A DynamoDB-compatible server inside this process, so that a developer's machine runs the same store code as the cloud. */
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

const TABLE = 'back-coach-memory';
const STORE = 'store';
const HOLDER = 'in-use-by';
const STARTING = 'starting';
/** Far longer than opening the files takes, in ms. */
const STARTING_MS = 10_000;
/** Folders this process serves: the lock file tells processes apart, not two servers inside one. */
const served = new Set<string>();

/** The folder cannot be used as it is; the message says which, why and what to do, and nothing in it was changed. */
export class MemoryFolderError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'MemoryFolderError';
  }
}

export interface EmbeddedMemory {
  /** Address for the store's `endpoint`. */
  endpoint: string;
  table: string;
  /** Stops the server; what was written stays in the folder. Closing twice is fine. */
  close(): Promise<void>;
}

/**
 * Serves the table from `folder` (made when absent; null keeps everything in this process's memory) on a free local port.
 * Data survives restarts and kills. Rejects with MemoryFolderError when another process has the folder or when its
 * files are damaged.
 */
export async function embeddedMemory(folder: string | null): Promise<EmbeddedMemory> {
  if (folder === null) return serve(null);
  const home = resolve(folder);
  if (served.has(home)) throw inUse(home, 'this process');
  makeFolder(home);
  const started = beginStart(home);
  try {
    await claim(home);
    served.add(home);
    return await serve(home);
  } finally {
    started();
  }
}

async function serve(home: string | null): Promise<EmbeddedMemory> {
  let stopped: Promise<void> | undefined;
  const server = dynalite({ ...(home !== null && { path: join(home, STORE) }), createTableMs: 0 });
  // A client that gives up mid-request must not take this process with it, which is dynalite's own answer.
  server.on('request', (request) => request.removeAllListeners('error').on('error', () => {}));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await ensureTable(endpoint);
  } catch (error) {
    if (home !== null) served.delete(home);
    await stop(server);
    throw error;
  }
  return {
    endpoint,
    table: TABLE,
    close: async () => {
      stopped ??= stop(server);
      await stopped;
      if (home === null) return;
      rmSync(join(home, HOLDER), { force: true });
      served.delete(home);
    },
  };
}

function makeFolder(home: string): void {
  try {
    mkdirSync(join(home, STORE), { recursive: true });
  } catch (error) {
    throw new MemoryFolderError(`The memory folder ${home} cannot be made: ${reason(error)}`, error);
  }
}

/**
 * Makes sure that this process alone has the folder and that its files can be read. LevelDB throws away what it
 * cannot read as soon as it opens a damaged folder, so a copy is opened first. The copy shares the original's lock
 * file: the operating system's lock on it tells truly whether another process is at work, and a killed one leaves none.
 */
async function claim(home: string): Promise<void> {
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
function beginStart(home: string): () => void {
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

function inUse(home: string, who: string, cause?: unknown): MemoryFolderError {
  return new MemoryFolderError(
    `The memory in ${home} is in use by ${who}. Close that first, or choose another folder.`,
    cause,
  );
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

async function ensureTable(endpoint: string): Promise<void> {
  // The client's notice about Node 20 is for who deploys: the cloud runs a newer one.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    await client.send(
      new CreateTableCommand({
        TableName: TABLE,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'user', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'user', AttributeType: 'S' }],
      }),
    );
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ResourceInUseException')) throw error;
  }
  while (
    (await client.send(new DescribeTableCommand({ TableName: TABLE }))).Table?.TableStatus !== 'ACTIVE'
  ) {
    await pause(2);
  }
  client.destroy();
}

async function stop(server: Server): Promise<void> {
  await new Promise<void>((closed, failed) => {
    server.close((error) => (error ? failed(error) : closed()));
    server.closeAllConnections();
  });
}
