import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { setImmediate as nextTurnOfTheLoop } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type EmbeddedMemory, embeddedMemory } from '../../../console/memory/embedded';
import { RECORD_KEPT_MS } from '../../../lambda/domain/retention';
import type { OpenMemory } from '../../../lambda/memory/contract';
import { lazyMemory } from '../../../lambda/memory/lazy';
import { revised } from '../../../lambda/memory/record';
import { MemoryUnavailable } from '../../../lambda/memory/unavailable';
import { firstRecord, HOUR, NOON, placeAt } from '../../support/records';

let server: EmbeddedMemory;
let now = NOON;
let openMemory: OpenMemory;
let raw: DynamoDBDocumentClient;
let people = 0;

/** Nobody that another test knows. */
function somebody(): string {
  people += 1;
  return `person-${people}`;
}

beforeAll(async () => {
  server = await embeddedMemory(null);
  const { endpoint, table } = server;
  // The law is not about speed: a busy machine must not turn into a slow store.
  openMemory = lazyMemory({ endpoint, table, clock: () => now }, 10_000);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  raw = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'local', credentials }));
});
beforeEach(() => {
  now = NOON;
});
afterAll(async () => {
  raw.destroy();
  await server.close();
});

describe('the memory', () => {
  test('knows nobody at first', async () => {
    await expect(openMemory().load(somebody())).resolves.toBeNull();
  });

  test('gives back what was kept', async () => {
    const ann = somebody();
    await expect(openMemory().save(ann, firstRecord())).resolves.toBe('saved');
    await expect(openMemory().load(ann)).resolves.toEqual(firstRecord());
  });

  test('keeps two people apart', async () => {
    const [ann, ben] = [somebody(), somebody()];
    const memory = openMemory();
    const bens = revised(null, { pace: 'faster' }, NOON);
    await Promise.all([memory.save(ann, firstRecord()), memory.save(ben, bens)]);
    await expect(memory.load(ann)).resolves.toEqual(firstRecord());
    await expect(memory.load(ben)).resolves.toEqual(bens);
    await memory.forget(ann);
    await expect(memory.load(ben)).resolves.toEqual(bens);
  });

  test('writes over what this turn has read, as often as it likes', async () => {
    const ann = somebody();
    const first = firstRecord();
    const memory = openMemory();
    await expect(memory.save(ann, first)).resolves.toBe('saved');
    const second = revised(first, { pace: 'faster' }, NOON + 1);
    await expect(memory.save(ann, second)).resolves.toBe('saved');
    await expect(openMemory().load(ann)).resolves.toEqual(second);
  });

  test('refuses a write that goes on from what is no longer there, and says so', async () => {
    const ann = somebody();
    await openMemory().save(ann, firstRecord());
    const [early, late] = [openMemory(), openMemory()];
    const first = await early.load(ann);
    await late.load(ann);
    const newer = revised(first, { pace: 'faster' }, NOON + 3);
    await expect(early.save(ann, newer)).resolves.toBe('saved');
    const older = revised(first, { pace: 'slower', place: placeAt(NOON) }, NOON + 9);
    await expect(late.save(ann, older)).resolves.toBe('stale');
    await expect(openMemory().load(ann)).resolves.toEqual(newer);
    // Read anew, it may.
    await late.load(ann);
    const again = revised(newer, { pace: 'slower' }, NOON + 9);
    await expect(late.save(ann, again)).resolves.toBe('saved');
  });

  test('refuses it for another place alone', async () => {
    const ann = somebody();
    const record = firstRecord();
    await openMemory().save(ann, record);
    const late = openMemory();
    await late.load(ann);
    for (const place of [{ ...placeAt(NOON), rev: 4 }, { ...placeAt(NOON), gid: 'other' }, null]) {
      await raw.send(new PutCommand({ TableName: server.table, Item: { ...record, place, user: ann } }));
      await expect(late.save(ann, revised(record, {}, NOON + 1))).resolves.toBe('stale');
    }
  });

  test('lets one of two writes at once through, whole', async () => {
    const ann = somebody();
    await openMemory().save(ann, firstRecord());
    const rivals = await Promise.all(
      (['slower', 'faster'] as const).map(async (pace) => {
        const memory = openMemory();
        return { memory, record: revised(await memory.load(ann), { pace }, NOON + 1) };
      }),
    );
    const results = await Promise.all(rivals.map(({ memory, record }) => memory.save(ann, record)));
    expect([...results].sort()).toEqual(['saved', 'stale']);
    await expect(openMemory().load(ann)).resolves.toEqual(rivals[results.indexOf('saved')]?.record);
  });

  test('refuses a first record where one has come to be', async () => {
    const ann = somebody();
    const late = openMemory();
    await late.load(ann);
    await openMemory().save(ann, firstRecord(NOON));
    await expect(late.save(ann, firstRecord(NOON + HOUR))).resolves.toBe('stale');
    await expect(openMemory().save(ann, firstRecord(NOON + HOUR))).resolves.toBe('stale');
  });

  test('forgets everything, and forgetting nobody is fine', async () => {
    const ann = somebody();
    await openMemory().save(ann, firstRecord());
    await openMemory().forget(ann);
    await openMemory().forget(ann);
    await expect(openMemory().load(ann)).resolves.toBeNull();
    const { Item } = await raw.send(new GetCommand({ TableName: server.table, Key: { user: ann } }));
    expect(Item).toBeUndefined();
  });

  test('does not let a late turn bring back what was forgotten, nor write over what was begun since', async () => {
    const ann = somebody();
    await openMemory().save(ann, firstRecord());
    const late = openMemory();
    const old = await late.load(ann);
    await openMemory().forget(ann);
    await expect(late.save(ann, revised(old, { pace: 'slower' }, NOON + 1))).resolves.toBe('stale');
    await expect(openMemory().load(ann)).resolves.toBeNull();
    const afresh = revised(null, { noticeHeard: true }, NOON + 2);
    await openMemory().save(ann, afresh);
    await expect(late.save(ann, revised(old, { pace: 'slower' }, NOON + 3))).resolves.toBe('stale');
    await expect(openMemory().load(ann)).resolves.toEqual(afresh);
  });

  test('starts afresh where a record has expired but is not yet deleted', async () => {
    const ann = somebody();
    await openMemory().save(ann, firstRecord());
    now = NOON + RECORD_KEPT_MS;
    const memory = openMemory();
    await expect(memory.load(ann)).resolves.toBeNull();
    const again = firstRecord(now);
    await expect(memory.save(ann, again)).resolves.toBe('saved');
    await expect(openMemory().load(ann)).resolves.toEqual(again);
  });

  test('tells DynamoDB in seconds when to delete the record', async () => {
    const ann = somebody();
    await openMemory().save(ann, firstRecord());
    const { Item } = await raw.send(new GetCommand({ TableName: server.table, Key: { user: ann } }));
    expect(Item?.expiresAt).toBe((NOON + RECORD_KEPT_MS) / 1000);
  });

  test.each([
    ['nothing but the key', {}],
    ['a later version', { ...firstRecord(NOON - HOUR), v: 2, rev: 9 }],
    ['damaged fields', { rev: 'x', updatedAt: 'y', pace: 7 }],
  ])('takes a stored item with %s for nobody, and can write over it', async (_, item) => {
    const ann = somebody();
    await raw.send(new PutCommand({ TableName: server.table, Item: { ...item, user: ann } }));
    const memory = openMemory();
    await expect(memory.load(ann)).resolves.toBeNull();
    await expect(memory.save(ann, firstRecord())).resolves.toBe('saved');
    await expect(openMemory().load(ann)).resolves.toEqual(firstRecord());
  });
});

describe('a store that is down or slow', () => {
  let silent: Server;
  let connections = 0;

  beforeAll(async () => {
    silent = createServer((socket) => {
      connections += 1;
      // Read, and never answered: what is left unread would keep the connection after the client is gone.
      socket.on('error', () => {}).resume();
    });
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => silent.close());

  function unanswered(budgetMs?: number): OpenMemory {
    const { port } = silent.address() as AddressInfo;
    return lazyMemory({ endpoint: `http://127.0.0.1:${port}`, table: 'unused', clock: () => now }, budgetMs);
  }

  test('costs a turn its time once: later calls fail at once, without a question to the store', async () => {
    const memory = unanswered()();
    await expect(memory.load('ann')).rejects.toThrow(MemoryUnavailable);
    const calls = Promise.allSettled([memory.save('ann', firstRecord()), memory.forget('ann')]);
    const outcomes = await Promise.race([calls, nextTurnOfTheLoop('still waiting')]);
    expect(outcomes).toEqual([
      { status: 'rejected', reason: expect.any(MemoryUnavailable) },
      { status: 'rejected', reason: expect.any(MemoryUnavailable) },
    ]);
  });

  test('is asked a second and a third time, in the next turn too', async () => {
    // A wide budget: on a busy machine an attempt may begin late. What an earlier turn began may still come.
    const open = unanswered(2000);
    await expect(open().load('ann')).rejects.toThrow(MemoryUnavailable);
    connections = 0;
    await expect(open().load('ann')).rejects.toThrow(MemoryUnavailable);
    expect(connections).toBe(3);
  });

  test('is one kind of error, without a word of who or what', async () => {
    const nowhere = lazyMemory({ endpoint: 'http://127.0.0.1:1', table: 'unused', clock: () => now });
    const error: unknown = await nowhere()
      .save('amzn1.ask.account.SECRET', firstRecord())
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MemoryUnavailable);
    expect(`${error} ${error instanceof Error ? error.stack : ''}`).not.toMatch(/SECRET|cat-stretch|bridge/);
  });
});
