/** `npm start`: a conversation with the skill on this machine, typed at a prompt or piped in a line at a time. */

import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { spoken } from '../../lambda/content/shipped';
import type { Content } from '../../tools/content/read';
import { runtimeContent } from '../../tools/content/runtime';
import { BrokenContent, wholeContent } from '../../tools/content/whole';
import type { ConsoleEvent } from '../device/protocol';
import { createSimulator } from '../device/simulator';
import { openStore } from '../device/store';
import { HELP } from './help';
import { jsonLine } from './json-line';
import { readLine } from './line';
import { type Options, readOptions, UsageError } from './options';
import { folded, readable, stamp } from './readable';

const DATA_FOLDER = '.data';
/** Characters in a line when the terminal does not say, and the fewest that can be read. */
const WIDTH = 80;
const NARROWEST = 40;

/** What a run needs of the process, so that a test can be the process. */
export interface Streams {
  lines: AsyncIterable<string>;
  out(text: string): void;
  err(text: string): void;
  /** Whether somebody types at a prompt. */
  interactive: boolean;
  /** Characters in a line of the terminal; absent: lines are as long as they come. */
  width?: number;
}

/** Plays every line. Returns the exit code: 1 when a response broke a rule or a line could not be played. */
export async function run(options: Options, streams: Streams, content: Content): Promise<number> {
  let failures = 0;
  const complain = (message: string) => {
    failures += 1;
    streams.err(`${message}\n`);
  };
  // Strangers who come once have nothing to remember, so that hundreds of lines need no store.
  const store =
    options.each && options.data === null
      ? null
      : openStore(options.data ?? DATA_FOLDER, (message) =>
          complain(`${message} Nothing is remembered meanwhile.`),
        );
  const simulator = createSimulator({
    content,
    locale: options.locale,
    screen: options.screen,
    now: options.now,
    memory: store?.memoryFor ?? null,
    // The conversation goes on after a broken rule: the person hears what a device would play.
    brokenRules: 'tell',
  });
  let people = 0;
  const nextPerson = () => simulator.deviceOf(options.each ? `person-${++people}` : 'person');
  let device = nextPerson();
  const prompt = () => streams.interactive && streams.out('> ');

  if (streams.interactive) {
    streams.out(GREETING);
    // Trouble with the memory is better heard of before the first word.
    await store?.start().catch(() => {});
  }
  prompt();
  try {
    for await (const line of streams.lines) {
      try {
        const event = readLine(line);
        for (const one of event ? await device.play(event) : []) {
          show(one, options, streams);
          if (one.event === 'fault' && one.fault === 'rule')
            complain(`a response broke a rule: ${one.rule}: ${one.detail}`);
        }
        if (event && options.each) device = nextPerson();
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error));
      }
      prompt();
    }
  } finally {
    if (streams.interactive) streams.out('\n');
    await store?.close();
  }
  return failures > 0 ? 1 : 0;
}

function show(
  one: ConsoleEvent,
  options: Options,
  { out, err, interactive, width = Number.POSITIVE_INFINITY }: Streams,
): void {
  if (options.json) showJson(one, out, err);
  else {
    const when = options.times ? stamp(one.at - options.now) : '';
    for (const text of readable(one, !interactive)) out(`${folded(`${when}${text}`, width)}\n`);
  }
}

function showJson(one: ConsoleEvent, out: Streams['out'], err: Streams['err']): void {
  if (one.event === 'turn') out(`${jsonLine(one.turn)}\n`);
  else if (one.event === 'person') out(`${JSON.stringify({ event: 'person' })}\n`);
  else if (one.event === 'fault' && one.fault === 'nothing') err(`nothing happens: ${one.detail}\n`);
}

const GREETING = `Back Coach on this machine. Type what you would say to Alexa, for example:
  alexa, open back coach
  why does my back hurt after running
Type /silence to say nothing, /wait 45s to let time pass, /person new to be somebody else, and Ctrl-D to leave.
`;

/** Whether `content` was edited since what the skill speaks was generated from it. */
export function isNewerThanSpoken(content: Content): boolean {
  return JSON.stringify(runtimeContent(content)) !== JSON.stringify(spoken);
}

/** The skill speaks what was generated last: edited files are not heard before that. */
const OLD_WORDS =
  'The content was edited since it was generated: run "npm run model" to hear the new words.\n';

/**
 * The program: exit code 2 when the command line or the content is wrong, which is said once.
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
    const content = wholeContent(folder);
    if (isNewerThanSpoken(content)) err(OLD_WORDS);
    return await run(options, terminal(err), content);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof BrokenContent)) throw error;
    err(`${error.message}\n`);
    return 2;
  }
}

function terminal(err: (text: string) => void): Streams {
  // A reader that has seen enough, such as `head`, is no error.
  stdout.on('error', () => process.exit());
  const interactive = Boolean(stdin.isTTY && stdout.isTTY);
  return {
    lines: createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    out: (text) => stdout.write(text),
    err,
    interactive,
    ...(interactive && { width: Math.max(NARROWEST, stdout.columns || WIDTH) }),
  };
}

if (require.main === module) {
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
