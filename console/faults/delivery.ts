/** News of a session's end that comes late, never, or two times. */
import type { ConsoleEvent } from '../device/protocol';
import { receive } from '../device/receive';
import type { Sent, Step } from '../device/send';
import type { Outcome, SkillHost } from '../device/skill-host';
import type { DeviceState } from '../device/state';
import type { Faults } from './faults';

/** Whether the request tells of something that no answer is heard to. */
export function isNews({ said }: Sent): boolean {
  return said.intent === 'SessionEndedRequest';
}

/** The device goes on, and the skill knows of nothing. */
export function undelivered(state: DeviceState, { after }: Sent, how: 'late' | 'lost'): Step {
  const detail =
    how === 'late' ? 'the skill hears of it after the next request' : 'the skill never hears of it';
  const events: ConsoleEvent[] = [{ event: 'fault', at: state.now, fault: 'undelivered', detail }];
  return { state: { ...state, ...after, session: null, heard: null }, events, effect: null };
}

/** What comes of news that arrives while the device has long gone on. */
export function cameLate(state: DeviceState, sent: Sent, outcome: Outcome): Step {
  const came = receive(state, { ...sent, after: { now: state.now, timed: false } }, outcome);
  return { state: { ...state, person: came.state.person }, events: came.events, effect: null };
}

/** Delivers `sent` as often as `how` says; all that it wrote counts. */
export async function delivered(skill: SkillHost, sent: Sent, how: Faults['delivery']): Promise<Outcome> {
  const first = await skill(sent.request);
  if (how !== 'twice' || !isNews(sent)) return first;
  const second = await skill(sent.request);
  return {
    ...second,
    kept: [...first.kept, ...second.kept],
    memory: [...first.memory, ...second.memory],
    errors: [...first.errors, ...second.errors],
  };
}
