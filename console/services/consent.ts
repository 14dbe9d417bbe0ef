/** Alexa asking for a permission in the skill's name: her words, and what an answer to them means. */
import type { Directive, RequestEnvelope } from 'ask-sdk-model';
import { REMINDERS } from '../../lambda/alexa/request';
import type { Happening } from '../device/envelope';

/** As Alexa asks, near enough: the words are hers, and no skill can change them. */
export const ALEXA_ASKS =
  'Do you give Back Coach permission to set and change your reminders? You can say: I approve, or no.';

const APPROVES = /^(?:yes|yeah|yep|yup|sure|okay|ok|i approve|approve|i do|of course|please do|go ahead)\b/;

/** What a skill hands over together with its question, to get back with the answer; null where nothing is asked. */
export function consentAsked(directives: readonly Directive[] = []): string | null {
  const asked = directives.find((one) => one.type === 'Connections.SendRequest');
  if (!asked) return null;
  return 'token' in asked && typeof asked.token === 'string' ? asked.token : '';
}

/** `words`: the answer; null for none. */
export function consentGiven(token: string, words: string | null): Happening {
  const status = words === null ? 'NOT_ANSWERED' : APPROVES.test(words) ? 'ACCEPTED' : 'DENIED';
  return { type: 'Connections.Response', token, payload: { permissionScope: REMINDERS, status } };
}

/** Whether a request tells of a permission that was given. */
export function isGiven({ request }: RequestEnvelope): boolean {
  return request.type === 'Connections.Response' && request.payload?.status === 'ACCEPTED';
}
