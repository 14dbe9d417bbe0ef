/** DynamoDB's wire in front of a store on this machine, with the faults of the real one. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a call gets in place of its answer: an error, an answer that nothing stands behind, or none at all. */
type MemoryFault = { error: string } | { answer: object } | 'silence';

/** `call` as "GetItem", `times` how often it was made before; null lets it through. */
export type FaultOf = (call: string, times: number) => MemoryFault | null;

export interface FaultyMemory {
  endpoint: string;
  /** From here on; counts calls anew. */
  break(fault: FaultOf): void;
  close(): void;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** `behind` is the endpoint of a store that is well. */
export async function faultyMemory(behind: string): Promise<FaultyMemory> {
  let faultOf: FaultOf = () => null;
  const made = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const call = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const times = made.get(call) ?? 0;
    made.set(call, times + 1);
    const fault = faultOf(call, times);
    const body = await bodyOf(request);
    if (fault === 'silence') return;
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    if (fault === null) {
      const { host: _ours, ...headers } = request.headers;
      const passed = await fetch(behind, { method: 'POST', headers: headers as HeadersInit, body });
      response.writeHead(passed.status).end(Buffer.from(await passed.arrayBuffer()));
    } else if ('answer' in fault) response.end(JSON.stringify(fault.answer));
    else {
      const __type = `com.amazonaws.dynamodb.v20120810#${fault.error}`;
      response.writeHead(400).end(JSON.stringify({ __type, message: `${fault.error} by a test` }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    break(fault) {
      faultOf = fault;
      made.clear();
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
