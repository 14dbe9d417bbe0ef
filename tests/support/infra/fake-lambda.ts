/** Lambda's API and CloudFormation's answering machine as a server on this machine, with the errors of the real ones. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signedFor } from './signature';

/** The secret key that requests must be signed with. */
export const SECRET = 'the key of this test';

interface FakePermission {
  skillId?: string;
  principal: string;
}

export interface FakeLambda {
  url: string;
  /** Permissions by alias, then by statement id. An alias that is not a key is not there. */
  aliases: Map<string, Map<string, FakePermission>>;
  /** Calls in order, as "Allow alexa-open". */
  calls: string[];
  /** Regions that requests were signed for. */
  signedFor: Set<string>;
  /** What CloudFormation was answered. */
  answers: { Status: string; Reason?: string; PhysicalResourceId: string }[];
  /** The next calls to Lambda get these statuses instead. */
  failNext: number[];
  close(): Promise<void>;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'x-amzn-errortype': `${code}:http://internal.amazon.com/` });
  response.end(JSON.stringify({ Message: code }));
}

export async function fakeLambda(): Promise<FakeLambda> {
  const fake: Omit<FakeLambda, 'url' | 'close'> = {
    aliases: new Map(),
    calls: [],
    signedFor: new Set(),
    answers: [],
    failNext: [],
  };

  async function policyCall(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const [, , , name = '', , id = ''] = url.pathname.split('/').map(decodeURIComponent);
    const body = await textOf(request);
    const { method = '', url: sent = '', headers } = request;
    const scope = signedFor({ method, url: sent, headers, body }, SECRET);
    if (scope?.service !== 'lambda' || !name.includes(`:${scope.region}:`)) {
      return refuse(response, 403, 'SignatureDoesNotMatch');
    }
    fake.signedFor.add(scope.region);
    const alias = fake.aliases.get(`${name}:${url.searchParams.get('Qualifier')}`);
    if (!alias) return refuse(response, 404, 'ResourceNotFoundException');
    if (request.method === 'GET') {
      if (alias.size === 0) return refuse(response, 404, 'ResourceNotFoundException');
      const Statement = [...alias].map(([Sid, { skillId, principal }]) => ({
        Sid,
        Effect: 'Allow',
        Principal: { Service: principal },
        Action: 'lambda:InvokeFunction',
        ...(skillId && { Condition: { StringEquals: { 'lambda:EventSourceToken': skillId } } }),
      }));
      response.end(JSON.stringify({ Policy: JSON.stringify({ Version: '2012-10-17', Statement }) }));
      return;
    }
    if (request.method === 'DELETE') {
      fake.calls.push(`Revoke ${id}`);
      if (!alias.delete(id)) return refuse(response, 404, 'ResourceNotFoundException');
      response.writeHead(204).end();
      return;
    }
    const asked: { StatementId: string; Principal: string; EventSourceToken?: string } = JSON.parse(body);
    fake.calls.push(`Allow ${asked.StatementId}`);
    if (!/^[\w-]{1,100}$/.test(asked.StatementId)) return refuse(response, 400, 'ValidationException');
    if (alias.has(asked.StatementId)) return refuse(response, 409, 'ResourceConflictException');
    alias.set(asked.StatementId, {
      principal: asked.Principal,
      ...(asked.EventSourceToken && { skillId: asked.EventSourceToken }),
    });
    response.writeHead(201).end('{}');
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    const failure =
      fake.failNext.length > 0 && url.pathname !== '/cloudformation' ? fake.failNext.shift() : undefined;
    if (failure !== undefined)
      return refuse(
        response,
        failure,
        failure === 403 ? 'AccessDeniedException' : 'TooManyRequestsException',
      );
    if (url.pathname !== '/cloudformation') return void policyCall(request, response, url);
    // The real address is signed for a request without a content type.
    if (request.headers['content-type']) return refuse(response, 403, 'SignatureDoesNotMatch');
    void textOf(request).then((text) => {
      fake.answers.push(JSON.parse(text));
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...fake,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
