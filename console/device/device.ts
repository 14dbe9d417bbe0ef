/** The device simulator: the state machine of `step.ts` in the world, with the real skill to talk to. */

import { InvariantError } from '../response/invariants';
import type { Clock } from './clock';
import type { ConsoleEvent, DeviceEvent } from './protocol';
import { receive } from './receive';
import type { Effect, Setup, Step } from './send';
import type { SkillHost } from './skill-host';
import { atRest, type DeviceState } from './state';
import { step } from './step';

export interface DeviceOptions extends Pick<Setup, 'caller' | 'resolve'> {
  skill: SkillHost;
  clock: Clock;
  /** Whether a response that breaks a rule ends the conversation with an InvariantError, or is told as a fault. */
  brokenRules: 'throw' | 'tell';
  /** Session attributes to find in the first session, to see what the skill makes of them. */
  attributes?: Record<string, unknown>;
  /** Erases what an earlier run kept of a person; absent: nothing is kept between sessions. */
  forget?(userId: string): Promise<void>;
}

export interface Device {
  /** Plays `event` to its end; one at a time. `tell` hears of each thing that comes of it, as it comes. */
  play(event: DeviceEvent, tell?: (one: ConsoleEvent) => void): Promise<ConsoleEvent[]>;
  /** Whether the skill is being talked to. */
  inSession(): boolean;
}

export function createDevice(options: DeviceOptions): Device {
  const { caller, clock, skill, resolve, attributes = null } = options;
  const setup: Setup = { caller, resolve, attributes, startsAt: clock.now() };
  let state = atRest(clock.now());

  async function perform(effect: Effect): Promise<Step | null> {
    if (effect.does === 'send') {
      return receive(state, effect.sent, await skill(effect.sent.request), caller.screen);
    }
    return options.forget ? forgotten(state, effect.userId, options.forget) : null;
  }

  return {
    inSession: () => state.session !== null,
    async play(event, tell = () => {}) {
      const events: ConsoleEvent[] = [];
      // Other devices share the clock, and may have moved it.
      let next: Step | null = step(setup, { ...state, now: clock.now() }, event);
      while (next) {
        state = next.state;
        clock.set(state.now);
        events.push(...next.events);
        for (const one of next.events) tell(one);
        if (options.brokenRules === 'throw') refuse(next.events);
        next = next.effect && (await perform(next.effect));
      }
      return events;
    },
  };
}

async function forgotten(
  state: DeviceState,
  userId: string,
  forget: NonNullable<DeviceOptions['forget']>,
): Promise<Step> {
  const result = await forget(userId).then(
    () => 'done' as const,
    () => 'down' as const,
  );
  const use: ConsoleEvent = { event: 'memory', at: state.now, does: 'forget', userId, record: null, result };
  return { state, events: [use], effect: null };
}

function refuse(events: readonly ConsoleEvent[]): void {
  for (const one of events)
    if (one.event === 'fault' && one.fault === 'rule') throw new InvariantError(one.rule, one.detail);
}
