/** Talks to each new version before the first listener does; CodeDeploy asks for it and heeds its answer. */
import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { NodeFunction } from '../node-function';
import type { Stage } from '../stages';

export interface ReleaseCheckProps {
  stage: Stage;
  /** Folder of the built bundle. */
  code: string;
  /** Whose newest version is talked to. */
  skill: LambdaFunction;
}

export class ReleaseCheck extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, { stage, code, skill }: ReleaseCheckProps) {
    super(scope, id);
    const version = skill.currentVersion.functionArn;
    const check = new NodeFunction(this, 'Code', {
      stage,
      code,
      memoryMb: 256,
      // One conversation, after at most three waits for the right to hold it.
      timeout: Duration.minutes(3),
      environment: {
        // The version, not the alias: the alias still points at the code before.
        SKILL_ARN: version,
        ...(stage.skillId !== undefined && { SKILL_ID: stage.skillId }),
      },
    });
    check.allow(['lambda:InvokeFunction'], [version]);
    acknowledge(check, {
      'Serverless-LambdaDLQ': 'CodeDeploy waits for the answer; without one the deployment fails.',
    });
    this.function = check.function;
  }
}
