/** From Alexa's envelope to a Turn: the only place that reads requests. */
import type { Request, RequestEnvelope, Slot } from 'ask-sdk-model';
import { LOCALES, type Locale } from '../content/schema/locale';
import { parseSession } from '../domain/session';
import type { Turn } from '../handlers/turn';

function localeOf(request: Request): Locale | 'other' {
  const spoken = 'locale' in request ? request.locale : undefined;
  return LOCALES.find((locale) => locale === spoken) ?? 'other';
}

function kindOf(request: Request): Turn['kind'] {
  switch (request.type) {
    case 'LaunchRequest':
      return 'launch';
    case 'IntentRequest':
      return 'intent';
    case 'SessionEndedRequest':
      return 'ended';
    default:
      return 'event';
  }
}

/** Id of our own slot value when entity resolution matched one; the first authority that did wins. */
function resolvedId(slot: Slot): string | undefined {
  return slot.resolutions?.resolutionsPerAuthority?.find(
    (authority) => authority.status.code === 'ER_SUCCESS_MATCH',
  )?.values?.[0]?.value.id;
}

function slotsOf(request: Request): Turn['slots'] {
  if (request.type !== 'IntentRequest') return {};
  const filled = Object.entries(request.intent.slots ?? {}).flatMap(([name, slot]) => {
    if (!slot.value || slot.value === '?') return [];
    const id = resolvedId(slot);
    return [[name, { words: slot.value.toLowerCase(), ...(id !== undefined && { id }) }] as const];
  });
  return Object.fromEntries(filled);
}

/** Who is speaking: the recognised person, else the account. */
export function userOf(envelope: RequestEnvelope): string {
  return envelope.context.System.person?.personId ?? envelope.context.System.user.userId;
}

function supportsScreen({ context }: RequestEnvelope): boolean {
  return context.System.device?.supportedInterfaces?.['Alexa.Presentation.APL'] !== undefined;
}

/** `now` is the server clock in ms; the request's own timestamp has whole seconds only. */
export function turnOf(envelope: RequestEnvelope, now: number): Turn {
  const { request, session } = envelope;
  const slots = slotsOf(request);
  return {
    kind: kindOf(request),
    now,
    locale: localeOf(request),
    device: { screen: supportsScreen(envelope) },
    intent: request.type === 'IntentRequest' ? request.intent.name : null,
    slots,
    words: Object.values(slots)
      .map((slot) => slot.words)
      .join(' '),
    isNew: session?.new ?? true,
    session: parseSession(session?.attributes),
    remembered: 'unavailable',
    ...(request.type === 'SessionEndedRequest' && { endedBecause: request.reason }),
  };
}
