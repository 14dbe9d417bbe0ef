/** `npm run smoke -- --function NAME`: talks to a deployed skill once and says what a listener would hear of it. */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { converse } from './functions/canary/conversation';
import { sender } from './functions/canary/sender';
import { lambdaApi } from './functions/lambda-api';

const USAGE = `npm run smoke -- --function NAME [--region us-east-1] [--alias live] [--skill-id ID]

  --function   an output of a deploy: FunctionName, or EndpointArn, which tells region and alias by itself
  --region     where it runs; AWS_REGION, else us-east-1
  --alias      which version to talk to; live is what Alexa calls
  --skill-id   needed once the function knows its skill id and refuses all others

Holds the conversation of the hourly canary. Exits 1 when a turn goes wrong. Leaves nothing in the table.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      function: { type: 'string' },
      region: { type: 'string', default: process.env.AWS_REGION ?? 'us-east-1' },
      alias: { type: 'string', default: 'live' },
      'skill-id': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || values.function === undefined) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const [, , , arnRegion, , , , arnAlias] = values.function.split(':');
  const api = lambdaApi({ region: arnRegion ?? values.region });
  const send = sender(api, values.function, arnAlias === undefined ? values.alias : undefined);
  const caller = { skillId: values['skill-id'], now: Date.now(), run: randomUUID() };
  const outcomes = await converse(send, caller);
  for (const { turn, fault, ms } of outcomes) {
    console.log(
      `${fault === null ? 'ok  ' : 'FAIL'} ${ms.toFixed(0).padStart(6)} ms  ${turn.name}${fault === null ? '' : `: ${fault}`}`,
    );
  }
  const failed = outcomes.filter(({ fault }) => fault !== null).length;
  console.log(
    failed === 0
      ? `all ${outcomes.length} turns are well`
      : `${failed} of ${outcomes.length} turns went wrong`,
  );
  return failed === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`smoke: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
