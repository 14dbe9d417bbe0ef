/** What is deployed, held to the decisions behind it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { ENDS_COUNTED, TURNS_COUNTED } from '../../../infra/functions/canary/turns';
import { NAMESPACE } from '../../../lambda/alexa/emf-metrics';
import { countsOf, type TurnFacts } from '../../../lambda/alexa/metrics';
import { deployments, LIVE, LIVE_WITH_ALEXA } from '../../support/infra/deployed';
import { ALEXA, SKILL_ID } from '../../support/infra/owner';

const { deploy, remove } = deployments();
afterAll(remove);

const REGIONS = ['NA', 'EU', 'FE'] as const;

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

function resources(template: { findResources(type: string): Record<string, unknown> }, type: string) {
  return Object.values(template.findResources(type)) as { Properties: Record<string, unknown> }[];
}

function statements(template: Parameters<typeof resources>[0]): Statement[] {
  return resources(template, 'AWS::IAM::Policy').flatMap(
    ({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement,
  );
}

const actionsOf = ({ Action }: Statement) => [Action].flat();

describe('The memory table', () => {
  const memory = () => deploy(LIVE).template('Memory');

  it('expires its records, bills by request, is encrypted, and can be wound back', () => {
    memory().hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: [{ AttributeName: 'user', KeyType: 'HASH' }],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    });
  });

  it('is in every region that answers, each copy recoverable and guarded against deletion', () => {
    const [table] = resources(memory(), 'AWS::DynamoDB::GlobalTable');
    const replicas = table?.Properties.Replicas as Record<string, unknown>[];
    expect(replicas.map(({ Region }) => Region).sort()).toEqual(['eu-west-1', 'us-east-1', 'us-west-2']);
    for (const replica of replicas) {
      expect(replica.DeletionProtectionEnabled).toBe(true);
      expect(replica.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
    }
    memory().hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Retain' });
  });

  it('goes with the stack in development', () => {
    deploy().template('Memory').hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Delete' });
  });
});

describe.each(REGIONS)('The endpoint in %s', (region) => {
  const endpoint = () => deploy(LIVE).template(region);

  it('runs on the current runtime, and gives up before Alexa does', () => {
    endpoint().hasResourceProperties('AWS::Lambda::Function', {
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: 7,
      MemorySize: 1769,
      TracingConfig: { Mode: 'Active' },
      ReservedConcurrentExecutions: Match.anyValue(),
      Environment: {
        Variables: { SKILL_ID, MEMORY_TABLE: Match.anyValue(), LOG_LEVEL: 'info', SCREENS: 'guide' },
      },
    });
  });

  it('touches one table in three ways, writes its own log, and nothing else', () => {
    const template = endpoint();
    const [skill] = Object.values(
      template.findResources('AWS::Lambda::Function', { Properties: { Timeout: 7 } }),
    );
    const role: string = skill?.Properties.Role['Fn::GetAtt'][0];
    const policies = Object.values(
      template.findResources('AWS::IAM::Policy', { Properties: { Roles: [{ Ref: role }] } }),
    );
    const allowed: Statement[] = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    expect(allowed.flatMap(actionsOf).sort()).toEqual([
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
    const table = allowed.find((it) => actionsOf(it).includes('dynamodb:GetItem'));
    expect(JSON.stringify(table?.Resource)).toContain('BackCoach-live-Memory');
    expect(JSON.stringify(table?.Resource)).not.toContain('*');
    expect(template.findResources('AWS::IAM::Role')[role]?.Properties.ManagedPolicyArns).toBeUndefined();
  });

  it('lets Alexa in for this skill alone', () => {
    const lets = resources(endpoint(), 'AWS::Lambda::Permission').filter(
      ({ Properties }) => Properties.Principal === 'alexa-appkit.amazon.com',
    );
    expect(lets).toHaveLength(1);
    expect(lets[0]?.Properties).toMatchObject({
      Action: 'lambda:InvokeFunction',
      EventSourceToken: SKILL_ID,
      FunctionName: { Ref: expect.stringContaining('SkillLive') },
    });
  });

  it('shows new code to a tenth of the listeners, and takes it back when an alarm rings', () => {
    const template = endpoint();
    template.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent10Minutes',
      AlarmConfiguration: {
        Enabled: true,
        Alarms: ['Errors', 'Apologies', 'Slow'].map((name) => ({
          Name: { Ref: Match.stringLikeRegexp(`^Alarm${name}`) },
        })),
      },
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: Match.arrayWith(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
      },
    });
    // The check speaks to the new version before any listener does.
    template.hasResource('AWS::Lambda::Alias', {
      UpdatePolicy: {
        CodeDeployLambdaAliasUpdate: {
          BeforeAllowTrafficHook: { Ref: Match.stringLikeRegexp('^ReleaseCheck') },
        },
      },
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Timeout: 180,
      Environment: {
        Variables: { SKILL_ARN: { Ref: Match.stringLikeRegexp('CurrentVersion') }, SKILL_ID },
      },
    });
    // The version before stays, to be gone back to.
    template.hasResource('AWS::Lambda::Version', { DeletionPolicy: 'Retain' });
  });

  it('rings every alarm at a topic that is encrypted, takes TLS only, and that CloudWatch may reach', () => {
    const template = endpoint();
    const [topic] = Object.keys(template.findResources('AWS::SNS::Topic'));
    const alarms = [
      ...resources(template, 'AWS::CloudWatch::Alarm'),
      ...resources(template, 'AWS::CloudWatch::CompositeAlarm'),
    ];
    const loud = alarms.filter(({ Properties }) => Properties.AlarmActions !== undefined);
    for (const { Properties } of loud) expect(Properties.AlarmActions).toEqual([{ Ref: topic }]);
    // The parts of one that is put together say nothing by themselves.
    const rule = JSON.stringify(resources(template, 'AWS::CloudWatch::CompositeAlarm'));
    const silent = Object.entries(template.findResources('AWS::CloudWatch::Alarm')).filter(
      ([, { Properties }]) => Properties.AlarmActions === undefined,
    );
    expect(silent).toHaveLength(3);
    for (const [id] of silent) expect(rule).toContain(id);
    template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    template.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
          }),
        ]),
      },
    });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
  });

  it('is spoken to once an hour, by a function that may do nothing else', () => {
    const template = endpoint();
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 hour)',
      State: 'ENABLED',
      Targets: [Match.objectLike({ RetryPolicy: { MaximumRetryAttempts: 0 } })],
    });
    const invokes = statements(template).filter((it) => actionsOf(it).includes('lambda:InvokeFunction'));
    expect(invokes.map(({ Resource }) => Resource)).toEqual([
      { Ref: expect.stringContaining('SkillLive') },
      // The check of a release talks to the version that is about to be released.
      { Ref: expect.stringContaining('SkillCodeFunctionCurrentVersion') },
      // CodeDeploy calls the check.
      expect.arrayContaining([{ 'Fn::GetAtt': [expect.stringContaining('ReleaseCheck'), 'Arn'] }]),
    ]);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { SKILL_ARN: { Ref: Match.stringLikeRegexp('SkillLive') }, SKILL_ID } },
    });
  });
});

describe('Every stack', () => {
  it('allows no action and no resource by wildcard, but for traces, which have no name, and the versions of a check', () => {
    const { names, template } = deploy(LIVE_WITH_ALEXA);
    const all = names.flatMap((name) => statements(template(name.split('-').at(-1) ?? '')));
    expect(all.length).toBeGreaterThan(15);
    const wild = all.filter((it) => JSON.stringify([it.Action, it.Resource]).includes('*'));
    expect(new Set(wild.flatMap(actionsOf))).toEqual(
      new Set(['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'lambda:InvokeFunction']),
    );
    const invoked = wild.filter((it) => actionsOf(it).includes('lambda:InvokeFunction'));
    for (const { Resource } of invoked) {
      expect(JSON.stringify(Resource)).toMatch(/^\[\{"Fn::GetAtt":\["ReleaseCheck\w+","Arn"\]\},/);
    }
  });

  it('leaves names to CloudFormation, so that two stages fit one account', () => {
    const { names, template } = deploy(LIVE_WITH_ALEXA);
    const named =
      /"(FunctionName|TableName|RoleName|TopicName|AlarmName|DashboardName|LogGroupName|PolicyName)":"/;
    for (const name of names) {
      const { Resources } = template(name.split('-').at(-1) ?? '').toJSON();
      for (const { Type, Properties } of Object.values<{ Type: string; Properties: object }>(Resources)) {
        // An inline policy's name is a part of its role, not of the account.
        if (Type === 'AWS::IAM::Policy') continue;
        // CDK names this one itself, after its stack.
        if (Type === 'AWS::CloudWatch::CompositeAlarm') continue;
        expect(JSON.stringify(Properties).match(named)?.[0]).toBeUndefined();
      }
    }
  });

  it('keeps its logs for as long as the stage says, and no longer', () => {
    for (const region of REGIONS) {
      for (const { Properties } of resources(deploy(LIVE).template(region), 'AWS::Logs::LogGroup')) {
        expect(Properties.RetentionInDays).toBe(30);
      }
    }
  });

  it('keeps the identity of what listeners stand on: under another it would be deleted and made anew', () => {
    const idsOf = (stack: string, type: string) =>
      Object.keys(deploy(LIVE).template(stack).findResources(type));
    expect(idsOf('Memory', 'AWS::DynamoDB::GlobalTable')).toEqual(['TableCD117FA1']);
    for (const region of REGIONS) {
      expect(idsOf(region, 'AWS::Lambda::Function')).toContain('SkillCodeFunctionFA308D2E');
      expect(idsOf(region, 'AWS::Lambda::Alias')).toEqual(['SkillLiveE8EDF5F0']);
    }
    expect(Object.keys(deploy(LIVE_WITH_ALEXA).template('Alexa').findResources('Alexa::ASK::Skill'))).toEqual(
      ['Skill'],
    );
  });

  it('is guarded against deletion in the live stage only', () => {
    const guarded = (folder: string) =>
      Object.values<{ type: string; properties: { terminationProtection?: boolean } }>(
        JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).artifacts,
      )
        .filter(({ type }) => type === 'aws:cloudformation:stack')
        .map(({ properties }) => properties.terminationProtection === true);
    expect(new Set(guarded(deploy(LIVE).folder))).toEqual(new Set([true]));
    expect(new Set(guarded(deploy().folder))).toEqual(new Set([false]));
  });
});

describe('A deploy', () => {
  const alarmsOf = (context: Record<string, string>) =>
    resources(deploy(context).template('NA'), 'AWS::CodeDeploy::DeploymentGroup')[0]?.Properties
      .AlarmConfiguration;

  it('may be told to go on while an alarm rings that it shall silence', () => {
    expect(alarmsOf(LIVE)).not.toMatchObject({ Enabled: false });
    expect(alarmsOf({ ...LIVE, despiteAlarms: 'true' })).toMatchObject({ Enabled: false });
  });

  it.each<[string, Record<string, string>]>([
    ['development', { alarmEmail: '' }],
    ['live', { ...LIVE, alarmEmail: '' }],
  ])('of the %s stage says loudly when nobody would hear its alarms', (_stage, context) => {
    const said: string[] = [];
    const console = jest
      .spyOn(global.console, 'error')
      .mockImplementation((text) => void said.push(String(text)));
    deploy(context);
    console.mockRestore();
    expect(said.join('\n')).toMatch(/WARNING No e-mail for alarms: .* -c alarmEmail=you@example\.com/);
  });
});

describe('The Alexa side', () => {
  const alexa = () => deploy(LIVE_WITH_ALEXA).template('Alexa');

  it('is left out without an Alexa account, and the rest stands', () => {
    expect(deploy().names).toEqual(['BackCoach-dev-Memory', 'BackCoach-dev-NA', 'BackCoach-dev-Dashboard']);
    deploy().template('NA').hasOutput('EndpointArn', {});
    // Any skill may be linked to a first development endpoint.
    deploy().template('NA').hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: Match.absent(),
    });
  });

  it('points the manifest at the nearest endpoint of each part of the world', () => {
    const [skill] = Object.values(alexa().findResources('Alexa::ASK::Skill'));
    const { apis, events } = skill?.Properties.SkillPackage.Overrides.Manifest ?? {};
    const { custom } = apis;
    const at = (stack: string, region: string) => ({
      endpoint: {
        uri: {
          'Fn::GetStackOutput': {
            StackName: `BackCoach-live-${stack}`,
            Region: region,
            OutputName: expect.stringContaining('SkillLive'),
          },
        },
      },
    });
    expect(custom).toEqual({
      ...at('NA', 'us-east-1'),
      regions: { NA: at('NA', 'us-east-1'), EU: at('EU', 'eu-west-1'), FE: at('FE', 'us-west-2') },
    });
    // Who turns the skill off is forgotten by the code that answers.
    expect(events).toEqual({ ...custom, subscriptions: [{ eventName: 'SKILL_DISABLED' }] });
  });

  it('lets any skill call, makes this one, and then lets it alone call, in that order', () => {
    const template = alexa();
    const [skill] = Object.values(template.findResources('Alexa::ASK::Skill'));
    for (const region of REGIONS) {
      expect(skill?.DependsOn).toContain(`Open${region}`);
      template.hasResource('Custom::LockToSkill', {
        Properties: { SkillId: { Ref: 'Skill' }, ExpectedSkillId: SKILL_ID },
        DependsOn: [`Open${region}`],
      });
    }
  });

  it('lets the function that does so change who may call these aliases, and nothing else', () => {
    const [grant, ...more] = statements(alexa()).filter((it) =>
      actionsOf(it).some((a) => a.startsWith('lambda:')),
    );
    expect(more).toEqual([]);
    expect(grant && actionsOf(grant)).toEqual([
      'lambda:AddPermission',
      'lambda:GetPolicy',
      'lambda:RemovePermission',
    ]);
    expect(grant?.Resource).toHaveLength(2 * REGIONS.length);
  });

  it('lets Alexa read the skill package, one object of it', () => {
    const template = alexa();
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [Match.objectLike({ Principal: { Service: 'alexa-appkit.amazon.com' } })],
      },
    });
    const [read] = statements(template).filter((it) => actionsOf(it).includes('s3:GetObject'));
    expect(read && actionsOf(read)).toEqual(['s3:GetObject']);
    expect(JSON.stringify(read?.Resource)).toMatch(/[0-9a-f]{64}\.zip/);
  });

  it('lets the right to read a new package spread before Alexa is told to read it', () => {
    const template = alexa();
    const [policy] = Object.keys(
      template.findResources('AWS::IAM::Policy', {
        Properties: { PolicyName: Match.stringLikeRegexp('^PackageReader') },
      }),
    );
    for (const step of Object.values(template.findResources('Custom::OpenToAlexa'))) {
      expect(step.DependsOn).toContain(policy);
    }
  });

  it('opens and closes anew with each package, so that nothing stays open between them', () => {
    const steps = ['Custom::OpenToAlexa', 'Custom::LockToSkill'].flatMap((type) =>
      Object.values(alexa().findResources(type)),
    );
    expect(steps).toHaveLength(2 * REGIONS.length);
    const packages = new Set(steps.map(({ Properties }) => Properties.Package));
    expect([...packages]).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.zip$/)]);
  });

  it('holds no secret, only where to find it', () => {
    alexa().hasResourceProperties('Alexa::ASK::Skill', {
      VendorId: ALEXA.vendorId,
      AuthenticationConfiguration: {
        ClientId: '{{resolve:secretsmanager:back-coach/lwa:SecretString:clientId::}}',
        ClientSecret: '{{resolve:secretsmanager:back-coach/lwa:SecretString:clientSecret::}}',
        RefreshToken: '{{resolve:secretsmanager:back-coach/lwa:SecretString:refreshToken::}}',
      },
    });
  });

  it('lets nobody call until the skill has an id', () => {
    const first = deploy({ stage: 'live', firstDeploy: 'true', ...ALEXA });
    for (const region of REGIONS) {
      const lets = resources(first.template(region), 'AWS::Lambda::Permission');
      expect(lets.map(({ Properties }) => Properties.Principal)).toEqual(['events.amazonaws.com']);
    }
  });
});

describe('The numbers', () => {
  it('are watched under the names that the skill writes', () => {
    const facts: TurnFacts = { meaning: 'topic', ms: 1, memory: 'ok', apologised: false, locale: 'en-US' };
    const written = new Set([
      ...Object.keys(countsOf(facts)),
      ...Object.keys(countsOf({ ...facts, ended: 'ERROR' })),
    ]);
    const watched = new Set<string>();
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { Namespace, MetricName } = value as { Namespace?: unknown; MetricName?: unknown };
      if (typeof MetricName === 'string' && Namespace === NAMESPACE) watched.add(MetricName);
      Object.values(value).forEach(look);
    };
    look(deploy(LIVE).template('NA').toJSON());
    expect(watched.size).toBeGreaterThan(4);
    expect([...watched].filter((name) => !written.has(name))).toEqual([]);
  });

  it('of all regions are on one page', () => {
    const body = JSON.stringify(
      deploy(LIVE).template('Dashboard').findResources('AWS::CloudWatch::Dashboard'),
    );
    for (const region of ['us-east-1', 'eu-west-1', 'us-west-2']) {
      expect(body).toContain(`\\"region\\":\\"${region}\\"`);
    }
  });

  it('count the listeners without the canary, and call its absence a failure', () => {
    const expressions = JSON.stringify(deploy(LIVE).template('NA').findResources('AWS::CloudWatch::Alarm'));
    expect(expressions).toContain(`counted - ${TURNS_COUNTED} * FILL(canary, 0)`);
    expect(expressions).toContain(`counted - ${ENDS_COUNTED} * FILL(canary, 0)`);
    deploy(LIVE)
      .template('NA')
      .hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName: 'Errors',
        Dimensions: [{ Name: 'FunctionName', Value: { Ref: Match.stringLikeRegexp('^CanaryCode') } }],
        TreatMissingData: 'breaching',
      });
  });
});
