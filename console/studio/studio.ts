/** What surrounds a conversation: it can be kept as a test, played again, begun anew. */
import { type Conversation, createConversation } from '../device/conversation';
import { openStore } from '../memory/store';
import { TakenName, transcriptNamed, transcriptTitles, writeTranscript } from '../transcripts/folder';
import { openDevice, type World } from '../world/open';
import type { Setting } from '../world/setting';
import { Refused, type StudioCommand } from './command';
import { type Replay, replayOf } from './replay';
import { testOf } from './saved-test';

export interface Studio {
  conversation: Conversation;
  /** Transcripts that can be played, by their names. */
  transcripts(): { name: string; title: string }[];
  /** Gives what there is to say of it. Rejects with Refused for what cannot be done. */
  do(command: StudioCommand, by: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export interface StudioOptions extends World {
  setting: Setting;
  /** Where transcripts are written; default: with the tests. */
  folder?: string;
}

/** The person whose conversation it is at first. */
const PERSON = 'person';

export async function createStudio({ setting, folder, ...world }: StudioOptions): Promise<Studio> {
  const heard: World = { ...world, brokenRules: 'tell' };
  const device = await openDevice(setting, PERSON, heard);
  const conversation = createConversation(device);
  let now = setting;
  let replay: Replay | null = null;
  let others = 0;
  // Nothing of what is only tried here belongs into anybody's folder.
  const aside = openStore(null);
  const tried: World = { ...heard, store: aside };
  const somebody = () => `somebody-${++others}`;

  async function begin(
    next: Setting,
    person: string,
    title: string | null,
    by: string,
    where: World,
  ): Promise<void> {
    const device = await openDevice(next, person, where);
    now = next;
    replay = null;
    await conversation.begin({ device, setting: next, title }, by);
  }

  async function saveTest(name: string, title: string): Promise<Record<string, unknown>> {
    if (conversation.played.length === 0) throw new Refused('Nothing was said yet.');
    const { text, asHeard } = await testOf(conversation.played, now, title, { ...tried, person: somebody() });
    try {
      return { file: writeTranscript(name, text, folder), text, asHeard };
    } catch (error) {
      if (error instanceof TakenName) throw new Refused(error.message);
      throw error;
    }
  }

  async function load(name: string, by: string): Promise<void> {
    const transcript = transcriptNamed(name);
    if (!transcript) throw new Refused(`There is no conversation "${name}".`);
    const { locale, device, now: at, memory, attributes, title } = transcript;
    await begin({ locale, device, now: at, memory, attributes }, somebody(), title, by, tried);
    replay = await replayOf(transcript, conversation, by);
  }

  async function goOn(all: boolean, by: string): Promise<void> {
    if (!replay) throw new Refused('There is nothing to play.');
    while ((await replay.step(by)) && all);
  }

  await conversation.begin({ device, setting, title: null }, 'studio');
  return {
    conversation,
    transcripts: transcriptTitles,
    async do(command, by) {
      switch (command.do) {
        case 'begin':
          await begin({ ...setting, memory: 'kept', ...placeNow(conversation) }, PERSON, null, by, heard);
          return {};
        case 'save-test':
          return saveTest(command.name, command.title);
        case 'load':
          await load(command.name, by);
          return {};
        case 'step':
        case 'rest':
          await goOn(command.do === 'rest', by);
          return {};
        default:
          return command satisfies never;
      }
    },
    close: () => aside.close(),
  };
}

/** Where and when the person is by now. */
function placeNow({ happened }: Conversation): Partial<Setting> {
  const place = happened.findLast(({ one }) => one.event === 'move' || one.event === 'begin')?.one;
  const now = happened.at(-1)?.one.at;
  return {
    ...(place?.event === 'move' && { device: place.device, locale: place.locale }),
    ...(place?.event === 'begin' && { device: place.setting.device, locale: place.setting.locale }),
    ...(now !== undefined && { now }),
  };
}
