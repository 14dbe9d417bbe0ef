/** The very files that a deploy uploads, loaded as Lambda loads them, and talked to. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { type EmbeddedMemory, embeddedMemory } from '../../../console/memory/embedded';
import { buildFunctions } from '../../../infra/build';
import { converse } from '../../../infra/functions/canary/conversation';
import { sender } from '../../../infra/functions/canary/sender';
import { TURNS } from '../../../infra/functions/canary/turns';
import { lambdaApi } from '../../../infra/functions/lambda-api';
import { ROOT } from '../../../infra/project';
import { bundle } from '../../../tools/bundle/bundle';
import { deployments } from '../../support/infra/deployed';
import { type FaultOf, type FaultyMemory, faultyMemory } from '../../support/infra/faulty-memory';
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
let assets: { skill: string; canary: string; releaseCheck: string };
const servers: ChildProcess[] = [];
let memory: EmbeddedMemory;
/** The same memory, by way of what a test breaks. */
let broken: FaultyMemory;
/** Addresses of the skill. */
let skill: string;
let withBrokenMemory: string;

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
    releaseCheck: join(built, 'release-check'),
  };
  await Promise.all([bundle(bundles.skill), buildFunctions(bundles)]);
  const { folder, template } = deploy({ skillId: SKILL_ID }, bundles);
  const uploaded = (properties: object) => {
    const [found] = Object.values(
      template('NA').findResources('AWS::Lambda::Function', { Properties: properties }),
    );
    return join(folder, `asset.${String(found?.Properties.Code.S3Key).replace('.zip', '')}`);
  };
  assets = {
    skill: uploaded({ Timeout: 7 }),
    canary: uploaded({ Timeout: 60 }),
    releaseCheck: uploaded({ Timeout: 180 }),
  };
  memory = await embeddedMemory(null);
  broken = await faultyMemory(memory.endpoint);
  [skill, withBrokenMemory] = await Promise.all([
    serve(assets.skill, { ...env(), DYNAMODB_ENDPOINT: memory.endpoint }),
    serve(assets.skill, { ...env(), DYNAMODB_ENDPOINT: broken.endpoint }),
  ]);
});
afterAll(async () => {
  for (const server of servers) server.kill();
  broken.close();
  await memory.close();
  rmSync(built, { recursive: true, force: true });
  remove();
});

const env = () => ({ SKILL_ID, MEMORY_TABLE: memory.table, DYNAMODB_ENDPOINT: memory.endpoint });

/** Serves the uploaded skill with every `part` of it replaced. */
async function serveBroken(part: string | RegExp, by: string): Promise<string> {
  const folder = mkdtempSync(join(built, 'broken-'));
  cpSync(assets.skill, folder, { recursive: true });
  let changed = 0;
  for (const name of readdirSync(folder).filter((it) => /\.(mjs|js|json)$/.test(it))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const changedText = text.replaceAll(part, by);
    if (changedText !== text) changed += 1;
    writeFileSync(join(folder, name), changedText);
  }
  expect(changed).toBeGreaterThan(0);
  return serve(folder, env());
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

const smoke = (name: string, ...args: string[]) => [
  ...['--import', 'tsx', 'infra/smoke.ts', '--function', name],
  ...args,
];
const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:Skill:live';

/** What the test conversation has to say against the skill at this address. */
async function faults(endpoint: string): Promise<string[]> {
  const credentials = async () => ({ accessKeyId: 'TEST', secretAccessKey: 'test' });
  const api = lambdaApi({ region: 'us-east-1', credentials, endpoint });
  const caller = { skillId: SKILL_ID, now: Date.now(), run: randomUUID() };
  const outcomes = await converse(sender(api, ARN), caller);
  return outcomes.flatMap(({ turn, fault }) => (fault === null ? [] : [`${turn.name}: ${fault}`]));
}

/** Loads an uploaded function and calls it once. */
const call = (folder: string, event: object = {}) => [
  '--input-type=module',
  '--eval',
  `const { handler } = await import(${JSON.stringify(join(folder, 'index.mjs'))});
   try { await handler(${JSON.stringify(event)}); } catch (error) { console.error(error.message); process.exitCode = 1; }`,
];

describe('What a deploy uploads', () => {
  it('is the skill, its parts and their data, without sources or tests', () => {
    const files = readdirSync(assets.skill);
    expect(files).toContain('index.mjs');
    expect(files.filter((name) => !/\.(mjs|js|json|txt)$/.test(name))).toEqual([]);
  });

  it('holds the whole conversation of the smoke test, and leaves nothing behind', async () => {
    const { code, output } = await run(smoke(ARN, '--skill-id', SKILL_ID), {
      AWS_ENDPOINT_URL_LAMBDA: skill,
    });
    expect(output).toMatch(/^all \d\d turns are well$/m);
    expect(output).not.toContain('FAIL');
    expect(code).toBe(0);
    const client = new DynamoDBClient({
      endpoint: memory.endpoint,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const { Count } = await client.send(new ScanCommand({ TableName: memory.table }));
    client.destroy();
    expect(Count).toBe(0);
  });

  it('refuses another skill, which the smoke test reports', async () => {
    const { code, output } = await run(smoke('Skill'), { AWS_ENDPOINT_URL_LAMBDA: skill });
    expect(output).toMatch(/FAIL .* greets a stranger: the function failed/);
    expect(code).toBe(1);
  });

  it('has a canary that passes on the skill, and fails when nobody answers', async () => {
    const arn = { SKILL_ARN: ARN, SKILL_ID, AWS_ENDPOINT_URL_LAMBDA: skill };
    const [well, wrong] = await Promise.all([
      run(call(assets.canary), arn),
      run(call(assets.canary), { ...arn, SKILL_ID: SKILL_ID.replace('0', '9') }),
    ]);
    expect(well).toMatchObject({
      code: 0,
      output: expect.stringContaining('"turn":"sends an emergency to help"'),
    });
    expect(well.output).not.toContain('fault');
    expect(wrong.code).not.toBe(0);
    expect(wrong.output).toMatch(/(\d+) of \1 turns went wrong/);
  });
});

describe('The canary turns red when', () => {
  const denied = { error: 'AccessDeniedException' };
  const on =
    (fault: ReturnType<FaultOf>, ...calls: string[]): FaultOf =>
    (made) =>
      calls.includes(made) ? fault : null;

  it.each<[string, FaultOf, RegExp]>([
    ['reads are denied', on(denied, 'GetItem'), /offers the place/],
    ['writes are denied', on(denied, 'PutItem'), /offers the place/],
    ['erasing is denied', on(denied, 'DeleteItem'), /erases what it kept: can not reach its memory/],
    [
      'every write is in conflict',
      on({ error: 'ConditionalCheckFailedException' }, 'PutItem'),
      /offers the place/,
    ],
    [
      'the table is overwhelmed',
      on({ error: 'ProvisionedThroughputExceededException' }, 'PutItem'),
      /offers the place/,
    ],
    [
      'the table is gone',
      on({ error: 'ResourceNotFoundException' }, 'GetItem', 'PutItem', 'DeleteItem'),
      /erases/,
    ],
    ['the table does not answer', on('silence', 'DeleteItem'), /can not reach its memory/],
    ['writes are taken and lost', on({ answer: {} }, 'PutItem'), /offers the place/],
    ['reads find nothing', on({ answer: {} }, 'GetItem'), /offers the place/],
    ['erasing is taken and lost', on({ answer: {} }, 'DeleteItem'), /keeps nothing/],
  ])('%s', async (_what, fault, found) => {
    broken.break(fault);
    expect((await faults(withBrokenMemory)).join('\n')).toMatch(found);
  });

  // A fault is as long as what it stands for: the data is found by its place.
  it.each<[string, string | RegExp, string, RegExp]>([
    ['no routine can be made', /("exercise\\?":\\?")\w/g, '$1_', /asks before a routine: apologises/],
    ['nothing is kept any more', /\beffects:/g, 'forgotten:', /offers the place/],
    ['words are not understood', /"command:/g, '"command-', /apologises|does not say/],
    ['a warning sign is none', /\b([fl])e(el|gs?)\b/g, '$1o$2', /sends an emergency to help/],
    ['the emergency number is another', /nine one one/g, 'nine two two', /sends an emergency to help/],
    ['speech is malformed', /<speak>/g, '<speek>', /greets a stranger: is not one <speak>/],
    ['answers hang up', /shouldEndSession:\w+\.end/g, 'shouldEndSession:!0', /ends the session/],
  ])('%s', async (_what, part, by, found) => {
    expect((await faults(await serveBroken(part, by))).join('\n')).toMatch(found);
  });
});

describe('New code has no listener before', () => {
  const event = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'hook-1' };

  /** What CodeDeploy is told of the version at an address. */
  async function verdict(env: Record<string, string>): Promise<unknown> {
    const told: unknown[] = [];
    const server = createServer(async (request, response) => {
      told.push({ target: request.headers['x-amz-target'], ...JSON.parse(await textOf(request)) });
      response.setHeader('content-type', 'application/x-amz-json-1.1').end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const AWS_ENDPOINT_URL_CODEDEPLOY = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { code, output } = await run(call(assets.releaseCheck, event), {
      ...{ AWS_ENDPOINT_URL_CODEDEPLOY, SKILL_ARN: ARN, SKILL_ID, RIGHTS_MS: '1' },
      ...env,
    });
    server.close();
    expect({ code, output }).toMatchObject({ code: 0 });
    return told;
  }
  const answer = (status: string) => [
    {
      target: 'CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus',
      deploymentId: 'd-1',
      lifecycleEventHookExecutionId: 'hook-1',
      status,
    },
  ];

  it('the whole conversation went well with it', async () => {
    expect(await verdict({ AWS_ENDPOINT_URL_LAMBDA: skill })).toEqual(answer('Succeeded'));
  });

  it('or it is refused, and never meets one', async () => {
    broken.break((made) => (made === 'PutItem' ? { error: 'AccessDeniedException' } : null));
    expect(await verdict({ AWS_ENDPOINT_URL_LAMBDA: withBrokenMemory })).toEqual(answer('Failed'));
  });

  it('and the right to ask it has had time to spread', async () => {
    let asked = 0;
    const server = createServer(async (request, response) => {
      asked += 1;
      if (asked <= 2 * TURNS.length) {
        response.writeHead(403, { 'x-amzn-errortype': 'AccessDeniedException' });
        return response.end(
          JSON.stringify({ Message: 'User is not authorized to perform: lambda:InvokeFunction' }),
        );
      }
      const passed = await fetch(`${skill}${request.url}`, {
        method: 'POST',
        headers: { authorization: 'any' },
        body: await textOf(request),
      });
      return response.end(await passed.text());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await verdict({ AWS_ENDPOINT_URL_LAMBDA: address })).toEqual(answer('Succeeded'));
    server.close();
  });
});
