/** Called by CloudFormation, and again when it has doubts: opens an alias to Alexa, or locks it to one skill. */
import { type LambdaApi, lambdaApi } from '../lambda-api';
import { type ApiFor, close, lock, open, unlock } from './trigger';

interface Properties {
  AliasArn: string;
  /** Of a lock only. */
  SkillId?: string;
  /** What infra/stages.ts takes for the skill's id. */
  ExpectedSkillId?: string;
}

/** As CloudFormation sends it; only what is read. */
export interface CustomResourceEvent {
  RequestType: 'Create' | 'Update' | 'Delete';
  ResourceType: string;
  ResponseURL: string;
  StackId: string;
  RequestId: string;
  LogicalResourceId: string;
  PhysicalResourceId?: string;
  ResourceProperties: Properties;
}

const apis = new Map<string, LambdaApi>();
const apiFor: ApiFor = (region) => {
  const api = apis.get(region) ?? lambdaApi({ region });
  apis.set(region, api);
  return api;
};

/** Always answers: CloudFormation would wait for minutes otherwise. */
export async function handler(event: CustomResourceEvent): Promise<void> {
  const id = `${event.ResourceType}:${event.ResourceProperties.AliasArn}`;
  try {
    await perform(event);
    await answer(event, { Status: 'SUCCESS', PhysicalResourceId: id });
  } catch (error) {
    console.error(error);
    const Reason = error instanceof Error ? error.message : String(error);
    await answer(event, { Status: 'FAILED', Reason, PhysicalResourceId: event.PhysicalResourceId ?? id });
  }
}

async function perform({
  RequestType,
  ResourceType,
  ResourceProperties,
}: CustomResourceEvent): Promise<void> {
  const { AliasArn, SkillId, ExpectedSkillId } = ResourceProperties;
  const removed = RequestType === 'Delete';
  switch (ResourceType) {
    case 'Custom::OpenToAlexa':
      return removed ? close(apiFor, AliasArn) : open(apiFor, AliasArn);
    case 'Custom::LockToSkill': {
      if (SkillId === undefined) throw new Error('There is no skill to lock to.');
      if (removed) return unlock(apiFor, AliasArn, SkillId);
      if (ExpectedSkillId !== undefined && ExpectedSkillId !== SkillId) {
        throw new Error(`infra/stages.ts says ${ExpectedSkillId}, but this stack made ${SkillId}.`);
      }
      return lock(apiFor, AliasArn, SkillId);
    }
    default:
      throw new Error(`There is no "${ResourceType}" here.`);
  }
}

async function answer(
  { ResponseURL, StackId, RequestId, LogicalResourceId }: CustomResourceEvent,
  outcome: { Status: 'SUCCESS' | 'FAILED'; Reason?: string; PhysicalResourceId: string },
): Promise<void> {
  // The address is signed without a content type; one would make it invalid.
  const body = JSON.stringify({ ...outcome, StackId, RequestId, LogicalResourceId });
  const response = await fetch(ResponseURL, { method: 'PUT', body, headers: { 'content-type': '' } });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer: ${response.status}`);
}
