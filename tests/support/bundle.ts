/** The Lambda as it ships, built once into a folder that is removed again, and asked in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { bundle } from '../../tools/bundle/bundle';

export type Answer =
  | { response: ResponseEnvelope; error?: undefined }
  | { error: string; response?: undefined };

export interface Built {
  /** The entry point. */
  file: string;
  /** Sends events in one process, without memory; `env` adds variables of the function. */
  ask(events: readonly unknown[], env?: Record<string, string>): Answer[];
  remove(): void;
}

export async function build(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'back-coach-bundle-'));
  await bundle(folder);
  const file = join(folder, 'index.mjs');
  return {
    file,
    ask(events, env = {}) {
      const answers = join(folder, 'answers.jsonl');
      const run = spawnSync(process.execPath, [join(__dirname, 'ask.mjs'), file, answers], {
        input: events.map((event) => JSON.stringify(event)).join('\n'),
        env: { PATH: process.env.PATH, ...env },
        stdio: ['pipe', 'ignore', 'pipe'],
        encoding: 'utf8',
      });
      if (run.status !== 0) throw new Error(`the bundle did not run: ${run.stderr}`);
      return readFileSync(answers, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): Answer => JSON.parse(line));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
