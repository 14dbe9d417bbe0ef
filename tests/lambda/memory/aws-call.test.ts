/** The loop around AWS's parts, over a real connection: what is tried again, how often, and what is told in the end. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Call, dynamoCalls } from '../../../lambda/memory/aws-call';
import { signedFor } from '../../support/infra/signature';

type Answer = (response: ServerResponse) => void;

let server: Server;
let call: Call;
let answers: Answer[];
let received: { headers: IncomingMessage['headers']; body: string }[];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) });
    (answers.shift() ?? fine)(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  call = dynamoCalls(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
beforeEach(() => {
  answers = [];
  received = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fine: Answer = (response) => response.end('{"Item":{"user":{"S":"ann"}}}');
const fault =
  (status: number, name: string): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'of ann' }));
  };
const hangsUp: Answer = (response) => response.destroy();
const silent: Answer = () => {};
const noJson =
  (status: number): Answer =>
  (response) =>
    response.writeHead(status).end('<html>');

const get = (signal = new AbortController().signal) =>
  call('GetItem', { Key: { user: { S: 'ann' } } }, signal);

test('a request is signed for DynamoDB, and says what it asks for', async () => {
  await expect(get()).resolves.toEqual({ Item: { user: { S: 'ann' } } });
  const [{ headers, body } = { headers: {}, body: '' }] = received;
  expect(headers).toMatchObject({
    'x-amz-target': 'DynamoDB_20120810.GetItem',
    'content-type': 'application/x-amz-json-1.0',
  });
  expect(JSON.parse(body)).toEqual({ Key: { user: { S: 'ann' } } });
  expect(signedFor({ method: 'POST', url: '/', headers, body }, 'local')).toEqual({
    region: 'local',
    service: 'dynamodb',
  });
  expect(signedFor({ method: 'POST', url: '/', headers, body: `${body} ` }, 'local')).toBeNull();
});

describe('trouble that passes is met three times at most:', () => {
  const passing: [string, Answer, string][] = [
    ['a throttle', fault(400, 'ThrottlingException'), 'ThrottlingException'],
    [
      'too much for the table',
      fault(400, 'ProvisionedThroughputExceededException'),
      'ProvisionedThroughputExceededException',
    ],
    ['too many requests', fault(429, 'Whatever'), 'Whatever'],
    ['a fault of the service', fault(500, 'InternalServerError'), 'InternalServerError'],
    ['a service that is away', fault(503, 'ServiceUnavailable'), 'ServiceUnavailable'],
    ['a page of something in between', noJson(502), 'UnknownError'],
    ['a connection that breaks', hangsUp, 'TimeoutError'],
    ['no answer', silent, 'TimeoutError'],
  ];

  test.each(passing)('%s', async (_, answer, name) => {
    answers = [answer, answer];
    await expect(get()).resolves.toHaveProperty('Item');
    expect(received).toHaveLength(3);
    received = [];
    answers = [answer, answer, answer];
    await expect(get()).rejects.toMatchObject({ name });
    expect(received).toHaveLength(3);
  });
});

describe('what a repetition would only meet again is told at once:', () => {
  test.each([
    [
      'a condition that does not hold',
      fault(400, 'ConditionalCheckFailedException'),
      'ConditionalCheckFailedException',
    ],
    ['a request that is wrong', fault(400, 'ValidationException'), 'ValidationException'],
    ['a right that is missing', fault(400, 'AccessDeniedException'), 'AccessDeniedException'],
    ['a table that is not there', fault(400, 'ResourceNotFoundException'), 'ResourceNotFoundException'],
    ['a page of something in between', noJson(403), 'UnknownError'],
  ])('%s', async (_, answer, name) => {
    answers = [answer];
    await expect(get()).rejects.toMatchObject({ name });
    expect(received).toHaveLength(1);
  });
});

test('a fault never repeats what was asked or answered', async () => {
  answers = [fault(400, 'ValidationException')];
  const error: unknown = await get().catch((thrown: unknown) => thrown);
  expect(`${error} ${error instanceof Error ? error.stack : ''}`).not.toContain('ann');
});

test('who has no time left is not tried for again', async () => {
  const time = new AbortController();
  answers = [
    (response) => {
      time.abort();
      response.destroy();
    },
  ];
  await expect(get(time.signal)).rejects.toThrow();
  expect(received).toHaveLength(1);
});
