/** A conversation with the skill on this machine, typed at a prompt or piped in a line at a time. */
import type { Content } from '../../tools/content/read';
import type { Device } from '../device/device';
import { createSimulator } from '../device/simulator';
import { makeFolder } from '../memory/folder';
import { openStore, type Store } from '../memory/store';
import { readLine } from './line';
import type { Options } from './options';
import { folded } from './print';
import { show } from './show';
import type { Streams } from './streams';

const DATA_FOLDER = '.data';

/**
 * Plays every line. Resolves to the exit code: 1 when a response broke a rule or a line could not be played.
 * Rejects with MemoryFolderError, before the first line, when there is no folder for the memory and none can be made.
 */
export async function run(options: Options, streams: Streams, content: Content): Promise<number> {
  let failures = 0;
  const complain = (message: string) => {
    failures += 1;
    streams.err(`${message}\n`);
  };
  const store = storeFor(options, (message) => complain(`${message} Nothing is remembered meanwhile.`));
  const nextDevice = devicesOf(options, content, store);
  let device = nextDevice();
  const prompt = () => streams.interactive && streams.out('> ');

  if (streams.interactive) {
    greet(streams);
    // Trouble with the memory is better heard of before the first word.
    await store?.start().catch(() => {});
  }
  prompt();
  try {
    for await (const line of streams.lines) {
      try {
        await playLine(device, line, options, streams, complain);
        if (options.each && readLine(line)) device = nextDevice();
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

/** Strangers who come once have nothing to remember, so that hundreds of lines need no store. */
function storeFor({ each, data }: Options, onTrouble: (message: string) => void): Store | null {
  if (each && data === null) return null;
  const folder = data ?? DATA_FOLDER;
  makeFolder(folder);
  return openStore(folder, onTrouble);
}

/** Gives a device at each call: with `--each` that of another person. */
function devicesOf({ each, ...options }: Options, content: Content, store: Store | null): () => Device {
  const simulator = createSimulator({
    content,
    locale: options.locale,
    alexa: options.alexa,
    screen: options.screen,
    now: options.now,
    memory: store?.memoryFor ?? null,
    // The conversation goes on after a broken rule: the person hears what a device would play.
    brokenRules: 'tell',
  });
  let people = 0;
  return () => simulator.deviceOf(each ? `person-${++people}` : 'person');
}

async function playLine(
  device: Device,
  line: string,
  options: Options,
  streams: Streams,
  complain: (message: string) => void,
): Promise<void> {
  const event = readLine(line);
  for (const one of event ? await device.play(event) : []) {
    show(one, options, streams);
    if (one.event === 'fault' && one.fault === 'rule')
      complain(`a response broke a rule: ${one.rule}: ${one.detail}`);
  }
}

const GREETING = [
  'Back Coach on this machine. Type what you would say to Alexa, for example:',
  '  alexa, open back coach',
  '  why does my back hurt after running',
  'Type /silence to say nothing, /wait 45s to let time pass, /person new to be somebody else, and Ctrl-D to leave.',
];

function greet({ out, width = Number.POSITIVE_INFINITY }: Streams): void {
  for (const line of GREETING) out(`${folded(line, width, '  ')}\n`);
}
