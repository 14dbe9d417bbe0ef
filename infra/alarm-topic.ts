/** Where a region's alarms ring: an encrypted topic that CloudWatch may publish to, and nobody without TLS. */
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge';

export interface AlarmTopicProps {
  /** Must confirm by e-mail once a region. */
  email?: string;
}

export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { email }: AlarmTopicProps) {
    super(scope, id);
    const cloudWatch = 'cloudwatch.amazonaws.com';
    // AWS's own key for topics can't be used by CloudWatch: an alarm would fail without a word.
    const key = new Key(this, 'Key', { enableKeyRotation: true, removalPolicy: RemovalPolicy.DESTROY });
    // As CloudWatch's guide has it, with no condition on the account: the topic has that one.
    key.grant(new ServicePrincipal(cloudWatch), 'kms:Decrypt', 'kms:GenerateDataKey*');
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(cloudWatch)],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
      }),
    );
    if (email === undefined) return;
    this.topic.addSubscription(new EmailSubscription(email));
    acknowledge(this.topic, {
      'Serverless-SNSRedrivePolicy':
        'An e-mail that SNS can not deliver would lie in a queue that nobody reads; docs/deploy.md has the bell tried.',
    });
  }
}
