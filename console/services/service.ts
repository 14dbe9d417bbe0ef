/** Alexa's reminders and settings services, on this machine: what the skill's own clients talk to in tests and in the console. */
import { createServer, type Server } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import type { Faults } from '../faults/faults';

const RequestSchema = v.looseObject({
  requestTime: v.string(),
  trigger: v.looseObject({
    type: v.literal('SCHEDULED_ABSOLUTE'),
    timeZoneId: v.string(),
    /** Without a zone: Alexa refuses one that ends in Z. */
    scheduledTime: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$/))),
    recurrence: v.optional(
      v.looseObject({
        startDateTime: v.string(),
        recurrenceRules: v.pipe(
          v.array(v.pipe(v.string(), v.regex(/^FREQ=(?:DAILY|WEEKLY);/))),
          v.minLength(1),
        ),
      }),
    ),
  }),
  alertInfo: v.looseObject({
    spokenInfo: v.looseObject({ content: v.pipe(v.array(v.unknown()), v.minLength(1)) }),
  }),
});

export interface LocalReminder {
  alertToken: string;
  status: 'ON';
  trigger: v.InferOutput<typeof RequestSchema>['trigger'];
  alertInfo: unknown;
}

/** One call as it went over the wire. */
export interface ServiceUse {
  method: string;
  path: string;
  /** What was sent; null for nothing. */
  sent: unknown;
  status: number;
  /** All reminders of the account afterwards. */
  reminders: readonly LocalReminder[];
}

/** As long as the clients wait in the console, in real ms, and a bit. */
const TOO_LONG_MS = 600;

/** What each fault is answered with. */
const REFUSALS: Readonly<Partial<Record<Faults['reminders'], readonly [number, string]>>> = {
  refused: [401, 'UNAUTHORIZED'],
  forbidden: [403, 'FORBIDDEN'],
  full: [403, 'MAX_REMINDERS_EXCEEDED'],
  unsupported: [403, 'DEVICE_NOT_SUPPORTED'],
  busy: [429, 'TOO_MANY_REQUESTS'],
  down: [503, 'SERVICE_UNAVAILABLE'],
};

export interface LocalService {
  /** Address of the service; it starts with the first call. */
  endpoint(): Promise<string>;
  /** Whether the account has allowed reminders. */
  allows(userId: string): boolean;
  allow(userId: string): void;
  close(): Promise<void>;
}

export interface ServiceOptions {
  /** IANA name of the zone that devices are in, or null for a device that was never set up. */
  zone(): string | null;
  fault(): Faults['reminders'];
  note(use: ServiceUse): void;
}

export function localService({ zone, fault, note }: ServiceOptions): LocalService {
  const kept = new Map<string, LocalReminder[]>();
  const allowed = new Set<string>();
  let count = 0;
  let server: Server | undefined;
  let opened: Promise<string> | undefined;

  /** Status and body of the answer. */
  function answer(method: string, path: string, user: string, sent: unknown): [number, unknown] {
    if (path.endsWith('/settings/System.timeZone')) {
      const set = fault() === 'no-zone' ? null : zone();
      return set === null ? [204, undefined] : [200, set];
    }
    const [, token] = /^\/v1\/alerts\/reminders(?:\/([^/]+))?$/.exec(path) ?? [];
    const refusal = allowed.has(user) ? REFUSALS[fault()] : REFUSALS.refused;
    if (refusal) return [refusal[0], { code: refusal[1], message: refusal[1] }];
    const mine = kept.get(user) ?? [];
    const known = mine.find(({ alertToken }) => alertToken === token);
    if (token !== undefined && !known) return [404, { code: 'ALERT_NOT_FOUND' }];
    if (method === 'GET') return [200, { totalCount: String(mine.length), alerts: mine }];
    if (method === 'DELETE') {
      kept.set(
        user,
        mine.filter((one) => one !== known),
      );
      return [200, undefined];
    }
    const request = v.safeParse(RequestSchema, sent);
    if (!request.success) return [400, { code: 'INVALID_REQUEST_FORMAT' }];
    const { trigger, alertInfo } = request.output;
    const alertToken = known?.alertToken ?? `reminder-${++count}`;
    const made: LocalReminder = { alertToken, status: 'ON', trigger, alertInfo };
    kept.set(user, [...mine.filter((one) => one !== known), made]);
    return [200, { alertToken, status: 'ON', version: '1', href: `/v1/alerts/reminders/${alertToken}` }];
  }

  function open(): Promise<string> {
    server = createServer(async (request, response) => {
      const { method = 'GET', url = '/', headers } = request;
      const user = (headers.authorization ?? '').replace(/^Bearer simulated\./, '');
      const sent: unknown = await readJson(request).catch(() => null);
      if (fault() === 'slow') await pause(TOO_LONG_MS);
      const [status, body] = answer(method, url, user, sent);
      note({ method, path: url, sent, status, reminders: kept.get(user) ?? [] });
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
      response.end(body === undefined ? '' : JSON.stringify(body));
    });
    server.unref();
    return new Promise((resolve) => {
      server?.listen(0, '127.0.0.1', () => {
        const address = server?.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
      });
    });
  }

  return {
    endpoint: () => {
      opened ??= open();
      return opened;
    },
    allows: (userId) => allowed.has(userId),
    allow: (userId) => void allowed.add(userId),
    close: async () => {
      await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
    },
  };
}
