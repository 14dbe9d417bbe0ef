/** `npm start`: the command line's options, the content, and the exit code. */
import { stdin, stdout } from 'node:process';
import { spoken } from '../lambda/content';
import type { Content } from '../tools/content/read';
import { BrokenContent, requireContent } from '../tools/content/require';
import { runtimeContent, runtimeTopics } from '../tools/content/runtime';
import { MemoryFolderError } from './memory/folder';
import { HELP } from './terminal/help';
import { type Options, readOptions, UsageError } from './terminal/options';
import { streamsOf } from './terminal/streams';
import { run } from './terminal/terminal';
import { PortError } from './web/port-error';

/** Whether `content` was edited since what the skill speaks was generated from it. */
export function isNewerThanSpoken(content: Content): boolean {
  const { topics, ...atHand } = spoken;
  return (
    JSON.stringify(runtimeContent(content)) !== JSON.stringify(atHand) ||
    JSON.stringify(runtimeTopics(content)) !== JSON.stringify(topics)
  );
}

/** The skill speaks what was generated last: edited files are not heard before that. */
const OLD_WORDS =
  'The content was edited since it was generated: run "npm run model" to hear the new words.\n';

/** The page's server is loaded only where somebody may look at it. */
function openPage({ web, host, port }: Options): Parameters<typeof run>[3] {
  if (!web) return undefined;
  return async (studio) => (await import('./web/server')).servePage(studio, { host, port });
}

/** What whoever started it can mend. */
function isMistake(error: unknown): error is Error {
  return [UsageError, BrokenContent, MemoryFolderError, PortError].some(
    (mistake) => error instanceof mistake,
  );
}

/**
 * The program: exit code 2 when the command line, the content or the memory's folder is wrong, which is said once.
 * `folder` holds the content; absent: the skill's own.
 */
export async function main(
  args: readonly string[],
  err: (text: string) => void,
  folder?: string,
): Promise<number> {
  try {
    const options = readOptions(args, Date.now());
    if (options.help) {
      stdout.write(HELP);
      return 0;
    }
    const content = requireContent(folder);
    if (isNewerThanSpoken(content)) err(OLD_WORDS);
    // A reader that has seen enough, such as `head`, is no error.
    stdout.on('error', () => process.exit());
    return await run(options, streamsOf(stdin, stdout, err), content, openPage(options));
  } catch (error) {
    if (!isMistake(error)) throw error;
    err(`${error.message}\n`);
    return 2;
  }
}

/** Runs {@link main} as this process: its arguments, its error stream and its exit code. */
export function start(): void {
  const err = (text: string) => void process.stderr.write(text);
  main(process.argv.slice(2), err).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      err(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
