/** The record on DynamoDB: one item a person, guarded by conditional writes. Loaded only through `lazy.ts`. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Remembered } from './record';
import { RECORD_KEPT_MS } from './retention';

export interface DynamoSettings {
  /** Table with the partition key `user` (string) and time to live on `expiresAt`. */
  table: string;
  /** A DynamoDB-compatible server on this machine; absent in the cloud. */
  endpoint?: string | undefined;
}

/**
 * One attempt may take this long (ms), so that a lost packet leaves time for a second one within a turn's 400 ms.
 * DynamoDB answers in single digits of ms; the rest is a first connection's TLS handshake.
 */
const ATTEMPT_MS = 190;

/** The contract of `Memory`, one signal a call. Rejects with whatever the AWS client threw. */
export interface DynamoStore {
  /** The stored item as it is: reading it as a record is the caller's part. */
  load(user: string, signal: AbortSignal): Promise<unknown>;
  save(user: string, record: Remembered, signal: AbortSignal): Promise<'saved' | 'stale'>;
  forget(user: string, signal: AbortSignal): Promise<void>;
}

/** A continued record must still be there and be older: one that was erased stays erased. */
const CONTINUES = 'rev < :rev';
/** A first record follows a load that found nothing: whatever is there has expired, cannot be read, or is older. */
const BEGINS =
  'attribute_not_exists(#user) OR updatedAt < :updatedAt OR NOT attribute_type(updatedAt, :number)';

export function dynamoStore({ table, endpoint }: DynamoSettings): DynamoStore {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts: 2,
      requestHandler: {
        connectionTimeout: ATTEMPT_MS,
        requestTimeout: ATTEMPT_MS,
        throwOnRequestTimeout: true,
      },
      // The embedded server checks that a request is signed, not by whom.
      ...(endpoint && {
        endpoint,
        region: 'local',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      }),
    }),
  );

  return {
    async load(user, abortSignal) {
      // Consistent, because the next turn may follow a barge-in within the second.
      const get = new GetCommand({ TableName: table, Key: { user }, ConsistentRead: true });
      const { Item } = await client.send(get, { abortSignal });
      return Item;
    },

    async save(user, record, abortSignal) {
      const expiresAt = Math.ceil((record.updatedAt + RECORD_KEPT_MS) / 1000);
      const first = record.rev === 1;
      const put = new PutCommand({
        TableName: table,
        Item: { ...record, user, expiresAt },
        ConditionExpression: first ? BEGINS : CONTINUES,
        ...(first && { ExpressionAttributeNames: { '#user': 'user' } }),
        ExpressionAttributeValues: first
          ? { ':updatedAt': record.updatedAt, ':number': 'N' }
          : { ':rev': record.rev },
      });
      try {
        await client.send(put, { abortSignal });
        return 'saved';
      } catch (error) {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return 'stale';
        throw error;
      }
    },

    async forget(user, abortSignal) {
      await client.send(new DeleteCommand({ TableName: table, Key: { user } }), { abortSignal });
    },
  };
}
