/** A function of ours on the current runtime, with a role and a log of its own. */
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge';
import type { Stage } from './stages';

export interface NodeFunctionProps {
  stage: Stage;
  /** Folder of the built bundle, with `index.mjs` exporting `handler`. */
  code: string;
  memoryMb: number;
  timeout: Duration;
  environment: Record<string, string>;
  reservedConcurrency?: number;
}

export class NodeFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: props.stage.logDays,
      removalPolicy: props.stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // Not AWS's managed policy, which may write to every log group of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);

    this.function = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.code),
      role,
      logGroup,
      // Our lines are JSON already; the other format would wrap them, and metrics in them would be lost.
      loggingFormat: LoggingFormat.TEXT,
      memorySize: props.memoryMb,
      timeout: props.timeout,
      tracing: Tracing.ACTIVE,
      environment: props.environment,
      // Old versions stay in the live stage, so that the alias can be pointed back by hand in seconds.
      currentVersionOptions: {
        removalPolicy: props.stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      },
      ...(props.reservedConcurrency !== undefined && {
        reservedConcurrentExecutions: props.reservedConcurrency,
      }),
    });
    acknowledge(role, {
      'AwsSolutions-IAM5[Resource::*]':
        'X-Ray takes traces of a service under no resource name: its two actions know only "*".',
    });
  }

  /** Allows exactly these actions on exactly these resources. */
  allow(actions: string[], resources: string[]): void {
    this.function.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }
}
