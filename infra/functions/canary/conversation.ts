/** A short conversation as Alexa would send it, and what a listener must hear in each turn of it. */

import { faultOf } from './fault';
import { field } from './field';
import { envelope } from './request';

interface Slot {
  /** As spoken. */
  value: string;
  /** Id of the list's entry that the words matched, as Alexa resolves it. */
  id?: string;
}

export type TurnRequest =
  | { type: 'LaunchRequest' }
  | { type: 'IntentRequest'; intent: string; slots?: Readonly<Record<string, Slot>> }
  | { type: 'SessionEndedRequest' };

export interface CanaryTurn {
  name: string;
  request: TurnRequest;
  /** What the answer must say, and whether the microphone opens after it; null when nothing may be said. */
  hears: { says: RegExp; open: boolean } | null;
}

/**
 * Every part that can break apart from the others: the opening (reads and writes the memory), words that only our own
 * matcher understands, a guided routine, a warning sign, and erasing, which leaves the table as it was.
 */
export const TURNS: readonly CanaryTurn[] = [
  { name: 'opens', request: { type: 'LaunchRequest' }, hears: { says: /\bback\b/i, open: true } },
  {
    name: 'answers a question in free words',
    request: {
      type: 'IntentRequest',
      intent: 'AskAnythingIntent',
      slots: { question: { value: 'is it fine to do sit ups when my back aches' } },
    },
    hears: { says: /\bsit-ups\b/i, open: true },
  },
  {
    name: 'starts a routine',
    request: {
      type: 'IntentRequest',
      intent: 'StartRoutineIntent',
      slots: { routine: { value: 'a desk break', id: 'desk-break' } },
    },
    hears: { says: /\bready\b/i, open: true },
  },
  {
    name: 'erases what it kept',
    request: { type: 'IntentRequest', intent: 'ForgetMeIntent' },
    hears: { says: /\berased\b/i, open: true },
  },
  {
    name: 'sends an emergency to help',
    request: {
      type: 'IntentRequest',
      intent: 'AskAnythingIntent',
      slots: { question: { value: "my back hurts and i can't feel my legs" } },
    },
    hears: { says: /\bnine one one\b/i, open: false },
  },
  { name: 'is silent when the session ends', request: { type: 'SessionEndedRequest' }, hears: null },
];

/** Sends one request to the deployed skill and gives what it answered, parsed. */
export type Send = (request: unknown) => Promise<unknown>;

export interface Caller {
  /** What the skill takes for its own id; any will do while it has none. */
  skillId?: string;
  /** ms since 1970. */
  now: number;
}

/** A turn's fault in words of ours, or null. Never holds what was said. */
export interface Outcome {
  turn: CanaryTurn;
  fault: string | null;
  /** Time of the round trip, in ms. */
  ms: number;
}

const NO_ID = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

/**
 * Holds the conversation, carrying the session's attributes as a device does. Goes on after a fault, so that one
 * run tells of all; a call that fails is a fault of its turn.
 */
export async function converse(send: Send, { skillId = NO_ID, now }: Caller): Promise<Outcome[]> {
  let attributes: unknown = {};
  const outcomes: Outcome[] = [];
  for (const [index, turn] of TURNS.entries()) {
    const started = performance.now();
    let fault: string | null;
    try {
      const answer = await send(envelope(turn.request, { skillId, now, index, attributes }));
      fault = faultOf(turn, answer);
      attributes = field(answer, 'sessionAttributes') ?? {};
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
    outcomes.push({ turn, fault, ms: performance.now() - started });
  }
  return outcomes;
}
