/** One alarm for each way a listener is let down; docs/runbook.md has a section for each, by the same name. */
import {
  Alarm,
  type AlarmBase,
  AlarmRule,
  AlarmState,
  CompositeAlarm,
  type IAlarm,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { type Limit, limitsOf, type Watched } from './limits';

export interface SkillAlarmsProps extends Watched {
  topic: ITopic;
}

const SEE = 'See docs/runbook.md.';

export class SkillAlarms extends Construct {
  /** Those that call a deployment back: they speak within its ten minutes, and of the new code. */
  readonly rollback: Alarm[];

  constructor(scope: Construct, id: string, { topic, ...watched }: SkillAlarmsProps) {
    super(scope, id);
    const limits = limitsOf(watched);
    const ring = new SnsAction(topic);
    const rings = <A extends AlarmBase>(alarm: A): A => {
      alarm.addAlarmAction(ring);
      alarm.addOkAction(ring);
      return alarm;
    };
    const { SilentDays, SilentHours, Busy, ...loud } = limits;
    const made = Object.entries(loud).map(([name, limit]) => [name, rings(this.alarm(name, limit))] as const);
    rings(this.quiet({ SilentDays, SilentHours, Busy }));
    this.rollback = made
      .filter(([name]) => ['Errors', 'Apologies', 'Slow'].includes(name))
      .map(([, it]) => it);
  }

  private alarm(name: string, limit: Limit): Alarm {
    return new Alarm(this, name, {
      metric: limit.metric,
      alarmDescription: `${name}: ${limit.because} ${SEE}`,
      threshold: limit.threshold,
      comparisonOperator: limit.operator,
      evaluationPeriods: limit.of,
      datapointsToAlarm: limit.over,
      treatMissingData: limit.missing,
    });
  }

  /** A small skill is silent every night: there only days count, and hours where many speak. Its parts ring nowhere. */
  private quiet(parts: Record<'SilentDays' | 'SilentHours' | 'Busy', Limit>): CompositeAlarm {
    const rings = (name: keyof typeof parts): IAlarm => this.alarm(name, parts[name]);
    const is = (alarm: IAlarm) => AlarmRule.fromAlarm(alarm, AlarmState.ALARM);
    return new CompositeAlarm(this, 'Quiet', {
      alarmDescription: `Quiet: Nobody reaches the skill: perhaps nobody can. ${SEE}`,
      alarmRule: AlarmRule.anyOf(
        is(rings('SilentDays')),
        AlarmRule.allOf(is(rings('SilentHours')), is(rings('Busy'))),
      ),
    });
  }
}
