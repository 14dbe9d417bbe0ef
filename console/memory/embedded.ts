/** A DynamoDB-compatible server inside this process, so that a developer's machine runs the same store code as the cloud. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
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
