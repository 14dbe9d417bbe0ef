/** The numbers of one region's function: Lambda's own, and those the skill writes into its log. */
import type { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alias, IFunction } from 'aws-cdk-lib/aws-lambda';

/** As the skill writes them: lambda/alexa/emf-metrics.ts. A test holds the two together. */
const NAMESPACE = 'BackCoach';

/** A metric of the skill itself. */
export type SkillMetric =
  | 'Turns'
  | 'AnswerTime'
  | 'Apologies'
  | 'Unanswered'
  | 'Clarified'
  | 'WarningSigns'
  | 'MemoryDown'
  | 'EndedInError';

export interface SkillMetricsProps {
  function: IFunction;
  alias: Alias;
  region: string;
}

export class SkillMetrics {
  constructor(private readonly props: SkillMetricsProps) {}

  /** `statistic` of what the skill wrote: averages of 0 and 1 are rates. */
  of(metricName: SkillMetric, statistic: string, period: Duration): Metric {
    return new Metric({
      namespace: NAMESPACE,
      metricName,
      dimensionsMap: { service: this.props.function.functionName },
      region: this.props.region,
      statistic,
      period,
    });
  }

  errors(period: Duration): Metric {
    return this.props.alias.metricErrors({ period, statistic: Stats.SUM, region: this.props.region });
  }

  throttles(period: Duration): Metric {
    return this.props.alias.metricThrottles({ period, statistic: Stats.SUM, region: this.props.region });
  }

  /** p99 of Lambda's own clock, in ms: with the start of a fresh process. */
  p99(period: Duration): Metric {
    return this.props.alias.metricDuration({ period, statistic: Stats.p(99), region: this.props.region });
  }

  /** How many calls Lambda took the time of. */
  calls(period: Duration): Metric {
    return this.props.alias.metricDuration({
      period,
      statistic: Stats.SAMPLE_COUNT,
      region: this.props.region,
    });
  }

  /** Percentage of calls that took at most `ms`. */
  quickPercent(ms: number, period: Duration): Metric {
    return this.props.alias.metricDuration({ period, statistic: Stats.pr(ms), region: this.props.region });
  }

  concurrency(period: Duration): Metric {
    return this.props.function.metric('ConcurrentExecutions', {
      period,
      statistic: Stats.MAXIMUM,
      region: this.props.region,
    });
  }
}
