/** From Alexa's envelope to a Turn: the only place that reads requests. */
import type { Request, RequestEnvelope, Slot, SlotValue } from 'ask-sdk-model';
import type { Knowledge } from '../content';
import { LOCALES, type Locale } from '../content/schema/locale';
import { fingerprint } from '../domain/hash';
import { knownSession } from '../domain/known';
import { MAX_HEARD_CHARS } from '../domain/limits';
import { unpacked } from '../domain/reminders/plan';
import { parseSession } from '../domain/session';
import type { Device, Turn } from '../handlers/turn';
import { type Bookmark, bookmarkIn } from '../memory/bookmark';

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
function resolvedId(resolutions: Slot['resolutions']): string | undefined {
  return resolutions?.resolutionsPerAuthority?.find(
    (authority) => authority.status?.code === 'ER_SUCCESS_MATCH',
  )?.values?.[0]?.value.id;
}

function slotsOf(request: Request): Turn['slots'] {
  if (request.type !== 'IntentRequest') return {};
  const filled = Object.entries(request.intent.slots ?? {}).flatMap(([name, slot]) => {
    const values = slot ? valuesOf(slot) : [];
    if (values.length === 0) return [];
    const id = values.map(({ resolutions }) => resolvedId(resolutions)).find((found) => found !== undefined);
    const words = shortened(values.map(({ value }) => value).join(' ')).toLowerCase();
    return [[name, { words, ...(id !== undefined && { id }) }] as const];
  });
  return Object.fromEntries(filled);
}

/** The beginning and the end of what is too long, each to its last whole word: a sign may stand in either. */
function shortened(words: string): string {
  if (words.length <= MAX_HEARD_CHARS) return words;
  const half = MAX_HEARD_CHARS / 2;
  return `${words.slice(0, half).replace(/\S+$/, '')} ${words.slice(-half).replace(/^\S+/, '')}`.trim();
}

interface HeardValue {
  value: string;
  resolutions: Slot['resolutions'];
}

/** What was heard in a slot, each value of one that takes several. */
function valuesOf({ value, resolutions, slotValue }: Slot): HeardValue[] {
  const heard = value ? [{ value, resolutions }] : slotValue ? valuesIn(slotValue) : [];
  return heard.filter((one) => one.value !== '?');
}

function valuesIn(slotValue: SlotValue): HeardValue[] {
  if (slotValue.type === 'List') return (slotValue.values ?? []).flatMap((one) => (one ? valuesIn(one) : []));
  return slotValue.value ? [{ value: slotValue.value, resolutions: slotValue.resolutions }] : [];
}

/**
 * The session's bookmark: at its first request, of whoever is recognised then. A later request may recognise somebody
 * else, or, as the end of a session, nobody.
 */
export function bookmarkOf({ context, session }: RequestEnvelope): Bookmark {
  return bookmarkIn(session?.attributes) ?? { person: context.System.person?.personId || null };
}

/** `own`: where the session's record is; `all`: every record that may be of whoever is speaking. */
export function keysOf({ context: { System } }: RequestEnvelope, { person }: Bookmark) {
  const account = System.user.userId;
  const own = person ?? account;
  const all = [...new Set([own, System.person?.personId || own, account])];
  return { own, all };
}

/** The skill was turned off: an event that nobody hears an answer to. */
export function isSkillDisabled({ request }: RequestEnvelope): boolean {
  return request.type === 'AlexaSkillEvent.SkillDisabled';
}

/** What we send to screens: nothing, pages beside what is said, or pages that guide as well. */
export const SCREEN_USES = ['off', 'pages', 'guide'] as const;
export type ScreenUse = (typeof SCREEN_USES)[number];

/** The version that our documents are written for; what an older screen makes of them is not known. */
const [MAJOR, MINOR] = [1, 4];

function deviceOf({ context }: RequestEnvelope, use: ScreenUse): Device {
  const { device } = context.System;
  const interfaces = device?.supportedInterfaces;
  const screen = use !== 'off' && isNewEnough(interfaces?.['Alexa.Presentation.APL']?.runtime?.maxVersion);
  return {
    screen,
    guides: screen && use === 'guide',
    clock: interfaces?.['Alexa.Presentation.APLT'] !== undefined,
    id: fingerprint(device?.deviceId ?? ''),
  };
}

function isNewEnough(version: string | undefined): boolean {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  return major > MAJOR || (major === MAJOR && minor >= MINOR);
}

/** Arguments of what was touched, or of what a page sent by itself; a page that failed is told of in the same way. */
function eventOf(request: Request): Pick<Turn, 'event'> {
  if (request.type === 'Alexa.Presentation.APL.UserEvent') return { event: request.arguments ?? [] };
  switch (request.type) {
    case 'Alexa.Presentation.APL.RuntimeError':
      return { event: ['FAILED'] };
    case 'Alexa.Presentation.APLA.RuntimeError':
      return { event: ['SILENT'] };
    default:
      return {};
  }
}

/** Whether whoever speaks is the person that the session goes by. The end of a session is nobody's words. */
function voiceOf(envelope: RequestEnvelope): Pick<Turn, 'voice'> {
  const { person } = bookmarkOf(envelope);
  const speaker = envelope.context.System.person?.personId || null;
  if (person === null || person === speaker || kindOf(envelope.request) === 'ended') return {};
  return { voice: speaker === null ? 'unsure' : 'other' };
}

/** The custom task of the skill package: "start my morning stretch" as a step of a routine in the Alexa app. */
export const MORNING_STRETCH = 'MorningStretch';

/** Alexa puts the skill's id before the task's name. */
function taskOf(request: Request): Pick<Turn, 'task'> {
  const named = request.type === 'LaunchRequest' ? request.task?.name : undefined;
  return named?.split('.').at(-1) === MORNING_STRETCH ? { task: 'usual-routine' } : {};
}

/** The permission that the manifest asks for, by Alexa's name. */
export const REMINDERS = 'alexa::alerts:reminders:skill:readwrite';

/** Whether Alexa says that reminders are allowed; the service itself has the last word. */
function mayRemindIn({ context }: RequestEnvelope): boolean {
  const { permissions } = context.System.user;
  const status = permissions?.scopes?.[REMINDERS]?.status;
  return status === undefined ? permissions?.consentToken !== undefined : status === 'GRANTED';
}

/** The answer to the question that Alexa asked in our name. */
function consentOf(request: Request): Pick<Turn, 'consent'> {
  if (request.type !== 'Connections.Response' || request.name !== 'AskFor') return {};
  const status: unknown = request.payload?.status;
  const consent = { given: status === 'ACCEPTED', answered: status !== 'NOT_ANSWERED' };
  return { consent: { ...consent, plan: unpacked(request.token ?? '') } };
}

/** `now` is the server clock in ms; the request's own timestamp has whole seconds only. */
export function turnOf(envelope: RequestEnvelope, now: number, knowledge: Knowledge, use: ScreenUse): Turn {
  const { request, session } = envelope;
  const slots = slotsOf(request);
  return {
    kind: kindOf(request),
    now,
    locale: localeOf(request),
    device: deviceOf(envelope, use),
    intent: request.type === 'IntentRequest' ? request.intent.name : null,
    slots,
    words: shortened(
      Object.values(slots)
        .map((slot) => slot.words)
        .join(' '),
    ),
    isNew: session?.new ?? true,
    session: knownSession(parseSession(session?.attributes), knowledge),
    remembered: 'unavailable',
    ...(request.type === 'SessionEndedRequest' && { endedBecause: request.reason }),
    ...eventOf(request),
    ...voiceOf(envelope),
    ...(mayRemindIn(envelope) && { mayRemind: true }),
    ...consentOf(request),
    ...taskOf(request),
  };
}
