/** A turn's request in the whole envelope that Alexa sends. */
import type { TurnRequest } from './turns';

/** `now` in ms since 1970; `index` counts the turns of the conversation from 0. */
export function envelope(
  request: TurnRequest,
  at: { skillId: string; now: number; index: number; attributes: unknown },
): unknown {
  const application = { applicationId: at.skillId };
  const user = { userId: 'amzn1.ask.account.CANARY' };
  const base = {
    requestId: `amzn1.echo-api.request.canary-${at.now}-${at.index}`,
    // Alexa's timestamps are in whole seconds.
    timestamp: `${new Date(at.now).toISOString().slice(0, 19)}Z`,
    locale: 'en-US',
  };
  return {
    version: '1.0',
    session: {
      new: at.index === 0,
      sessionId: `amzn1.echo-api.session.canary-${at.now}`,
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
  const slots = Object.entries(request.slots ?? {}).map(([name, { value, id }]) => [
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
