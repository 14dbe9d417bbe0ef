/** The edge: what the skill refuses, what it apologises for, and what its log may hold. */
import { createLog } from '../../../lambda/alexa/log';
import type { Metrics } from '../../../lambda/alexa/metrics';
import { createSkill, type World } from '../../../lambda/alexa/skill';
import { knowledge } from '../../../lambda/content';
import { nluOf } from '../../../lambda/domain/nlu/nlu';
import type { OpenMemory } from '../../../lambda/memory/contract';
import { bodyModel } from '../../support/body-signals/heard';
import { model } from '../../support/red-flags/model';

const APPLICATION = 'amzn1.ask.skill.test';

interface Told {
  skill: ReturnType<typeof createSkill>;
  log: string[];
  facts: Parameters<Metrics['turn']>[0][];
}

function skillWith(changes: Partial<World> = {}): Told {
  const log: string[] = [];
  const facts: Told['facts'] = [];
  const skill = createSkill({
    knowledge,
    nlu: async () => nluOf(knowledge, model, bodyModel),
    now: () => 1_800_000_000_000,
    log: createLog((line) => log.push(line)),
    memory: null,
    metrics: { turn: (fact) => void facts.push(fact) },
    ...changes,
  });
  return { skill, log, facts };
}

function request(type: string, more: object = {}, attributes: object = {}): object {
  const application = { applicationId: APPLICATION };
  const user = { userId: 'amzn1.ask.account.TEST' };
  return {
    version: '1.0',
    session: { new: false, sessionId: 'session-1', application, user, attributes },
    context: {
      System: { application, user, device: { deviceId: 'd', supportedInterfaces: {} }, apiEndpoint: '' },
    },
    request: { type, requestId: 'request-1', timestamp: '2026-11-23T10:00:00Z', locale: 'en-US', ...more },
  };
}

function intent(name: string, slots: Record<string, string> = {}): object {
  const filled = Object.entries(slots).map(([slot, value]) => [
    slot,
    { name: slot, value, confirmationStatus: 'NONE' },
  ]);
  return { intent: { name, confirmationStatus: 'NONE', slots: Object.fromEntries(filled) } };
}

const spoken = (response: { response: { outputSpeech?: unknown } }) =>
  JSON.stringify(response.response.outputSpeech ?? '');

describe('a request that cannot be answered', () => {
  it.each([
    ['nothing', undefined],
    ['a number', 7],
    ['an empty object', {}],
    [
      'no user',
      { ...request('LaunchRequest'), context: { System: { application: { applicationId: 'a' } } } },
    ],
    ['an intent without a name', request('IntentRequest', { intent: {} })],
    ['a slot that is nothing', request('IntentRequest', { intent: { name: 'A', slots: { a: null } } })],
    ['a slot of a number', request('IntentRequest', { intent: { name: 'A', slots: { a: { value: 7 } } } })],
    [
      'a resolution without a status',
      request('IntentRequest', {
        intent: { name: 'A', slots: { a: { value: 'x', resolutions: { resolutionsPerAuthority: [{}] } } } },
      }),
    ],
  ])('%s gets a clear error', async (_, event) => {
    await expect(skillWith().skill(event)).rejects.toThrow(/^not an Alexa request: .+/);
  });

  it('never has its words in the error', async () => {
    const said = request('IntentRequest', {
      intent: { name: 'A', slots: { a: { value: ['zebra words'] } } },
    });
    for (const event of [said, JSON.stringify(said)]) {
      const error = await skillWith()
        .skill(event)
        .catch((thrown: unknown) => String(thrown));
      expect(error).toContain('not an Alexa request');
      expect(error).not.toContain('zebra');
    }
  });

  it('for another skill is refused', async () => {
    const { skill } = skillWith({ skillId: 'amzn1.ask.skill.other' });
    await expect(skill(request('LaunchRequest'))).rejects.toThrow(/Skill ID/i);
  });

  it('for this skill is answered', async () => {
    const { skill } = skillWith({ skillId: APPLICATION });
    expect(spoken(await skill(request('LaunchRequest')))).toContain('Back Coach');
  });
});

describe('a fault inside', () => {
  const broken = () => {
    let asked = false;
    // The first reading of the clock is the turn's own; the funnel needs one that works again.
    return () => {
      if (asked) return 1_800_000_000_000;
      asked = true;
      throw new Error('clock broken');
    };
  };

  it('is apologised for once, with the session kept and the microphone open', async () => {
    const { skill, facts } = skillWith({ now: broken() });
    const kept = { v: 2, state: { name: 'idle' }, told: ['running'], topic: 'running' };
    const envelope = await skill(
      request('IntentRequest', intent('AskAnythingIntent', { question: 'zebra words' }), kept),
    );
    expect(spoken(envelope)).toContain('Sorry');
    expect(envelope.response.shouldEndSession).toBe(false);
    expect(envelope.response.reprompt).toBeDefined();
    expect(envelope.sessionAttributes).toEqual(kept);
    expect(facts).toEqual([expect.objectContaining({ apologised: true })]);
  });

  it('is logged with the request id and the error, never with what was said', async () => {
    const { skill, log } = skillWith({ now: broken() });
    await skill(request('IntentRequest', intent('AskAnythingIntent', { question: 'zebra words' })));
    expect(log).toHaveLength(1);
    expect(JSON.parse(log[0] ?? '')).toMatchObject({
      level: 'error',
      requestId: 'request-1',
      message: 'clock broken',
    });
    expect(log.join()).not.toContain('zebra');
  });
});

describe('a session that ended', () => {
  it('is answered with nothing and its reason is logged', async () => {
    const { skill, log } = skillWith();
    const ended = { reason: 'ERROR', error: { type: 'INVALID_RESPONSE', message: 'words of somebody' } };
    const envelope = await skill(request('SessionEndedRequest', ended));
    expect(envelope.response).toEqual({});
    expect(JSON.parse(log[0] ?? '')).toMatchObject({
      event: 'session-ended',
      reason: 'ERROR',
      error: 'INVALID_RESPONSE',
    });
    expect(log.join()).not.toContain('words of somebody');
  });

  it('is not confused with an event of the device', async () => {
    const { skill } = skillWith();
    expect((await skill(request('Alexa.Presentation.APL.UserEvent'))).response).toEqual({});
  });
});

describe('what came back from Alexa or from the store', () => {
  it.each([
    ['nothing', {}],
    ['another version', { v: 9, state: { name: 'idle' }, told: [] }],
    ['a state that does not exist', { v: 2, state: { name: 'the moon' }, told: [] }],
    ['a list', { v: 2, state: [], told: 'x' }],
    ['nothing said last', { v: 2, state: { name: 'idle' }, told: [], last: { say: [] } }],
  ])('%s is a fresh session, never an error', async (_, attributes) => {
    const { skill, log } = skillWith();
    const envelope = await skill(request('IntentRequest', intent('AMAZON.RepeatIntent'), attributes));
    expect(spoken(envelope)).toContain("haven't said anything");
    expect(log).toEqual([]);
  });

  it('a store that is down costs the memory, not the answer', async () => {
    const down = () => Promise.reject(new Error('down'));
    const memory: OpenMemory = () => ({ load: down, save: down, forget: down });
    const { skill, facts } = skillWith({ memory });
    expect(spoken(await skill(request('LaunchRequest')))).toContain('not a doctor');
    expect(facts).toEqual([expect.objectContaining({ memory: 'down' })]);
  });

  it('erasing is only promised when the store did it', async () => {
    const memory: OpenMemory = () => ({
      load: async () => null,
      save: async () => 'saved',
      forget: () => Promise.reject(new Error('down')),
    });
    const forget = intent('ForgetMeIntent');
    const failed = spoken(await skillWith({ memory }).skill(request('IntentRequest', forget)));
    expect(failed).toContain("can't reach my notes");
    expect(failed).not.toContain('erased');
  });
});
