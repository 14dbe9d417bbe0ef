/** Called by the hourly schedule. Throws when the skill let its listener down: that is what the alarm counts. */
import { randomUUID } from 'node:crypto';
import { lambdaApi } from '../lambda-api';
import { converse, report } from './conversation';
import { sender } from './sender';

const { SKILL_ARN = '', SKILL_ID, AWS_REGION = '' } = process.env;
const api = lambdaApi({ region: AWS_REGION });

export async function handler(_event: unknown): Promise<void> {
  const caller = { skillId: SKILL_ID, now: Date.now(), run: randomUUID() };
  const outcomes = await converse(sender(api, SKILL_ARN), caller);
  const faults = report(outcomes, (line) => console.log(line));
  if (faults > 0) throw new Error(`${faults} of ${outcomes.length} turns went wrong: see the log`);
}
