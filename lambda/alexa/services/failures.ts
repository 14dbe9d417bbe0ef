/** What a failed call of Alexa's services means for the person. */
import type { ServiceFailure } from '../../domain/reminders/service';

/** Codes in the answer of the Reminders API that say more than its status does. */
const BY_CODE: Readonly<Record<string, ServiceFailure>> = {
  MAX_REMINDERS_EXCEEDED: 'too-many',
  DEVICE_NOT_SUPPORTED: 'no-device',
  DEVICE_NOT_FOUND: 'no-device',
  UNAUTHORIZED: 'not-allowed',
  INVALID_TRIGGER_SCHEDULED_TIME_IN_PAST: 'past',
  TRIGGER_SCHEDULED_TIME_IN_PAST: 'past',
};

const BY_STATUS: Readonly<Record<number, ServiceFailure>> = {
  401: 'not-allowed',
  403: 'forbidden',
  429: 'busy',
};

/** `error` as the clients throw it: a ServiceError with a status and the answer, a network's fault, or our own time-out. */
export function failureOf(error: unknown): ServiceFailure {
  if (!(error instanceof Error)) return 'down';
  if (error.name === 'OutOfTime') return 'slow';
  const statusCode = 'statusCode' in error ? error.statusCode : undefined;
  const code = 'response' in error ? codeIn(error.response) : undefined;
  const known = code === undefined ? undefined : BY_CODE[code];
  return known ?? (typeof statusCode === 'number' ? BY_STATUS[statusCode] : undefined) ?? 'down';
}

function codeIn(response: unknown): string | undefined {
  if (typeof response !== 'object' || response === null || !('code' in response)) return undefined;
  return typeof response.code === 'string' ? response.code : undefined;
}
