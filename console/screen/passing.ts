/** Time that passes: a screen reports on the way, Alexa asks again, and a session runs out. */
import { type Happening, USER_EVENT } from '../device/envelope';
import type { ConsoleEvent, DeviceEvent } from '../device/protocol';
import { type Setup, type Step, send, sessionEnded, still, unspoken } from '../device/send';
import type { DeviceState, Passing, Shown } from '../device/state';
import { consentGiven } from '../services/consent';
import { argumentsAt } from './document';

/** What somebody does, and the device does not do by itself. */
const BY_SOMEBODY: ReadonlySet<DeviceEvent['kind']> = new Set(['say', 'ask', 'launch', 'touch']);
/** How long somebody lets a screen guide before they speak, where nothing says when, in ms. */
const INTO_MS = 10_000;

/** Lets time pass; where a report has to be answered first, the rest of it is kept in the state. */
export function pass(setup: Setup, state: DeviceState, passing: Passing): Step {
  const { session, heard } = state;
  if (!session || !heard) return arrived(state, passing);
  const report = state.faults.screen === 'silent' ? null : nextReport(heard.shown);
  const { overAt } = heard.playback;
  if (report && report.at <= until(passing) && report.at < overAt) {
    const next = {
      ...state,
      now: Math.max(state.now, report.at),
      heard: { ...heard, shown: report.shown },
      passing,
    };
    return reported(setup, next, report);
  }
  const events: ConsoleEvent[] = [];
  const { repromptAt } = heard.playback;
  const again = repromptAt !== null && !heard.askedAgain && until(passing) >= repromptAt && heard.reprompt;
  if (again) events.push({ event: 'clock', at: repromptAt, moment: 'asked-again', reprompt: again });
  if (until(passing) < overAt) {
    const listening = { ...heard, askedAgain: heard.askedAgain || Boolean(again) };
    const { state: next, ...step } = arrived(state, passing);
    return { ...step, state: { ...next, heard: listening }, events: [...events, ...step.events] };
  }
  const over = { ...state, now: Math.max(state.now, overAt), passing: null };
  const after =
    passing.to === null
      ? { now: over.now, timed: false }
      : { now: Math.max(passing.to, over.now), timed: passing.timed };
  if (state.asked !== null) {
    const happening = consentGiven(state.asked, null);
    return send(setup, { ...over, asked: null }, session, happening, unspoken(happening.type), after);
  }
  const end = sessionEnded(setup, over, session, 'EXCEEDED_MAX_REPROMPTS', after);
  return { ...end, events: [...events, closed(over.now, 'silence'), ...end.events] };
}

/** What is left of time to pass after a report was answered; null when there is none. */
export function passOn(setup: Setup, state: DeviceState): Step | null {
  return state.passing && pass(setup, { ...state, passing: null }, state.passing);
}

/** Before somebody speaks to a screen that guides, or touches it, time passes to that moment; null where none has to. */
export function beforehand(setup: Setup, state: DeviceState, kind: DeviceEvent['kind']): Step | null {
  const shown = state.session ? state.heard?.shown : null;
  if (!shown || shown.drawn || shown.script.reports.length === 0 || !BY_SOMEBODY.has(kind)) return null;
  const to = state.timed ? state.now : Math.max(state.now, shown.from + INTO_MS);
  return pass(setup, state, { to, timed: true });
}

function arrived(state: DeviceState, { to, timed }: Passing): Step {
  const now = to ?? state.now;
  return still({ ...state, now, timed, passing: null }, [{ event: 'clock', at: now, moment: 'waited' }]);
}

export function closed(at: number, why: 'silence' | 'left' | 'lost'): ConsoleEvent {
  return { event: 'clock', at, moment: 'closed', why };
}

/** The document once it has sent something of its own accord: an engine draws it, and the device need not play it. */
export function afterEvent(shown: Shown, sent: readonly unknown[]): Shown {
  if (sent[0] === 'CMD') return shown;
  return { ...shown, drawn: true, reported: shown.reported + (sent[0] === 'PING' ? 0 : 1) };
}

interface Due {
  at: number;
  args: readonly unknown[];
  /** The document once this was sent. */
  shown: Shown;
}

function nextReport(shown: Shown | null): Due | null {
  if (!shown || shown.drawn) return null;
  const { script, from, reported, pinged } = shown;
  const report = script.reports[reported];
  const next = report && {
    at: Math.round(from + report.at),
    args: argumentsAt(report.args, report.at),
    shown: { ...shown, reported: reported + 1 },
  };
  const ping = script.ping && {
    at: Math.round(from + (pinged + 1) * script.ping.everyMs),
    args: argumentsAt(script.ping.args, (pinged + 1) * script.ping.everyMs),
    shown: { ...shown, pinged: pinged + 1 },
  };
  if (!next || !ping) return next ?? ping;
  return next.at <= ping.at ? next : ping;
}

function reported(setup: Setup, state: DeviceState, { args, shown: { script } }: Due): Step {
  const to = state.session ?? 'new';
  const happening: Happening = { type: USER_EVENT, token: script.token, arguments: [...args] };
  return send(setup, state, to, happening, unspoken(USER_EVENT), { now: state.now, timed: state.timed });
}

function until({ to }: Passing): number {
  return to ?? Number.POSITIVE_INFINITY;
}
