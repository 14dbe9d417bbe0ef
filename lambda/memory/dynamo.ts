/** The record on DynamoDB: one item a person, guarded by conditional writes. Loaded only through `lazy.ts`. */
import { isDeepStrictEqual } from 'node:util';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { dynamoCalls } from './aws-call';

export interface DynamoSettings {
  /** Table with the partition key `user` (string) and time to live on `expiresAt`. */
  table: string;
  /** A DynamoDB-compatible server on this machine; absent in the cloud. */
  endpoint?: string | undefined;
}

/** A stored item as it is, whoever wrote it: reading it as a record is the caller's part. */
export type Item = Readonly<Record<string, unknown>>;

/** One signal a call. Rejects with whatever the call met. */
export interface ItemStore {
  load(user: string, signal: AbortSignal): Promise<Item | undefined>;
  /** Writes `item` where there still is what `replaces` was loaded as (undefined: nothing); resolves to whether it did. */
  save(user: string, item: Item, replaces: Item | undefined, signal: AbortSignal): Promise<boolean>;
  forget(user: string, signal: AbortSignal): Promise<void>;
}

/**
 * What tells one version of an item from every other, the place in it by its guidance and revision. A record that was
 * forgotten and begun again has other times.
 */
const IDENTITY = [['rev'], ['updatedAt'], ['place', 'gid'], ['place', 'rev']] as const;

interface Condition {
  ConditionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
}

/** Holds only while the stored item is the version that `replaces` is; nothing at all for undefined. */
function stillThere(replaces: Item | undefined): Condition {
  if (replaces === undefined) {
    return {
      ConditionExpression: 'attribute_not_exists(#user)',
      ExpressionAttributeNames: { '#user': 'user' },
    };
  }
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const tests = IDENTITY.map((path, at) => {
    const name = path.map((part) => `#${part}`).join('.');
    for (const part of path) names[`#${part}`] = part;
    const value = valueAt(replaces, path);
    if (value === undefined) return `attribute_not_exists(${name})`;
    values[`:v${at}`] = value;
    return `${name} = :v${at}`;
  });
  return {
    ConditionExpression: tests.join(' AND '),
    ExpressionAttributeNames: names,
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: marshall(values, CLEAN) }),
  };
}

function valueAt(item: Item, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
    item,
  );
}

const CLEAN = { removeUndefinedValues: true };

export function dynamoStore({ table, endpoint }: DynamoSettings): ItemStore {
  const call = dynamoCalls(endpoint);

  async function load(user: string, signal: AbortSignal): Promise<Item | undefined> {
    // Consistent, because the next turn may follow a barge-in within the second.
    const get = { TableName: table, Key: { user: { S: user } }, ConsistentRead: true };
    const answer = await call('GetItem', get, signal);
    const found = typeof answer === 'object' && answer !== null && 'Item' in answer ? answer.Item : undefined;
    return typeof found === 'object' && found !== null ? unmarshall(found as never) : undefined;
  }

  return {
    load,

    async save(user, item, replaces, signal) {
      const put = { TableName: table, Item: marshall({ ...item, user }, CLEAN), ...stillThere(replaces) };
      try {
        await call('PutItem', put, signal);
        return true;
      } catch (error) {
        if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
        // A try whose answer was lost may have been taken: then what is refused is only its repetition.
        const stored = await load(user, signal);
        return isDeepStrictEqual(stored, unmarshall(put.Item));
      }
    },

    async forget(user, signal) {
      await call('DeleteItem', { TableName: table, Key: { user: { S: user } } }, signal);
    },
  };
}
