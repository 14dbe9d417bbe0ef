/** The least a request must have before anything of it is read. */
import type { RequestEnvelope } from 'ask-sdk-model';
import * as v from 'valibot';

export class MalformedRequest extends Error {
  constructor(problems: readonly string[]) {
    super(`not an Alexa request: ${problems.join('; ')}`);
    this.name = 'MalformedRequest';
  }
}

const Text = v.pipe(v.string(), v.nonEmpty());

const EnvelopeSchema = v.looseObject({
  context: v.looseObject({
    System: v.looseObject({
      application: v.looseObject({ applicationId: Text }),
      user: v.looseObject({ userId: Text }),
    }),
  }),
  request: v.looseObject({ type: Text, requestId: Text }),
});

const IntentSchema = v.looseObject({ request: v.looseObject({ intent: v.looseObject({ name: Text }) }) });

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
    throw new MalformedRequest(issues.map((issue) => `${v.getDotPath(issue) ?? 'event'}: ${issue.message}`));
  }
  // The schema checks what we read first; the rest is Alexa's own type.
  return event as RequestEnvelope;
}
