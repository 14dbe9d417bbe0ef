/** How a device sends a request: to which session, in whose name, and how time goes on afterwards. */
import type { RequestEnvelope } from 'ask-sdk-model';
import type { Locale } from '../../lambda/content/schema/locale';
import type { AlexaMode } from '../nlu/modes';
import type { Resolved } from '../nlu/nlu';
import { type Caller, envelopeOf, type Happening, type OpenSession } from './envelope';
import type { ConsoleEvent, RecordChange, Said } from './protocol';
import type { DeviceState } from './state';

/** What stays the same for a device as long as it runs. */
export interface Setup {
  caller: Caller;
  /** Virtual time of the first word of each person, ms since 1970. */
  startsAt: number;
  /** Session attributes to find in the first session, which is then already open. */
  attributes: Record<string, unknown> | null;
  /** Alexa's language understanding. */
  resolve(utterance: string, mode: AlexaMode, locale: Locale): Resolved;
}

/** A request under way. */
export interface Sent {
  said: Said;
  request: RequestEnvelope;
  session: OpenSession;
  /** How time goes on once it is answered. */
  after: Pick<DeviceState, 'now' | 'timed'>;
}

export type Effect =
  | { does: 'send'; sent: Sent }
  /** What is kept of a person is changed from outside. */
  | { does: 'keep'; userId: string; change: RecordChange };

export interface Step {
  state: DeviceState;
  events: readonly ConsoleEvent[];
  /** What the world is to do next; a request's answer comes back through `receive`. */
  effect: Effect | null;
}

export function still(state: DeviceState, events: readonly ConsoleEvent[]): Step {
  return { state, events, effect: null };
}

export function nothing(state: DeviceState, why: string): Step {
  return still(state, [{ event: 'fault', at: state.now, fault: 'nothing', detail: why }]);
}

/** Who is at the device now. */
export function callerOf({ caller }: Setup, { people, moved, speaker }: DeviceState): Caller {
  const userId = people === 1 ? caller.userId : `${caller.userId}-${people}`;
  const at = { ...caller, ...moved };
  return {
    ...at,
    userId,
    ...(at.device !== caller.device && { deviceId: `${caller.deviceId}-${at.device}` }),
    // The first speaks unrecognised, as a guest would.
    ...(speaker !== 'first' && { personId: `${userId}-${speaker}` }),
  };
}

/** Whom a record is kept for: the one whose voice was recognised, else the account. */
export function keptFor({ personId, userId }: Caller): string {
  return personId ?? userId;
}

function newSession({ caller, attributes }: Setup, { sessions }: DeviceState): OpenSession {
  const given = sessions === 0 ? attributes : null;
  return {
    id: `amzn1.echo-api.session.${caller.deviceId}.${sessions + 1}`,
    isNew: given === null,
    attributes: given ?? {},
  };
}

/** A request as `said`, at the time of `state`. */
export function send(
  setup: Setup,
  state: DeviceState,
  to: OpenSession | 'new',
  happening: Happening,
  said: Said,
  after: Sent['after'] = { now: state.now, timed: false },
): Step {
  const session = to === 'new' ? newSession(setup, state) : to;
  const next = {
    ...state,
    sessions: state.sessions + (to === 'new' ? 1 : 0),
    requests: state.requests + 1,
  };
  const id = `${setup.caller.deviceId}.${next.requests}`;
  const request = envelopeOf(callerOf(setup, state), session, happening, { id, now: state.now });
  return {
    state: next,
    events: [{ event: 'request', at: state.now, said, request }],
    effect: { does: 'send', sent: { said, request, session, after } },
  };
}

export function sessionEnded(
  setup: Setup,
  state: DeviceState,
  session: OpenSession,
  reason: 'EXCEEDED_MAX_REPROMPTS' | 'USER_INITIATED',
  after?: Sent['after'],
): Step {
  const type = 'SessionEndedRequest';
  return send(setup, state, session, { type, reason }, unspoken(type), after);
}

/** A request that comes without a word. */
export function unspoken(type: string): Said {
  return { heard: null, intent: type, slots: {}, interrupted: null };
}
