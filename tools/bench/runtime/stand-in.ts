/**
 * A stand-in for Lambda's runtime API, version 2018-06-01: hands one event to a runtime client that asks for it, and takes
 * the answer. One server for one process.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const PREFIX = '/2018-06-01/runtime/';
/** Lambda's own limit for a function that answers Alexa, in ms; the client tells it to the handler. */
const DEADLINE_MS = 8000;

export interface StandIn {
  /** For AWS_LAMBDA_RUNTIME_API. */
  address: string;
  /** Hands over `event` as soon as the client asks, and resolves to the answer. Rejects with what the client reports. */
  invoke(event: unknown): Promise<unknown>;
  close(): void;
}

interface Waiting {
  event: unknown;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

export async function runtimeApi(): Promise<StandIn> {
  const queue: Waiting[] = [];
  const asking: ServerResponse[] = [];
  const handedOver = new Map<string, Waiting>();
  let count = 0;

  function handOver(): void {
    const [response, waiting] = [asking[0], queue[0]];
    if (response === undefined || waiting === undefined) return;
    asking.shift();
    queue.shift();
    count += 1;
    const id = String(count);
    handedOver.set(id, waiting);
    response.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': id,
      'lambda-runtime-deadline-ms': String(Date.now() + DEADLINE_MS),
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:local:000000000000:function:bench',
      'lambda-runtime-trace-id': 'Root=1-00000000-000000000000000000000000;Sampled=0',
    });
    response.end(JSON.stringify(waiting.event));
  }

  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').replace(PREFIX, '');
    if (path === 'invocation/next') {
      asking.push(response);
      handOver();
      return;
    }
    const body = await text(request);
    response.writeHead(202, { 'content-type': 'application/json' }).end('{}');
    const [, id = '', what] = path.split('/');
    if (path === 'init/error') for (const { reject } of queue.splice(0)) reject(new Error(body));
    else if (what === 'response') handedOver.get(id)?.resolve(JSON.parse(body));
    else if (what === 'error') handedOver.get(id)?.reject(new Error(body));
    handedOver.delete(id);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    invoke: (event) =>
      new Promise((resolve, reject) => {
        queue.push({ event, resolve, reject });
        handOver();
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
