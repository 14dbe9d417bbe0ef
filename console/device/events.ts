/** What one exchange with the device is: the request, the answer, and all that a person in the room notices. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { HeardSlot } from './envelope';
import type { Heard } from './heard-ssml';
import type { Outcome } from './skill-host';

/** An utterance as Alexa's language understanding would deliver it. */
export interface Resolved {
  intent: string;
  slots: Readonly<Record<string, HeardSlot>>;
}

/** One request and its answer. */
export interface DeviceTurn {
  /** What was said, as recognised; null when nobody spoke. */
  heard: string | null;
  /** Intent name, or the type of a request that has none. */
  intent: string;
  slots: Readonly<Record<string, HeardSlot>>;
  request: RequestEnvelope;
  response: ResponseEnvelope;
  outcome: Outcome;
  speech: Heard | null;
  reprompt: Heard | null;
  /** Length of the speech with its quiet, in s. */
  seconds: number;
  /** Whether the microphone opens after it. */
  open: boolean;
  /** Where the previous response was cut off, or null when it was heard out. */
  interrupted: 'speech' | 'reprompt' | null;
  /** Virtual time of the request, ms since 1970. */
  at: number;
}

/** What a person in the room notices, in order. */
export type Noticed =
  | { kind: 'turn'; turn: DeviceTurn }
  /** Nobody answered, so Alexa asked again. */
  | { kind: 'asked-again'; reprompt: Heard; at: number }
  /** The session is over without the skill ending it. */
  | { kind: 'closed'; why: 'silence' | 'left' | 'lost' }
  /** Somebody never seen before is in the room. */
  | { kind: 'person' }
  /** The device did nothing, and why. */
  | { kind: 'nothing'; why: string };
