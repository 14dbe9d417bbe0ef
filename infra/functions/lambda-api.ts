/** The four calls of the Lambda API that we make, in our own terms, on AWS's client. */
import {
  AddPermissionCommand,
  GetPolicyCommand,
  InvokeCommand,
  LambdaClient,
  type LambdaClientConfig,
  RemovePermissionCommand,
  ResourceConflictException,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';

/** One statement of a function's policy, as far as we read it. */
interface Statement {
  id: string;
  /** The service that may call, when it is one. */
  service: string | undefined;
  /** The skill it is limited to, when it is. */
  skillId: string | undefined;
}

interface Invoked {
  payload: unknown;
  /** The function threw, or did not answer in time. */
  failed: boolean;
}

/** `name` is a function's name or ARN. Every call rejects with the client's error on an answer it has no use for. */
export interface LambdaApi {
  invoke(name: string, event: unknown, qualifier?: string): Promise<Invoked>;
  /** Of an alias that is not there, too: no statements. */
  policy(name: string, qualifier: string): Promise<Statement[]>;
  /** Allows Alexa to call. A statement of that id that is there already stays. */
  allow(name: string, qualifier: string, statement: { id: string; skillId?: string }): Promise<void>;
  /** A statement or an alias that is not there is no error. */
  revoke(name: string, qualifier: string, id: string): Promise<void>;
}

export const ALEXA = 'alexa-appkit.amazon.com';

/** Credentials and endpoint are found as every AWS client finds them, unless given. */
export function lambdaApi(
  settings: Pick<LambdaClientConfig, 'region' | 'credentials' | 'endpoint'>,
): LambdaApi {
  const client = new LambdaClient({ ...settings, maxAttempts: 4 });

  return {
    async invoke(name, event, qualifier) {
      const { Payload, FunctionError } = await client.send(
        new InvokeCommand({ FunctionName: name, Qualifier: qualifier, Payload: JSON.stringify(event) }),
      );
      const text = Payload?.transformToString() ?? '';
      return { payload: text === '' ? null : JSON.parse(text), failed: FunctionError !== undefined };
    },

    async policy(name, qualifier) {
      try {
        const { Policy } = await client.send(
          new GetPolicyCommand({ FunctionName: name, Qualifier: qualifier }),
        );
        return Policy === undefined ? [] : statementsIn(Policy);
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return [];
        throw error;
      }
    },

    async allow(name, qualifier, { id, skillId }) {
      const statement = {
        FunctionName: name,
        Qualifier: qualifier,
        StatementId: id,
        Action: 'lambda:InvokeFunction',
        Principal: ALEXA,
        EventSourceToken: skillId,
      };
      try {
        await client.send(new AddPermissionCommand(statement));
      } catch (error) {
        if (!(error instanceof ResourceConflictException)) throw error;
      }
    },

    async revoke(name, qualifier, id) {
      try {
        await client.send(
          new RemovePermissionCommand({ FunctionName: name, Qualifier: qualifier, StatementId: id }),
        );
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      }
    },
  };
}

interface RawStatement {
  Sid?: string;
  Principal?: { Service?: string } | string;
  Condition?: Record<string, Record<string, string>>;
}

/** The policy comes as text within the answer. */
function statementsIn(policy: string): Statement[] {
  const { Statement }: { Statement: RawStatement[] } = JSON.parse(policy);
  return Statement.map(({ Sid = '', Principal, Condition }) => ({
    id: Sid,
    service: typeof Principal === 'object' ? Principal.Service : undefined,
    skillId: Condition?.StringEquals?.['lambda:EventSourceToken'],
  }));
}
