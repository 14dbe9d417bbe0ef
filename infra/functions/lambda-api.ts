/** The four calls of the Lambda API that we make, signed by AWS's own signer and nothing more of its client. */
import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentity, Checksum, Provider, SourceData } from '@smithy/types';

export interface LambdaApiSettings {
  region: string;
  /** By default those that Lambda hands to a function. */
  credentials?: Provider<AwsCredentialIdentity>;
  /** By default AWS's own for the region, or that of AWS_ENDPOINT_URL_LAMBDA. */
  endpoint?: string;
}

/** One statement of a function's policy, as far as we read it. */
export interface Statement {
  id: string;
  /** The service that may call, when it is one. */
  service: string | undefined;
  /** The skill it is limited to, when it is. */
  skillId: string | undefined;
}

export interface Invoked {
  payload: unknown;
  /** The function threw, or did not answer in time. */
  failed: boolean;
}

/** `name` is a function's name or ARN. Every call rejects with {@link LambdaApiError} on an answer it has no use for. */
export interface LambdaApi {
  invoke(name: string, event: unknown, qualifier?: string): Promise<Invoked>;
  /** Of an alias that is not there, too: no statements. */
  policy(name: string, qualifier: string): Promise<Statement[]>;
  /** Allows Alexa to call. A statement of that id that is there already stays. */
  allow(name: string, qualifier: string, statement: { id: string; skillId?: string }): Promise<void>;
  /** A statement or an alias that is not there is no error. */
  revoke(name: string, qualifier: string, id: string): Promise<void>;
}

export class LambdaApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`Lambda answered ${status} ${code}: ${detail}`);
    this.name = 'LambdaApiError';
  }
}

export const ALEXA = 'alexa-appkit.amazon.com';
const ATTEMPTS = 4;
const FIRST_WAIT_MS = 200;

export function lambdaApi(settings: LambdaApiSettings): LambdaApi {
  const call = caller(settings);
  const at = (name: string, rest: string) => `/2015-03-31/functions/${encodeURIComponent(name)}/${rest}`;

  return {
    async invoke(name, event, qualifier) {
      const query: Record<string, string> = qualifier === undefined ? {} : { Qualifier: qualifier };
      const { text, headers } = await call('POST', at(name, 'invocations'), query, JSON.stringify(event));
      return { payload: text === '' ? null : JSON.parse(text), failed: headers.has('x-amz-function-error') };
    },

    async policy(name, qualifier) {
      try {
        const { text } = await call('GET', at(name, 'policy'), { Qualifier: qualifier });
        return statementsIn(text);
      } catch (error) {
        if (isCode(error, 'ResourceNotFoundException')) return [];
        throw error;
      }
    },

    async allow(name, qualifier, { id, skillId }) {
      const statement = {
        StatementId: id,
        Action: 'lambda:InvokeFunction',
        Principal: ALEXA,
        ...(skillId !== undefined && { EventSourceToken: skillId }),
      };
      try {
        await call('POST', at(name, 'policy'), { Qualifier: qualifier }, JSON.stringify(statement));
      } catch (error) {
        if (!isCode(error, 'ResourceConflictException')) throw error;
      }
    },

    async revoke(name, qualifier, id) {
      try {
        await call('DELETE', at(name, `policy/${encodeURIComponent(id)}`), { Qualifier: qualifier });
      } catch (error) {
        if (!isCode(error, 'ResourceNotFoundException')) throw error;
      }
    },
  };
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof LambdaApiError && error.code === code;
}

interface RawStatement {
  Sid?: string;
  Principal?: { Service?: string } | string;
  Condition?: Record<string, Record<string, string>>;
}

/** The answer to GetPolicy holds the policy as text within JSON. */
function statementsIn(text: string): Statement[] {
  const { Policy }: { Policy: string } = JSON.parse(text);
  const { Statement }: { Statement: RawStatement[] } = JSON.parse(Policy);
  return Statement.map(({ Sid = '', Principal, Condition }) => ({
    id: Sid,
    service: typeof Principal === 'object' ? Principal.Service : undefined,
    skillId: Condition?.StringEquals?.['lambda:EventSourceToken'],
  }));
}

type Call = (
  method: string,
  path: string,
  query: Record<string, string>,
  body?: string,
) => Promise<{ text: string; headers: Headers }>;

function caller({ region, credentials = fromFunction, endpoint }: LambdaApiSettings): Call {
  const base = new URL(
    endpoint ?? process.env.AWS_ENDPOINT_URL_LAMBDA ?? `https://lambda.${region}.amazonaws.com`,
  );
  const signer = new SignatureV4({ service: 'lambda', region, credentials, sha256: Sha256 });

  async function once(...[method, path, query, body]: Parameters<Call>): Promise<Response> {
    const signed = await signer.sign({
      method,
      protocol: base.protocol,
      hostname: base.hostname,
      ...(base.port !== '' && { port: Number(base.port) }),
      path,
      query,
      headers: { host: base.host, ...(body !== undefined && { 'content-type': 'application/json' }) },
      body,
    });
    const url = new URL(`${base.origin}${path}`);
    url.search = new URLSearchParams(query).toString();
    return fetch(url, { method, headers: signed.headers, body });
  }

  return async (...request) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await once(...request).catch((error: unknown) => error);
      const last = attempt === ATTEMPTS;
      if (answer instanceof Response) {
        const text = await answer.text();
        if (answer.ok) return { text, headers: answer.headers };
        const busy = answer.status === 429 || answer.status >= 500;
        if (!busy || last) throw refusal(answer, text);
      } else if (last) throw answer;
      await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MS * 2 ** (attempt - 1)));
    }
  };
}

function refusal(answer: Response, text: string): LambdaApiError {
  // "ResourceNotFoundException:http://internal..." in some regions.
  const [code = ''] = (answer.headers.get('x-amzn-errortype') ?? '').split(':');
  return new LambdaApiError(answer.status, code, text.slice(0, 200));
}

const fromFunction: Provider<AwsCredentialIdentity> = async () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined) {
    throw new Error('There are no AWS credentials in the environment.');
  }
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
  };
};

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
