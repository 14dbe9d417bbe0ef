/** Where Alexa's services are for one request, and how long they may take. */
import type { RequestEnvelope } from 'ask-sdk-model';
import type { ServiceCall, ServiceOutcome } from '../../domain/reminders/service';

/** Alexa waits 8 s for all of a turn. */
export const SERVICES_MS = 3000;

/** What a request says of the services: their address, the right to use them, and which device it came from. */
export interface Endpoint {
  url: string;
  token: string;
  device: string;
  locale: string;
  /** Server clock, ms since 1970. */
  now: number;
}

/** Does what is asked; every failure is an outcome. A chunk of its own: only a turn about reminders waits for it to load. */
export type AskServices = (call: ServiceCall, endpoint: Endpoint) => Promise<ServiceOutcome>;

/** Null for a request that names no service: one of a test, or of an old device. */
export function endpointOf({ context, request }: RequestEnvelope, now: number): Endpoint | null {
  const { apiEndpoint, apiAccessToken, device } = context.System;
  if (!apiEndpoint || !apiAccessToken || !device) return null;
  const locale = 'locale' in request && request.locale ? request.locale : 'en-US';
  return { url: apiEndpoint, token: apiAccessToken, device: device.deviceId, locale, now };
}
