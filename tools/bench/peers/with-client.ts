/** A minimal skill that remembers with AWS's whole client: one read and one write, bundled as ours is. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';

const { MEMORY_TABLE: TableName, DYNAMODB_ENDPOINT: endpoint = '' } = process.env;
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const table = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'local', credentials }));

const skill = SkillBuilders.custom()
  .addRequestHandlers({
    canHandle: () => true,
    handle: async ({ responseBuilder, requestEnvelope }) => {
      const { userId: user } = requestEnvelope.context.System.user;
      const { Item } = await table.send(new GetCommand({ TableName, Key: { user }, ConsistentRead: true }));
      await table.send(new PutCommand({ TableName, Item: { ...Item, user, rev: 1 } }));
      return responseBuilder.speak('Hello.').reprompt('Hello?').getResponse();
    },
  })
  .create();

export async function handler(event: RequestEnvelope, context: unknown): Promise<object> {
  return skill.invoke(event, context);
}
