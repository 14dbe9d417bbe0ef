/** A conversation with the skill on this machine, typed at a prompt or piped in a line at a time. */
import { CONTENT_FOLDER, type Content } from '../../tools/content/read';
import { type Conversation, createConversation } from '../device/conversation';
import { createSimulator } from '../device/simulator';
import { makeFolder } from '../memory/folder';
import { openStore, type Store } from '../memory/store';
import { createNlu } from '../nlu/nlu';
import { createStudio, type Studio } from '../studio/studio';
import { readLine } from './line';
import type { Options } from './options';
import { folded } from './print';
import { readable } from './readable';
import { show } from './show';
import type { Streams } from './streams';

const DATA_FOLDER = '.data';

/** Another window on the conversation, and what to type into a browser to see it. */
export interface Page {
  address: string;
  close(): Promise<void>;
}

/** Names this window to the others. */
const BY = 'terminal';
/** Words of a sample: what none says would be learned for, which takes seconds. */
const LISTED = 'yes';

/**
 * Plays every line. Resolves to the exit code: 1 when a response broke a rule or a line could not be played.
 * Rejects with MemoryFolderError, before the first line, when there is no folder for the memory and none can be made.
 * `openPage` opens another window on the conversation, for whoever types at a terminal.
 */
export async function run(
  options: Options,
  streams: Streams,
  content: Content,
  openPage?: (studio: Studio) => Promise<Page>,
): Promise<number> {
  let failures = 0;
  const complain = (message: string) => {
    failures += 1;
    streams.err(`${message}\n`);
  };
  const store = storeFor(options, (message) => complain(`${message} Nothing is remembered meanwhile.`));
  const {
    conversation: first,
    next,
    close,
    studio,
  } = await conversationsOf(options, content, store, streams.interactive);
  let conversation = first;
  const prompt = () => streams.interactive && streams.out('> ');
  const page = streams.interactive && studio ? await openPage?.(studio) : undefined;

  if (streams.interactive) {
    greet(streams, page);
    // Trouble with the memory is better heard of before the first word.
    await store?.start().catch(() => {});
    // What the first words need is made while somebody still reads, or a browser draws the page.
    setImmediate(() => createNlu(content, options.locale, options.alexa)(LISTED));
  }
  conversation.follow(({ by, one }) => {
    if (by !== BY && readable(one, true).length > 0) {
      streams.out('\n');
      show(one, options, streams, true);
      prompt();
    }
  });
  prompt();
  try {
    for await (const line of streams.lines) {
      try {
        await playLine(conversation, line, options, streams, complain);
        if (options.each && readLine(line)) conversation = next();
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error));
      }
      prompt();
    }
  } finally {
    if (streams.interactive) streams.out('\n');
    await page?.close();
    await close();
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

interface Conversations {
  conversation: Conversation;
  /** With `--each`: the conversation of another person. */
  next(): Conversation;
  /** What surrounds the conversation; absent with `--each`. */
  studio?: Studio;
  close(): Promise<void>;
}

async function conversationsOf(
  { each, locale, alexa, device, now }: Options,
  content: Content,
  store: Store | null,
  interactive: boolean,
): Promise<Conversations> {
  if (!each) {
    const setting = { locale, device, now, memory: 'kept' as const, attributes: null };
    const studio = await createStudio({
      content,
      store,
      alexa,
      setting,
      ...(interactive && { authored: CONTENT_FOLDER }),
    });
    return {
      conversation: studio.conversation,
      next: () => studio.conversation,
      studio,
      close: studio.close,
    };
  }
  const memory = store?.memoryFor ?? null;
  // The conversation goes on after a broken rule: the person hears what a device would play.
  const simulator = createSimulator({ content, locale, alexa, device, now, memory, brokenRules: 'tell' });
  let people = 0;
  const next = () => createConversation(simulator.deviceOf(`person-${++people}`));
  return { conversation: next(), next, close: async () => {} };
}

async function playLine(
  conversation: Conversation,
  line: string,
  options: Options,
  streams: Streams,
  complain: (message: string) => void,
): Promise<void> {
  const event = readLine(line);
  for (const { one } of event ? await conversation.play([event], BY) : []) {
    show(one, options, streams, !streams.interactive);
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

function greet({ out, width = Number.POSITIVE_INFINITY }: Streams, page: Page | undefined): void {
  const lines = page ? [...GREETING, `See and hear it in the browser: ${page.address}`] : GREETING;
  for (const line of lines) out(`${folded(line, width, '  ')}\n`);
}
