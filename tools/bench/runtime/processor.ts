/** A process with the processor time of its whole life, threads that ended included: what only its parent is told. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** A shell is the parent, because Node tells nothing of a child's time; its own part is under a millisecond and in none. */
const TIMED = 'TIMEFORMAT="processor %3U %3S"; time "$0" "$@"';

export interface Timed {
  /** Resolves when the process ends by itself, to what it complained of. */
  ended: Promise<string>;
  /** Kills it, and resolves to its processor ms. Rejects when the shell cannot say. */
  stop(): Promise<number>;
}

/** Runs `command` under bash on Linux, with this environment and no other. */
export function timed(command: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Timed {
  const shell = spawn('bash', ['-c', TIMED, ...command], {
    env: { PATH: process.env.PATH, ...env },
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(shell.stderr);
  const exit = once(shell, 'exit');
  return {
    ended: exit.then(() => said),
    stop: async () => {
      for (const pid of childrenOf(shell)) process.kill(pid, 'SIGKILL');
      await exit;
      const [, user, system] = /processor (\S+) (\S+)/.exec(await said) ?? [];
      const ms = (Number(user) + Number(system)) * 1000;
      if (!(ms > 0)) throw new Error(`no processor time: ${await said}`);
      return ms;
    },
  };
}

function childrenOf({ pid }: ChildProcess): number[] {
  const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return listed === '' ? [] : listed.split(' ').map(Number);
}
