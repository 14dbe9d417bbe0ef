/** Holds the canary's conversation with a deployed skill. */
import { faultOf } from './fault';
import { field } from './field';
import { envelope } from './request';
import { type CanaryTurn, TURNS } from './turns';

/** Sends one request to the deployed skill and gives what it answered, parsed. */
export type Send = (request: unknown) => Promise<unknown>;

export interface Caller {
  /** What the skill takes for its own id; any will do while it has none. */
  skillId?: string | undefined;
  /** ms since 1970. */
  now: number;
  /** Tells this run from every other: two at once, or in two regions that share a table, must not meet in a record. */
  run: string;
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
 * Holds the conversation, carrying each session's attributes as a device does. Goes on after a fault, so that one
 * run tells of all; a call that fails is a fault of its turn.
 */
export async function converse(send: Send, { skillId = NO_ID, now, run }: Caller): Promise<Outcome[]> {
  const user = `amzn1.ask.account.CANARY-${run}`;
  let attributes: unknown = {};
  let session = 0;
  const outcomes: Outcome[] = [];
  for (const [index, turn] of TURNS.entries()) {
    const opens = turn.request.type === 'LaunchRequest';
    if (opens) {
      session += 1;
      attributes = {};
    }
    const started = performance.now();
    let fault: string | null;
    try {
      const asked = { skillId, user, now, index, session, opens, attributes };
      const answer = await send(envelope(turn.request, asked));
      fault = faultOf(turn, answer);
      attributes = field(answer, 'sessionAttributes') ?? {};
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
    outcomes.push({ turn, fault, ms: performance.now() - started });
  }
  return outcomes;
}

/** One line of JSON a turn, through `write`. Returns how many went wrong. */
export function report(outcomes: readonly Outcome[], write: (line: string) => void): number {
  for (const { turn, fault, ms } of outcomes) {
    write(JSON.stringify({ turn: turn.name, ms: Math.round(ms), ...(fault !== null && { fault }) }));
  }
  return outcomes.filter(({ fault }) => fault !== null).length;
}
