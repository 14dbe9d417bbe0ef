/** The device as a state machine: an event, or the answer to a request, leads to another state and what is to be sent. */

import { ofLastVersion } from '../faults/deployment';
import type { Faults } from '../faults/faults';
import { afterEvent, closed, pass } from '../screen/passing';
import { consentGiven } from '../services/consent';
import { type Happening, intentOf, USER_EVENT } from './envelope';
import { momentAt, UTTERANCE_MS } from './playback';
import type { ConsoleEvent, DeviceEvent, RecordChange, Said } from './protocol';
import {
  callerOf,
  keptFor,
  nothing,
  type Setup,
  type Step,
  send,
  sessionEnded,
  still,
  unspoken,
} from './send';
import { type DeviceState, STRANGER } from './state';

/** "exit" and its like end the session on the device; the skill is told, and cannot answer. */
const EXITS = new Set(['exit', 'quit']);
/** Quiet after a finished session before somebody speaks again, in ms. */
const LATER_MS = 5000;

type Move = Extract<DeviceEvent, { kind: 'move' }>;

export function step(setup: Setup, state: DeviceState, event: DeviceEvent): Step {
  switch (event.kind) {
    case 'say':
      return say(setup, state, event.words, false);
    case 'ask':
      return say(setup, state, event.words, true);
    case 'launch':
      return launch(setup, state);
    case 'wait':
      return pass(setup, state, { to: state.now + event.ms, timed: true });
    case 'silence':
      if (!state.session || !state.heard) return nothing(state, 'no session is open');
      return pass(setup, state, { to: null, timed: false });
    case 'close':
      return leave(setup, state, 'no session is open');
    case 'lose':
      if (!state.session) return nothing(state, 'no session is open');
      return still({ ...state, session: null, heard: null }, [closed(state.now, 'lost')]);
    case 'touch':
      return touch(setup, state, event.name);
    case 'user-event':
      return userEvent(setup, state, event.arguments);
    case 'move':
      return move(setup, state, event);
    case 'speaker':
      return still({ ...state, speaker: event.who, person: { ...state.person, record: null } }, [
        { event: 'speaker', at: state.now, who: event.who },
      ]);
    case 'person':
      return stranger(setup, state);
    case 'fault':
      return withFaults(state, event.faults);
    case 'deploy':
      return deploy(setup, state);
    case 'record':
      return keep(state, keptFor(callerOf(setup, state)), event);
    default:
      return event satisfies never;
  }
}

function say(setup: Setup, state: DeviceState, words: string, opens: boolean): Step {
  if (EXITS.has(words)) return leave(setup, state, 'nothing is open that could be left');
  const { spoken, interrupted } = speakUp(state);
  if (state.asked !== null && state.session && !opens) {
    const answered = consentGiven(state.asked, words);
    const said: Said = { heard: words, intent: answered.type, slots: {}, interrupted };
    return send(setup, { ...spoken, asked: null }, state.session, answered, said);
  }
  const { intent, slots } = setup.resolve(words, state.faults.alexa, callerOf(setup, state).locale);
  const happening: Happening = {
    type: 'IntentRequest',
    intent: intentOf(intent, slots, setup.caller.applicationId),
  };
  const to = opens ? 'new' : (state.session ?? 'new');
  return send(setup, spoken, to, happening, { heard: words, intent, slots, interrupted });
}

function launch(setup: Setup, state: DeviceState): Step {
  const { spoken, interrupted } = speakUp(state);
  const said = { heard: 'open back coach', intent: 'LaunchRequest', slots: {}, interrupted };
  return send(setup, spoken, 'new', { type: 'LaunchRequest' }, said);
}

/** Moves to when the person starts to speak, then to when the request arrives; says what was cut off. */
function speakUp(state: DeviceState): { spoken: DeviceState; interrupted: Said['interrupted'] } {
  const starts = state.timed ? state.now : Math.max(state.now, turnToSpeak(state));
  const moment = state.heard ? momentAt(state.heard.playback, starts) : 'over';
  return {
    spoken: { ...state, now: starts + UTTERANCE_MS },
    interrupted: moment === 'speech' || moment === 'reprompt' ? moment : null,
  };
}

function turnToSpeak({ now, session, heard }: DeviceState): number {
  if (!heard) return now;
  if (session && heard.playback.listensAt === null && heard.shown) return now;
  return session && heard.playback.listensAt ? heard.playback.listensAt : heard.playback.overAt + LATER_MS;
}

function leave(setup: Setup, state: DeviceState, otherwise: string): Step {
  if (!state.session) return nothing(state, otherwise);
  const end = sessionEnded(setup, state, state.session, 'USER_INITIATED');
  return { ...end, events: [closed(state.now, 'left'), ...end.events] };
}

/** Only what is on the screen can be touched; `name` is what it sends: "next", "routine gentle-morning". */
function touch(setup: Setup, state: DeviceState, name: string): Step {
  const touchables = state.heard?.shown?.script.touchables ?? [];
  if (!state.session || touchables.length === 0)
    return nothing(state, 'there is nothing on a screen to touch');
  if (touchables.includes(name)) return userEvent(setup, state, ['CMD', ...name.split(' ')]);
  return nothing(state, `the screen has ${touchables.map((one) => `"${one}"`).join(', ')} to touch`);
}

/** What the engine of a page sends is not sent once more by the device. */
function userEvent(setup: Setup, state: DeviceState, sent: unknown[]): Step {
  const { session, heard } = state;
  if (!session || !heard?.shown) return nothing(state, 'nothing is shown that could send it');
  const happening: Happening = { type: USER_EVENT, token: heard.shown.script.token, arguments: sent };
  const next = { ...state, heard: { ...heard, shown: afterEvent(heard.shown, sent) } };
  return send(setup, next, session, happening, unspoken(USER_EVENT));
}

/** The session at the device that is left ends, as one that nobody answers in any more; what is kept goes along. */
function move(setup: Setup, state: DeviceState, { device, locale }: Move): Step {
  const left = state.session ? sessionEnded(setup, state, state.session, 'USER_INITIATED') : still(state, []);
  const moved = { ...state.moved, ...(device && { device }), ...(locale && { locale }) };
  const next = { ...left.state, moved };
  const { device: at, locale: speaks } = callerOf(setup, next);
  const events: ConsoleEvent[] = [{ event: 'move', at: state.now, device: at, locale: speaks }];
  if (state.session) events.push(closed(state.now, 'left'));
  return { state: next, events: [...events, ...left.events], effect: left.effect };
}

/** Whoever was here is gone, and so is an open session: the skill is told of neither. */
function stranger(setup: Setup, state: DeviceState): Step {
  const next: DeviceState = {
    ...state,
    now: setup.startsAt,
    session: null,
    heard: null,
    timed: false,
    people: state.people + 1,
    person: STRANGER,
    passing: null,
    speaker: 'first',
  };
  const { userId } = callerOf(setup, next);
  return {
    state: next,
    events: [{ event: 'person', at: next.now, userId }],
    effect: { does: 'keep', userId, change: { kind: 'record', change: 'forget' } },
  };
}

function withFaults(state: DeviceState, set: Partial<Faults>): Step {
  const faults = { ...state.faults, ...set };
  return still({ ...state, faults }, [{ event: 'fault', at: state.now, fault: 'set', faults }]);
}

function deploy(setup: Setup, state: DeviceState): Step {
  const { session } = state;
  const next = session
    ? { ...state, session: { ...session, attributes: ofLastVersion(session.attributes) } }
    : state;
  const { effect } = keep(next, keptFor(callerOf(setup, state)), { kind: 'record', change: 'age' });
  return { state: next, events: [{ event: 'fault', at: state.now, fault: 'deployed' }], effect };
}

function keep(state: DeviceState, userId: string, change: RecordChange): Step {
  return { state, events: [], effect: { does: 'keep', userId, change } };
}
