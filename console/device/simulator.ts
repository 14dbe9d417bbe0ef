/** One person with one device in one place: everything that a conversation with the skill needs. */

import type { Locale } from '../../lambda/content/schema/locale';
import type { OpenMemory } from '../../lambda/memory/contract';
import type { Content } from '../../tools/content/read';
import { type Faults, NO_FAULTS } from '../faults/faults';
import { faultyMemory } from '../faults/memory';
import type { AlexaMode } from '../nlu/modes';
import { createNlu } from '../nlu/nlu';
import type { DeviceKind } from '../world/screens';
import { type Clock, createClock } from './clock';
import { createDevice, type Device, type DeviceOptions } from './device';
import { createSkillHost, type HostOptions } from './skill-host';
import type { DeviceState } from './state';

const APPLICATION = 'amzn1.ask.skill.back-coach-at-home';

/** Where a device of a country stands, unless somebody moves it. */
const ZONES: Readonly<Record<Locale, string>> = {
  'en-US': 'America/New_York',
  'en-CA': 'America/Toronto',
  'en-GB': 'Europe/London',
  'en-AU': 'Australia/Sydney',
  'en-IN': 'Asia/Kolkata',
};

export interface Room {
  content: Content;
  locale: Locale;
  /** Default: a speaker. */
  device?: DeviceKind;
  /** Virtual time of the first word, ms since 1970. */
  now: number;
  /** Null: nothing is remembered. */
  memory: ((clock: () => number) => OpenMemory) | null;
  /** What Alexa does with an unlisted sentence; default: 'usual'. */
  alexa?: AlexaMode;
  /** What the skill speaks and understands with; default: what ships. */
  knowledge?: HostOptions['knowledge'];
  models?: HostOptions['models'];
  /** Default: 'throw'. */
  brokenRules?: DeviceOptions['brokenRules'];
}

export interface Simulator {
  clock: Clock;
  /** A person at a device of their own. The same name is the same person; `attributes` start the first session. */
  deviceOf(person: string, attributes?: Record<string, unknown>, state?: DeviceState): Device;
}

/** A warm skill in `room`; all its devices share the clock and the memory. */
export function createSimulator(room: Room): Simulator {
  const { content, locale, device = 'echo', now, memory, alexa, brokenRules = 'throw' } = room;
  const { knowledge, models } = room;
  const clock = createClock(now);
  const open = memory?.(clock.now) ?? null;
  let faults: Faults = NO_FAULTS;
  const skill = createSkillHost({
    clock,
    memory: open && faultyMemory(open, () => faults.memory),
    services: { zone: () => ZONES[locale], fault: () => faults.reminders },
    ...(knowledge && { knowledge }),
    ...(models && { models }),
  });
  return {
    clock,
    deviceOf: (person, attributes, state) =>
      createDevice({
        skill,
        clock,
        resolve: (words, mode, of) => createNlu(content, of, mode)(words),
        ...(alexa && { faults: { alexa } }),
        onFaults: (set) => {
          faults = set;
        },
        brokenRules,
        caller: {
          applicationId: APPLICATION,
          userId: userOf(person),
          deviceId: `amzn1.ask.device.${person}`,
          device,
          locale,
        },
        ...(open && { memory: open }),
        ...(attributes && { attributes }),
        ...(state && { state }),
      }),
  };
}

/** The account a person's record is kept under. */
export function userOf(person: string): string {
  return `amzn1.ask.account.${person}`;
}
