/** The skill in one region: its code, what it may touch, and the alias that moves to new code with care. */
import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { NodeFunction } from '../node-function';
import type { Stage } from '../stages';

export interface SkillFunctionProps {
  stage: Stage;
  /** Folder of the built bundle. */
  code: string;
  table: ITableV2;
  reservedConcurrency?: number;
  /** Where pictures of cards are kept. */
  picturesUrl?: string | undefined;
  /** Who gives Alexa its permission to call: this stack, or the stack that makes the skill. */
  opens: boolean;
}

/** Alexa gives up after 8 s; we would rather fail in our own words, and be counted. */
const TIMEOUT = Duration.seconds(7);

export class SkillFunction extends Construct {
  readonly function: LambdaFunction;
  /** What Alexa calls. */
  readonly alias: Alias;

  constructor(scope: Construct, id: string, props: SkillFunctionProps) {
    super(scope, id);
    const { stage, table } = props;
    const node = new NodeFunction(this, 'Code', {
      stage,
      code: props.code,
      memoryMb: stage.memoryMb,
      timeout: TIMEOUT,
      reservedConcurrency: props.reservedConcurrency,
      environment: {
        MEMORY_TABLE: table.tableName,
        LOG_LEVEL: 'info',
        SCREENS: stage.screens,
        ...(stage.skillId !== undefined && { SKILL_ID: stage.skillId }),
        ...(props.picturesUrl !== undefined && { PICTURES_URL: props.picturesUrl }),
      },
    });
    // Exactly what lambda/memory/dynamo.ts calls, on exactly this table.
    node.allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'], [table.tableArn]);
    acknowledge(node, {
      'Serverless-LambdaDLQ': 'Alexa waits for the answer: a failed turn is heard and counted, never queued.',
    });

    this.function = node.function;
    this.alias = new Alias(this, 'Live', { aliasName: 'live', version: node.function.currentVersion });
    if (props.opens) {
      this.alias.addPermission('Alexa', {
        principal: new ServicePrincipal('alexa-appkit.amazon.com'),
        // Without an id any skill may call, so that the developer console can link its first one.
        eventSourceToken: stage.skillId,
      });
    }
  }
}
