/** Gathers what is left of a turn that must leave nothing behind. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Outcome } from './home';
import type { Evidence } from './invariants';

/** What was kept of a turn that must leave nothing: what it wrote, and the attributes it sent back. */
export function flaggedOf(
  outcome: Outcome,
  heard: string | null,
  request: RequestEnvelope,
  response: ResponseEnvelope,
): Evidence['flagged'] | null {
  const kind = outcome.seen?.reply.meaning.kind;
  if (heard === null || (kind !== 'red-flag' && kind !== 'despair' && kind !== 'gentle-check')) return null;
  return {
    words: heard,
    before: JSON.stringify(request.session?.attributes ?? {}),
    kept: [...outcome.kept, { where: 'the session', text: JSON.stringify(response.sessionAttributes ?? {}) }],
  };
}
