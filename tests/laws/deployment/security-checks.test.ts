/** The security checks: that nothing is left of them, and that they would speak up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { backCoach } from '../../../infra/back-coach';
import { BUILT } from '../../../infra/project';
import { read } from '../../../infra/report';
import { deployments } from '../../support/infra/deployed';
import { ALEXA, EMAIL } from '../../support/infra/owner';

const { deploy, remove } = deployments();
afterAll(remove);

describe('The checks of AWS', () => {
  it('find nothing that stays without a reason', () => {
    const { findings, acknowledged } = read(deploy(ALEXA).folder);
    expect(findings).toEqual([]);
    for (const stays of acknowledged.keys())
      expect(stays).toMatch(/^(AwsSolutions|Serverless)-.+\n +\S.{30,}/);
  });

  it('would find a topic that takes messages without TLS', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'back-coach-checks-'));
    try {
      const code = { ...BUILT, skill: __dirname, canary: __dirname, releaseCheck: __dirname };
      const app = backCoach({ outdir, bundles: code });
      const stack = app.node.children.find((child) => Stack.isStack(child));
      if (!stack) throw new Error('no stack');
      new Topic(stack, 'Careless');
      expect(() => app.synth()).toThrow(/AwsSolutions-SNS3/);
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  });
});

it('No finding is acknowledged that is not there', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'back-coach-checks-'));
  try {
    jest.resetModules();
    jest.doMock('../../../infra/acknowledge', () => ({ acknowledge: () => {} }));
    const { backCoach: unexcused } = await import('../../../infra/back-coach');
    const names = ['skill', 'canary', 'lockSkill', 'releaseCheck', 'skillPackage'] as const;
    const code = Object.fromEntries(names.map((name) => [name, __dirname])) as unknown as typeof BUILT;
    const app = unexcused({ outdir, bundles: code, context: { ...ALEXA, alarmEmail: EMAIL } });
    let found = '';
    try {
      app.synth();
    } catch (error) {
      found = String(error);
    }
    const rules = [...read(deploy(ALEXA).folder).acknowledged.keys()].map((it) => it.split('\n')[0] ?? '');
    expect(rules.length).toBeGreaterThan(4);
    expect(rules.filter((rule) => !found.includes(rule))).toEqual([]);
  } finally {
    jest.dontMock('../../../infra/acknowledge');
    rmSync(outdir, { recursive: true, force: true });
  }
});
