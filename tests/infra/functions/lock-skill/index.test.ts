/** Who may call the skill, through a whole deploy's life, over the wire. */

import { lambdaApi } from '../../../../infra/functions/lambda-api';
import type { CustomResourceEvent } from '../../../../infra/functions/lock-skill';
import { type FakeLambda, fakeLambda, SECRET } from '../../../support/infra/fake-lambda';

const ALIAS = 'arn:aws:lambda:eu-west-1:123456789012:function:Skill-abc:live';
const OTHER_ALIAS = 'arn:aws:lambda:us-west-2:123456789012:function:Skill-xyz:live';
const SKILL = 'amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef';
const NEXT_SKILL = 'amzn1.ask.skill.fedcba98-89ab-cdef-0123-456789abcdef';
const ALEXA = 'alexa-appkit.amazon.com';

let lambda: FakeLambda;
let handler: (event: CustomResourceEvent) => Promise<void>;

beforeAll(async () => {
  lambda = await fakeLambda();
  process.env.AWS_ENDPOINT_URL_LAMBDA = lambda.url;
  process.env.AWS_ACCESS_KEY_ID = 'TEST';
  process.env.AWS_SECRET_ACCESS_KEY = SECRET;
  ({ handler } = await import('../../../../infra/functions/lock-skill'));
  jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(async () => {
  for (const name of ['AWS_ENDPOINT_URL_LAMBDA', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) {
    delete process.env[name];
  }
  jest.restoreAllMocks();
  await lambda.close();
});
beforeEach(() => {
  lambda.aliases.clear();
  lambda.aliases.set(ALIAS, new Map());
  lambda.aliases.set(OTHER_ALIAS, new Map());
  lambda.calls.length = 0;
  lambda.answers.length = 0;
  lambda.failNext.length = 0;
});

type Kind = CustomResourceEvent['RequestType'];

async function send(
  ResourceType: string,
  RequestType: Kind,
  ResourceProperties: CustomResourceEvent['ResourceProperties'],
) {
  await handler({
    RequestType,
    ResourceType,
    ResponseURL: `${lambda.url}/cloudformation`,
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'logical',
    ResourceProperties,
  });
  return lambda.answers.at(-1);
}
const open = (kind: Kind, AliasArn = ALIAS) => send('Custom::OpenToAlexa', kind, { AliasArn });
const lock = (kind: Kind, SkillId = SKILL, AliasArn = ALIAS) =>
  send('Custom::LockToSkill', kind, { AliasArn, SkillId });

/** Whom an alias lets in: "anyone", or the skill. */
function letIn(alias = ALIAS): string[] {
  return [...(lambda.aliases.get(alias)?.values() ?? [])].map(({ skillId }) => skillId ?? 'anyone');
}

describe('The permission to call the skill', () => {
  it('is open while the skill is made, and then only to that skill', async () => {
    expect(await open('Create')).toMatchObject({ Status: 'SUCCESS' });
    expect(letIn()).toEqual(['anyone']);
    expect(await lock('Create')).toMatchObject({ Status: 'SUCCESS' });
    expect(letIn()).toEqual([SKILL]);
    expect(lambda.signedFor).toEqual(new Set(['eu-west-1']));
  });

  it('never turns the skill away while the lock is changed', async () => {
    await open('Create');
    lambda.calls.length = 0;
    await lock('Create');
    expect(lambda.calls).toEqual([expect.stringMatching(/^Allow alexa-locked-/), 'Revoke alexa-open']);
  });

  it('stays as it is when CloudFormation asks twice', async () => {
    await open('Create');
    await open('Create');
    expect(letIn()).toEqual(['anyone']);
    await lock('Create');
    await lock('Create');
    await lock('Update');
    expect(letIn()).toEqual([SKILL]);
    expect(lambda.answers.every(({ Status }) => Status === 'SUCCESS')).toBe(true);
  });

  it('is locked against doors left open by others, and leaves other callers alone', async () => {
    lambda.aliases.get(ALIAS)?.set('by-hand', { principal: ALEXA });
    lambda.aliases.get(ALIAS)?.set('schedule', { principal: 'events.amazonaws.com' });
    lambda.aliases.get(ALIAS)?.set('by-template', { principal: ALEXA, skillId: SKILL });
    await lock('Create');
    expect([...(lambda.aliases.get(ALIAS)?.keys() ?? [])].sort()).toEqual([
      expect.stringMatching(/^alexa-locked-/),
      'by-template',
      'schedule',
    ]);
  });

  it('moves to another skill with an update, under the same name', async () => {
    await open('Create');
    const before = await lock('Create');
    const after = await lock('Update', NEXT_SKILL);
    expect(letIn()).toEqual([NEXT_SKILL]);
    expect(after?.PhysicalResourceId).toBe(before?.PhysicalResourceId);
  });

  it('of a new alias gets its own lock, and the old one goes', async () => {
    await open('Create');
    const before = await lock('Create');
    await open('Update', OTHER_ALIAS);
    const after = await lock('Update', SKILL, OTHER_ALIAS);
    // Another name tells CloudFormation to delete what stood under the old one.
    expect(after?.PhysicalResourceId).not.toBe(before?.PhysicalResourceId);
    await lock('Delete');
    await open('Delete');
    expect(letIn()).toEqual([]);
    expect(letIn(OTHER_ALIAS)).toEqual([SKILL]);
  });

  it('is as it was after a first deploy that failed late, so that the next one can make the skill', async () => {
    await open('Create');
    await lock('Create');
    await lock('Delete');
    expect(letIn()).toEqual(['anyone']);
    await open('Delete');
    expect(letIn()).toEqual([]);
    await open('Create');
    await lock('Create', NEXT_SKILL);
    expect(letIn()).toEqual([NEXT_SKILL]);
  });

  it('stays locked when an update is rolled back to an alias whose lock still stands', async () => {
    await open('Create');
    await lock('Create');
    await open('Update', OTHER_ALIAS);
    await open('Update', ALIAS);
    await open('Delete', OTHER_ALIAS);
    expect(letIn()).toEqual([SKILL]);
    expect(letIn(OTHER_ALIAS)).toEqual([]);
  });

  it('goes without complaint when the alias is gone, or was never reached', async () => {
    lambda.aliases.delete(ALIAS);
    expect(await lock('Delete')).toMatchObject({ Status: 'SUCCESS' });
    expect(await open('Delete')).toMatchObject({ Status: 'SUCCESS' });
    lambda.aliases.set(ALIAS, new Map());
    await lock('Delete');
    expect(letIn()).toEqual([]);
  });

  it('refuses a skill that is not the one the stage names', async () => {
    const answer = await send('Custom::LockToSkill', 'Create', {
      AliasArn: ALIAS,
      SkillId: SKILL,
      ExpectedSkillId: NEXT_SKILL,
    });
    expect(answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('infra/stages.ts') });
    expect(letIn()).toEqual([]);
  });

  it('refuses a function without an alias, whose policy is that of all its versions', async () => {
    const answer = await open('Create', ALIAS.replace(/:live$/, ''));
    expect(answer).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining('not the ARN of an alias'),
    });
  });

  it('tries again when Lambda is busy', async () => {
    lambda.failNext.push(429, 500);
    expect(await open('Create')).toMatchObject({ Status: 'SUCCESS' });
    expect(letIn()).toEqual(['anyone']);
  });

  it('is not touched by whoever signs with another key', async () => {
    const credentials = { accessKeyId: 'TEST', secretAccessKey: 'another' };
    const stranger = lambdaApi({ region: 'eu-west-1', endpoint: lambda.url, credentials });
    const [, name = '', alias = ''] = /^(.*):([^:]+)$/.exec(ALIAS) ?? [];
    await expect(stranger.allow(name, alias, { id: 'stranger' })).rejects.toThrow('SignatureDoesNotMatch');
    expect(letIn()).toEqual([]);
  });

  it('tells CloudFormation when it may not, at once', async () => {
    lambda.failNext.push(403);
    expect(await open('Create')).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining('AccessDenied'),
    });
  });
});
