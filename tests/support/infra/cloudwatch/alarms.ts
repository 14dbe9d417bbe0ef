/** The alarms of a synthesized template, judged over metrics as CloudWatch judges them: by sliding windows. */
import type { Template } from 'aws-cdk-lib/assertions';
import { type Expression, parseExpression, type Value } from './expression';
import type { Span } from './series';

/** The value of a metric over a span; `of` says whose it is. */
export type Read = (of: 'skill' | 'canary', metric: string, statistic: string, span: Span) => Value;

export interface Judged {
  name: string;
  /** Whether it would be in the state ALARM at the end of this minute. */
  rings(read: Read, minute: number): boolean;
  /** Minutes between two looks that miss nothing. */
  step: number;
}

interface Metric {
  MetricName: string;
  Dimensions?: unknown;
}
interface Query {
  Id: string;
  Expression?: string;
  MetricStat?: { Metric: Metric; Period: number; Stat: string };
  ReturnData?: boolean;
}
interface Properties extends Metric {
  Metrics?: Query[];
  Statistic?: string;
  ExtendedStatistic?: string;
  Period?: number;
  EvaluationPeriods: number;
  DatapointsToAlarm?: number;
  Threshold: number;
  ComparisonOperator: string;
  TreatMissingData: string;
}

const whose = ({ Dimensions }: Metric) =>
  JSON.stringify(Dimensions).includes('CanaryCode') ? 'canary' : 'skill';

/** The number an alarm watches, over one of its periods. */
function watched(properties: Properties): { period: number; value(read: Read, span: Span): Value } {
  const { Metrics, MetricName, Statistic, ExtendedStatistic, Period } = properties;
  if (!Metrics) {
    const statistic = Statistic ?? ExtendedStatistic ?? '';
    const value = (read: Read, span: Span) => read(whose(properties), MetricName, statistic, span);
    return { period: (Period ?? 0) / 60, value };
  }
  const queries = new Map(Metrics.map((query) => [query.Id, query]));
  const expressions = new Map<string, Expression>();
  for (const { Id, Expression: text } of Metrics)
    if (text !== undefined) expressions.set(Id, parseExpression(text));
  const periods = new Set(Metrics.flatMap(({ MetricStat }) => MetricStat?.Period ?? []));
  const [period = 0, ...others] = periods;
  if (others.length > 0) throw new Error('metrics of one expression have one period');
  const value = (read: Read, span: Span) => {
    const lookup = (id: string): Value => {
      const expression = expressions.get(id);
      if (expression) return expression(lookup);
      const stat = queries.get(id)?.MetricStat;
      if (!stat) throw new Error(`no metric ${id}`);
      return read(whose(stat.Metric), stat.Metric.MetricName, stat.Stat, span);
    };
    return lookup(Metrics.find(({ ReturnData }) => ReturnData !== false)?.Id ?? '');
  };
  return { period: period / 60, value };
}

const COMPARES: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

function metricAlarm(id: string, properties: Properties): Judged {
  const { period, value } = watched(properties);
  const { EvaluationPeriods: of, DatapointsToAlarm: over = of, Threshold, TreatMissingData } = properties;
  const compare = COMPARES[properties.ComparisonOperator];
  if (!compare || !['breaching', 'notBreaching'].includes(TreatMissingData))
    throw new Error(`how is ${id} judged?`);
  // Windows overlap: each point is looked at once, however often it is asked for.
  const known = new WeakMap<Read, Map<number, boolean>>();
  const breaches = (read: Read, to: number): boolean => {
    const points = known.get(read) ?? new Map<number, boolean>();
    known.set(read, points);
    let breaching = points.get(to);
    if (breaching === undefined) {
      const point = value(read, { from: to - period, to });
      breaching = point === undefined ? TreatMissingData === 'breaching' : compare(point, Threshold);
      points.set(to, breaching);
    }
    return breaching;
  };
  return {
    name: nameOf(id),
    // Windows slide by the minute: a sixth of the shortest is near enough, and half an hour of the longest.
    step: period <= 5 ? period : Math.min(Math.ceil(period / 6), 30),
    rings(read, minute) {
      let breaching = 0;
      for (let back = 0; back < of && breaching < over; back += 1) {
        if (breaches(read, minute - back * period)) breaching += 1;
      }
      return breaching >= over;
    },
  };
}

/** A rule comes in pieces, with the names of alarms between them. */
function compositeAlarm(id: string, rule: { 'Fn::Join': [string, unknown[]] }, parts: Judged[]): Judged {
  const text = rule['Fn::Join'][1]
    .map((piece) =>
      typeof piece === 'string' ? piece : nameOf(/"(Alarm\w+)"/.exec(JSON.stringify(piece))?.[1] ?? ''),
    )
    .join('');
  const expression = parseExpression(text.replace(/ALARM\("?(\w+)"?\)/g, '$1'));
  return {
    name: nameOf(id),
    step: 30,
    rings(read, minute) {
      const state = (name: string) => {
        const part = parts.find((one) => one.name === name);
        if (!part) throw new Error(`no alarm ${name}`);
        return part.rings(read, minute) ? 1 : 0;
      };
      return expression(state) === 1;
    },
  };
}

function nameOf(id: string): string {
  return id.replace(/^Alarm(.*)[0-9A-F]{8}$/, '$1');
}

/** Those that ring somewhere, each by its name in the code. */
export function alarmsOf(template: Template): Judged[] {
  const alarms = Object.entries(template.findResources('AWS::CloudWatch::Alarm'));
  const judged = alarms.map(([id, { Properties }]) => metricAlarm(id, Properties));
  const composites = Object.entries(template.findResources('AWS::CloudWatch::CompositeAlarm'));
  const loud = new Set(
    alarms.filter(([, { Properties }]) => Properties.AlarmActions).map(([id]) => nameOf(id)),
  );
  return [
    ...judged.filter(({ name }) => loud.has(name)),
    ...composites.map(([id, { Properties }]) => compositeAlarm(id, Properties.AlarmRule, judged)),
  ];
}
