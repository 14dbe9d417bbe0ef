/** A conversation as one file: to attach to a report, to look at elsewhere, and to go on with. */
import * as v from 'valibot';
import { createResolver } from '../../interaction-model/resolve';
import { LOCALES } from '../../lambda/content/schema/locale';
import type { Content } from '../../tools/content/read';
import type { Conversation, Played } from '../device/conversation';
import { type ConsoleEvent, DeviceEventSchema } from '../device/protocol';
import type { DeviceState } from '../device/state';
import { DEVICE_KINDS } from '../world/screens';
import type { Setting } from '../world/setting';
import { withheld } from './withheld';

const FORMAT = 'back-coach-session';

const Time = v.pipe(v.number(), v.finite());
const Data = v.record(v.string(), v.unknown());

/** What is inside of events and state was written by a console, and is shown, not trusted. */
const SessionFileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  /** Whether it has the words that were said, where they are none of our own samples. */
  words: v.boolean(),
  setting: v.object({
    locale: v.picklist(LOCALES),
    device: v.picklist(DEVICE_KINDS),
    now: Time,
    memory: v.nullable(v.union([v.picklist(['kept', 'none', 'down']), Data])),
    attributes: v.nullable(Data),
  }),
  state: v.looseObject({ now: Time, session: v.nullable(Data), person: Data, faults: Data }),
  played: v.array(
    v.object({
      event: DeviceEventSchema,
      came: v.array(v.looseObject({ event: v.string(), at: Time })),
    }),
  ),
});

export interface SessionFile {
  format: typeof FORMAT;
  version: 1;
  words: boolean;
  setting: Setting;
  state: DeviceState;
  played: readonly Played[];
}

/** `words`: with everything that was said; else what none of our own samples says is left out. */
export function sessionFile(
  conversation: Conversation,
  setting: Setting,
  { words, content }: { words: boolean; content: Content },
): SessionFile {
  const { played } = conversation;
  const all = { format: FORMAT, version: 1, words, setting, state: conversation.state(), played } as const;
  if (words) return all;
  const isOurs = createResolver(content, setting.locale);
  const own = played.flatMap(({ event, came }) =>
    (event.kind === 'say' || event.kind === 'ask') && isOurs(event.words) === null
      ? [event.words, ...came.flatMap(slotWords)]
      : [],
  );
  return withheld(all, new Set(own));
}

function slotWords(one: ConsoleEvent): string[] {
  if (one.event !== 'turn' && one.event !== 'request') return [];
  const { slots } = one.event === 'turn' ? one.turn : one.said;
  return Object.values(slots).flatMap(({ words }) => words ?? []);
}

/** Null for what is no such file. */
export function readSessionFile(data: unknown): SessionFile | null {
  const parsed = v.safeParse(SessionFileSchema, data);
  return parsed.success ? (parsed.output as unknown as SessionFile) : null;
}
