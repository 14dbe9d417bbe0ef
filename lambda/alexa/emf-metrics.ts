/** Metrics as lines of the CloudWatch embedded metric format on standard output: no call, no wait, no permission. */
import { MetricUnit, Metrics as Powertools } from '@aws-lambda-powertools/metrics';
import { countsOf, type Metrics } from './metrics';

export const NAMESPACE = 'BackCoach';

/**
 * The only dimension is `service`, read from POWERTOOLS_SERVICE_NAME, so that stages in one account stay apart.
 * The locale goes along as a plain field: as a dimension it would multiply what CloudWatch bills by the locales.
 */
export function emfMetrics(): Metrics {
  const powertools = new Powertools({ namespace: NAMESPACE });
  return {
    turn(facts) {
      for (const [name, value] of Object.entries(countsOf(facts))) {
        powertools.addMetric(name, name === 'AnswerTime' ? MetricUnit.Milliseconds : MetricUnit.Count, value);
      }
      powertools.addMetadata('locale', facts.locale);
      powertools.publishStoredMetrics();
    },
  };
}
