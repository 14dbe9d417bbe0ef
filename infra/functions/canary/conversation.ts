/** Holds the canary's conversation with a deployed skill. */

import { faultOf } from './fault';
import { field } from './field';
import { envelope } from './request';
import { type CanaryTurn, TURNS } from './turns';

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
