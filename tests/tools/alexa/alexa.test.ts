/** The commands as somebody types them, against a server that speaks Amazon's documented shapes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { alexa } from '../../../tools/alexa/alexa';
import { SCOPES } from '../../../tools/alexa/lwa';
import { CLIENT, type FakeAmazon, fakeAmazon, REFRESH_TOKEN } from '../../support/amazon/fake-amazon';

const SKILL = 'amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef';
const STATUS = 'GET /v1/skills/{skillId}/status';
const SIMULATE = 'POST /v2/skills/{skillId}/stages/{stage}/simulations';
const SIMULATION = `${SIMULATE.replace('POST', 'GET')}/{simulationId}`;
const SETS = '/v1/skills/{skillId}/nluAnnotationSets';
const EVALUATIONS = '/v1/skills/{skillId}/nluEvaluations';

let fake: FakeAmazon;
let said: string[];
let paused: number;
/** What the person at the terminal answers. */
let answer: (question: string) => string | Promise<string>;

beforeEach(async () => {
  fake = await fakeAmazon();
  said = [];
  paused = 0;
  answer = () => '';
  fake.answers.set('GET /v1/vendors', () => [200, { vendors: [{ id: 'M1', name: 'Us', roles: ['ADMIN'] }] }]);
  fake.answers.set('GET /v1/skills', () => [200, { skills: [skill(SKILL, 'Back Coach')] }]);
});
afterEach(async () => {
  await fake.close();
  expect(fake.faults).toEqual([]);
});

const skill = (skillId: string, name: string, stage = 'development') => ({
  skillId,
  stage,
  nameByLocale: { 'en-US': name, 'en-GB': name },
});

function run(args: readonly string[], env: Record<string, string> = loggedIn()): Promise<number> {
  return alexa(args, {
    amazon: fake.amazon,
    env,
    write: (line) => said.push(line),
    ask: async (question) => answer(question),
    pause: async () => {
      paused += 1;
    },
    now: Date.UTC(2026, 10, 2),
  });
}
const loggedIn = () => ({ ALEXA_LWA: JSON.stringify({ ...CLIENT, refreshToken: REFRESH_TOKEN }) });
const asClient = () => ({ ALEXA_CLIENT_ID: CLIENT.clientId, ALEXA_CLIENT_SECRET: CLIENT.clientSecret });
const built = (status: string, errors: object[] = []) => ({ lastUpdateRequest: { status, errors } });

describe('login', () => {
  /** The address that was printed, and the one that a browser ends at. */
  const signIn = () => new URL(said.join('\n').match(/https:\/\/sign\.in\S+/)?.[0] ?? 'http://none');
  const back = (fields: Record<string, string>) =>
    `${signIn().searchParams.get('redirect_uri')}?${new URLSearchParams(fields)}`;
  const state = () => signIn().searchParams.get('state') ?? '';

  it('lists what it asks for, takes a pasted address, and prints what the deploy needs', async () => {
    answer = () => back({ code: 'the-code', state: state(), scope: 'any' });
    expect(await run(['login', '--paste'], asClient())).toBe(0);
    for (const scope of Object.keys(SCOPES)) expect(said.join('\n')).toContain(scope);
    expect(signIn().searchParams.get('scope')?.split(' ')).toEqual(Object.keys(SCOPES));
    expect(JSON.parse(said.at(-1) ?? '')).toEqual({ ...CLIENT, refreshToken: REFRESH_TOKEN });
    expect(fake.grants[0]).toMatchObject({
      grant_type: 'authorization_code',
      redirect_uri: 'http://127.0.0.1:9090/cb',
    });
  });

  it('waits for the browser, and does not take an icon for an answer', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const done = run(['login', '--port', String(port)], asClient());
    while (!said.some((line) => line.startsWith('Waiting')))
      await new Promise((later) => setImmediate(later));
    expect((await fetch(`http://127.0.0.1:${port}/favicon.ico`)).status).toBe(404);
    const page = await fetch(back({ code: 'the-code', state: state() }));
    expect(await page.text()).toContain('close this page');
    expect(await done).toBe(0);
  });

  it('asks for the client where the environment has none', async () => {
    answer = (question) =>
      question.startsWith('Client id')
        ? CLIENT.clientId
        : question.startsWith('Client secret')
          ? CLIENT.clientSecret
          : back({ code: 'the-code', state: state() });
    expect(await run(['login', '--paste'], {})).toBe(0);
  });

  it.each<[string, () => Record<string, string>, RegExp]>([
    ['a person who said no', () => ({ error: 'access_denied', state: state() }), /no code: access_denied/],
    ['half an address', () => ({}), /no code in that address/],
    ['the answer to another login', () => ({ code: 'the-code', state: 'other' }), /another login/],
    ['a code that is too old', () => ({ code: 'old', state: state() }), /invalid_grant.*alexa -- login/s],
  ])('says what is wrong with %s', async (_what, fields, message) => {
    answer = () => back(fields());
    await expect(run(['login', '--paste'], asClient())).rejects.toThrow(message);
  });

  it('says that a client is not known', async () => {
    answer = () => back({ code: 'the-code', state: state() });
    const client = { ...asClient(), ALEXA_CLIENT_SECRET: 'wrong' };
    await expect(run(['login', '--paste'], client)).rejects.toThrow(/invalid_client.*security profile/s);
  });
});

describe('status', () => {
  it('finds the skill by its name, and lists the build of each locale', async () => {
    fake.answers.set(STATUS, () => [
      200,
      {
        manifest: built('SUCCEEDED'),
        interactionModel: { 'en-US': built('SUCCEEDED'), 'en-GB': built('IN_PROGRESS') },
      },
    ]);
    expect(await run(['status'])).toBe(1);
    expect(said).toEqual([SKILL, 'manifest  SUCCEEDED', 'en-US     SUCCEEDED', 'en-GB     IN_PROGRESS']);
    expect(fake.grants).toMatchObject([{ grant_type: 'refresh_token' }]);
  });

  it('says why a model was not built', async () => {
    const error = { code: 'X', message: 'MissingSlot: "topic" has no type' };
    fake.answers.set(STATUS, () => [200, { interactionModel: { 'en-US': built('FAILED', [error]) } }]);
    await run(['status', '--skill', SKILL]);
    expect(said.join('\n')).toMatch(/en-US {5}FAILED\n +MissingSlot/);
  });
});

describe('simulate', () => {
  const result = {
    alexaExecutionInfo: {
      alexaResponses: [{ type: 'Speech', content: { caption: 'Running puts the same small shock ...' } }],
      consideredIntents: [
        { name: 'AskAnythingIntent', slots: { question: { name: 'question', value: 'running' } } },
        { name: 'RunningIntent' },
      ],
    },
    skillExecutionInfo: { invocations: [{ invocationRequest: {}, invocationResponse: {} }] },
  };

  it('says what Alexa said, and which intents she weighed', async () => {
    fake.answers.set(SIMULATE, (body) => {
      expect(body).toEqual({
        input: { content: 'ask back coach about running' },
        device: { locale: 'en-GB' },
        session: { mode: 'FORCE_NEW_SESSION' },
      });
      return [200, { id: 's1', status: 'IN_PROGRESS' }];
    });
    fake.answers.set(SIMULATION, (_body, times) =>
      times === 0
        ? [200, { id: 's1', status: 'IN_PROGRESS' }]
        : [200, { id: 's1', status: 'SUCCESSFUL', result }],
    );
    expect(await run(['simulate', 'ask back coach', 'about running', '--locale', 'en-GB'])).toBe(0);
    expect(said).toEqual([
      'You:    ask back coach about running',
      'Alexa:  Running puts the same small shock ...',
      'intent: AskAnythingIntent (question="running") | RunningIntent',
    ]);
    expect(paused).toBe(1);
  });

  it('says that the words did not reach the skill', async () => {
    fake.answers.set(SIMULATE, () => [200, { id: 's1', status: 'IN_PROGRESS' }]);
    fake.answers.set(SIMULATION, () => [200, { status: 'SUCCESSFUL', result: { alexaExecutionInfo: {} } }]);
    expect(await run(['simulate', 'hello'])).toBe(1);
    expect(said.at(-1)).toContain('did not reach the skill');
  });

  it('says why a simulation failed, and what to do while a model is being built', async () => {
    fake.answers.set(SIMULATE, (_body, times) =>
      times === 0 ? [200, { id: 's1' }] : [409, { message: 'The model is building' }],
    );
    const error = { code: 'F', message: 'Skill is not enabled for testing' };
    fake.answers.set(SIMULATION, () => [200, { status: 'FAILED', result: { error } }]);
    await expect(run(['simulate', 'hello'])).rejects.toThrow('failed: Skill is not enabled');
    await expect(run(['simulate', 'hello'])).rejects.toThrow(/model is building\nThe model is being built/);
  });
});

describe('nlu', () => {
  interface Row {
    inputs: { utterance: string };
    expected: { intent: { name: string } }[];
  }
  let uploaded: Row[];

  /** `choose` gives the intent for a row; results come in two pages. */
  function evaluating(choose: (row: Row, index: number) => string | null): void {
    fake.answers.set(`POST ${SETS}`, () => [201, { id: 'set' }]);
    fake.answers.set(`POST ${SETS}/{annotationId}/annotations`, (body) => {
      uploaded = (body as { data: Row[] }).data;
      return [200, undefined];
    });
    fake.answers.set(`DELETE ${SETS}/{annotationId}`, () => [204, undefined]);
    fake.answers.set(`POST ${EVALUATIONS}`, (body) => {
      expect(body).toEqual({ stage: 'development', locale: 'en-US', source: { annotationId: 'set' } });
      return [200, { id: 'e1' }];
    });
    fake.answers.set(`GET ${EVALUATIONS}/{evaluationId}`, (_body, times) => [
      200,
      { status: times === 0 ? 'IN_PROGRESS' : 'FAILED' },
    ]);
    fake.answers.set(`GET ${EVALUATIONS}/{evaluationId}/results`, (_body, _times, url) => {
      const second = url.searchParams.get('nextToken') === 'more';
      const half = Math.ceil(uploaded.length / 2);
      const rows = uploaded.map((row, index) => ({
        status: 'FAILED',
        inputs: row.inputs,
        ...{ expected: row.expected },
        actual: {
          domain: 'x',
          intent: choose(row, index) === null ? undefined : { name: choose(row, index) },
        },
      }));
      return [
        200,
        {
          paginationContext: second ? {} : { nextToken: 'more' },
          testCases: second ? rows.slice(half) : rows.slice(0, half),
        },
      ];
    });
  }

  it('makes a table of what was right, carried and lost, with the emergencies first', async () => {
    evaluating((row) => row.expected[0]?.intent.name ?? null);
    expect(await run(['nlu', '--most', '60'])).toBe(0);
    const lines = said.join('\n').split('\n');
    expect(lines[0]?.trim().split(/ +/)).toEqual(['rows', 'right', 'carried', 'lost', 'heard']);
    expect(lines[1]).toMatch(/^emergency +(\d+) +\1 +0 +0 +100\.0 %$/);
    expect(lines.at(-1)).toMatch(/^in all +60 +60 +0 +0 +100\.0 %$/);
    expect(fake.asked.at(-1)).toBe(`DELETE ${SETS}/{annotationId}`);
  });

  it('fails when an emergency reaches an intent that brings no words', async () => {
    evaluating((row) =>
      row.expected[0]?.intent.name.startsWith('RedFlag') ? 'AMAZON.StopIntent' : 'PainIntent',
    );
    expect(await run(['nlu', '--most', '60'])).toBe(1);
    const text = said.join('\n');
    expect(text).toMatch(/^emergency +(\d+) +0 +0 +\1 +0\.0 %$/m);
    expect(text).toMatch(/^lost, emergency: ".+" -> AMAZON\.StopIntent$/m);
    // Another intent that brings its words along is no loss: our own understanding reads them.
    expect(text).not.toMatch(/-> PainIntent/);
  });

  it('removes what it uploaded, also when the evaluation fails', async () => {
    evaluating(() => null);
    fake.answers.set(`GET ${EVALUATIONS}/{evaluationId}`, () => [
      200,
      { status: 'ERROR', errorMessage: 'No model' },
    ]);
    await expect(run(['nlu', '--most', '4'])).rejects.toThrow('failed: No model');
    expect(fake.asked.at(-1)).toBe(`DELETE ${SETS}/{annotationId}`);
  });
});

describe('What is wrong', () => {
  it.each<[string, string, [number, object], RegExp]>([
    [
      'a token without the scope',
      STATUS,
      [401, { message: 'Token does not have the required scope' }],
      /lacks a scope.*login/s,
    ],
    ['a token that expired', STATUS, [401, { message: 'Token is expired' }], /may have expired.*login/s],
    ['an account without rights', STATUS, [403, { message: 'Forbidden' }], /may not do this.*login/s],
    ['a skill that is not there', STATUS, [404, { message: 'Resource not found' }], /no such skill/],
    [
      'a request that Amazon refuses',
      STATUS,
      [400, { message: 'Invalid', violations: [{ message: 'skillId is malformed' }] }],
      /Invalid skillId is malformed/,
    ],
  ])('is said of %s', async (_what, operation, answered, message) => {
    fake.answers.set(operation, () => answered);
    await expect(run(['status', '--skill', SKILL])).rejects.toThrow(message);
  });

  it('is said of an account that is no developer', async () => {
    fake.answers.set('GET /v1/vendors', () => [200, { vendors: [] }]);
    await expect(run(['status'])).rejects.toThrow(/no vendor id.*developer\.amazon\.com/s);
  });

  it('is said with a list, where no skill or more than one bears our name', async () => {
    fake.answers.set('GET /v1/skills', () => [200, { skills: [skill('amzn1.a', 'Other')] }]);
    await expect(run(['status'])).rejects.toThrow(/No skill bears.*--skill ID.*amzn1\.a {2}Other/s);
    const both = [
      skill('amzn1.a', 'Back Coach'),
      skill('amzn1.b', 'Back Coach'),
      skill('amzn1.c', 'Back Coach', 'live'),
    ];
    fake.answers.set('GET /v1/skills', () => [200, { skills: both }]);
    await expect(run(['status'])).rejects.toThrow(/Several skills bear.*amzn1\.a.*amzn1\.b/s);
  });

  it('is said of credentials that are absent, no JSON, or lack a part', async () => {
    await expect(run(['status'], {})).rejects.toThrow(/Nobody is logged in.*--secret.*ALEXA_LWA/s);
    await expect(run(['status'], { ALEXA_LWA: 'x' })).rejects.toThrow('ALEXA_LWA holds is not JSON');
    await expect(run(['status'], { ALEXA_LWA: '{"clientId":"a"}' })).rejects.toThrow(
      /lacks clientSecret, refreshToken/,
    );
  });

  it('is said of a refresh token that was withdrawn, and of a server that is not there', async () => {
    fake.refuseGrant = [400, { error: 'invalid_grant', error_description: 'withdrawn' }];
    await expect(run(['status'])).rejects.toThrow(/invalid_grant, withdrawn.*alexa -- login/s);
    await fake.close();
    await expect(run(['status'])).rejects.toThrow(/Login with Amazon can't be reached: .*ECONNREFUSED/);
  });

  it('is said of a command there is not, and of a flag', async () => {
    await expect(run(['publish'])).rejects.toThrow(/no command "publish"/);
    await expect(run(['status', '--stag'])).rejects.toThrow(/--stag/);
    expect(await run([])).toBe(2);
    expect(await run(['--help'])).toBe(0);
  });

  it('passes by itself when Amazon is busy for a moment', async () => {
    fake.answers.set(STATUS, (_body, times) =>
      times === 0
        ? [429, { message: 'Too many' }]
        : [200, { interactionModel: { 'en-US': built('SUCCEEDED') } }],
    );
    await run(['status', '--skill', SKILL]);
    expect(paused).toBe(1);
    expect(said.join('\n')).toContain('en-US     SUCCEEDED');
  });
});
