/** Login with Amazon and the skill management API as one server on this machine. Both sides are held to what is documented. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Amazon } from '../../../tools/alexa/lwa';
import { documented } from './documented';

/** `times`: how often the same was asked before. */
type Answer = (body: unknown, times: number, url: URL) => [status: number, answer: unknown];

export interface FakeAmazon {
  amazon: Amazon;
  /** By operation, as "GET /v1/vendors". */
  answers: Map<string, Answer>;
  /** Faults of requests and of our own answers: empty at the end of every test. */
  faults: string[];
  /** Operations in order. */
  asked: string[];
  /** Fields of requests for tokens. */
  grants: Record<string, string>[];
  /** What the next request for a token gets instead. */
  refuseGrant: [status: number, answer: object] | null;
  close(): Promise<void>;
}

export const CLIENT = { clientId: 'amzn1.application-oa2-client.test', clientSecret: 'a secret & more' };
export const REFRESH_TOKEN = 'Atzr|refresh+token';
const ACCESS_TOKEN = 'Atza|access-token';

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

export async function fakeAmazon(): Promise<FakeAmazon> {
  const times = new Map<string, number>();
  const fake: Omit<FakeAmazon, 'amazon' | 'close'> = {
    answers: new Map(),
    faults: [],
    asked: [],
    grants: [],
    refuseGrant: null,
  };
  const reply = (response: ServerResponse, status: number, answer: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(answer === undefined ? '' : JSON.stringify(answer));
  };

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    const fields = Object.fromEntries(new URLSearchParams(await textOf(request)));
    fake.grants.push(fields);
    if (fake.refuseGrant) return reply(response, ...fake.refuseGrant);
    const known = fields.client_id === CLIENT.clientId && fields.client_secret === CLIENT.clientSecret;
    if (!form || !known) return reply(response, 401, { error: 'invalid_client' });
    const given =
      (fields.grant_type === 'refresh_token' && fields.refresh_token === REFRESH_TOKEN) ||
      (fields.grant_type === 'authorization_code' &&
        fields.code === 'the-code' &&
        fields.redirect_uri !== undefined);
    if (!given)
      return reply(response, 400, { error: 'invalid_grant', error_description: 'The request is invalid' });
    const access = { access_token: ACCESS_TOKEN, token_type: 'bearer', expires_in: 3600 };
    return reply(response, 200, { ...access, refresh_token: REFRESH_TOKEN });
  }

  async function skills(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const text = await textOf(request);
    const { method = '', headers } = request;
    if (headers.authorization !== `Bearer ${ACCESS_TOKEN}`) fake.faults.push(`${url.pathname} has no token`);
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const operation = documented({ method, url, headers, body });
    if ('faults' in operation) {
      fake.faults.push(...operation.faults.map((fault) => `${method} ${url.pathname} ${fault}`));
      return reply(response, 400, { message: operation.faults.join(', ') });
    }
    fake.asked.push(operation.name);
    const before = times.get(operation.name) ?? 0;
    times.set(operation.name, before + 1);
    const answer = fake.answers.get(operation.name);
    const [status, said] = answer ? answer(body, before, url) : [404, { message: 'nobody answers this' }];
    fake.faults.push(...operation.faultsOfAnswer(status, said).map((fault) => `the fake: ${fault}`));
    return reply(response, status, said);
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    void (url.pathname === '/token' ? token(request, response) : skills(request, response, url));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(fake, {
    amazon: { signIn: 'https://sign.in/ap/oa', tokens: `${home}/token`, skills: home },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
