/** Cold starts as Lambda makes them: Node 24, AWS's runtime client, one event, and the processor time until its answer. */
import { APOLOGY, type ColdStart } from '../cold';
import type { Runtime } from './install';
import { timed } from './processor';
import { runtimeApi } from './stand-in';

/** What Lambda sets. */
const ON_LAMBDA = {
  _HANDLER: 'index.handler',
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  AWS_LAMBDA_FUNCTION_VERSION: '1',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1769',
  AWS_LAMBDA_LOG_GROUP_NAME: 'bench',
  AWS_LAMBDA_LOG_STREAM_NAME: 'bench',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_REGION: 'local',
};

export function throughRuntime({ node, client }: Runtime): ColdStart {
  return async (folder, event, { env = {}, speaks = false } = {}) => {
    const api = await runtimeApi();
    const run = timed([node, client, 'index.handler'], folder, {
      ...ON_LAMBDA,
      LAMBDA_TASK_ROOT: folder,
      AWS_LAMBDA_RUNTIME_API: api.address,
      ...env,
    });
    try {
      const broken = run.ended.then((complaint) => {
        throw new Error(`${folder} ended: ${complaint}`);
      });
      const answer = await Promise.race([api.invoke(event), broken]);
      broken.catch(() => {});
      const said = JSON.stringify(answer);
      if (speaks && (!said.includes('"outputSpeech"') || said.includes(APOLOGY))) throw new Error(said);
      return await run.stop();
    } finally {
      api.close();
    }
  };
}
