/** One page a stage: what listeners hear, a row for each region. */
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, Stats, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { EndpointStack } from './endpoint';

export interface DashboardStackProps extends StackProps {
  endpoints: readonly EndpointStack[];
}

const PERIOD = Duration.minutes(5);
const ROW = { width: 6, height: 6 };

export class DashboardStack extends Stack {
  constructor(scope: Construct, id: string, { endpoints, ...props }: DashboardStackProps) {
    super(scope, id, props);
    const dashboard = new Dashboard(this, 'Listeners', { defaultInterval: Duration.days(1) });
    for (const { endpoint, metrics } of endpoints) {
      const { aws: region, alexa } = endpoint;
      const mean = (name: Parameters<typeof metrics.of>[0]) => metrics.of(name, Stats.AVERAGE, PERIOD);
      const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
        new GraphWidget({ title, region, left, right, ...ROW });
      dashboard.addWidgets(new TextWidget({ markdown: `## ${alexa}: ${region}`, width: 24, height: 1 }));
      dashboard.addWidgets(
        graph('Turns', [metrics.of('Turns', Stats.SUM, PERIOD)], [metrics.concurrency(PERIOD)]),
        graph('Time to answer, ms', [
          metrics.of('AnswerTime', Stats.p(50), PERIOD),
          metrics.of('AnswerTime', Stats.p(99), PERIOD),
          metrics.p99(PERIOD),
        ]),
        graph(
          'Let down',
          [metrics.errors(PERIOD), metrics.throttles(PERIOD)],
          [mean('Apologies'), mean('EndedInError')],
        ),
        graph('Shares of turns', [
          mean('Unanswered'),
          mean('Clarified'),
          mean('WarningSigns'),
          mean('MemoryDown'),
        ]),
      );
    }
  }
}
