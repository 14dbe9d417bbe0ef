/** The least a request must have before anything of it is read. By hand, because every start pays for it: a library takes 2 ms. */
import type { RequestEnvelope } from 'ask-sdk-model';

class MalformedRequest extends Error {
  constructor(problems: readonly string[]) {
    super(`not an Alexa request: ${problems.join('; ')}`);
    this.name = 'MalformedRequest';
  }
}

/** What is wrong with a value, as the paths of what is missing in it; `at` is its own. */
type Check = (value: unknown, at: string) => string[];

const text: Check = (value, at) => (typeof value === 'string' && value !== '' ? [] : [at]);
const words: Check = (value, at) => (typeof value === 'string' ? [] : [at]);
/** Alexa leaves out what it does not know, or sends null for it. */
const maybe =
  (check: Check): Check =>
  (value, at) =>
    value === undefined || value === null ? [] : check(value, at);
/** An object of which only these fields matter here. */
const having =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, at) =>
    isObject(value)
      ? Object.entries(fields).flatMap(([name, check]) => check(value[name], within(at, name)))
      : [at];
/** An object whose every field is such a one. */
const each =
  (check: Check): Check =>
  (value, at) =>
    isObject(value) ? Object.keys(value).flatMap((name) => check(value[name], within(at, name))) : [at];
const list =
  (check: Check): Check =>
  (value, at) =>
    Array.isArray(value) ? value.flatMap((one, place) => check(one, within(at, String(place)))) : [at];

const within = (at: string, name: string) => (at === '' ? name : `${at}.${name}`);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const envelope = having({
  context: having({
    System: having({ application: having({ applicationId: text }), user: having({ userId: text }) }),
  }),
  request: having({ type: text, requestId: text }),
});

const resolutions = maybe(
  having({
    resolutionsPerAuthority: maybe(
      list(
        having({
          status: having({ code: text }),
          values: maybe(list(having({ value: having({ id: maybe(text) }) }))),
        }),
      ),
    ),
  }),
);
/** What was heard in a slot; of one that takes several, a list of the same. */
const slotValue: Check = maybe(
  having({ value: maybe(words), resolutions, values: maybe(list((value, at) => slotValue(value, at))) }),
);
/** A slot that Alexa has nothing for may be null as a whole. */
const slot = maybe(having({ value: maybe(words), resolutions, slotValue }));
const intent = having({ request: having({ intent: having({ name: text, slots: maybe(each(slot)) }) }) });

function isIntent({ request }: RequestEnvelope): boolean {
  return request.type === 'IntentRequest';
}

/** The event as a request envelope. Throws {@link MalformedRequest} naming every missing field, and nothing of what is there: that may be what a person said. */
export function parseEnvelope(event: unknown): RequestEnvelope {
  // What we read first is checked; the rest is Alexa's own type.
  const request = event as RequestEnvelope;
  const missing = envelope(event, '');
  if (missing.length === 0 && isIntent(request)) missing.push(...intent(event, ''));
  if (missing.length > 0)
    throw new MalformedRequest(missing.map((path) => `${path || 'event'} is missing or malformed`));
  return request;
}
