/** All that answers in one region: the skill, how new code reaches listeners, and who watches. */
import { Annotations, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../alarm-topic';
import type { Bundles } from '../project';
import type { Settings } from '../settings';
import { SkillAlarms } from '../skill/alarms';
import { ConversationCanary } from '../skill/conversation-canary';
import { SkillFunction } from '../skill/function';
import { SkillMetrics } from '../skill/metrics';
import { ReleaseCheck } from '../skill/release-check';
import { SafeDeployment } from '../skill/safe-deployment';
import type { Endpoint } from '../stages';

export interface EndpointStackProps extends StackProps {
  settings: Settings;
  endpoint: Endpoint;
  bundles: Bundles;
  table: ITableV2;
}

/** Where the developer console wants an endpoint's ARN. */
const CONSOLE_FIELD = { NA: 'North America', EU: 'Europe and India', FE: 'Far East' } as const;

export class EndpointStack extends Stack {
  readonly skill: SkillFunction;
  readonly metrics: SkillMetrics;
  readonly endpoint: Endpoint;

  constructor(scope: Construct, id: string, props: EndpointStackProps) {
    const { settings, endpoint, bundles, table, ...stackProps } = props;
    super(scope, id, stackProps);
    const { stage, alexa, alarmEmail } = settings;
    this.endpoint = endpoint;
    this.skill = new SkillFunction(this, 'Skill', {
      picturesUrl: settings.picturesUrl,
      stage,
      code: bundles.skill,
      table,
      reservedConcurrency: endpoint.reservedConcurrency,
      opens: alexa === undefined || stage.skillId !== undefined,
    });
    const { alias } = this.skill;
    this.metrics = new SkillMetrics({ function: this.skill.function, alias, region: endpoint.aws });
    const canary = new ConversationCanary(this, 'Canary', { stage, code: bundles.canary, alias });
    const { topic } = new AlarmTopic(this, 'Listeners', { email: alarmEmail });
    const alarms = new SkillAlarms(this, 'Alarm', {
      metrics: this.metrics,
      canary,
      topic,
      thresholds: stage.thresholds,
    });
    const check = new ReleaseCheck(this, 'ReleaseCheck', {
      stage,
      code: bundles.releaseCheck,
      skill: this.skill.function,
    });
    new SafeDeployment(this, 'Deployment', {
      alias,
      check: check.function,
      alarms: alarms.rollback,
      despiteAlarms: settings.despiteAlarms,
    });

    new CfnOutput(this, 'FunctionName', { value: this.skill.function.functionName });
    new CfnOutput(this, 'EndpointArn', {
      value: alias.functionArn,
      description: `Where Alexa finds the skill in ${CONSOLE_FIELD[endpoint.alexa]}.`,
    });
    if (alarmEmail === undefined) {
      Annotations.of(this).addWarningV2(
        'BackCoach:NobodyHearsAlarms',
        'No e-mail for alarms: they will ring where nobody hears them. Pass -c alarmEmail=you@example.com.',
      );
    }
    if (alexa === undefined) {
      const fields = stage.endpoints[0] === endpoint ? 'Default Region, and into ' : '';
      Annotations.of(this).addInfo(
        `No Alexa account was given. After the deploy, paste EndpointArn of ${id} into the developer console: ` +
          `Build, Endpoint, AWS Lambda ARN, ${fields}${CONSOLE_FIELD[endpoint.alexa]}.`,
      );
    }
  }
}
