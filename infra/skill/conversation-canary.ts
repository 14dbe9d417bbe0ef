/** Every hour a short conversation with the deployed skill, as Alexa would hold it. */
import { Duration } from 'aws-cdk-lib';
import { type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { NodeFunction } from '../node-function';
import type { Stage } from '../stages';

export const CANARY_EVERY = Duration.hours(1);

export interface ConversationCanaryProps {
  stage: Stage;
  /** Folder of the built bundle. */
  code: string;
  /** Whom to talk to. */
  alias: Alias;
}

export class ConversationCanary extends Construct {
  private readonly code: NodeFunction;

  constructor(scope: Construct, id: string, { stage, code, alias }: ConversationCanaryProps) {
    super(scope, id);
    this.code = new NodeFunction(this, 'Code', {
      stage,
      code,
      memoryMb: 256,
      // A handful of turns, each of which the skill itself ends after 7 s.
      timeout: Duration.minutes(1),
      environment: {
        SKILL_ARN: alias.functionArn,
        ...(stage.skillId !== undefined && { SKILL_ID: stage.skillId }),
      },
    });
    this.code.allow(['lambda:InvokeFunction'], [alias.functionArn]);
    acknowledge(this.code, {
      'Serverless-LambdaDLQ':
        'A conversation that failed rings an alarm; replaying it later would tell nothing.',
    });
    // Once: a retry would hide every other failure.
    const target = new LambdaTarget(this.code.function, { retryAttempts: 0 });
    const hourly = new Rule(this, 'Hourly', { schedule: Schedule.rate(CANARY_EVERY), targets: [target] });
    acknowledge(hourly, {
      'Serverless-EventBusDLQ':
        'A conversation that did not take place rings the same alarm; an hour later is the next.',
    });
  }

  failures(period: Duration): Metric {
    return this.code.function.metricErrors({ period, statistic: Stats.SUM });
  }

  runs(period: Duration): Metric {
    return this.code.function.metricInvocations({ period, statistic: Stats.SUM });
  }
}
