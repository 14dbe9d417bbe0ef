/** Alexa asking for a permission in the skill's name: her words, and what an answer to them means. */
import type { Directive, RequestEnvelope } from 'ask-sdk-model';
import { REMINDERS } from '../../lambda/alexa/request';
import type { Happening } from '../device/envelope';

/** As Alexa asks, near enough: the words are hers, and no skill can change them. */
export const ALEXA_ASKS =
  'Do you give Back Coach permission to set and change your reminders? You can say: I approve, or no.';

const APPROVES = /^(?:yes|yeah|yep|yup|sure|okay|ok|i approve|approve|i do|of course|please do|go ahead)\b/;

const REFUSES = /^(?:no|nope|nah|never|not|don't|do not|i don't|i do not|cancel|stop|refuse|deny)\b/;

/** What a skill hands over together with its question, to get back with the answer; null where nothing is asked. */
export function consentAsked(directives: readonly Directive[] = []): string | null {
  const asked = directives.find((one) => one.type === 'Connections.SendRequest');
  if (!asked) return null;
  return 'token' in asked && typeof asked.token === 'string' ? asked.token : '';
}

/** `words`: the answer; null for none. Whatever is neither yes nor no answers nothing. */
export function consentGiven(token: string, words: string | null): Happening {
  const answer = words ?? '';
  const status = APPROVES.test(answer) ? 'ACCEPTED' : REFUSES.test(answer) ? 'DENIED' : 'NOT_ANSWERED';
  return { type: 'Connections.Response', token, payload: { permissionScope: REMINDERS, status } };
}

/** Whether a request tells of a permission that was given. */
export function isGiven({ request }: RequestEnvelope): boolean {
  return request.type === 'Connections.Response' && request.payload?.status === 'ACCEPTED';
}
