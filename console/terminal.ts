/** `npm start`: a conversation with the skill on this machine, typed at a prompt or piped in a line at a time. */

import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { readContent } from '../interaction-model/content';
import { createClock } from './clock';
import { createDevice, type Device, type Noticed } from './device';
import { HELP } from './help';
import { createHome, type Home } from './home';
import type { InvariantError } from './invariants';
import { jsonLine } from './json-line';
import { LineError, readLine } from './line';
import { createNlu } from './nlu';
import { type Options, readOptions, UsageError } from './options';
import { readable } from './readable';
import { openMemory } from './store';

const APPLICATION = 'amzn1.ask.skill.back-coach-at-home';

/** What a run needs of the process, so that a test can be the process. */
export interface Streams {
  lines: AsyncIterable<string>;
  out(text: string): void;
  err(text: string): void;
  /** Whether somebody types at a prompt. */
  interactive: boolean;
}

/** Plays every line. Returns the exit code: 1 when a response broke a rule or a line could not be played. */
export async function run(options: Options, streams: Streams): Promise<number> {
  const { content } = readContent();
  const clock = createClock(options.now);
  const store = openMemory({ folder: options.data, shared: !options.each, clock: clock.now });
  const home = createHome({ clock, memory: store.memory });
  const resolve = createNlu(content, options.locale);
  const broken: InvariantError[] = [];
  const newDevice = (person: number) => deviceOf(person, options, { home, clock, resolve, broken });
  let people = 1;
  let device = newDevice(people);
  let failures = 0;
  const prompt = () => streams.interactive && streams.out(device.inSession() ? '> ' : 'Alexa is waiting > ');

  if (streams.interactive) streams.out(GREETING);
  prompt();
  try {
    for await (const line of streams.lines) {
      try {
        const event = readLine(line);
        if (event && options.each) {
          people += 1;
          device = newDevice(people);
        }
        if (event) show(await device.play(event), options, streams);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        failures += 1;
        streams.err(`${error instanceof LineError ? error.message : `this turn failed: ${error.message}`}\n`);
      }
      for (const { message } of broken.splice(0)) {
        failures += 1;
        streams.err(`a response broke a rule: ${message}\n`);
      }
      prompt();
    }
  } finally {
    await store.close();
  }
  return failures > 0 ? 1 : 0;
}

interface Parts {
  home: Home;
  clock: ReturnType<typeof createClock>;
  resolve: ReturnType<typeof createNlu>;
  broken: InvariantError[];
}

function deviceOf(person: number, options: Options, { home, clock, resolve, broken }: Parts): Device {
  return createDevice({
    home,
    clock,
    resolve,
    caller: {
      applicationId: APPLICATION,
      userId: `amzn1.ask.account.person-${person}`,
      deviceId: `amzn1.ask.device.${person}`,
      screen: options.screen,
      locale: options.locale,
    },
    // The conversation goes on after a broken rule: the person hears what a device would play.
    onBroken: (error) => broken.push(error),
  });
}

function show(noticed: readonly Noticed[], options: Options, { out, err, interactive }: Streams): void {
  for (const one of noticed) {
    if (!options.json) out(`${readable(one, !interactive).join('\n')}\n`);
    else if (one.kind === 'turn') out(`${jsonLine(one.turn)}\n`);
    else if (one.kind === 'nothing') err(`nothing happens: ${one.why}\n`);
  }
}

const GREETING = `Back Coach on this machine. Type what you would say to Alexa, for example:
  alexa, open back coach
  why does my back hurt after running
Type /silence to say nothing, /wait 45s to let time pass, and Ctrl-D to leave.
`;

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), Date.now());
  if (options.help) {
    stdout.write(HELP);
    return 0;
  }
  const lines = createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY });
  return run(options, {
    lines,
    out: (text) => stdout.write(text),
    err: (text) => process.stderr.write(text),
    interactive: Boolean(stdin.isTTY && stdout.isTTY),
  });
}

if (require.main === module) {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = error instanceof UsageError ? 2 : 1;
    },
  );
}
