/** What is asked of Alexa's reminders service, and what comes of it: plain data, so that who asks stays pure. */
import type { AgreedPlan, ReminderPlan } from './plan';

export type ServiceCall =
  /** `text` is what the reminder says. */
  | { call: 'set'; plan: AgreedPlan; text: string }
  | { call: 'list' }
  | { call: 'cancel'; tokens: readonly string[] };

export interface SetReminder {
  token: string;
  plan: ReminderPlan;
}

/** Why the service did not do it. */
const SERVICE_FAILURES = [
  /** 401: the person has not allowed it. */
  'not-allowed',
  /** 403: not for this account. */
  'forbidden',
  /** 403: as many reminders as Alexa keeps. */
  'too-many',
  /** 403: the device makes no reminders. */
  'no-device',
  /** 429. */
  'busy',
  /** The device has no time zone, or one that nobody knows. */
  'no-zone',
  /** The time was today, and is past. */
  'past',
  /** No answer in time: it may have been done or not. */
  'slow',
  /** Anything else, 5xx above all. */
  'down',
] as const;
export type ServiceFailure = (typeof SERVICE_FAILURES)[number];

export type ServiceOutcome =
  | { done: 'set'; token: string }
  /** Of all that the skill has set on this account. */
  | { done: 'list'; reminders: readonly SetReminder[] }
  | { done: 'cancel' }
  | { failed: ServiceFailure };
