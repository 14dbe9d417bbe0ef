/** One whole process: start Node, load a bundle, answer one event, end; and the processor time that took. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { spoken } from '../../lambda/content';

interface StartOptions {
  /** Of the function. */
  env?: Readonly<Record<string, string>>;
  /** An answer without speech is a failure, and so is an apology. */
  speaks?: boolean;
}

/**
 * Processor ms of a process that loads the bundle in `folder` and answers `event`, in and for it: how long it has to wait
 * for its turn on a busy machine is not in it. Rejects when it fails, or when it should speak and does not.
 */
export type ColdStart = (folder: string, event: unknown, options?: StartOptions) => Promise<number>;

/** Lambda writes its metrics only on Lambda: the name makes ours do that work too. */
const ON_LAMBDA = { AWS_LAMBDA_FUNCTION_NAME: 'bench' };

/** A broken bundle is quick to say it. */
export const APOLOGY: string = spoken.prompts.commands.apology;

const ASK = `
  const { handler } = await import(process.env.BUNDLE);
  const answer = await handler(JSON.parse(process.env.EVENT), {});
  const said = JSON.stringify(answer.response?.outputSpeech ?? '');
  if (process.env.APOLOGY && (said === '""' || said.includes(process.env.APOLOGY))) throw new Error(JSON.stringify(answer));
  const { user, system } = process.cpuUsage();
  process.getBuiltinModule('node:fs').writeSync(2, String((user + system) / 1000));
  process.exit(0);`;

/** In Node alone, without what Lambda puts around it. */
export const plainly: ColdStart = async (folder, event, { env = {}, speaks = false } = {}) => {
  const bundle = pathToFileURL(join(folder, 'index.mjs')).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', ASK], {
    env: {
      PATH: process.env.PATH,
      // What is read back is a number alone.
      NODE_NO_WARNINGS: '1',
      ...ON_LAMBDA,
      BUNDLE: bundle,
      EVENT: JSON.stringify(event),
      ...(speaks && { APOLOGY }),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  const ms = Number(said);
  if (code !== 0 || !(ms > 0)) throw new Error(`${bundle} ended with ${code}: ${said}`);
  return ms;
};
