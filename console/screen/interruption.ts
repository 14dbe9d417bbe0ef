/** Somebody speaks while a screen guides: what becomes of its commands then no document of Alexa's tells, so all three are played. */
import { USER_EVENT } from '../device/envelope';
import type { DeviceEvent } from '../device/protocol';
import { type Setup, type Step, send, still, unspoken } from '../device/send';
import type { DeviceState, Shown } from '../device/state';
import { argumentsAt } from './document';

/** Before the words arrive; null where the screen guides nobody, or what it does is cancelled. */
export function interruptedBy(setup: Setup, state: DeviceState, kind: DeviceEvent['kind']): Step | null {
  const shown = state.session ? state.heard?.shown : null;
  if (!shown || (kind !== 'say' && kind !== 'ask') || !isSpeaking(shown)) return null;
  switch (state.faults.interruption) {
    case 'ends-early':
      return reported(
        setup,
        { ...state, heard: state.heard && { ...state.heard, shown: onward(shown) } },
        shown,
      );
    case 'runs-on':
      return still({ ...state, late: shown }, []);
    default:
      return null;
  }
}

/** After the words were answered, commands that ran on report once more; null where none did, or the page is still the same. */
export function lateReport(setup: Setup, state: DeviceState): Step | null {
  const { late, session, heard } = state;
  if (!late) return null;
  const next = { ...state, late: null };
  const same = JSON.stringify(heard?.shown?.script.reports) === JSON.stringify(late.script.reports);
  return session && heard && !same ? reported(setup, next, late) : still(next, []);
}

function isSpeaking({ script, reported: sent }: Shown): boolean {
  return sent > 0 && sent < script.reports.length;
}

function onward(shown: Shown): Shown {
  return { ...shown, reported: shown.reported + 1 };
}

/** The next report of a page, at the time of the state. */
function reported(setup: Setup, state: DeviceState, { script, from, reported: sent }: Shown): Step {
  const args = argumentsAt(script.reports[sent]?.args ?? [], state.now - from);
  const happening = { type: USER_EVENT, token: script.token, arguments: args } as const;
  const after = { now: state.now, timed: state.timed };
  return send(setup, state, state.session ?? 'new', happening, unspoken(USER_EVENT), after);
}
