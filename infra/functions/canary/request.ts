/** A turn's request in the whole envelope that Alexa sends. */
import { LOCALE, type TurnRequest } from './turns';

/** Who asks, and when. */
export interface Asked {
  skillId: string;
  /** Account of the listener; nobody else may speak under it. */
  user: string;
  /** ms since 1970. */
  now: number;
  /** Counts the turns of the conversation from 0. */
  index: number;
  /** Counts its sessions from 1. */
  session: number;
  /** Whether this turn begins its session. */
  opens: boolean;
  attributes: unknown;
}

export function envelope(request: TurnRequest, at: Asked): unknown {
  const application = { applicationId: at.skillId };
  const user = { userId: at.user };
  const base = {
    requestId: `amzn1.echo-api.request.canary-${at.now}-${at.index}`,
    // Alexa's timestamps are in whole seconds.
    timestamp: `${new Date(at.now).toISOString().slice(0, 19)}Z`,
    locale: LOCALE,
  };
  return {
    version: '1.0',
    session: {
      new: at.opens,
      sessionId: `amzn1.echo-api.session.canary-${at.now}-${at.session}`,
      application,
      user,
      attributes: at.attributes,
    },
    context: {
      System: { application, user, device: { deviceId: 'canary', supportedInterfaces: {} } },
    },
    request: { ...base, ...details(request, at.skillId) },
  };
}

function details(request: TurnRequest, skillId: string): object {
  if (request.type === 'LaunchRequest') return request;
  if (request.type === 'SessionEndedRequest') return { ...request, reason: 'USER_INITIATED' };
  const slots = Object.entries(request.slots).map(([name, { value, id }]) => [
    name,
    {
      name,
      value,
      confirmationStatus: 'NONE',
      ...(id !== undefined && {
        resolutions: {
          resolutionsPerAuthority: [
            {
              authority: `amzn1.er-authority.echo-sdk.${skillId}.${name.toUpperCase()}`,
              status: { code: 'ER_SUCCESS_MATCH' },
              values: [{ value: { name: value, id } }],
            },
          ],
        },
      }),
    },
  ]);
  return {
    type: 'IntentRequest',
    dialogState: 'COMPLETED',
    intent: { name: request.intent, confirmationStatus: 'NONE', slots: Object.fromEntries(slots) },
  };
}
