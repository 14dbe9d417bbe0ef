/** The one table: a small, expiring record a person, replicated to every region that answers. */
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, type ITableV2, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Stage } from '../stages';

export interface MemoryStackProps extends StackProps {
  stage: Stage;
}

export class MemoryStack extends Stack {
  private readonly byRegion = new Map<string, ITableV2>();

  constructor(scope: Construct, id: string, { stage, ...props }: MemoryStackProps) {
    super(scope, id, props);
    const [home, ...others] = stage.endpoints;
    const recovery = { pointInTimeRecoveryEnabled: true };
    // No index: a record is only ever read by its key. No stream of ours: nothing follows a write.
    const table = new TableV2(this, 'Table', {
      partitionKey: { name: 'user', type: AttributeType.STRING },
      timeToLiveAttribute: 'expiresAt',
      billing: Billing.onDemand(),
      // AWS's own key of the account: its use is on record, and every replica has one without our sharing it.
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: recovery,
      deletionProtection: stage.keep,
      removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      replicas: others.map(({ aws }) => ({
        region: aws,
        deletionProtection: stage.keep,
        pointInTimeRecoverySpecification: recovery,
      })),
    });
    this.byRegion.set(home.aws, table);
    for (const { aws } of others) this.byRegion.set(aws, table.replica(aws));
  }

  /** The table as a function in `region` reaches it: locally. */
  tableIn(region: string): ITableV2 {
    const table = this.byRegion.get(region);
    if (!table)
      throw new Error(`No replica of the memory table in ${region}: add it to the stage's endpoints.`);
    return table;
  }
}
