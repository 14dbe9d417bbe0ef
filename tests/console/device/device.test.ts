import { FIRST_SOUND_MS, UTTERANCE_MS } from '../../../console/device/playback';
import { asks, CALLER, ends, START, scripted } from '../../support/scripted';

const answers = (request: { request: { type: string } }) =>
  request.request.type === 'SessionEndedRequest' ? {} : asks(20);

describe('A device at rest', () => {
  it('opens the skill with a launch in a new session', async () => {
    const { says, requests } = scripted(answers);
    await says('alexa, open back coach');
    expect(requests[0]).toMatchObject({
      version: '1.0',
      session: { new: true, attributes: {}, application: { applicationId: CALLER.applicationId } },
      request: { type: 'LaunchRequest', locale: 'en-US' },
    });
  });

  it('sends a first question as a one-shot, with or without the skill named', async () => {
    for (const line of ['ask back coach about sit ups', 'sit ups']) {
      const { says, requests } = scripted(answers);
      await says(line);
      expect(requests[0]).toMatchObject({
        session: { new: true },
        request: {
          type: 'IntentRequest',
          intent: { name: 'AskAnythingIntent', slots: { question: { value: 'sit ups' } } },
        },
      });
    }
  });

  it('does nothing when there is nothing to leave, to be quiet about or to touch', async () => {
    const { says, sent } = scripted(answers);
    for (const line of ['exit', '/silence', '/close', '/lose', '/touch next']) {
      expect(await says(line)).toEqual([
        { event: 'fault', at: START, fault: 'nothing', detail: expect.any(String) },
      ]);
    }
    expect(sent()).toEqual([]);
  });

  it('lets time pass without telling the skill', async () => {
    const { says, clock, sent } = scripted(answers);
    await says('/wait 2m');
    expect(clock.now()).toBe(START + 120_000);
    expect(sent()).toEqual([]);
  });
});

describe('An open session', () => {
  it('carries its id and attributes from turn to turn', async () => {
    const { says, requests } = scripted(answers);
    await says('open back coach', 'sit ups', 'and running');
    const [first, second, third] = requests.map((request) => request.session);
    expect(second).toMatchObject({ new: false, sessionId: first?.sessionId, attributes: { turns: 1 } });
    expect(third).toMatchObject({ new: false, sessionId: first?.sessionId, attributes: { turns: 2 } });
  });

  it('hears the next words when the microphone opens', async () => {
    const { says, requests, clock } = scripted(answers);
    await says('open back coach');
    const launched = clock.now();
    await says('yes');
    const elapsed = clock.now() - launched - FIRST_SOUND_MS - UTTERANCE_MS;
    expect(elapsed).toBeGreaterThan(20_000);
    expect(elapsed).toBeLessThan(23_000);
    expect(requests[1]?.request.timestamp).toBe(`${new Date(clock.now()).toISOString().slice(0, 19)}Z`);
  });

  it('is cut in on when words come while it still speaks', async () => {
    const { says } = scripted(answers);
    expect(await says('open back coach', '/wait 10s', 'stop')).toMatchObject([
      { event: 'request', said: { interrupted: 'speech' } },
      { event: 'turn', turn: { interrupted: 'speech' } },
    ]);
  });

  it('adds up the waits before the next words', async () => {
    const { says, clock } = scripted(answers);
    await says('open back coach');
    const launched = clock.now();
    await says('/wait 4s', '/wait 6s', 'stop');
    expect(clock.now()).toBe(launched + 10_000 + UTTERANCE_MS);
  });

  it('asks again after 8 s of quiet, and can be cut in on there', async () => {
    const { says, clock } = scripted(() => ({
      ...asks(2, 'Want more?', 'Say yes or no. Say yes for more. Say no to stop.'),
    }));
    const waited = await says('open back coach', '/wait 14s');
    expect(waited).toMatchObject([
      { event: 'clock', moment: 'asked-again', reprompt: { words: expect.stringContaining('yes or no') } },
      { event: 'clock', moment: 'waited', at: clock.now() },
    ]);
    expect((await says('yes')).at(-1)).toMatchObject({ turn: { interrupted: 'reprompt' } });
  });

  it('asks again only once, and ends when nobody answers that either', async () => {
    const { says, sent, device } = scripted(answers);
    expect(await says('open back coach', '/wait 33s', '/silence')).toMatchObject([
      { event: 'clock', moment: 'closed', why: 'silence' },
      { event: 'request' },
      { event: 'turn', turn: { heard: null, request: { request: { reason: 'EXCEEDED_MAX_REPROMPTS' } } } },
    ]);
    expect(sent()).toEqual(['LaunchRequest', 'SessionEndedRequest']);
    expect(device.inSession()).toBe(false);
  });

  it('runs out during a long wait, and the next words start a new one', async () => {
    const { says, sent, requests, clock } = scripted(answers);
    await says('open back coach');
    const launched = clock.now();
    await says('/wait 5m');
    expect(clock.now()).toBe(launched + 300_000);
    await says('sit ups');
    expect(sent()).toEqual(['LaunchRequest', 'SessionEndedRequest', 'AskAnythingIntent']);
    expect(requests[2]?.session).toMatchObject({ new: true, attributes: {} });
  });

  it('keeps its last answer open: waiting for less than the windows loses nothing', async () => {
    const { says, sent } = scripted(answers);
    await says('open back coach', '/wait 29s', 'yes');
    expect(sent()).toEqual(['LaunchRequest', 'AskAnythingIntent']);
  });

  it('is left by "exit", which the skill hears of but cannot answer', async () => {
    const { says, requests, device } = scripted(answers);
    await says('open back coach', 'Alexa, exit');
    expect(requests[1]?.request).toMatchObject({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' });
    expect(device.inSession()).toBe(false);
  });

  it('can be lost without a word to the skill', async () => {
    const { says, sent } = scripted(answers);
    expect(await says('open back coach', '/lose')).toMatchObject([{ moment: 'closed', why: 'lost' }]);
    await says('open back coach');
    expect(sent()).toEqual(['LaunchRequest', 'LaunchRequest']);
  });

  it('gives way to a new one when the skill is opened again', async () => {
    const { says, requests } = scripted(answers);
    await says('open back coach', 'open back coach');
    expect(requests[1]?.session?.new).toBe(true);
    expect(requests[1]?.session?.sessionId).not.toBe(requests[0]?.session?.sessionId);
  });
});

describe('A slow voice', () => {
  it('takes a quarter longer for its words and none for its quiet, until it is mended', async () => {
    const words = 'Rest there, and keep breathing.';
    const { says } = scripted(() => asks(10, `${words} Want more?`));
    const seconds = async (...lines: string[]) => {
      const events = await says(...lines);
      return events.flatMap((one) => (one.event === 'turn' ? [one.turn.seconds] : []))[0] ?? Number.NaN;
    };
    const usual = await seconds('open back coach');
    expect(await seconds('/fault voice slow', 'yes')).toBeCloseTo(10 + 1.25 * (usual - 10));
    expect(await seconds('/fault none', 'yes')).toBeCloseTo(usual);
  });
});

describe('Somebody new', () => {
  it('is another account at the same device, in a session of their own, at the time it all began', async () => {
    const forgotten: string[] = [];
    const memory = () => ({
      load: async () => null,
      save: async () => 'saved' as const,
      forget: async (user: string) => void forgotten.push(user),
    });
    const { says, sent, requests, clock } = scripted(answers, { memory });
    await says('open back coach', '/wait 10s');
    expect(await says('/person new')).toMatchObject([
      { event: 'person', at: START },
      { event: 'memory', does: 'forget', result: 'done' },
    ]);
    expect(clock.now()).toBe(START);
    await says('sit ups', '/person new', 'sit ups');
    expect(sent()).toEqual(['LaunchRequest', 'AskAnythingIntent', 'AskAnythingIntent']);
    expect(requests.map(({ session }) => session?.new)).toEqual([true, true, true]);
    const [, second, third] = requests.map(({ context }) => context.System.user.userId);
    expect(new Set(requests.map(({ context }) => context.System.user.userId)).size).toBe(3);
    expect(forgotten).toEqual([second, third]);
    expect(requests[1]?.request.timestamp).toBe(requests[2]?.request.timestamp);
  });

  it('speaks up at once, whatever the one before had waited for', async () => {
    const { says, clock } = scripted(answers);
    await says('open back coach', '/person new', '/wait 4s', '/person new', 'sit ups');
    expect(clock.now()).toBe(START + UTTERANCE_MS);
  });
});

describe('A session that the skill ended', () => {
  it('is not announced to it again, and the next words open another', async () => {
    const { says, sent, requests } = scripted(() => ends());
    await says('open back coach', '/silence', 'sit ups');
    expect(sent()).toEqual(['LaunchRequest', 'AskAnythingIntent']);
    expect(requests[1]?.session?.new).toBe(true);
  });
});

describe('A response that breaks a rule', () => {
  it('stops the conversation with the name of the rule', async () => {
    const { says } = scripted(() => ends('Want more?'));
    await expect(says('open back coach')).rejects.toThrow('the microphone opens exactly when');
  });

  it('is only reported when somebody listens for it', async () => {
    const { says } = scripted(() => ends('Want more?'), { brokenRules: 'tell' });
    expect(await says('open back coach')).toMatchObject([
      { event: 'request' },
      { event: 'fault', fault: 'rule', rule: expect.stringContaining('the microphone opens') },
      { event: 'turn' },
    ]);
  });

  it('is heard as nothing when its markup cannot be read', async () => {
    const { says } = scripted(() => ends('<whisper>Hush.</whisper>'), { brokenRules: 'tell' });
    const events = await says('open back coach');
    expect(events).toContainEqual(
      expect.objectContaining({ fault: 'rule', detail: expect.stringContaining('whisper') }),
    );
    expect(events.at(-1)).toMatchObject({ event: 'turn', turn: { speech: null, seconds: 0 } });
  });
});

const BUTTON = {
  type: 'APL',
  mainTemplate: {
    items: [{ type: 'TouchWrapper', onPress: [{ type: 'SendEvent', arguments: ['CMD', 'next'] }] }],
  },
};

describe('A screen', () => {
  const draws = {
    directives: [
      { type: 'Alexa.Presentation.APL.RenderDocument' as const, token: 'guide', document: BUTTON },
    ],
  };

  it('is announced in every request, and only there', async () => {
    const show = scripted(answers, { caller: { ...CALLER, device: 'show' } });
    await show.says('open back coach');
    expect(show.requests[0]?.context.System.device?.supportedInterfaces).toHaveProperty([
      'Alexa.Presentation.APL',
    ]);
    const echo = scripted(answers);
    await echo.says('open back coach');
    expect(echo.requests[0]?.context.System.device?.supportedInterfaces).toEqual({});
  });

  it('sends a touch as its event, and an empty answer leaves what is heard as it is', async () => {
    const { says, requests, device } = scripted(
      ({ request }) => (request.type === 'LaunchRequest' ? { ...asks(20), ...draws } : {}),
      { caller: { ...CALLER, device: 'show' } },
    );
    await says('open back coach', '/touch next');
    expect(requests[1]?.request).toMatchObject({ token: 'guide', arguments: ['CMD', 'next'] });
    expect(device.inSession()).toBe(true);
  });

  it('cannot be touched while it shows nothing', async () => {
    const { says } = scripted(answers, { caller: { ...CALLER, device: 'show' } });
    expect(await says('open back coach', '/touch next')).toMatchObject([{ fault: 'nothing' }]);
  });
});

describe('What entity resolution says of a slot', () => {
  const slotsSent = async (match?: { id: string; name: string }) => {
    const { says, requests } = scripted(answers, {
      resolve: (words) => ({
        intent: 'TellMeAboutIntent',
        slots: { topic: { words, type: 'TOPIC', ...(match && { match }) }, other: { type: 'TOPIC' } },
      }),
    });
    await says('jogging');
    const request = requests[0]?.request;
    return request?.type === 'IntentRequest' ? request.intent.slots : undefined;
  };

  it('is a match with its id, or no match, and an unfilled slot has no value', async () => {
    const matched = await slotsSent({ id: 'running', name: 'running' });
    expect(matched?.topic).toMatchObject({
      value: 'jogging',
      resolutions: {
        resolutionsPerAuthority: [
          { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { id: 'running', name: 'running' } }] },
        ],
      },
    });
    expect((await slotsSent())?.topic?.resolutions?.resolutionsPerAuthority).toMatchObject([
      { status: { code: 'ER_SUCCESS_NO_MATCH' }, values: [] },
    ]);
    expect(matched?.other).toEqual({ name: 'other', confirmationStatus: 'NONE' });
  });
});
