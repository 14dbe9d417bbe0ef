/** A DynamoDB-compatible server inside this process, so that a developer's machine runs the same store code as the cloud. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import dynalite from 'dynalite';
import { beginStart, claim, inUse, makeFolder, release, STORE } from './folder';

const TABLE = 'back-coach-memory';
/** Folders this process serves: the lock file tells processes apart, not two servers inside one. */
const served = new Set<string>();

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
      release(home);
      served.delete(home);
    },
  };
}

async function ensureTable(endpoint: string): Promise<void> {
  const made = await ask(endpoint, 'CreateTable', {
    TableName: TABLE,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'user', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'user', AttributeType: 'S' }],
  });
  if (!made.ok && !(await made.text()).includes('ResourceInUseException')) {
    throw new Error(`the memory's table cannot be made: ${made.status}`);
  }
  while (!(await (await ask(endpoint, 'DescribeTable', { TableName: TABLE })).text()).includes('"ACTIVE"')) {
    await pause(2);
  }
}

/** Without AWS's whole client, which takes longer to load than everything else here; whose signature it is, nobody checks. */
function ask(endpoint: string, operation: string, input: object): Promise<Response> {
  return fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'x-amz-date': '20260101T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(input),
  });
}

async function stop(server: Server): Promise<void> {
  await new Promise<void>((closed, failed) => {
    server.close((error) => (error ? failed(error) : closed()));
    server.closeAllConnections();
  });
}
