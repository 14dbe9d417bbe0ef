/** What a synthesis says of itself. */
import { read, table } from '../../infra/report';
import { deployments } from '../support/infra/deployed';
import { ALEXA } from '../support/infra/owner';

const { deploy, remove } = deployments();
afterAll(remove);

describe('The report of a synthesis', () => {
  it('counts what each stack holds', () => {
    const { folder, names } = deploy(ALEXA);
    const report = read(folder);
    expect(report.stacks.map(({ name }) => name).sort()).toEqual([...names].sort());
    const text = table(report);
    expect(text).toMatch(/^AWS::DynamoDB::GlobalTable +1$/m);
    expect(text).toMatch(/^Skill\/Code\/Function\/Code +\d+ KB$/m);
    expect(text).toContain('0 findings');
  });
});
