/** A write whose answer is lost on the way back, between the store and a real server. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type EmbeddedMemory, embeddedMemory } from '../../../console/memory/embedded';
import { dynamoStore, type ItemStore } from '../../../lambda/memory/dynamo';

let memory: EmbeddedMemory;
let between: Server;
let store: ItemStore;
/** Answers to writes that are lost from here on. */
let lost = 0;

beforeAll(async () => {
  memory = await embeddedMemory(null);
  between = createServer(async (request, response) => {
    const { host: _, ...headers } = request.headers;
    const passed = await fetch(memory.endpoint, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: await text(request),
    });
    const answer = await passed.text();
    if (lost > 0 && String(headers['x-amz-target']).endsWith('PutItem')) {
      lost -= 1;
      response.destroy();
    } else response.writeHead(passed.status).end(answer);
  });
  await new Promise<void>((listening) => between.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
  store = dynamoStore({ table: memory.table, endpoint });
});
afterAll(async () => {
  between.closeAllConnections();
  between.close();
  await memory.close();
});

const { signal } = new AbortController();
const item = (rev: number) => ({ rev, updatedAt: 1000 + rev, expiresAt: 1 });

test('was taken, and its repetition is no conflict', async () => {
  lost = 1;
  expect(await store.save('a', item(1), undefined, signal)).toBe(true);
  lost = 1;
  expect(await store.save('a', item(2), item(1), signal)).toBe(true);
  expect(await store.load('a', signal)).toMatchObject({ rev: 2 });
});

test('that is late stays refused', async () => {
  await store.save('b', item(1), undefined, signal);
  await store.save('b', item(2), item(1), signal);
  lost = 1;
  expect(await store.save('b', item(3), item(1), signal)).toBe(false);
  expect(await store.save('b', item(3), undefined, signal)).toBe(false);
  expect(await store.load('b', signal)).toMatchObject({ rev: 2 });
});
