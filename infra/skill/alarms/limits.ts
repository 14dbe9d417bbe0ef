/**
 * What each alarm watches, so that it can ring for a skill of ten turns a day and for one of a hundred thousand. A
 * small skill has the canary's conversation each hour and little else: its periods are counted, not required in a row.
 */
import { Duration } from 'aws-cdk-lib';
import {
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { ENDS_COUNTED, TURNS_COUNTED } from '../../functions/canary/turns';
import type { Thresholds } from '../../stages';
import { CANARY_EVERY, type ConversationCanary } from '../conversation-canary';
import type { SkillMetrics } from '../metrics';

export interface Watched {
  metrics: SkillMetrics;
  canary: ConversationCanary;
  thresholds: Thresholds;
}

export interface Limit {
  metric: IMetric;
  /** What a listener notices. */
  because: string;
  threshold: number;
  operator: ComparisonOperator;
  /** Over the limit in so many periods of the latest so many. */
  over: number;
  of: number;
  missing: TreatMissingData;
}

const MINUTE = Duration.minutes(1);
const FIVE_MINUTES = Duration.minutes(5);
const QUARTER = Duration.minutes(15);
const HOUR = Duration.hours(1);
const DAY = Duration.days(1);

const FINE = TreatMissingData.NOT_BREACHING;
const BAD = TreatMissingData.BREACHING;
const OVER = { operator: ComparisonOperator.GREATER_THAN_THRESHOLD, missing: FINE };
const AT_ONCE = { over: 1, of: 1 };
/** Two conversations of the canary, an hour apart and a little late. */
const TWO_CANARIES = (period: Duration) => ({
  over: 2,
  of: CANARY_EVERY.toMinutes() / period.toMinutes() + 2,
});
/** A day has few turns where the skill is small: each bad hour of it counts, and one or two are chance. */
const THREE_HOURS_A_DAY = { over: 3, of: 24 };

/** What listeners do beside the canary: its own share is known, and taken off. Before there was one, nothing is said. */
function ofListeners(count: IMetric, each: number, canary: ConversationCanary, period: Duration): IMetric {
  return new MathExpression({
    expression: `counted - ${each} * FILL(canary, 0)`,
    usingMetrics: { counted: count, canary: canary.runs(period) },
    label: 'Of listeners',
    period,
  });
}

/** How many calls took longer than `ms`: CloudWatch gives the percentage of all others. */
function slow(metrics: SkillMetrics, ms: number, period: Duration): IMetric {
  return new MathExpression({
    expression: '(100 - quick) * calls / 100',
    usingMetrics: { quick: metrics.quickPercent(ms, period), calls: metrics.calls(period) },
    label: 'Slow',
    period,
  });
}

/** Which share of `all` is `bad`, and 0 below the `least` number of them. */
function share(bad: IMetric, least: number, all: IMetric, period: Duration): IMetric {
  return new MathExpression({
    // A canary that broke off leaves fewer turns than it is taken for.
    expression: `IF(bad >= ${least}, IF(all > bad, bad / all, 1), 0)`,
    usingMetrics: { bad, all },
    label: 'Share',
    period,
  });
}

export function limitsOf(watched: Watched) {
  return { ...ofOneTurn(watched), ...ofManyTurns(watched), ...ofSilence(watched) } satisfies Record<
    string,
    Limit
  >;
}

/** One is one too many, whatever the load. */
function ofOneTurn({ metrics, canary, thresholds }: Watched) {
  return {
    Errors: {
      metric: metrics.errors(MINUTE),
      because: 'Alexa says that there was a problem with the skill.',
      threshold: 0,
      ...OVER,
      ...AT_ONCE,
    },
    Throttles: {
      metric: metrics.throttles(MINUTE),
      because: 'Listeners are turned away: more speak at once than the function may serve.',
      threshold: 0,
      ...OVER,
      ...AT_ONCE,
    },
    Apologies: {
      metric: new MathExpression({
        expression: `IF(apologies > ${thresholds.apologies}, 1, apologies / turns)`,
        usingMetrics: {
          apologies: metrics.of('Apologies', Stats.SUM, FIVE_MINUTES),
          turns: metrics.of('Turns', Stats.SUM, FIVE_MINUTES),
        },
        label: 'Apologies',
        period: FIVE_MINUTES,
      }),
      because: 'The skill says that something went wrong instead of answering.',
      threshold: thresholds.apologyRate,
      ...OVER,
      ...AT_ONCE,
    },
    Canary: {
      // Twice the hour between two of them: one that starts some seconds late has still taken place.
      metric: canary.failures(Duration.hours(2 * CANARY_EVERY.toHours())),
      because: 'The hourly test conversation went wrong, or did not take place.',
      threshold: 0,
      ...OVER,
      ...AT_ONCE,
      missing: BAD,
    },
  };
}

/** Only a share says something here, and only more than once. */
function ofManyTurns({ metrics, canary, thresholds }: Watched) {
  return {
    Slow: {
      // A percentile of a handful of turns is its worst one: a single slow start would ring. So they are counted.
      metric: share(
        slow(metrics, thresholds.slowMs, FIVE_MINUTES),
        2.5,
        metrics.calls(FIVE_MINUTES),
        FIVE_MINUTES,
      ),
      because: 'Answers come after a silence that people notice.',
      threshold: thresholds.slowRate,
      ...OVER,
      ...TWO_CANARIES(FIVE_MINUTES),
    },
    MemoryDown: {
      // The canary asks the same memory as everybody: its turns speak for all.
      metric: share(
        metrics.of('MemoryDown', Stats.SUM, QUARTER),
        2,
        metrics.of('MemoryDown', Stats.SAMPLE_COUNT, QUARTER),
        QUARTER,
      ),
      because: 'Routines can not be carried on, and "forget me" is refused.',
      threshold: thresholds.memoryDownRate,
      ...OVER,
      ...TWO_CANARIES(QUARTER),
    },
    Unanswered: {
      metric: share(
        metrics.of('Unanswered', Stats.SUM, HOUR),
        2,
        ofListeners(metrics.of('Turns', Stats.SUM, HOUR), TURNS_COUNTED, canary, HOUR),
        HOUR,
      ),
      because: 'Too many questions get no answer.',
      threshold: thresholds.unansweredRate,
      ...OVER,
      ...THREE_HOURS_A_DAY,
    },
    BrokenSessions: {
      // A small skill has a few sessions a day, and a large one reaches a day's share within hours.
      metric: share(
        metrics.of('EndedInError', Stats.SUM, DAY),
        2,
        ofListeners(metrics.of('EndedInError', Stats.SAMPLE_COUNT, DAY), ENDS_COUNTED, canary, DAY),
        DAY,
      ),
      because: 'Alexa ends sessions with an error: a response was refused or came too late.',
      threshold: thresholds.brokenSessionRate,
      ...OVER,
      ...AT_ONCE,
    },
  };
}

/** How long a silence must be before it is strange depends on how many usually speak: see index.ts. */
function ofSilence({ metrics, canary, thresholds }: Watched) {
  const listeners = (period: Duration) =>
    ofListeners(metrics.of('Turns', Stats.SUM, period), TURNS_COUNTED, canary, period);
  const nobody = {
    operator: ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD,
    threshold: 0,
    missing: FINE,
  };
  return {
    SilentDays: {
      metric: listeners(DAY),
      because: 'Nobody spoke to the skill for days.',
      ...nobody,
      over: thresholds.quietDays,
      of: thresholds.quietDays,
    },
    SilentHours: {
      metric: listeners(Duration.hours(thresholds.quietHours)),
      because: 'Nobody spoke to the skill for hours.',
      ...nobody,
      ...AT_ONCE,
    },
    Busy: {
      metric: metrics.of('Turns', Stats.SUM, DAY),
      because: 'No fault: so many speak to the skill that hours of silence are strange.',
      threshold: thresholds.busyTurns,
      ...OVER,
      ...{ over: 1, of: 7 },
    },
  };
}
