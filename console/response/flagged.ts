/** Gathers what is left of a turn that must leave nothing behind. */
import { resolve } from 'node:path';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Outcome } from '../device/skill-host';
import type { Evidence } from './invariants';

/** The folder names in an error's stack are this machine's, not the person's. */
const HERE = resolve(__dirname, '../..');

/** What was kept of a turn that must leave nothing: what it wrote, and the attributes it sent back. */
export function flaggedOf(
  outcome: Outcome,
  heard: string | null,
  request: RequestEnvelope,
  response: ResponseEnvelope,
): Evidence['flagged'] | null {
  const { seen } = outcome;
  const kind = seen?.reply.meaning.kind;
  if (heard === null || (kind !== 'red-flag' && kind !== 'despair' && kind !== 'gentle-check')) return null;
  return {
    words: heard,
    // Ids of moves that were kept already say nothing of this turn.
    before: JSON.stringify([request.session?.attributes ?? {}, seen?.exchange.turn.remembered ?? null]),
    kept: [
      ...outcome.kept.map(({ where, text }) => ({ where, text: text.replaceAll(HERE, '') })),
      { where: 'the session', text: JSON.stringify(response.sessionAttributes ?? {}) },
    ],
  };
}
