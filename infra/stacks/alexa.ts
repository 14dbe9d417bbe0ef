/** The Alexa side: the skill itself, made from the skill package, and its permission to call our endpoints. */
import { CfnOutput, CustomResource, Duration, Fn, SecretValue, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnSkill } from 'aws-cdk-lib/alexa-ask';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { NodeFunction } from '../node-function';
import type { Bundles } from '../project';
import type { AlexaAccount } from '../settings';
import type { Stage } from '../stages';
import type { EndpointStack } from './endpoint';

export interface AlexaStackProps extends StackProps {
  stage: Stage;
  account: AlexaAccount;
  endpoints: readonly EndpointStack[];
  bundles: Bundles;
}

export class AlexaStack extends Stack {
  constructor(scope: Construct, id: string, props: AlexaStackProps) {
    const { stage, account, endpoints, bundles, ...stackProps } = props;
    super(scope, id, stackProps);
    const locksmith = this.locksmith(stage, bundles.lockSkill, endpoints);
    const skillPackage = new Asset(this, 'SkillPackage', { path: bundles.skillPackage });
    const reader = this.reader(skillPackage);

    // Both steps are called for each new package. The first comes after its reader's policy: rights take some seconds to
    // be known everywhere, and it takes those before Alexa reads. The last puts right what was changed by hand.
    const eachPackage = { Package: skillPackage.s3ObjectKey };
    // Alexa refuses an endpoint that it may not call yet, and makes no skill: open, make the skill, lock.
    const opened = endpoints.map(
      ({ endpoint, skill }) =>
        new CustomResource(this, `Open${endpoint.alexa}`, {
          resourceType: 'Custom::OpenToAlexa',
          serviceToken: locksmith.function.functionArn,
          serviceTimeout: Duration.minutes(5),
          properties: { AliasArn: skill.alias.functionArn, ...eachPackage },
        }),
    );
    for (const step of opened) step.node.addDependency(reader);
    const skill = this.skill(account, skillPackage, reader, endpoints);
    skill.node.addDependency(...opened);
    for (const [index, { endpoint, skill: answering }] of endpoints.entries()) {
      const lock = new CustomResource(this, `Lock${endpoint.alexa}`, {
        resourceType: 'Custom::LockToSkill',
        serviceToken: locksmith.function.functionArn,
        serviceTimeout: Duration.minutes(5),
        properties: {
          AliasArn: answering.alias.functionArn,
          SkillId: skill.ref,
          ...eachPackage,
          ...(stage.skillId !== undefined && { ExpectedSkillId: stage.skillId }),
        },
      });
      const before = opened[index];
      if (before) lock.node.addDependency(before);
    }
    new CfnOutput(this, 'SkillId', {
      value: skill.ref,
      description: 'Write it into infra/stages.ts: then the function refuses other skills by itself, too.',
    });
  }

  /** Whom Alexa acts as to read the package, one object of the bucket. */
  private reader(skillPackage: Asset): Role {
    const reader = new Role(this, 'PackageReader', {
      assumedBy: new ServicePrincipal('alexa-appkit.amazon.com'),
    });
    reader.addToPolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [skillPackage.bucket.arnForObjects(skillPackage.s3ObjectKey)],
      }),
    );
    return reader;
  }

  private skill(
    account: AlexaAccount,
    skillPackage: Asset,
    reader: Role,
    endpoints: readonly EndpointStack[],
  ): CfnSkill {
    const secret = (jsonField: string) =>
      // CloudFormation looks it up while it deploys; the template holds only the reference.
      SecretValue.secretsManager(account.secret, { jsonField }).unsafeUnwrap();
    const [home] = endpoints;
    const uri = (stack: EndpointStack | undefined) => ({ endpoint: { uri: stack?.skill.alias.functionArn } });
    const answering = {
      ...uri(home),
      regions: Object.fromEntries(endpoints.map((stack) => [stack.endpoint.alexa, uri(stack)])),
    };
    return new CfnSkill(this, 'Skill', {
      vendorId: account.vendorId,
      authenticationConfiguration: {
        clientId: secret('clientId'),
        clientSecret: secret('clientSecret'),
        refreshToken: secret('refreshToken'),
      },
      skillPackage: {
        s3Bucket: skillPackage.s3BucketName,
        s3Key: skillPackage.s3ObjectKey,
        s3BucketRole: reader.roleArn,
        overrides: {
          manifest: {
            apis: { custom: answering },
            // Who turns the skill off is forgotten. No manifest may name an event without an endpoint, so it stands here.
            events: { ...answering, subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
          },
        },
      },
    });
  }

  /** May change who may call these aliases, and nothing else of them. */
  private locksmith(stage: Stage, code: string, endpoints: readonly EndpointStack[]): NodeFunction {
    const locksmith = new NodeFunction(this, 'Locksmith', {
      stage,
      code,
      memoryMb: 256,
      timeout: Duration.minutes(1),
      environment: {},
    });
    const functions = endpoints.flatMap(({ skill }) => [
      skill.alias.functionArn,
      // The same without the alias: Lambda judges a call on an alias by either name.
      Fn.join(':', unqualified(skill.alias.functionArn)),
    ]);
    locksmith.allow(['lambda:GetPolicy', 'lambda:AddPermission', 'lambda:RemovePermission'], functions);
    acknowledge(locksmith, {
      'Serverless-LambdaDLQ': 'CloudFormation waits for the answer, and asks again itself.',
    });
    return locksmith;
  }
}

/** The seven parts of a function's ARN, of one that goes on with an alias. */
function unqualified(aliasArn: string): string[] {
  return Array.from({ length: 7 }, (_, part) => Fn.select(part, Fn.split(':', aliasArn)));
}
