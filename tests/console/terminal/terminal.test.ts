import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Studio } from '../../../console/studio/studio';
import { HELP } from '../../../console/terminal/help';
import { readOptions } from '../../../console/terminal/options';
import type { Streams } from '../../../console/terminal/streams';
import { run } from '../../../console/terminal/terminal';
import { readContent } from '../../../tools/content/read';

const { content } = readContent();
const START = ['--now', '2026-03-02T08:00:00Z'];
let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'back-coach-console-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** One run of the console with these lines typed or piped in. */
async function talk(
  args: readonly string[],
  lines: readonly string[] | AsyncIterable<string>,
  terminal: Partial<Streams> = {},
  openPage?: Parameters<typeof run>[3],
) {
  let out = '';
  let err = '';
  const code = await run(
    readOptions([...START, '--data', data, ...args], 0),
    {
      lines: (async function* () {
        yield* lines;
      })(),
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      interactive: false,
      ...terminal,
    },
    content,
    openPage,
  );
  return { out, err, code };
}

/** The same without `--data`, as measured runs do. */
async function talkEach(lines: readonly string[]) {
  let out = '';
  const code = await run(
    readOptions([...START, '--each', '--json'], 0),
    {
      lines: (async function* () {
        yield* lines;
      })(),
      out: (text) => {
        out += text;
      },
      err: () => {},
      interactive: false,
    },
    content,
  );
  return { turns: turnsOf(out), code };
}

function turnsOf(out: string): Record<string, unknown>[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('A transcript on the terminal', () => {
  it('shows who said what, the quiet, and how the session ended', async () => {
    const { out, code } = await talk([], ['open back coach', 'do sit ups cause lower back pain', '/silence']);
    expect(code).toBe(0);
    expect(out).toMatch(/^You: {3}open back coach\nAlexa: Welcome to Back Coach\. /);
    expect(out).toContain('(8 s of quiet)\nAlexa: ');
    expect(out).toContain('(nobody answers; the session ends)');
  });

  it('shows holds with their length', async () => {
    const { out } = await talk([], ['start a gentle morning', 'ready']);
    expect(out).toMatch(/\(holds \d+ s\)/);
  });

  it('greets and prompts whoever types, and does not repeat their words', async () => {
    const { out } = await talk([], ['open back coach'], { interactive: true });
    expect(out).toContain('Type what you would say to Alexa');
    expect(out).toContain('> Alexa: Welcome');
    expect(out).not.toContain('You:');
  });

  it('fits a narrow terminal, the greeting too', async () => {
    const { out } = await talk([], ['open back coach', 'start a gentle morning'], {
      interactive: true,
      width: 44,
    });
    expect(Math.max(...out.split('\n').map((line) => line.replace(/^> /, '').length))).toBeLessThanOrEqual(
      44,
    );
  });

  it('is coloured for a terminal that shows colours, and the words are the same', async () => {
    const lines = ['/person new', 'open back coach', '/silence', 'start after a run', 'ready'];
    const plain = await talk([], lines, { width: 60 });
    const coloured = await talk([], lines, { width: 60, colours: true });
    expect(plain.out).not.toContain('\u001b');
    expect(coloured.out).toContain('\u001b[36mAlexa: \u001b[0m');
    expect(coloured.out).toContain('\u001b[2m(holds 8 s)\u001b[0m');
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  });

  it('prints the time of everything that happens, when asked to', async () => {
    const { out } = await talk(['--times'], ['do sit ups cause back pain', '/wait 2m', 'no']);
    const times = [...out.matchAll(/^\[ *(\d+):(\d\d)\] /gm)].map(([, m, s]) => Number(m) * 60 + Number(s));
    expect(times.length).toBe(out.trimEnd().split('\n').length);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeGreaterThan(20);
  });

  it('says in one line what it cannot play, goes on, and fails at the end', async () => {
    const { out, err, code } = await talk([], ['/jump', 'open back coach']);
    expect(err).toMatch(/^unknown event "\/jump".*\n$/);
    expect(out).toContain('Welcome to Back Coach');
    expect(code).toBe(1);
  });
});

describe('The help', () => {
  it('has every option explained in its help', () => {
    for (const option of [
      'json',
      'each',
      'device',
      'locale',
      'alexa',
      'now',
      'data',
      'port',
      'no-web',
      'help',
    ]) {
      expect(HELP).toContain(`--${option}`);
    }
  });
});

describe('A line of JSON', () => {
  const FIELDS =
    'heard intent slots meaning speech ssml reprompt open seconds silence screen state place pending settings leftOut emergency request response'.split(
      ' ',
    );

  it('has the documented fields in their order, and they are all documented', async () => {
    const { out } = await talk(['--json'], ['open back coach', 'tell me about sit ups', '/silence']);
    const turns = turnsOf(out);
    expect(turns).toHaveLength(3);
    for (const turn of turns) expect(Object.keys(turn)).toEqual(FIELDS);
    for (const field of FIELDS) expect(HELP).toMatch(new RegExp(`^ {2}${field} `, 'm'));
  });

  it('says what was heard, understood and answered', async () => {
    const { out } = await talk(['--json'], ['explain crunches']);
    expect(turnsOf(out)[0]).toMatchObject({
      heard: 'explain crunches',
      intent: 'TellMeAboutIntent',
      slots: { topic: { words: 'crunches', id: 'sit-ups' } },
      meaning: { kind: 'topic', id: 'sit-ups' },
      speech: expect.stringContaining('Want more?'),
      ssml: expect.stringMatching(/^<speak>.*<\/speak>$/),
      reprompt: expect.any(String),
      open: true,
      silence: 0,
      screen: null,
      state: 'asking',
      place: null,
      request: { session: { new: true }, request: { timestamp: '2026-03-02T08:00:02Z' } },
      response: { response: { shouldEndSession: false } },
    });
  });

  it('is also written for a session that ended by itself, with nothing heard and nothing said', async () => {
    const { out } = await talk(['--json'], ['tell me about sit ups', '/silence']);
    expect(turnsOf(out)[1]).toMatchObject({
      heard: null,
      intent: 'SessionEndedRequest',
      meaning: { kind: 'ended' },
      speech: null,
      open: false,
      request: { request: { reason: 'EXCEEDED_MAX_REPROMPTS' } },
    });
  });

  it('says where a guided session stands', async () => {
    const { out } = await talk(['--json'], ['start a gentle morning', 'ready', '/wait 60s', 'pause']);
    const [, started, paused] = turnsOf(out);
    expect(started).toMatchObject({ state: 'guiding', place: { routine: 'gentle-morning' } });
    expect(paused).toMatchObject({
      state: 'paused',
      place: { routine: 'gentle-morning', exercise: expect.any(String) },
    });
    expect(Object.keys(paused?.place ?? {})).toEqual(['routine', 'exercise', 'side', 'set', 'rep']);
    expect(paused?.silence).toBeGreaterThan(100);
    expect(paused?.seconds).toBeGreaterThan(Number(paused?.silence));
  });

  it('reports the place and the words of another country', async () => {
    const { out } = await talk(['--json', '--locale', 'en-GB', '--device', 'show'], ["i can't feel my legs"]);
    expect(turnsOf(out)[0]).toMatchObject({
      meaning: { kind: 'red-flag', urgency: 'emergency' },
      speech: expect.stringContaining('nine nine nine'),
      request: { context: { System: { device: { supportedInterfaces: { 'Alexa.Presentation.APL': {} } } } } },
    });
  });
});

describe('Every line on its own', () => {
  it('is a new person in a new session, who remembers nothing', async () => {
    const { turns, code } = await talkEach(['open back coach', 'open back coach', 'yes']);
    expect(code).toBe(0);
    expect(turns.map(({ speech }) => speech)).toEqual([
      expect.stringContaining('Before we start'),
      expect.stringContaining('Before we start'),
      expect.any(String),
    ]);
    const users = turns.map(({ request }) => JSON.stringify(Reflect.get(Object(request), 'session').user));
    expect(new Set(users).size).toBe(3);
  });
});

describe('Somebody new', () => {
  it('is announced on a line of its own, and greeted as nobody was before', async () => {
    const lines = ['open back coach', 'stop', '/person new', 'open back coach', 'stop', 'open back coach'];
    // Played twice on one folder: the second run's stranger bears the name of the first run's.
    await talk(['--json'], lines);
    const [first, , event, second, , third] = turnsOf((await talk(['--json'], lines)).out);
    expect(event).toEqual({ event: 'person' });
    expect(first?.speech).toContain('Welcome back');
    expect(second).toMatchObject({
      speech: expect.stringContaining('Before we start'),
      request: { session: { new: true }, request: { timestamp: '2026-03-02T08:00:02Z' } },
    });
    expect(third?.speech).toContain('Welcome back');
  });

  it('is shown in a transcript', async () => {
    const { out, code } = await talk([], ['/person new', 'open back coach']);
    expect(out).toMatch(/^ +\(somebody new, of whom nothing is known\)\nYou: {3}open back coach\n/);
    expect(code).toBe(0);
  });
});

describe('What was remembered', () => {
  it('is still there in the next run on the same folder, and not on another', async () => {
    await talk([], ['open back coach', 'stop']);
    expect((await talk([], ['open back coach'])).out).toContain('Welcome back');
    const elsewhere = await talk(['--data', join(data, 'elsewhere')], ['open back coach']);
    expect(elsewhere.out).toContain('Before we start');
  });

  it('cannot be shared by two runs at once: the second is told, and answers without it', async () => {
    let second: Awaited<ReturnType<typeof talk>> | undefined;
    await run(
      readOptions([...START, '--data', data], 0),
      {
        lines: (async function* () {
          yield 'open back coach';
          second = await talk([], ['open back coach']);
        })(),
        out: () => {},
        err: () => {},
        interactive: false,
      },
      content,
    );
    expect(second?.err).toMatch(/in use by .* Nothing is remembered meanwhile\.\n$/);
    expect(second?.out).toContain('Welcome to Back Coach');
    expect(second?.code).toBe(1);
  });
});

describe('The page beside the terminal', () => {
  const opened: Studio[] = [];
  let closed = 0;
  const openPage = async (studio: Studio) => {
    opened.push(studio);
    return {
      address: 'http://localhost:3210/',
      close: async () => {
        closed += 1;
      },
    };
  };
  beforeEach(() => {
    opened.length = 0;
    closed = 0;
  });

  it('has its address told, shares the conversation, and is closed with it', async () => {
    async function* lines() {
      yield 'open back coach';
      await opened[0]?.conversation.play([{ kind: 'say', words: 'stop' }], 'page');
    }
    const { out } = await talk([], lines(), { interactive: true }, openPage);
    expect(out).toContain('in the browser: http://localhost:3210/\n');
    // What was typed here is not repeated; what was said there is.
    expect(out).not.toContain('You:   open back coach');
    expect(out).toContain('\nYou:   stop\nAlexa: Okay. Goodbye.\n');
    expect([opened.length, closed]).toEqual([1, 1]);
  });

  it('is not opened for piped lines, nor where every line is another person', async () => {
    await talk([], ['open back coach'], {}, openPage);
    await talk(['--each'], ['open back coach'], { interactive: true }, openPage);
    expect(opened).toEqual([]);
  });
});

describe('What is reported of a person', () => {
  const last = async (...lines: string[]) => turnsOf((await talk(['--json'], lines)).out).at(-1);

  it('is the routine that waits at the gate, and nothing once it has begun', async () => {
    expect(await last('start a gentle morning')).toMatchObject({
      state: 'gated',
      pending: { kind: 'routine', id: 'gentle-morning' },
    });
    expect(await last('/person new', 'start a gentle morning', 'ready')).toMatchObject({
      state: 'guiding',
      pending: null,
    });
  });

  it('is what a "yes" would start: a move, or the routine that broke off', async () => {
    expect(await last('how do i do the draw in')).toMatchObject({
      state: 'asking',
      pending: { kind: 'exercise', id: 'draw-in' },
    });
    expect(await last('start after a run', 'ready', '/wait 45s', 'stop', '/launch')).toMatchObject({
      state: 'asking',
      pending: { kind: 'routine', id: 'after-run' },
    });
  });

  it('is the pace and the level as they were changed, in this session and the next', async () => {
    const changed = { settings: { pace: 'slower', level: 'easier', talk: 'usual' } };
    expect(await last('start after a run', 'ready', '/wait 45s', 'slower', 'easier')).toMatchObject(changed);
    expect(await last('/lose', '/launch')).toMatchObject(changed);
    expect(await last('/person new', '/launch')).not.toMatchObject(changed);
  });

  it('is the move that hurt and stays out of the routine', async () => {
    const midway = ['/person new', 'start after a run', 'ready', '/wait 80s', 'pause'];
    const paused = await last(...midway);
    expect(paused?.leftOut).toEqual([]);
    const hurt = await last(...midway, 'it hurts', 'skip');
    expect(hurt?.leftOut).toEqual([Reflect.get(Object(paused?.place), 'exercise')]);
  });

  it('is an emergency, until somebody else comes', async () => {
    const raised = ["i can't feel my legs"];
    expect(await last('open back coach')).toMatchObject({ emergency: false });
    expect(await last(...raised)).toMatchObject({ emergency: true });
    expect(await last(...raised, 'open back coach')).toMatchObject({ emergency: true });
    expect(await last(...raised, '/person new', 'open back coach')).toMatchObject({ emergency: false });
  });
});
