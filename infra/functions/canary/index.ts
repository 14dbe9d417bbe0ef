/** Called by the hourly schedule. Throws when the skill let its listener down: that is what the alarm counts. */
import { lambdaApi } from '../lambda-api';
import { converse } from './conversation';
import { sender } from './sender';

const { SKILL_ARN = '', SKILL_ID, AWS_REGION = '' } = process.env;
const api = lambdaApi({ region: AWS_REGION });

export async function handler(_event: unknown): Promise<void> {
  const outcomes = await converse(sender(api, SKILL_ARN), { skillId: SKILL_ID, now: Date.now() });
  for (const { turn, fault, ms } of outcomes) {
    console.log(JSON.stringify({ turn: turn.name, ms: Math.round(ms), ...(fault !== null && { fault }) }));
  }
  const faults = outcomes.filter(({ fault }) => fault !== null);
  if (faults.length > 0)
    throw new Error(`${faults.length} of ${outcomes.length} turns went wrong: see the log`);
}
