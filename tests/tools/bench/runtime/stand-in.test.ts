import { runtimeApi, type StandIn } from '../../../../tools/bench/runtime/stand-in';

let api: StandIn;
beforeEach(async () => {
  api = await runtimeApi();
});
afterEach(() => api.close());

const at = (path: string) => `http://${api.address}/2018-06-01/runtime/${path}`;
const send = (path: string, body: unknown) => fetch(at(path), { method: 'POST', body: JSON.stringify(body) });

async function next(): Promise<{ id: string; event: unknown }> {
  const response = await fetch(at('invocation/next'));
  return { id: response.headers.get('lambda-runtime-aws-request-id') ?? '', event: await response.json() };
}

test('hands an event to who asks for it, and the answer back, whoever comes first', async () => {
  const waiting = next();
  const answered = api.invoke({ n: 1 });
  const { id, event } = await waiting;
  expect(event).toEqual({ n: 1 });
  expect((await send(`invocation/${id}/response`, { said: 1 })).status).toBe(202);
  expect(await answered).toEqual({ said: 1 });

  const second = api.invoke({ n: 2 });
  const after = await next();
  expect(after.id).not.toBe(id);
  await send(`invocation/${after.id}/response`, { said: 2 });
  expect(await second).toEqual({ said: 2 });
});

test('tells of a handler that failed, and of one that could not be loaded', async () => {
  const failed = api.invoke({});
  failed.catch(() => {});
  const { id } = await next();
  await send(`invocation/${id}/error`, { errorMessage: 'broken' });
  await expect(failed).rejects.toThrow('broken');

  const unloaded = api.invoke({});
  unloaded.catch(() => {});
  await send('init/error', { errorMessage: 'no such file' });
  await expect(unloaded).rejects.toThrow('no such file');
});
