/** What a person's words were taken to mean: the one value behind every door into the skill. */
import type { Place } from '../content/schema/exercise';
import type { PositionAsk } from './move-talk/asks';
import type { AgreedPlan, HalfOfDay, ReminderDays, ReminderTime } from './reminders/plan';
import type { REMINDER_WISHES } from './reminders/wish';

export const COMMANDS = [
  'next',
  'previous',
  'pause',
  'resume',
  'repeat',
  'stop',
  'slower',
  'faster',
  'how-many-left',
  'list-exercises',
  'start-over',
  'easier',
  'harder',
  'it-hurts',
  'explain',
  'more',
  'source',
  'help',
  'yes',
  'no',
  'forget-me',
  'what-do-you-know',
  // What is kept of who agreed to it.
  'how-am-i-doing',
  'note-days',
  'stop-noting',
  // Answers to the gate.
  'ready',
  'none-of-those',
  'one-of-those',
  'not-yet',
  'not-today',
  'allowed',
  // Wishes about what is being done, and how.
  'leave-out',
  'put-back',
  'get-up',
  'already-down',
  'longer-rest',
  'longer-hold',
  'talk-less',
  'talk-more',
  'sound-on',
  'sound-off',
  'volume',
  // Talk that asks for nothing, or for a person.
  'done',
  'another',
  'thanks',
  'praise',
  'aside',
  'hello',
  'person',
  'called-for-help',
  'which-number',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** How soon a warning sign needs a person: emergency services, advice today, or a booked visit. */
export type Urgency = 'emergency' | 'today' | 'book';

/** Other people's questions we hand off in one safe line each. */
export const ELSEWHERE = [
  'body-part',
  'pregnancy',
  'child',
  'medicine',
  'surgery',
  'mattress',
  /** Braces, belts, chairs, rollers and the like. */
  'equipment',
  'condition',
  'animal',
] as const;
export type ElsewherePart = (typeof ELSEWHERE)[number];

export type Position = Place;

/** Signals of the body that stop a move, in any plain words. */
export const BODY_SIGNALS = [
  /** Something hurts. */
  'pain',
  /** Pain that travels, or a crack, pop or give: more than a move that does not suit. */
  'serious-pain',
  /** Dizzy, faint, sick, breathless, a racing heart, not right. */
  'unwell',
  /** A fall, just now. */
  'fallen',
  /** Cannot get up, and asks for help with it. */
  'stuck',
  /** Pregnant, thin bones, an operation, an illness: is this for me? */
  'condition',
  /** An everyday illness or an old ache: is this for me? */
  'mild-condition',
  'cramp',
] as const;
export type BodySignal = (typeof BODY_SIGNALS)[number];

/** Questions and remarks that lean on what was just answered. */
export const FOLLOW_UPS = [
  'normal',
  'how-long',
  'how-often',
  'easiest',
  'hardest',
  'too-hard',
  'tried-that',
  'not-what-i-asked',
  /** "What if it gets worse", "and if that doesn't help". */
  'gets-worse',
  /** A question of its own about what was answered: "is a carrier better". */
  'about-it',
  /** "I'm scared to move". */
  'afraid',
  /** "How soon will she be better". */
  'recovery',
  /** "So what can I do about it", "what should I do instead". */
  'what-to-do',
  /** "How do I stop it happening again". */
  'prevent',
  /** "Should I give it up", of what they do. */
  'carry-on',
  /** "What could I do instead". */
  'instead',
  /** "Which moves are out". */
  'avoid',
] as const;
export type FollowUpAsk = (typeof FOLLOW_UPS)[number];

/** "The same as yesterday", "surprise me", "what should I do today". */
type Pick = 'same' | 'surprise' | 'today';

/** What is wished of a session, beside its minutes and its moves. */
export interface SpokenWish {
  /** Only there: "at my desk", "in bed". */
  places?: readonly Place[];
  /** Not there: "nothing on the floor". */
  notIn?: readonly Place[];
  kneeling?: false;
  level?: 1 | 2 | 3;
  after?: 'run' | 'sitting';
  /** Than the one that waits, is named, or is being led; else than is usual. */
  length?: 'short' | 'long' | 'shorter' | 'longer';
  /** How the choice is left to us. */
  pick?: Pick;
}

/** `gid` and `rev` tell which document it is of; `at` is the screen's own clock in ms. */
type ScreenReport =
  | { kind: 'started'; gid: string; rev: number; at: number }
  | { kind: 'reached' | 'played'; gid: string; rev: number; cue: number; at: number }
  | { kind: 'still-there'; gid: string; rev: number }
  /** It could not draw what it was sent. */
  | { kind: 'failed' }
  /** It could not play the sound that words were sent with, nor the words. */
  | { kind: 'silent' };

export interface TopicMeaning {
  kind: 'topic';
  id: string;
  facet?: string;
}

export type Meaning =
  /** `supposed`: only asked about, of what is not there. */
  | { kind: 'red-flag'; flag: string; urgency: Urgency; supposed?: true }
  /** Hopelessness: met by a human line and a place to turn to, never by an answer. */
  | { kind: 'despair' }
  /** Numbness with an everyday cause ("numb bum from sitting"): the first warning sign is read, no answer taken. */
  | { kind: 'gentle-check' }
  /** "Check my symptoms": the warning signs are read aloud, no answers taken. */
  | { kind: 'symptom-list' }
  /** `facet`: the part of the topic that was asked about. */
  | TopicMeaning
  | { kind: 'clarify'; ids: [string, string] }
  /** `near`: another one was asked for, which is not ours. */
  | { kind: 'exercise'; action: 'start' | 'describe'; id: string; near?: true }
  | { kind: 'body'; signal: BodySignal }
  /** `part`: the body part asked about, as its concept is called. */
  | { kind: 'position'; ask: PositionAsk; part?: string }
  | { kind: 'follow-up'; ask: FollowUpAsk }
  /** `describe`: told about, not started. `without`: moves that are not wanted. */
  | {
      kind: 'routine';
      id?: string;
      minutes?: number;
      position?: Position;
      describe?: true;
      without?: readonly string[];
      wish?: SpokenWish;
    }
  /** `seconds`: "pause for ten seconds". `peek`: "what's next" asks, it does not skip. */
  | {
      kind: 'command';
      name: CommandName;
      seconds?: number;
      peek?: boolean;
      /** The move to leave out or to put back, where one was named. */
      exercise?: string;
    }
  | { kind: 'elsewhere'; part: ElsewherePart }
  /** `agreed`: with a yes, to the whole plan; `consent`: what Alexa was told when she asked for the permission. */
  | {
      kind: 'reminder';
      does: (typeof REMINDER_WISHES)[number];
      days?: ReminderDays;
      time?: ReminderTime;
      /** Of the day. */
      half?: HalfOfDay;
      agreed?: AgreedPlan;
      consent?: 'given' | 'refused' | 'unanswered';
      /** Whether a reminder was meant at all is to be asked. */
      unsure?: boolean;
    }
  | { kind: 'unknown' }
  /** What a guiding screen reports by itself; nobody said or touched anything. */
  | { kind: 'screen'; report: ScreenReport }
  /** The skill was opened without a request, or the session ended. */
  | { kind: 'launch' }
  | { kind: 'ended' };

export type MeaningKind = Meaning['kind'];

/** The name that classifier and situations know a meaning by: its kind, and what tells it from others of its kind. */
export function classOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'topic':
      return `topic:${meaning.id}`;
    case 'command':
      return `command:${meaning.name}`;
    case 'exercise':
      return `exercise:${meaning.action}`;
    case 'elsewhere':
      return `elsewhere:${meaning.part}`;
    case 'position':
    case 'follow-up':
      return `${meaning.kind}:${meaning.ask}`;
    default:
      return meaning.kind;
  }
}

/** The meaning of a command that says no more than its name. */
export const command = (name: CommandName): Extract<Meaning, { kind: 'command' }> => ({
  kind: 'command',
  name,
});
