/** One whole process: start Node, load a bundle, answer one event, end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Lambda writes its metrics only on Lambda: the name makes ours do that work too. */
const ON_LAMBDA = {
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  POWERTOOLS_SERVICE_NAME: 'bench',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

const ASK = `
  const { handler } = await import(process.env.BUNDLE);
  const answer = await handler(JSON.parse(process.env.EVENT), {});
  if (process.env.SPEAKS && !answer.response?.outputSpeech) throw new Error(JSON.stringify(answer));
  process.exit(0);`;

/** Wall-clock ms of the process. Rejects when it fails, or when it should speak and does not. */
export async function coldStart(
  bundle: string,
  event: unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '-e', ASK], {
    env: { PATH: process.env.PATH, ...ON_LAMBDA, BUNDLE: bundle, EVENT: JSON.stringify(event), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${bundle} ended with ${code}`);
  return performance.now() - from;
}
