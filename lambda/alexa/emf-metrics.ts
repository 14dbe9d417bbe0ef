/** Metrics as lines of the CloudWatch embedded metric format: no call, no wait, no permission, no library to load. */
import { countsOf, type Metrics } from './metrics';

export const NAMESPACE = 'BackCoach';

const UNITS: Readonly<Record<string, string>> = { AnswerTime: 'Milliseconds' };

/**
 * Writes one line a turn through `write`. The only dimension is `service`, so that stages in one account stay apart.
 * The locale goes along as a plain field: as a dimension it would multiply what CloudWatch bills by the locales.
 * `now` is ms since 1970.
 */
export function emfMetrics(write: (line: string) => void, service: string, now: () => number): Metrics {
  return {
    turn(facts) {
      const counts = countsOf(facts);
      const metrics = Object.keys(counts).map((Name) => ({ Name, Unit: UNITS[Name] ?? 'Count' }));
      const directive = { Namespace: NAMESPACE, Dimensions: [['service']], Metrics: metrics };
      const _aws = { Timestamp: now(), CloudWatchMetrics: [directive] };
      write(JSON.stringify({ _aws, service, ...counts, locale: facts.locale }));
    },
  };
}
