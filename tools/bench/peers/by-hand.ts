/**
 * The least that one read and one write of a table can cost: Node's own TLS and digests, a signature by hand, no retries,
 * no time limits, no skill. What a launch with memory costs cannot go below it.
 */
import { createHash, createHmac } from 'node:crypto';
import { Agent, request } from 'node:https';

const agent = new Agent({ keepAlive: true });
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** AWS's signature of version 4, for credentials that a server on this machine does not check. */
function signed(host: string, target: string, body: string): Record<string, string> {
  const at = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const day = at.slice(0, 8);
  const headers = { host, 'x-amz-date': at, 'x-amz-target': `DynamoDB_20120810.${target}` };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`);
  const canonical = ['POST', '/', '', ...lines, '', names, digest(body)].join('\n');
  const scope = `${day}/local/dynamodb/aws4_request`;
  const key = ['local', 'dynamodb', 'aws4_request'].reduce(hmac, hmac('AWS4local', day));
  const signature = hmac(key, ['AWS4-HMAC-SHA256', at, scope, digest(canonical)].join('\n')).toString('hex');
  return {
    ...headers,
    'content-type': 'application/x-amz-json-1.0',
    authorization: `AWS4-HMAC-SHA256 Credential=local/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

function call(target: string, input: object): Promise<unknown> {
  const { hostname, port, host } = new URL(process.env.DYNAMODB_ENDPOINT ?? '');
  const body = JSON.stringify(input);
  return new Promise((resolve, reject) => {
    const headers = signed(host, target, body);
    const sent = request({ hostname, port, path: '/', method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error(text)),
      );
    });
    sent.on('error', reject).end(body);
  });
}

interface Launch {
  context: { System: { user: { userId: string } } };
}

export async function handler({ context }: Launch): Promise<object> {
  const TableName = process.env.MEMORY_TABLE;
  const user = { S: context.System.user.userId };
  await call('GetItem', { TableName, Key: { user }, ConsistentRead: true });
  await call('PutItem', { TableName, Item: { user, rev: { N: '1' } } });
  return { response: { outputSpeech: { type: 'PlainText', text: 'Hello.' } } };
}
