/** The very files that a deploy uploads, loaded as Lambda loads them, and talked to. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { embeddedMemory } from '../../../console/memory/embedded';
import { buildFunctions } from '../../../infra/build';
import { converse } from '../../../infra/functions/canary/conversation';
import { sender } from '../../../infra/functions/canary/sender';
import { lambdaApi } from '../../../infra/functions/lambda-api';
import { ROOT } from '../../../infra/project';
import { bundle } from '../../../tools/bundle/bundle';
import { deployments } from '../../support/infra/deployed';
import { SKILL_ID } from '../../support/infra/owner';

interface Run {
  code: number | null;
  output: string;
}

function run(args: string[], env: Record<string, string>): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        AWS_ACCESS_KEY_ID: 'TEST',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_REGION: 'us-east-1',
        ...env,
      },
    });
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
    });
    child.stderr.on('data', (part) => {
      output += part;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

const { deploy, remove } = deployments();
let built: string;
let assets: { skill: string; canary: string };
const servers: ChildProcess[] = [];

/** Serves a bundle as the Invoke call; `env` is the function's. */
async function serve(folder: string, env: Record<string, string> = {}): Promise<string> {
  const server = fork(join(__dirname, '../../support/infra/stand-in.mjs'), [folder], {
    env: { NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.once('message', (address) => resolve(String(address))).once('exit', reject);
  });
}

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'back-coach-asset-'));
  const bundles = {
    skill: join(built, 'skill'),
    canary: join(built, 'canary'),
    lockSkill: join(built, 'lock'),
  };
  await Promise.all([bundle(bundles.skill), buildFunctions(bundles)]);
  const { folder, template } = deploy({ skillId: SKILL_ID }, bundles);
  const uploaded = (properties: object) => {
    const [found] = Object.values(
      template('NA').findResources('AWS::Lambda::Function', { Properties: properties }),
    );
    return join(folder, `asset.${String(found?.Properties.Code.S3Key).replace('.zip', '')}`);
  };
  assets = { skill: uploaded({ Timeout: 7 }), canary: uploaded({ Timeout: 60 }) };
});
afterAll(() => {
  for (const server of servers) server.kill();
  rmSync(built, { recursive: true, force: true });
  remove();
});

const smoke = (name: string, ...args: string[]) => [
  ...['--import', 'tsx', 'infra/smoke.ts', '--function', name],
  ...args,
];
const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:Skill:live';

/** What the test conversation has to say against the skill at this address. */
async function faults(endpoint: string): Promise<string[]> {
  const credentials = async () => ({ accessKeyId: 'TEST', secretAccessKey: 'test' });
  const api = lambdaApi({ region: 'us-east-1', credentials, endpoint });
  const outcomes = await converse(sender(api, ARN), { skillId: SKILL_ID, now: Date.now() });
  return outcomes.flatMap(({ turn, fault }) => (fault === null ? [] : [`${turn.name}: ${fault}`]));
}

/** Loads the uploaded canary and runs it once. */
const canary = () => [
  '--input-type=module',
  '--eval',
  `const { handler } = await import(${JSON.stringify(join(assets.canary, 'index.mjs'))}); await handler({});`,
];

describe('What a deploy uploads', () => {
  it('is the skill and its chunks, without sources or tests', () => {
    const files = readdirSync(assets.skill);
    expect(files).toContain('index.mjs');
    expect(files.filter((name) => !/\.(mjs|txt)$/.test(name))).toEqual([]);
  });

  it('holds the whole conversation of the smoke test', async () => {
    const address = await serve(assets.skill, { SKILL_ID });
    const { code, output } = await run(smoke(ARN, '--skill-id', SKILL_ID), {
      AWS_ENDPOINT_URL_LAMBDA: address,
    });
    expect(output).toContain('all 6 turns are well');
    expect(output).not.toContain('FAIL');
    expect(code).toBe(0);
  });

  it('remembers while it talks, and the conversation leaves nothing behind', async () => {
    const memory = await embeddedMemory(null);
    try {
      const env = { SKILL_ID, MEMORY_TABLE: memory.table, DYNAMODB_ENDPOINT: memory.endpoint };
      expect(await faults(await serve(assets.skill, env))).toEqual([]);
      const client = new DynamoDBClient({
        endpoint: memory.endpoint,
        region: 'local',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      });
      const { Count } = await client.send(new ScanCommand({ TableName: memory.table }));
      client.destroy();
      expect(Count).toBe(0);
    } finally {
      await memory.close();
    }
  });

  it('tells a memory that is down from a skill that is well', async () => {
    // Nothing listens there.
    const env = { SKILL_ID, MEMORY_TABLE: 'gone', DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' };
    expect(await faults(await serve(assets.skill, env))).toEqual([
      expect.stringMatching(/^erases what it kept: does not say/),
    ]);
  });

  it('refuses the smoke test of another skill, and the test says so', async () => {
    const address = await serve(assets.skill, { SKILL_ID });
    const { code, output } = await run(smoke('Skill'), { AWS_ENDPOINT_URL_LAMBDA: address });
    expect(output).toMatch(/FAIL .* opens: the function failed/);
    expect(code).toBe(1);
  });

  it('has a canary that passes on the skill, and fails when nobody answers', async () => {
    const AWS_ENDPOINT_URL_LAMBDA = await serve(assets.skill, { SKILL_ID });
    const arn = { SKILL_ARN: ARN, SKILL_ID };
    const [well, wrong] = await Promise.all([
      run(canary(), { ...arn, AWS_ENDPOINT_URL_LAMBDA }),
      run(canary(), { ...arn, SKILL_ID: SKILL_ID.replace('0', '9'), AWS_ENDPOINT_URL_LAMBDA }),
    ]);
    expect(well).toMatchObject({
      code: 0,
      output: expect.stringContaining('"turn":"sends an emergency to help"'),
    });
    expect(well.output).not.toContain('fault');
    expect(wrong.code).not.toBe(0);
    expect(wrong.output).toContain('6 of 6 turns went wrong');
  });
});
