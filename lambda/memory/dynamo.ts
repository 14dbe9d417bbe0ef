/** The record on DynamoDB: one item a person, guarded by conditional writes. Loaded only through `lazy.ts`. */
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { dynamoApi } from './dynamo-api';
import { RECORD_KEPT_MS } from './kept';
import type { Remembered } from './record';

export interface DynamoSettings {
  /** Table with the partition key `user` (string) and time to live on `expiresAt`. */
  table: string;
  /** A DynamoDB-compatible server on this machine; absent in the cloud. */
  endpoint?: string | undefined;
}

/** The contract of `Memory`, one signal a call. Rejects with whatever the connection or DynamoDB answered. */
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
  const call = dynamoApi(endpoint);

  return {
    async load(user, signal) {
      // Consistent, because the next turn may follow a barge-in within the second.
      const get = { TableName: table, Key: marshall({ user }), ConsistentRead: true };
      const { Item } = await call('GetItem', get, signal);
      return Item && unmarshall(Item);
    },

    async save(user, record, signal) {
      const expiresAt = Math.ceil((record.updatedAt + RECORD_KEPT_MS) / 1000);
      const first = record.rev === 1;
      const put = {
        TableName: table,
        Item: marshall({ ...record, user, expiresAt }),
        ConditionExpression: first ? BEGINS : CONTINUES,
        ...(first && { ExpressionAttributeNames: { '#user': 'user' } }),
        ExpressionAttributeValues: marshall(
          first ? { ':updatedAt': record.updatedAt, ':number': 'N' } : { ':rev': record.rev },
        ),
      };
      try {
        await call('PutItem', put, signal);
        return 'saved';
      } catch (error) {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return 'stale';
        throw error;
      }
    },

    async forget(user, signal) {
      await call('DeleteItem', { TableName: table, Key: marshall({ user }) }, signal);
    },
  };
}
