/**
 * Calls of DynamoDB's JSON protocol, put together from AWS's own parts: their signer, their connection, their judgement of
 * which faults pass, their count of tries. Ours are the loop around them and the name of a fault. See docs/decisions/0106.
 */
import { text } from 'node:stream/consumers';
import {
  isServerError,
  isThrottlingError,
  isTransientError,
  StandardRetryStrategy,
} from '@smithy/core/retry';
import { HttpRequest } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { Sha256 } from './sha256';

/**
 * One attempt may take this long (ms), so that a lost packet leaves time for a second one within a turn's 400 ms.
 * DynamoDB answers in single digits of ms; the rest is a first connection's TLS handshake.
 */
const ATTEMPT_MS = 190;
/** A refusal comes within a few ms: a third try has its place in the same 400 ms. */
const MOST_ATTEMPTS = 3;
/** Longest wait before the first repetition, in ms, then twice that. AWS's own second of it would use up a turn. */
const BACKOFF_MS = 25;

/** A fault that DynamoDB named; `message` is left out, because it may quote what was sent. */
class DynamoFault extends Error {
  readonly $fault: 'client' | 'server';
  readonly $metadata: { httpStatusCode: number };

  constructor(name: string, status: number) {
    super(`DynamoDB answered ${status}`);
    this.name = name;
    this.$fault = status < 500 ? 'client' : 'server';
    this.$metadata = { httpStatusCode: status };
  }
}

type Operation = 'GetItem' | 'PutItem' | 'DeleteItem';
/** Rejects with an error named as DynamoDB names it, with a network's error, or as `signal` says. */
export type Call = (operation: Operation, input: object, signal: AbortSignal) => Promise<unknown>;

interface Place {
  url: URL;
  region: string;
  credentials: () => Promise<{ accessKeyId: string; secretAccessKey: string; sessionToken?: string }>;
}

/** Where the function runs, as Lambda tells it; or a server on this machine, which checks that a request is signed and not by whom. */
function placeOf(endpoint: string | undefined): Place {
  if (endpoint !== undefined) {
    const credentials = async () => ({ accessKeyId: 'local', secretAccessKey: 'local' });
    return { url: new URL(endpoint), region: 'local', credentials };
  }
  const { AWS_REGION: region = '' } = process.env;
  return {
    url: new URL(`https://dynamodb.${region}.amazonaws.com`),
    region,
    credentials: async () => {
      const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN } = process.env;
      return {
        accessKeyId: AWS_ACCESS_KEY_ID,
        secretAccessKey: AWS_SECRET_ACCESS_KEY,
        ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
      };
    },
  };
}

export function dynamoCalls(endpoint?: string): Call {
  const { url, region, credentials } = placeOf(endpoint);
  const signer = new SignatureV4({ service: 'dynamodb', region, credentials, sha256: Sha256 });
  const handler = new NodeHttpHandler({
    connectionTimeout: ATTEMPT_MS,
    requestTimeout: ATTEMPT_MS,
    throwOnRequestTimeout: true,
  });
  const retries = new StandardRetryStrategy({
    maxAttempts: MOST_ATTEMPTS,
    backoff: {
      setDelayBase: () => {},
      computeNextBackoffDelay: (attempt) => Math.random() * BACKOFF_MS * 2 ** attempt,
    },
  });

  async function attempt(operation: Operation, input: object, signal: AbortSignal): Promise<unknown> {
    const request = new HttpRequest({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port !== '' && { port: Number(url.port) }),
      path: '/',
      headers: {
        host: url.host,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const signed = await signer.sign(request);
    const { response } = await handler.handle(new HttpRequest(signed), { abortSignal: signal });
    const body: unknown = parsed(await text(response.body));
    if (response.statusCode === 200) return body;
    throw new DynamoFault(nameOf(body), response.statusCode);
  }

  return async (operation, input, signal) => {
    let token = await retries.acquireInitialRetryToken('');
    for (;;) {
      try {
        const answer = await attempt(operation, input, signal);
        retries.recordSuccess(token);
        return answer;
      } catch (error) {
        const errorType = signal.aborted ? undefined : passing(error);
        if (errorType === undefined) throw error;
        // Refused when the tries, or those of all calls together, are used up: then the fault itself is told.
        const next = await retries.refreshRetryTokenForRetry(token, { errorType }).catch(() => null);
        if (next === null) throw error;
        token = next;
      }
    }
  };
}

/** What kind of passing trouble a fault is; undefined when a repetition would only meet it again. */
function passing(error: unknown): 'THROTTLING' | 'TRANSIENT' | undefined {
  if (!isFault(error)) return undefined;
  if (isThrottlingError(error)) return 'THROTTLING';
  return isTransientError(error) || isServerError(error) ? 'TRANSIENT' : undefined;
}

type Fault = Parameters<typeof isTransientError>[0];

/** Whatever is thrown in a call is an error with a name, and perhaps with the marks that AWS's judgement looks for. */
function isFault(error: unknown): error is Fault {
  // By shape: a connection's error may come from outside the realm that this code runs in.
  return typeof error === 'object' && error !== null && 'name' in error;
}

/** An answer that is no JSON comes from something between us and DynamoDB; its status tells the rest. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** `com.amazonaws.dynamodb.v20120810#ThrottlingException` without its shape's home. */
function nameOf(body: unknown): string {
  const type = typeof body === 'object' && body !== null && '__type' in body ? body.__type : undefined;
  return typeof type === 'string' ? type.replace(/^.*#/, '') : 'UnknownError';
}
