/** New code is talked to first, then meets a tenth of the listeners, and goes back when an alarm rings. */
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { Alias, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';

export interface SafeDeploymentProps {
  alias: Alias;
  /** Says whether the new version may have any traffic. */
  check: LambdaFunction;
  alarms: Alarm[];
  /** CodeDeploy refuses to begin while one of them rings; true: it heeds none of them, this once. */
  despiteAlarms: boolean;
}

export class SafeDeployment extends Construct {
  constructor(scope: Construct, id: string, { alias, check, alarms, despiteAlarms }: SafeDeploymentProps) {
    super(scope, id);
    const group = new LambdaDeploymentGroup(this, 'Group', {
      alias,
      preHook: check,
      // Two periods of the slowest of these alarms.
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_10MINUTES,
      alarms,
      ignoreAlarmConfiguration: despiteAlarms,
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    });
    acknowledge(group, {
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]':
        "CodeDeploy's own policy for Lambda, kept by AWS and limited to moving aliases and reading alarms.",
      [`AwsSolutions-IAM5[Resource::<${logicalIdOf(check)}.Arn>:*]`]:
        'CodeDeploy calls the check by its name, which Lambda also lets stand for its versions.',
    });
  }
}

/** As the template names a function; the security checks name their findings after it. */
function logicalIdOf({ stack, functionArn }: LambdaFunction): string {
  const arn: { 'Fn::GetAtt': [id: string, attribute: string] } = stack.resolve(functionArn);
  return arn['Fn::GetAtt'][0];
}
