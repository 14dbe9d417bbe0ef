/** What surrounds a conversation: it can be kept as a test or a file, played again, begun anew. */
import { knowledge, type Trained } from '../../lambda/content';
import { type AuthorOptions, type Edited, watchContent } from '../author/author';
import type { Conversation } from '../device/conversation';
import { TakenName, transcriptNamed, transcriptTitles, writeTranscript } from '../transcripts/folder';
import type { World } from '../world/open';
import type { Setting } from '../world/setting';
import { Refused, type StudioCommand } from './command';
import { type Desk, openDesk } from './desk';
import { type DialogFile, dialogFile } from './dialog-file';
import type { Library } from './library';
import { type Replay, replayOf } from './replay';
import { testOf } from './saved-test';
import { readSessionFile, type SessionFile, sessionFile } from './session-file';
import { classesFor, whyNot } from './why-not';

export interface Studio {
  conversation: Conversation;
  /** Transcripts that can be played, by their names. */
  transcripts(): { name: string; title: string }[];
  /** The conversation so far as a file; `words`: with everything that was said. */
  session(words: boolean): SessionFile;
  /** What can be asked and done; `today` is an ISO date. */
  library(today: string): Promise<Library>;
  /** The same as what the real simulator is told. */
  dialog(): DialogFile;
  /** Gives what there is to say of it. Rejects with Refused for what cannot be done. */
  do(command: StudioCommand, by: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export interface StudioOptions extends World {
  setting: Setting;
  /** Where transcripts are written; default: with the tests. */
  folder?: string;
  /** The content's folder, to be watched while it is written; default: it is not. */
  authored?: string;
}

export async function createStudio({ setting, folder, authored, ...world }: StudioOptions): Promise<Studio> {
  const desk = await openDesk(setting, world);
  const { conversation } = desk;
  let replay: Replay | null = null;
  let spoken: World = world;
  const author =
    authored === undefined
      ? null
      : watchContent({
          folder: authored,
          ...written(desk, (edited) => {
            spoken = { ...spoken, ...edited };
          }),
        });

  async function goOn(all: boolean, by: string): Promise<void> {
    if (!replay) throw new Refused('There is nothing to play.');
    while ((await replay.step(by)) && all);
  }

  async function act(command: StudioCommand, by: string): Promise<Record<string, unknown>> {
    switch (command.do) {
      case 'begin':
        replay = null;
        await desk.begin(
          { setting: { ...setting, memory: 'kept', ...placeNow(conversation) }, title: null },
          by,
        );
        return {};
      case 'save-test':
        return saveTest(desk, command, folder);
      case 'load':
        replay = await load(desk, command.name, by);
        return {};
      case 'recall':
        replay = null;
        await recall(desk, command.session, by);
        return {};
      case 'why-not':
        return compared(conversation, command, spoken.knowledge ?? knowledge);
      case 'step':
      case 'rest':
        await goOn(command.do === 'rest', by);
        return {};
      default:
        return command satisfies never;
    }
  }

  return {
    conversation,
    transcripts: transcriptTitles,
    session: (words) => sessionFile(conversation, desk.setting(), { words, content: spoken.content }),
    // It needs every rule of the content, and nobody asks for it at first.
    library: async (today) =>
      (await import('./library')).libraryOf(
        spoken.content,
        spoken.knowledge ?? knowledge,
        desk.setting().locale,
        today,
      ),
    dialog: () => dialogFile(conversation.played, desk.setting()),
    do: act,
    async close() {
      author?.close();
      await desk.close();
    },
  };
}

/** What comes of a file that was saved, for everybody to see and hear. */
function written(desk: Desk, take: (edited: Edited) => void): Omit<AuthorOptions, 'folder'> {
  const BY = 'author';
  const at = () => desk.conversation.happened.at(-1)?.one.at ?? 0;
  return {
    tell: (authored) =>
      void desk.conversation.tell(async () => [{ event: 'authored', at: at(), ...authored }], BY),
    reload(edited, again) {
      take(edited);
      void desk.reload(edited, again, BY);
    },
  };
}

async function saveTest(
  desk: Desk,
  { name, title }: Extract<StudioCommand, { do: 'save-test' }>,
  folder: string | undefined,
): Promise<Record<string, unknown>> {
  const { played } = desk.conversation;
  if (played.length === 0) throw new Refused('Nothing was said yet.');
  const { text, asHeard } = await testOf(played, desk.setting(), title, desk.aside());
  try {
    return { file: writeTranscript(name, text, folder), text, asHeard };
  } catch (error) {
    if (error instanceof TakenName) throw new Refused(error.message);
    throw error;
  }
}

async function load(desk: Desk, name: string, by: string): Promise<Replay> {
  const transcript = transcriptNamed(name);
  if (!transcript) throw new Refused(`There is no conversation "${name}".`);
  const { locale, device, now, memory, attributes, title } = transcript;
  await desk.begin({ setting: { locale, device, now, memory, attributes }, title }, by);
  return replayOf(transcript, desk.conversation, by);
}

async function recall(desk: Desk, data: unknown, by: string): Promise<void> {
  const file = readSessionFile(data);
  if (!file) throw new Refused('This is no conversation that was kept as a file here.');
  await desk.begin({ setting: file.setting, title: 'a conversation from a file', before: file }, by);
}

function compared(
  { happened }: Conversation,
  { turn: id, name }: Extract<StudioCommand, { do: 'why-not' }>,
  trained: Trained,
): Record<string, unknown> {
  const one = happened[id - 1]?.one;
  if (one?.event !== 'turn') throw new Refused('There is no such turn.');
  return name === null
    ? { classes: classesFor(one.turn, trained) }
    : { why: whyNot(one.turn, name, trained) };
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
