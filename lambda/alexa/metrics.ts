/** What is counted of a turn. Numbers only: nothing a person said, who said it, or which warning sign it was. */
import type { MeaningKind } from '../domain/meaning';

export interface TurnFacts {
  meaning: MeaningKind;
  /** The skill's own time for the turn, in ms. */
  ms: number;
  memory: 'ok' | 'down' | 'unused';
  apologised: boolean;
  locale: string;
  /** Why Alexa ended the session, as in SessionEndedRequest; absent on every other turn. */
  ended?: string;
}

export interface Metrics {
  turn(facts: TurnFacts): void;
}

export const NO_METRICS: Metrics = { turn: () => {} };

/**
 * The numbers of one turn by metric name. All but `Turns` and `AnswerTime` (ms) are 0 or 1, so that the average over
 * a period is a rate; one that does not apply to the turn is absent, so that it does not dilute that rate.
 */
export function countsOf({ meaning, ms, memory, apologised, ended }: TurnFacts): Record<string, number> {
  if (ended !== undefined) return { EndedInError: ended === 'ERROR' ? 1 : 0 };
  return {
    Turns: 1,
    AnswerTime: ms,
    Apologies: apologised ? 1 : 0,
    Unanswered: meaning === 'unknown' && !apologised ? 1 : 0,
    Clarified: meaning === 'clarify' ? 1 : 0,
    WarningSigns: meaning === 'red-flag' ? 1 : 0,
    ...(memory !== 'unused' && { MemoryDown: memory === 'down' ? 1 : 0 }),
  };
}
