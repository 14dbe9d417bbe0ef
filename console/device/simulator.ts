/** One person with one device in one place: everything that a conversation with the skill needs. */

import type { Locale } from '../../lambda/content/schema/locale';
import type { OpenMemory } from '../../lambda/memory/contract';
import type { Content } from '../../tools/content/read';
import { type AlexaMode, createNlu } from '../nlu/nlu';
import { type Clock, createClock } from './clock';
import { createDevice, type Device, type DeviceOptions } from './device';
import { createSkillHost } from './skill-host';

const APPLICATION = 'amzn1.ask.skill.back-coach-at-home';

export interface Room {
  content: Content;
  locale: Locale;
  screen: boolean;
  /** Virtual time of the first word, ms since 1970. */
  now: number;
  /** Null: nothing is remembered. */
  memory: ((clock: () => number) => OpenMemory) | null;
  /** What Alexa does with an unlisted sentence; default: 'usual'. */
  alexa?: AlexaMode;
  /** Default: 'throw'. */
  brokenRules?: DeviceOptions['brokenRules'];
}

export interface Simulator {
  clock: Clock;
  /** A person at a device of their own. The same name is the same person; `attributes` start the first session. */
  deviceOf(person: string, attributes?: Record<string, unknown>): Device;
}

/** A warm skill in `room`; all its devices share the clock and the memory. */
export function createSimulator(room: Room): Simulator {
  const { content, locale, screen, now, memory, alexa, brokenRules = 'throw' } = room;
  const clock = createClock(now);
  const open = memory?.(clock.now) ?? null;
  const skill = createSkillHost({ clock, memory: open });
  const resolve = createNlu(content, locale, alexa);
  return {
    clock,
    deviceOf: (person, attributes) =>
      createDevice({
        skill,
        clock,
        resolve,
        brokenRules,
        caller: {
          applicationId: APPLICATION,
          userId: userOf(person),
          deviceId: `amzn1.ask.device.${person}`,
          screen,
          locale,
        },
        ...(open && { forget: (user: string) => open().forget(user) }),
        ...(attributes && { attributes }),
      }),
  };
}

/** The account a person's record is kept under. */
export function userOf(person: string): string {
  return `amzn1.ask.account.${person}`;
}
