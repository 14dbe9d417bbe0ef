/** Alexa's reminders, by the clients of her own kit. Loaded only through `import()`: most turns ask for nothing of it. */
import { DefaultApiClient } from 'ask-sdk-core/dist/service/DefaultApiClient';
import { services } from 'ask-sdk-model';
import type { AgreedPlan } from '../../domain/reminders/plan';
import { localAt, planOf, triggerOf } from '../../domain/reminders/schedule';
import type { ServiceOutcome, SetReminder } from '../../domain/reminders/service';
import { budget, type Spend } from '../../memory/budget';
import { type AskServices, type Endpoint, SERVICES_MS } from './endpoint';
import { failureOf } from './failures';

interface Clients {
  reminders: services.reminderManagement.ReminderManagementServiceClient;
  settings: services.ups.UpsServiceClient;
  spend: Spend;
}

function clientsFor({ url, token }: Endpoint, ms: number): Clients {
  const configuration = { apiClient: new DefaultApiClient(), apiEndpoint: url, authorizationValue: token };
  return {
    reminders: new services.reminderManagement.ReminderManagementServiceClient(configuration),
    settings: new services.ups.UpsServiceClient(configuration),
    spend: budget(ms),
  };
}

/** `ms`: all that the calls of one turn may take together. */
export function reminderService(ms = SERVICES_MS): AskServices {
  return async (call, endpoint) => {
    const clients = clientsFor(endpoint, ms);
    try {
      switch (call.call) {
        case 'set':
          return await set(clients, endpoint, call.plan, call.text);
        case 'list':
          return { done: 'list', reminders: await listed(clients) };
        case 'cancel':
          await Promise.all(call.tokens.map((token) => gone(clients, token)));
          return { done: 'cancel' };
        default:
          return call satisfies never;
      }
    } catch (error) {
      return { failed: failureOf(error) };
    }
  };
}

async function set(
  { reminders, settings, spend }: Clients,
  { device, locale, now }: Endpoint,
  plan: AgreedPlan,
  text: string,
): Promise<ServiceOutcome> {
  const zone = await spend(() => settings.getSystemTimeZone(device));
  const local = typeof zone === 'string' ? localAt(now, zone) : null;
  if (!local) return { failed: 'no-zone' };
  const trigger = triggerOf(plan, local, zone);
  if (!trigger) return { failed: 'past' };
  const request: services.reminderManagement.ReminderRequest = {
    requestTime: new Date(now).toISOString().replace('Z', ''),
    trigger,
    alertInfo: { spokenInfo: { content: [{ locale, text }] } },
    pushNotification: { status: 'ENABLED' },
  };
  const { replaces } = plan;
  const made = await spend(() =>
    replaces === undefined ? reminders.createReminder(request) : reminders.updateReminder(replaces, request),
  );
  const token = made?.alertToken ?? replaces;
  return token === undefined ? { failed: 'down' } : { done: 'set', token };
}

/** Those that are still to come, and that we can tell the time of. */
async function listed({ reminders, spend }: Clients): Promise<SetReminder[]> {
  const { alerts = [] } = (await spend(() => reminders.getReminders())) ?? {};
  return alerts.flatMap(({ alertToken, status, trigger }) => {
    const plan = planOf(trigger);
    return alertToken && plan && status !== 'COMPLETED' ? [{ token: alertToken, plan }] : [];
  });
}

/** One that somebody deleted in the app is gone as well. */
async function gone({ reminders, spend }: Clients, token: string): Promise<void> {
  try {
    await spend(() => reminders.deleteReminder(token));
  } catch (error) {
    if (!(error instanceof Error && 'statusCode' in error && error.statusCode === 404)) throw error;
  }
}
