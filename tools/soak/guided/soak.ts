/** Guided sessions by the thousand: any routine, any voice, any interruption, until one of the rules breaks. */
import fc from 'fast-check';
import { knowledge } from '../../../lambda/content';
import { anyScenario } from './arbitrary';
import { MODELLED, type PositionError, positionError } from './position-error';
import { perform, type Scenario } from './scenario';

export interface GuidedSoak {
  sessions: number;
  replies: number;
  /** The smallest scenario that broke a rule, and the rule; null when none did. */
  broken: { scenario: unknown; rule: string } | null;
}

/** Plays `sessions` random sessions. The same `seed` plays the same ones. */
export function soakGuided(sessions: number, seed: number): GuidedSoak {
  const everything: Scenario['what'][] = [
    ...knowledge.routines.map(({ id }) => ({ kind: 'routine' as const, id })),
    ...knowledge.exercises.map(({ id }) => ({ kind: 'exercise' as const, id })),
  ];
  let played = 0;
  let replies = 0;
  const outcome = fc.check(
    fc.property(anyScenario(everything, { acts: 10 }), (scenario) => {
      played += 1;
      replies += perform(scenario, knowledge).replies.length;
    }),
    { numRuns: sessions, seed },
  );
  const broken = outcome.failed
    ? { scenario: outcome.counterexample?.[0], rule: String(outcome.errorInstance) }
    : null;
  return { sessions: played, replies, broken };
}

function row({ half, spread, p50, p95, wrongMove, covered }: PositionError): string {
  const modelled = MODELLED.find((other) => other.half === half && other.spread === spread);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
  return [
    half.padEnd(9),
    `±${spread * 100} %`.padEnd(7),
    `${p50.toFixed(1)} / ${p95.toFixed(1)} s`.padEnd(13),
    `${modelled?.p50} / ${modelled?.p95} s`.padEnd(13),
    percent(wrongMove),
    percent(covered),
  ].join(' ');
}

/** Error of the estimated position, measured and as modelled, as lines of a table. */
export function positionTable(draws: number): string {
  const rows = MODELLED.map(({ half, spread }) => row(positionError(half, spread, draws)));
  return ['half      voice   p50 / p95     modelled      wrong move  never late', ...rows].join('\n');
}
