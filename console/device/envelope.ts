/** Requests as Alexa sends them: the whole envelope, so that the skill cannot tell the simulator from a device. */
import type { Intent, RequestEnvelope, Session, Slot, SupportedInterfaces } from 'ask-sdk-model';
import type { Locale } from '../../lambda/content/schema/locale';
import { type DeviceKind, type Viewport, viewportOf } from '../world/screens';

/** Who speaks, through what. */
export interface Caller {
  applicationId: string;
  userId: string;
  /** Present when Alexa recognised the voice. */
  personId?: string;
  deviceId: string;
  device: DeviceKind;
  locale: Locale;
}

export interface OpenSession {
  id: string;
  /** True until the first response arrived. */
  isNew: boolean;
  /** As the last response left them. */
  attributes: Record<string, unknown>;
}

/** A slot as heard: the raw words, and the value of our list they matched. `type` is null for built-in types. */
export interface HeardSlot {
  words?: string;
  match?: { id: string; name: string };
  type: string | null;
}

/** What happened, before the time, id and locale that every request carries. */
export type Happening =
  | { type: 'LaunchRequest' }
  | { type: 'IntentRequest'; intent: Intent }
  | { type: 'SessionEndedRequest'; reason: 'USER_INITIATED' | 'EXCEEDED_MAX_REPROMPTS' | 'ERROR' }
  | {
      type: 'Connections.Response';
      token: string;
      payload: { permissionScope: string; status: 'ACCEPTED' | 'DENIED' | 'NOT_ANSWERED' };
    }
  | { type: 'Alexa.Presentation.APL.UserEvent'; token: string; arguments: unknown[] };

/** What a screen sends of a touch, or by itself. */
export const USER_EVENT = 'Alexa.Presentation.APL.UserEvent';

const APL_RUNTIME = '2024.3';

/** `id` is unique within one run; `now` in ms since 1970. */
export function envelopeOf(
  caller: Caller,
  session: OpenSession,
  happening: Happening,
  at: { id: string; now: number },
): RequestEnvelope {
  const viewport = viewportOf(caller.device);
  const application = { applicationId: caller.applicationId };
  const user = { userId: caller.userId };
  const base = {
    requestId: `amzn1.echo-api.request.${at.id}`,
    // Alexa's timestamps are in whole seconds.
    timestamp: `${new Date(at.now).toISOString().slice(0, 19)}Z`,
    locale: caller.locale,
  };
  const sent: Session = {
    new: session.isNew,
    sessionId: session.id,
    application,
    user,
    attributes: session.attributes,
  };
  return {
    version: '1.0',
    session: sent,
    context: {
      System: {
        application,
        user,
        ...(caller.personId === undefined ? {} : { person: { personId: caller.personId } }),
        device: {
          deviceId: caller.deviceId,
          supportedInterfaces: interfacesOf(caller.device),
        },
        apiEndpoint: 'https://api.amazonalexa.com',
        apiAccessToken: `simulated.${caller.userId}`,
      },
      ...(viewport && { Viewport: toldOf(viewport) }),
    },
    request: requestOf(happening, base),
  };
}

function interfacesOf(device: DeviceKind): SupportedInterfaces {
  if (viewportOf(device)) return { 'Alexa.Presentation.APL': { runtime: { maxVersion: APL_RUNTIME } } };
  return device === 'clock' ? { 'Alexa.Presentation.APLT': { runtime: { maxVersion: '1.0' } } } : {};
}

function toldOf({
  shape,
  mode,
  width,
  height,
  touch,
}: Viewport): RequestEnvelope['context']['Viewport'] & object {
  return {
    shape,
    // The kit's types are older than this.
    ...{ mode },
    pixelWidth: width,
    pixelHeight: height,
    currentPixelWidth: width,
    currentPixelHeight: height,
    dpi: 160,
    ...(touch && { touch: ['SINGLE'] }),
  };
}

/** Whether the device that sent `request` draws documents. */
export function hasScreen(request: RequestEnvelope): boolean {
  return supports(request, 'Alexa.Presentation.APL');
}

export function supports({ context }: RequestEnvelope, name: keyof SupportedInterfaces): boolean {
  return context.System.device?.supportedInterfaces[name] !== undefined;
}

function requestOf(
  happening: Happening,
  base: { requestId: string; timestamp: string; locale: string },
): RequestEnvelope['request'] {
  switch (happening.type) {
    case 'LaunchRequest':
      return { ...base, type: happening.type };
    case 'IntentRequest':
      return { ...base, type: happening.type, dialogState: 'COMPLETED', intent: happening.intent };
    case 'SessionEndedRequest':
      return { ...base, type: happening.type, reason: happening.reason };
    case 'Connections.Response':
      return {
        ...base,
        type: happening.type,
        name: 'AskFor',
        status: { code: '200', message: 'OK' },
        token: happening.token,
        payload: { ...happening.payload, isCardThrown: false },
      };
    case 'Alexa.Presentation.APL.UserEvent':
      return {
        ...base,
        type: happening.type,
        token: happening.token,
        arguments: happening.arguments,
        source: {},
        components: {},
      };
  }
}

/** An intent with every slot it declares, filled or not, as Alexa fills them in. */
export function intentOf(
  name: string,
  slots: Readonly<Record<string, HeardSlot>>,
  applicationId: string,
): Intent {
  return {
    name,
    confirmationStatus: 'NONE',
    slots: Object.fromEntries(
      Object.entries(slots).map(([slot, heard]) => [slot, slotOf(slot, heard, applicationId)]),
    ),
  };
}

function slotOf(name: string, heard: HeardSlot, applicationId: string): Slot {
  if (heard.words === undefined) return { name, confirmationStatus: 'NONE' };
  const slot: Slot & { source: string } = {
    name,
    value: heard.words,
    confirmationStatus: 'NONE',
    source: 'USER',
  };
  if (heard.type === null) return slot;
  return {
    ...slot,
    resolutions: {
      resolutionsPerAuthority: [
        {
          authority: `amzn1.er-authority.echo-sdk.${applicationId}.${heard.type}`,
          status: { code: heard.match ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH' },
          values: heard.match ? [{ value: { name: heard.match.name, id: heard.match.id } }] : [],
        },
      ],
    },
  };
}
