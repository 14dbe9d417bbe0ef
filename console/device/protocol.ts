/** The event protocol, plain JSON both ways: what happens to a device, and what comes of it. Terminal, page and tests share it. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import * as v from 'valibot';
import { LOCALES, type Locale } from '../../lambda/content/schema/locale';
import type { CueKind, Side } from '../../lambda/domain/guided/timeline/types';
import type { Meaning } from '../../lambda/domain/meaning';
import type { PlaceInRoutine } from '../../lambda/handlers/guided/position';
import type { Remembered } from '../../lambda/memory/record';
import { FAULTS, type Faults } from '../faults/faults';
import type { Heard } from '../response/heard-ssml';
import type { ServiceUse } from '../services/service';
import { DEVICE_KINDS, type DeviceKind } from '../world/screens';
import type { Setting } from '../world/setting';
import type { HeardSlot } from './envelope';
import type { Playback } from './playback';

/** What is said at once is no longer than Alexa listens. */
const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));
const SPEAKERS = ['first', 'second', 'third'] as const;
export type Speaker = (typeof SPEAKERS)[number];
/** A week and a bit, so that "next week" can be tried. */
const Ms = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8 * 24 * 3_600_000));

const FaultsSchema = v.strictObject({
  memory: v.exactOptional(v.picklist(FAULTS.memory)),
  delivery: v.exactOptional(v.picklist(FAULTS.delivery)),
  alexa: v.exactOptional(v.picklist(FAULTS.alexa)),
  voice: v.exactOptional(v.picklist(FAULTS.voice)),
  screen: v.exactOptional(v.picklist(FAULTS.screen)),
  interruption: v.exactOptional(v.picklist(FAULTS.interruption)),
  reminders: v.exactOptional(v.picklist(FAULTS.reminders)),
});

/** What is kept of the person is erased, made unreadable, or replaced. */
const RecordSchema = v.variant('change', [
  v.strictObject({ kind: v.literal('record'), change: v.literal('forget') }),
  v.strictObject({ kind: v.literal('record'), change: v.literal('corrupt') }),
  /** It becomes what the last version would have written. */
  v.strictObject({ kind: v.literal('record'), change: v.literal('age') }),
  v.strictObject({
    kind: v.literal('record'),
    change: v.literal('replace'),
    record: v.record(v.string(), v.unknown()),
  }),
]);

/** What a person does at a device, or what happens to it; parsed where it comes from another program. */
export const DeviceEventSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('say'), words: Words }),
  v.strictObject({ kind: v.literal('launch') }),
  /** "Alexa, ask back coach ...": a new session that starts with the question. */
  v.strictObject({ kind: v.literal('ask'), words: Words }),
  v.strictObject({ kind: v.literal('wait'), ms: Ms }),
  /** Nobody says anything until the session ends. */
  v.strictObject({ kind: v.literal('silence') }),
  /** The person leaves: the skill is told that the session ended. */
  v.strictObject({ kind: v.literal('close') }),
  /** The session is lost and nobody tells the skill. */
  v.strictObject({ kind: v.literal('lose') }),
  v.strictObject({ kind: v.literal('touch'), name: Words }),
  /** The document on the screen sends something, by a touch or by itself. */
  v.strictObject({ kind: v.literal('user-event'), arguments: v.pipe(v.array(v.unknown()), v.maxLength(20)) }),
  /** The same person goes on at another device, or in another country. */
  v.strictObject({
    kind: v.literal('move'),
    device: v.exactOptional(v.picklist(DEVICE_KINDS)),
    locale: v.exactOptional(v.picklist(LOCALES)),
  }),
  /** From here on the account's owner speaks, or somebody else of the household, whose voice Alexa knows. */
  v.strictObject({ kind: v.literal('speaker'), who: v.picklist(SPEAKERS) }),
  /** From here on it is somebody never seen before, and the clock starts again. */
  v.strictObject({ kind: v.literal('person') }),
  /** From here on these things go wrong, or right again; what is left out stays as it is. */
  v.strictObject({ kind: v.literal('fault'), faults: FaultsSchema }),
  /** A new version goes live, also in the middle of a session. */
  v.strictObject({ kind: v.literal('deploy') }),
  RecordSchema,
]);
export type DeviceEvent = v.InferOutput<typeof DeviceEventSchema>;
export type RecordChange = v.InferOutput<typeof RecordSchema>;

/** What comes of it, in order. `at` is virtual time, ms since 1970. */
export type ConsoleEvent =
  | { event: 'request'; at: number; said: Said; request: RequestEnvelope }
  | { event: 'turn'; at: number; turn: DeviceTurn }
  | ({ event: 'clock'; at: number } & Moment)
  | ({ event: 'memory'; at: number } & MemoryUse)
  /** A call of Alexa's reminders or settings, and what reminders there are afterwards. */
  | ({ event: 'service'; at: number } & ServiceUse)
  | ({ event: 'fault'; at: number } & Fault)
  | { event: 'person'; at: number; userId: string }
  /** A conversation begins; what was before belongs to another one. `title`: of what is played, or null. */
  | { event: 'begin'; at: number; setting: Setting; title: string | null }
  | { event: 'move'; at: number; device: DeviceKind; locale: Locale }
  | { event: 'speaker'; at: number; who: Speaker }
  | ({ event: 'replay'; at: number } & Replayed)
  | ({ event: 'authored'; at: number } & Authored)
  /** A guided session is laid out, or laid out anew: pace, level and moves left out change it. */
  | { event: 'timeline'; at: number; timeline: RoutineTimeline };

/** A transcript that is played again, after each of its lines. */
export interface Replayed {
  title: string;
  /** Lines played so far, of how many; the next one, or null at the end. */
  done: number;
  of: number;
  next: string | null;
  /** What was heard otherwise than written in the line just played, in words; null when nothing was. */
  difference: string | null;
}

/** A file of the content was saved: how far it is on its way to being spoken. */
export interface Authored {
  /** Below the content's folder. */
  file: string;
  /** 'learning': it is spoken already, and the questions that it answers are being learned. */
  stage: 'checking' | 'broken' | 'learning' | 'learned';
  /** What breaks a rule, and where; nothing of it is spoken then. */
  findings: readonly { file: string; field: string; message: string }[];
}

/** What the passing of time brought. */
export type Moment =
  /** Time passed on purpose and nothing came of it: it is now `at`. */
  | { moment: 'waited' }
  /** Nobody answered, so Alexa asked again. */
  | { moment: 'asked-again'; reprompt: Heard }
  /** The session is over without the skill ending it. */
  | { moment: 'closed'; why: 'silence' | 'left' | 'lost' };

/** One call on what is kept of a person; `record` is what was read or written. */
export interface MemoryUse {
  does: 'load' | 'save' | 'forget';
  userId: string;
  record: Remembered | null;
  /** 'stale': a newer record was there and stays; 'down': the store failed or took too long. */
  result: 'done' | 'stale' | 'down';
}

export type Fault =
  /** Somebody made it so. */
  | { fault: 'set'; faults: Faults }
  /** A new version is live, and finds what the last one wrote. */
  | { fault: 'deployed' }
  /** The news of a session's end did not reach the skill, not yet or not ever. */
  | { fault: 'undelivered'; detail: string }
  /** The device did nothing, and why. */
  | { fault: 'nothing'; detail: string }
  /** A response broke a rule that every response must keep. */
  | { fault: 'rule'; rule: string; detail: string }
  /** The skill failed and apologised. */
  | { fault: 'apology'; detail: string };

/** What reached the skill of what was said. */
export interface Said {
  /** As recognised; null when nobody spoke. */
  heard: string | null;
  /** Intent name, or the type of a request that has none. */
  intent: string;
  slots: Readonly<Record<string, HeardSlot>>;
  /** Where the previous response was cut off, or null when it was heard out. */
  interrupted: 'speech' | 'reprompt' | null;
}

/** One request and its answer. */
export interface DeviceTurn extends Said, Understood {
  /** Virtual time of the request, ms since 1970. */
  at: number;
  request: RequestEnvelope;
  response: ResponseEnvelope;
  speech: Heard | null;
  reprompt: Heard | null;
  /** Length of the speech with its quiet, in s. */
  seconds: number;
  /** Whether the microphone opens after it. */
  open: boolean;
  /** When it is heard and listened for; null when the answer changed nothing of that. */
  playback: Playback | null;
  /** The part of a guided session that this response plays; null when it plays none. */
  guided: GuidedPart | null;
  /** How much longer the voice takes than it usually does. */
  slowness: number;
  settings: Settings;
  /** Ids of the moves that are left out of guided sessions. */
  leftOut: readonly string[];
  /** Whether an emergency was raised since this person came, in this turn or before. */
  emergency: boolean;
}

/** What the skill made of a request; all null when it had to apologise. */
export interface Understood {
  meaning: Meaning | null;
  /** Name of the conversation's state before the request, and after the answer. */
  before: string | null;
  state: string | null;
  /** Where a guided session stands; null outside of one. */
  place: PlaceInRoutine | null;
  /** The routine or move that waits at the safety gate, or that a "yes" would start; else null. */
  pending: { kind: 'routine' | 'exercise'; id: string } | null;
  /** Why the words were taken so; null where there was nothing to decide. */
  why: Why | null;
}

export interface Why {
  /** What decided, in a sentence. */
  reason: string;
  /** What the words stand for, in their order. */
  concepts: readonly string[];
  /** The classes that the words are most like, likeliest first, with their probabilities. */
  likeliest: readonly { name: string; p: number }[];
}

/** How guided sessions are spoken for this person. */
interface Settings {
  pace: Remembered['pace'];
  level: Remembered['level'];
  /** How much is said. */
  talk: Remembered['talk'];
}

/** One cue: something said and the exact quiet after it, from `at` on for `ms`, of which the last `silence` ms are quiet. */
export interface TimedCue {
  i: number;
  at: number;
  ms: number;
  silence: number;
  kind: CueKind;
  text: string;
  /** Index of the step. */
  step: number;
  side?: Side;
  set?: number;
  rep?: number;
  of?: number;
}

/** A whole guided session from its first word; times are ms from there. */
export interface RoutineTimeline {
  /** Tells one timeline from another. */
  hash: string;
  name: string;
  totalMs: number;
  steps: readonly { exercise: string; name: string; from: number; to: number }[];
  cues: readonly TimedCue[];
}

/** Cues as one response plays them; times are virtual, ms since 1970. */
export interface GuidedPart {
  hash: string;
  cues: readonly TimedCue[];
}
