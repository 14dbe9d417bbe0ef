/** One alarm for each way a listener is let down; docs/runbook.md has a section for each, by the same name. */
import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Thresholds } from '../stages';
import { CANARY_EVERY, type ConversationCanary, TURNS_PER_CANARY } from './conversation-canary';
import type { SkillMetrics } from './metrics';

type AlarmName =
  | 'Errors'
  | 'Throttles'
  | 'Slow'
  | 'Apologies'
  | 'MemoryDown'
  | 'Unanswered'
  | 'BrokenSessions'
  | 'Quiet'
  | 'Canary';

export interface SkillAlarmsProps {
  metrics: SkillMetrics;
  canary: ConversationCanary;
  topic: ITopic;
  thresholds: Thresholds;
}

interface Limit {
  metric: IMetric;
  /** What a listener notices. */
  because: string;
  threshold: number;
  operator: ComparisonOperator;
  /** Periods of the metric that must be over the limit, in a row. */
  periods: number;
  missing: TreatMissingData;
}

const MINUTE = Duration.minutes(1);
const FIVE_MINUTES = Duration.minutes(5);
const QUARTER = Duration.minutes(15);
const HOUR = Duration.hours(1);

const OVER = ComparisonOperator.GREATER_THAN_THRESHOLD;
const FINE = TreatMissingData.NOT_BREACHING;

export class SkillAlarms extends Construct {
  /** Those that call a deployment back: they speak within its ten minutes, and of the new code. */
  readonly rollback: Alarm[];

  constructor(scope: Construct, id: string, props: SkillAlarmsProps) {
    super(scope, id);
    const ring = new SnsAction(props.topic);
    const made = new Map<string, Alarm>();
    for (const [name, limit] of Object.entries(limitsOf(props))) {
      const alarm = new Alarm(this, name, {
        metric: limit.metric,
        alarmDescription: `${name}: ${limit.because} See docs/runbook.md.`,
        threshold: limit.threshold,
        comparisonOperator: limit.operator,
        evaluationPeriods: limit.periods,
        treatMissingData: limit.missing,
      });
      alarm.addAlarmAction(ring);
      alarm.addOkAction(ring);
      made.set(name, alarm);
    }
    const ROLLBACK: readonly AlarmName[] = ['Errors', 'Apologies', 'Slow'];
    this.rollback = ROLLBACK.flatMap((name) => made.get(name) ?? []);
  }
}

function limitsOf({ metrics, canary, thresholds }: SkillAlarmsProps): Record<AlarmName, Limit> {
  const rate = (name: Parameters<SkillMetrics['rate']>[0]) =>
    metrics.rate(name, thresholds.leastTurns, QUARTER);
  return {
    Errors: {
      metric: metrics.errors(MINUTE),
      because: 'Alexa says that there was a problem with the skill.',
      ...{ threshold: 0, operator: OVER, periods: 1, missing: FINE },
    },
    Throttles: {
      metric: metrics.throttles(MINUTE),
      because: 'Listeners are turned away: more speak at once than the function may serve.',
      ...{ threshold: 0, operator: OVER, periods: 1, missing: FINE },
    },
    Slow: {
      metric: metrics.p99(FIVE_MINUTES),
      because: 'One answer in a hundred comes after a silence that people notice.',
      ...{ threshold: thresholds.p99Ms, operator: OVER, periods: 2, missing: FINE },
    },
    Apologies: {
      metric: metrics.of('Apologies', Stats.SUM, FIVE_MINUTES),
      because: 'The skill says that something went wrong instead of answering.',
      ...{ threshold: 2, operator: OVER, periods: 1, missing: FINE },
    },
    MemoryDown: {
      metric: rate('MemoryDown'),
      because: 'Routines can not be carried on, and "forget me" is refused.',
      ...{ threshold: thresholds.memoryDownRate, operator: OVER, periods: 2, missing: FINE },
    },
    Unanswered: {
      metric: rate('Unanswered'),
      because: 'Too many questions get no answer.',
      ...{ threshold: thresholds.unansweredRate, operator: OVER, periods: 4, missing: FINE },
    },
    BrokenSessions: {
      metric: rate('EndedInError'),
      because: 'Alexa ends sessions with an error: a response was refused or came too late.',
      ...{ threshold: thresholds.brokenSessionRate, operator: OVER, periods: 2, missing: FINE },
    },
    Quiet: {
      // The canary's own turns are not listeners.
      metric: new MathExpression({
        expression: `FILL(turns, 0) - ${TURNS_PER_CANARY} * FILL(canary, 0)`,
        usingMetrics: { turns: metrics.of('Turns', Stats.SUM, HOUR), canary: canary.runs(HOUR) },
        label: 'Turns of listeners',
        period: HOUR,
      }),
      because: 'Nobody reaches the skill: perhaps nobody can.',
      threshold: 0,
      operator: ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD,
      periods: thresholds.quietHours,
      missing: TreatMissingData.BREACHING,
    },
    Canary: {
      // Twice the hour between two of them: one that starts some seconds late has still taken place.
      metric: canary.failures(Duration.hours(2 * CANARY_EVERY.toHours())),
      because: 'The hourly test conversation went wrong, or did not take place.',
      threshold: 0,
      operator: OVER,
      periods: 1,
      missing: TreatMissingData.BREACHING,
    },
  };
}
