/** What a handler hears and what it answers. No Alexa types: those stay in `alexa/`. */
import type { Knowledge } from '../content';
import type { Locale } from '../content/schema/locale';
import type { Meaning } from '../domain/meaning';
import type { Nlu } from '../domain/nlu/nlu';
import type { AgreedPlan } from '../domain/reminders/plan';
import type { ServiceCall, ServiceOutcome } from '../domain/reminders/service';
import type { Session } from '../domain/session';
import type { Speech } from '../domain/speech';
import type { Changes, Remembered } from '../memory/record';
import type { Page, Shown } from '../render/screen/page';

/** One request, as plain data. */
export interface Turn {
  kind: 'launch' | 'intent' | 'ended' | 'event';
  /** Server clock when the request was received, ms since 1970. */
  now: number;
  locale: Locale | 'other';
  /** What the device can do beside speaking. */
  device: Device;
  /** Intent name as in the interaction model; null unless `kind` is 'intent'. */
  intent: string | null;
  /** What Alexa made of each filled slot: the raw words, and the id of our value when it resolved to one. */
  slots: Record<string, { words: string; id?: string }>;
  /** Every raw word of every slot, in order, lower case: what the red flags are looked for in. */
  words: string;
  /** First request of this Alexa session. */
  isNew: boolean;
  session: Session;
  /** The person's record; null when there is none; 'unavailable' when the store was down, slow or not needed. */
  remembered: Remembered | null | 'unavailable';
  /** Another session has written the record since this one saw it: what is begun here goes on from what is no more. */
  overtaken?: boolean;
  /**
   * Somebody else than the person whose record the session goes by: a voice that is another's, or one that was not
   * recognised. Absent where the session goes by the account, which is everybody's.
   */
  voice?: 'other' | 'unsure';
  /** What a routine in the Alexa app opens the skill for. */
  task?: 'usual-routine';
  /** Whether the person has allowed reminders, as far as Alexa says. */
  mayRemind?: boolean;
  /** What Alexa's reminders service did, where this turn asked it for something. */
  service?: ServiceOutcome;
  /** The answer to Alexa's own question for the permission, with the plan that it is for. */
  consent?: { given: boolean; answered: boolean; plan: AgreedPlan | null };
  /** Why the session ended, for `kind` 'ended'. */
  endedBecause?: string;
  /** What was touched, or what a screen reports, for `kind` 'event': as sent, so nothing of it is trusted. */
  event?: readonly unknown[];
}

export interface Device {
  /** Whether it draws documents (APL) as we write them. */
  screen: boolean;
  /** Whether it may guide by them, too: its screen speaks, and nobody has to. */
  guides: boolean;
  /** Whether it shows four characters (APL-T). */
  clock: boolean;
  /** Stands for the device where something is kept of it; says nothing of whose it is. */
  id: string;
}

/** A turn, with what the skill knows and what makes sense of raw words beside it. */
export interface Exchange {
  turn: Turn;
  knowledge: Knowledge;
  /** Null for a turn that brings no words. */
  nlu: Nlu | null;
}

export interface Card {
  title: string;
  text: string;
  /** A move whose picture goes with it, where pictures are kept somewhere. */
  picture?: Shown;
}

/** Something to be done beside answering. */
export type Effect =
  /** Fields of the person's record to change; the others stay. */
  { kind: 'save'; changes: Changes } | { kind: 'forget' };

export interface Reply {
  /** What the turn was taken to mean, for metrics (its kind only) and the console. */
  meaning: Meaning;
  say: Speech;
  /** Reprompt: present exactly when the microphone opens. Its last sentence is a question or an instruction. */
  ask?: Speech;
  card?: Card;
  /** A card on which reminders can be allowed. */
  permissionCard?: boolean;
  session: Session;
  effects?: readonly Effect[];
  /** Asked of Alexa's service before this is said: the turn is answered again with what came of it. */
  asks?: ServiceCall;
  /** Alexa asks for the permission in her own words, in place of what is said; the plan comes back with the answer. */
  consents?: AgreedPlan;
  /** What a screen shows. A page that speaks stands for `say`, which is empty then, and keeps the session open. */
  page?: Page;
  /** The words of a routine with a quiet sound behind them. */
  sound?: boolean;
  /** What is different where the effects could not be kept: nothing is promised that was not done. */
  unkept?: Partial<Pick<Reply, 'say' | 'ask' | 'session' | 'end'>>;
  /** True ends the session. Where something is said, always the opposite of `ask` being present. */
  end: boolean;
}
