/** The requests that are measured, as Alexa sends them. */
import type { RequestEnvelope } from 'ask-sdk-model';
import { envelopeOf, type Happening, type HeardSlot, intentOf } from '../../console/device/envelope';

const APPLICATION = 'amzn1.ask.skill.bench';
let people = 0;

/** A request of a new session, or of one whose last response left `attributes`. */
function request(happening: Happening, attributes?: Record<string, unknown>): RequestEnvelope {
  people += 1;
  const caller = {
    applicationId: APPLICATION,
    userId: `amzn1.ask.account.${people}`,
    deviceId: 'bench',
    device: 'echo' as const,
    locale: 'en-US' as const,
  };
  const session = { id: 'bench', isNew: attributes === undefined, attributes: attributes ?? {} };
  return envelopeOf(caller, session, happening, { id: String(people), now: Date.now() });
}

export function intent(
  name: string,
  slots: Readonly<Record<string, HeardSlot>> = {},
  attributes?: Record<string, unknown>,
): RequestEnvelope {
  return request({ type: 'IntentRequest', intent: intentOf(name, slots, APPLICATION) }, attributes);
}

/** A topic's own intent: no raw words, no memory. */
export const topic = (): RequestEnvelope => intent('SitUpsIntent');

/** What Alexa could only pass on as words. */
export const said = (words: string): RequestEnvelope =>
  intent('AskAnythingIntent', { question: { words, type: 'QUESTION' } });

/** A question in words of somebody's own. */
export const question = (): RequestEnvelope => said('is it fine to do sit ups when my back aches');

/** Somebody new opens the skill: one read and one write of the memory. */
export const launch = (): RequestEnvelope => request({ type: 'LaunchRequest' });
