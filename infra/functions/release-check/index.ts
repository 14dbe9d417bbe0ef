/** Called by CodeDeploy before new code takes traffic: talks to the new version, and says whether it may have listeners. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand } from '@aws-sdk/client-codedeploy';
import { converse, type Outcome, report } from '../canary/conversation';
import { sender } from '../canary/sender';
import { lambdaApi } from '../lambda-api';

/** As CodeDeploy sends it. */
export interface HookEvent {
  DeploymentId: string;
  LifecycleEventHookExecutionId: string;
}

const { SKILL_ARN = '', SKILL_ID, AWS_REGION = '', RIGHTS_MS = '10000' } = process.env;
const skill = sender(lambdaApi({ region: AWS_REGION }), SKILL_ARN);
const deployments = new CodeDeployClient({ region: AWS_REGION });

/** The right to call this very version is seconds old, and may not be known everywhere yet. */
const TRIES = 4;

/** Answers whatever happens: CodeDeploy would wait for an hour, and the deploy with it. */
export async function handler(event: HookEvent): Promise<void> {
  const status = (await isWell()) ? 'Succeeded' : 'Failed';
  await deployments.send(
    new PutLifecycleEventHookExecutionStatusCommand({
      deploymentId: event.DeploymentId,
      lifecycleEventHookExecutionId: event.LifecycleEventHookExecutionId,
      status,
    }),
  );
}

async function isWell(tries = TRIES): Promise<boolean> {
  const outcomes = await converse(skill, { skillId: SKILL_ID, now: Date.now(), run: randomUUID() });
  if (tries > 1 && outcomes.every(isRefused)) {
    await pause(Number(RIGHTS_MS));
    return isWell(tries - 1);
  }
  return report(outcomes, (line) => console.log(line)) === 0;
}

function isRefused({ fault }: Outcome): boolean {
  return fault !== null && /not authorized|AccessDenied/i.test(fault);
}
