/** New code meets a tenth of the listeners first, and goes back when an alarm rings. */
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';

export interface SafeDeploymentProps {
  alias: Alias;
  alarms: Alarm[];
}

export class SafeDeployment extends Construct {
  constructor(scope: Construct, id: string, { alias, alarms }: SafeDeploymentProps) {
    super(scope, id);
    const group = new LambdaDeploymentGroup(this, 'Group', {
      alias,
      // Two periods of the slowest of these alarms.
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_10MINUTES,
      alarms,
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    });
    acknowledge(group, {
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]':
        "CodeDeploy's own policy for Lambda, kept by AWS and limited to moving aliases and reading alarms.",
    });
  }
}
