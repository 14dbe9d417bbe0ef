/** One whole process: start Node, load a bundle, answer one event, end; and the processor time that took. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

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
  const { user, system } = process.cpuUsage();
  process.getBuiltinModule('node:fs').writeSync(2, String((user + system) / 1000));
  process.exit(0);`;

/**
 * Processor ms of the process, in and for it: how long it has to wait for its turn on a busy machine is not in it.
 * Rejects when it fails, or when it should speak and does not.
 */
export async function coldStart(
  bundle: string,
  event: unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', ASK], {
    env: { PATH: process.env.PATH, ...ON_LAMBDA, BUNDLE: bundle, EVENT: JSON.stringify(event), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  const ms = Number(said);
  if (code !== 0 || !(ms > 0)) throw new Error(`${bundle} ended with ${code}: ${said}`);
  return ms;
}
