/** The three calls of DynamoDB that we make, signed by AWS's own signer and nothing more of its client. */
import { createHash, createHmac } from 'node:crypto';
import * as http from 'node:http';
import * as https from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentity, Checksum, SourceData } from '@smithy/types';

/**
 * One attempt may take this long (ms), so that a lost packet leaves time for a second one within a turn's 400 ms.
 * DynamoDB answers in single digits of ms; the rest is a first connection's TLS handshake.
 */
const ATTEMPT_MS = 190;
const ATTEMPTS = 2;
/** What a busy server is given before it is asked again, in ms. */
const BREATH_MS = 25;

const THROTTLED = /Throttl|RequestLimitExceeded|ThroughputExceeded/;

/** DynamoDB understood and would not; `name` is its code for why, as `ConditionalCheckFailedException`. */
export class DynamoRefusal extends Error {
  constructor(
    code: string,
    readonly status: number,
  ) {
    super(`DynamoDB answered ${status} ${code}`);
    this.name = code;
  }
}

/**
 * Sends `input` to an operation and resolves to its output, both in DynamoDB's own JSON. Asks a second time when no
 * answer came or the server was busy. Rejects with {@link DynamoRefusal}, or with the error of the connection.
 */
export type DynamoApi = (
  operation: 'GetItem' | 'PutItem' | 'DeleteItem',
  input: object,
  signal: AbortSignal,
) => Promise<{ Item?: Record<string, AttributeValue> }>;

/** `endpoint`: a DynamoDB-compatible server on this machine; absent in the cloud. */
export function dynamoApi(endpoint: string | undefined): DynamoApi {
  // The embedded server checks that a request is signed, not by whom.
  const region = endpoint === undefined ? fromEnvironment('AWS_REGION') : 'local';
  const credentials = endpoint === undefined ? fromFunction : LOCAL;
  const url = new URL(endpoint ?? `https://dynamodb.${region}.amazonaws.com`);
  const signer = new SignatureV4({ service: 'dynamodb', region, credentials, sha256: Sha256 });
  const send = sender(url);

  async function once(operation: string, body: string, signal: AbortSignal): Promise<Answer> {
    const { headers } = await signer.sign({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: '/',
      query: {},
      headers: {
        host: url.host,
        'content-type': 'application/x-amz-json-1.0',
        'content-length': String(Buffer.byteLength(body)),
        'x-amz-target': `DynamoDB_20120810.${operation}`,
      },
      body,
    });
    return send(headers, body, signal);
  }

  return async (operation, input, signal) => {
    const body = JSON.stringify(input);
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === ATTEMPTS || signal.aborted;
      try {
        const { status, text } = await once(operation, body, signal);
        if (status === 200) return JSON.parse(text);
        const code = codeIn(text);
        if (last || (status < 500 && !THROTTLED.test(code))) throw new DynamoRefusal(code, status);
        await pause(BREATH_MS, undefined, { signal });
      } catch (error) {
        if (last || signal.aborted || error instanceof DynamoRefusal) throw error;
      }
    }
  };
}

interface Answer {
  status: number;
  text: string;
}

type Send = (headers: Record<string, string>, body: string, signal: AbortSignal) => Promise<Answer>;

/** Posts to one address over connections that stay open from turn to turn. */
function sender(url: URL): Send {
  const { request, Agent } = url.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true });
  return (headers, body, signal) =>
    new Promise((resolve, reject) => {
      const posted = request(url, { method: 'POST', agent, headers, signal }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      });
      const late = setTimeout(
        () => posted.destroy(new Error(`no answer within ${ATTEMPT_MS} ms`)),
        ATTEMPT_MS,
      );
      posted.on('error', reject);
      posted.on('close', () => clearTimeout(late));
      posted.end(body);
    });
}

/** "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException", without what stands before the sign. */
function codeIn(text: string): string {
  try {
    const { __type = '' }: { __type?: string } = JSON.parse(text);
    return __type.replace(/.*#/, '');
  } catch {
    return '';
  }
}

const LOCAL: AwsCredentialIdentity = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Lambda hands a function its credentials in the environment, always; new ones come with a new process. */
async function fromFunction(): Promise<AwsCredentialIdentity> {
  const { AWS_SESSION_TOKEN } = process.env;
  return {
    accessKeyId: fromEnvironment('AWS_ACCESS_KEY_ID'),
    secretAccessKey: fromEnvironment('AWS_SECRET_ACCESS_KEY'),
    ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
  };
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not in the environment`);
  return value;
}

/** Node's SHA-256 in the shape that the signer asks for. */
class Sha256 implements Checksum {
  private hash;
  constructor(private readonly secret?: SourceData) {
    this.hash = this.fresh();
  }

  update(data: Uint8Array): void {
    this.hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }

  reset(): void {
    this.hash = this.fresh();
  }

  private fresh() {
    return this.secret === undefined ? createHash('sha256') : createHmac('sha256', bytes(this.secret));
  }
}

function bytes(data: SourceData): string | Uint8Array {
  if (typeof data === 'string') return data;
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
