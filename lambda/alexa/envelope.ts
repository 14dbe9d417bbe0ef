/** The least a request must have before anything of it is read. */
import type { RequestEnvelope } from 'ask-sdk-model';
import * as v from 'valibot';

class MalformedRequest extends Error {
  constructor(problems: readonly string[]) {
    super(`not an Alexa request: ${problems.join('; ')}`);
    this.name = 'MalformedRequest';
  }
}

/** The message of every fault: never what was received, which may be what a person said. */
const FAULT = 'is missing or malformed';

const Text = v.pipe(v.string(FAULT), v.nonEmpty(FAULT));
/** An object of which only these fields matter here. */
function having<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.looseObject(entries, FAULT);
}
/** Alexa leaves out what it does not know, or sends null for it. */
function maybe<Schema extends v.GenericSchema>(schema: Schema) {
  return v.nullish(schema);
}

const EnvelopeSchema = having({
  context: having({
    System: having({ application: having({ applicationId: Text }), user: having({ userId: Text }) }),
  }),
  request: having({ type: Text, requestId: Text }),
});

const ResolutionSchema = having({
  status: having({ code: Text }),
  values: maybe(v.array(having({ value: having({ id: maybe(Text) }) }), FAULT)),
});
const ResolutionsSchema = maybe(having({ resolutionsPerAuthority: maybe(v.array(ResolutionSchema, FAULT)) }));
/** What was heard in a slot; of one that takes several, a list of the same. */
const SlotValueSchema: v.GenericSchema = v.lazy(() =>
  maybe(
    having({
      value: maybe(v.string(FAULT)),
      resolutions: ResolutionsSchema,
      values: maybe(v.array(SlotValueSchema, FAULT)),
    }),
  ),
);
/** A slot that Alexa has nothing for may be null as a whole. */
const SlotSchema = maybe(
  having({
    value: maybe(v.string(FAULT)),
    resolutions: ResolutionsSchema,
    slotValue: maybe(SlotValueSchema),
  }),
);
const IntentSchema = having({
  request: having({
    intent: having({ name: Text, slots: maybe(v.record(v.string(), SlotSchema, FAULT)) }),
  }),
});

function issuesOf(event: unknown): readonly v.BaseIssue<unknown>[] {
  const parsed = v.safeParse(EnvelopeSchema, event);
  if (!parsed.success) return parsed.issues;
  return parsed.output.request.type === 'IntentRequest'
    ? (v.safeParse(IntentSchema, event).issues ?? [])
    : [];
}

/** The event as a request envelope. Throws {@link MalformedRequest} naming every missing field. */
export function parseEnvelope(event: unknown): RequestEnvelope {
  const issues = issuesOf(event);
  if (issues.length > 0) {
    throw new MalformedRequest(issues.map((issue) => `${v.getDotPath(issue) ?? 'event'} ${issue.message}`));
  }
  // The schema checks what we read first; the rest is Alexa's own type.
  return event as RequestEnvelope;
}
