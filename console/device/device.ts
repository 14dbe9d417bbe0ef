/** The device simulator: the state machine of `step.ts` in the world, with the real skill to talk to. */
import type { OpenMemory } from '../../lambda/memory/contract';
import { cameLate, delivered, isNews, undelivered } from '../faults/delivery';
import { type Faults, NO_FAULTS } from '../faults/faults';
import { changeRecord } from '../memory/change';
import { InvariantError } from '../response/invariants';
import { interruptedBy, lateReport } from '../screen/interruption';
import { beforehand, passOn } from '../screen/passing';
import type { Clock } from './clock';
import type { ConsoleEvent, DeviceEvent } from './protocol';
import { receive } from './receive';
import type { Effect, Sent, Setup, Step } from './send';
import type { SkillHost } from './skill-host';
import { atRest, type DeviceState } from './state';
import { step } from './step';

export interface DeviceOptions extends Pick<Setup, 'caller' | 'resolve'> {
  skill: SkillHost;
  clock: Clock;
  /** Whether a response that breaks a rule ends the conversation with an InvariantError, or is told as a fault. */
  brokenRules: 'throw' | 'tell';
  /** Where it goes on from; absent: nobody has spoken yet. */
  state?: DeviceState;
  /** Session attributes to find in the first session, to see what the skill makes of them. */
  attributes?: Record<string, unknown>;
  /** Where people are remembered, to change from outside what is kept; absent: nowhere. */
  memory?: OpenMemory;
  /** What goes wrong from the beginning. */
  faults?: Partial<Faults>;
  /** Told of what goes wrong before each request. */
  onFaults?(faults: Faults): void;
}

export interface Device {
  /** Plays `event` to its end; one at a time. `tell` hears of each thing that comes of it, as it comes. */
  play(event: DeviceEvent, tell?: (one: ConsoleEvent) => void): Promise<ConsoleEvent[]>;
  /** Whether the skill is being talked to. */
  inSession(): boolean;
  /** All that it knows now, to go on from another time. */
  state(): DeviceState;
}

export function createDevice(options: DeviceOptions): Device {
  const { caller, clock, skill, resolve, attributes = null } = options;
  const setup: Setup = { caller, resolve, attributes, startsAt: clock.now() };
  let state = options.state ?? atRest(clock.now(), { ...NO_FAULTS, ...options.faults });
  /** News that is still to come. */
  let late: Sent[] = [];

  async function perform(effect: Effect): Promise<Step | null> {
    if (effect.does === 'send') return send(effect.sent);
    if (!options.memory) return null;
    const use = await changeRecord(options.memory(), effect.userId, effect.change, state.now);
    const person = use.result === 'done' ? { ...state.person, record: use.record } : state.person;
    return {
      state: { ...state, person },
      events: [{ event: 'memory', at: state.now, ...use }],
      effect: null,
    };
  }

  async function send(sent: Sent): Promise<Step> {
    const { delivery } = state.faults;
    options.onFaults?.(state.faults);
    if (isNews(sent) && delivery === 'late') late.push(sent);
    if (isNews(sent) && (delivery === 'late' || delivery === 'lost'))
      return undelivered(state, sent, delivery);
    const next = receive(state, sent, await delivered(skill, sent, delivery));
    return isNews(sent) ? next : withLateNews(next);
  }

  async function withLateNews(next: Step): Promise<Step> {
    let after = next;
    for (const sent of late) {
      const came = cameLate(after.state, sent, await skill(sent.request));
      after = { ...came, events: [...after.events, ...came.events] };
    }
    late = [];
    return after;
  }

  return {
    inSession: () => state.session !== null,
    state: () => state,
    async play(event, tell = () => {}) {
      const events: ConsoleEvent[] = [];
      // Other devices share the clock, and may have moved it.
      state = { ...state, now: clock.now() };
      const first = beforehand(setup, state, event.kind);
      if (first) await follow(first, events, tell);
      const meanwhile = interruptedBy(setup, state, event.kind);
      if (meanwhile) await follow(meanwhile, events, tell);
      await follow(step(setup, state, event), events, tell);
      const late = lateReport(setup, state);
      if (late) await follow(late, events, tell);
      return events;
    },
  };

  /** Takes a step, and all that comes of it. */
  async function follow(
    first: Step,
    events: ConsoleEvent[],
    tell: (one: ConsoleEvent) => void,
  ): Promise<void> {
    let next: Step | null = first;
    while (next) {
      state = next.state;
      clock.set(state.now);
      events.push(...next.events);
      for (const one of next.events) tell(one);
      if (options.brokenRules === 'throw') refuse(next.events);
      next = (next.effect && (await perform(next.effect))) ?? passOn(setup, state);
    }
  }
}

function refuse(events: readonly ConsoleEvent[]): void {
  for (const one of events)
    if (one.event === 'fault' && one.fault === 'rule') throw new InvariantError(one.rule, one.detail);
}
