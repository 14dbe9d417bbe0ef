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
    nlu: async () => nluOf(knowledge, model, () => bodyModel),
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

describe('what was heard', () => {
  const asked = (slots: object) => request('IntentRequest', { intent: { name: 'AskAnythingIntent', slots } });
  const RED = 'i cannot feel my legs';

  it.each([
    [
      'one slot of several values',
      {
        values: [
          { type: 'Simple', value: 'sit ups' },
          { type: 'Simple', value: RED },
        ],
      },
    ],
    ['a list in a list', { values: [null, { type: 'List', values: [{ type: 'Simple', value: RED }] }] }],
  ])('%s is read to its last word', async (_, list) => {
    const question = { name: 'question', slotValue: { type: 'List', ...list } };
    const envelope = await skillWith().skill(asked({ question, other: null }));
    expect(spoken(envelope)).toContain('emergency');
  });

  it('in too many words is read at its beginning and its end, and costs no more than a long sentence', async () => {
    const endless = 'back '.repeat(20_000);
    for (const value of [`${RED} ${endless}`, `${endless}${RED}`])
      expect(spoken(await skillWith().skill(asked({ question: { name: 'question', value } })))).toContain(
        'emergency',
      );
    let read = '';
    const { skill } = skillWith({
      observe: ({ turn }) => {
        read = turn.words;
      },
    });
    const slots = Array.from({ length: 50 }, (_, i) => [`s${i}`, { name: `s${i}`, value: endless }]);
    await skill(asked(Object.fromEntries([...slots, ['one', { name: 'one', value: 'x'.repeat(9000) }]])));
    expect(read.length).toBeLessThanOrEqual(1200);
    expect(read).toMatch(/^back( +back)*$/);
  });

  it.each([
    ['no slot', { question: null }],
    ['a slot without a value', { question: { name: 'question', value: null, slotValue: null } }],
    ['a list of nothing', { question: { name: 'question', slotValue: { type: 'List', values: null } } }],
  ])('%s is nothing, and no error', async (_, slots) => {
    const { skill, log } = skillWith();
    expect((await skill(asked(slots))).response.shouldEndSession).toBe(false);
    expect(log).toEqual([]);
  });
});

describe('a skill that was turned off', () => {
  const disabled = { ...request('AlexaSkillEvent.SkillDisabled', { body: {} }), session: undefined };

  it('forgets the account, without a word', async () => {
    const forgotten: string[] = [];
    const memory: OpenMemory = () => ({
      load: () => Promise.reject(new Error('nothing is read')),
      save: () => Promise.reject(new Error('nothing is written')),
      forget: async (user) => void forgotten.push(user),
    });
    const { response } = await skillWith({ memory }).skill(disabled);
    expect(response).toEqual({});
    expect(forgotten).toEqual(['amzn1.ask.account.TEST']);
  });

  it('fails aloud when the store is down, for Alexa sends the event again', async () => {
    const down = () => Promise.reject(new Error('down'));
    const memory: OpenMemory = () => ({ load: down, save: down, forget: down });
    await expect(skillWith({ memory }).skill(disabled)).rejects.toThrow('down');
  });

  it('of another id is refused', async () => {
    const memory: OpenMemory = () => {
      throw new Error('not to be opened');
    };
    const { skill } = skillWith({ memory, skillId: 'amzn1.ask.skill.other' });
    await expect(skill(disabled)).rejects.toThrow(/Skill ID/i);
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

  it.each([
    ['too much to be sent', { say: Array(40).fill({ say: 'x'.repeat(2000) }) }],
    [
      'too much with its question',
      { say: [{ say: 'x'.repeat(2000) }], ask: Array(4).fill({ say: 'x'.repeat(2000) }) },
    ],
    ['more bytes than characters', { say: Array(3).fill({ say: '\u{1f642}'.repeat(900) }) }],
    ['too long a quiet', { say: [{ say: 'Yes.' }, ...Array(39).fill({ silence: 10_000 })] }],
    ['quiet alone', { say: [{ silence: 1000 }] }],
  ])('%s is not repeated', async (_, last) => {
    const attributes = { v: 2, state: { name: 'idle' }, told: [], last };
    const envelope = await skillWith().skill(
      request('IntentRequest', intent('AMAZON.RepeatIntent'), attributes),
    );
    expect(spoken(envelope)).toContain("haven't said anything");
  });

  it('a field of another version goes back as it came, and what is unreadable costs only itself', async () => {
    const attributes = {
      v: 2,
      state: { name: 'another version knows it' },
      told: ['running'],
      topic: 'running',
      later: { what: 1 },
    };
    const { sessionAttributes } = await skillWith().skill(
      request('IntentRequest', intent('MoreIntent'), attributes),
    );
    expect(sessionAttributes).toMatchObject({ topic: 'running', told: ['running'], later: { what: 1 } });
  });

  it.each([
    'AMAZON.NextIntent',
    'AMAZON.ResumeIntent',
    'AMAZON.PauseIntent',
    'AMAZON.RepeatIntent',
    'AMAZON.StopIntent',
    'PainIntent',
    'HowManyLeftIntent',
    'EasierIntent',
  ])('a routine that a release took away is no apology on %s', async (name) => {
    const { skill, facts } = skillWith();
    const started = await skill(
      request('IntentRequest', intent('AMAZON.ResumeIntent'), {
        v: 2,
        state: { name: 'gated', start: { kind: 'routine', id: 'gentle-morning' } },
        told: [],
      }),
    );
    const text = JSON.stringify(started.sessionAttributes);
    expect(text).toContain('"id":"gentle-morning"');
    for (const move of [/"move":"[^"]*"/, /$^/]) {
      const attributes = text.replace('"id":"gentle-morning"', '"id":"gone"').replace(move, '"move":"gone"');
      await skill(request('IntentRequest', intent(name), JSON.parse(attributes)));
    }
    expect(facts.map(({ apologised }) => apologised)).toEqual([false, false, false]);
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

describe('a sound that a speaker cannot play', () => {
  const failed = (attributes: object) =>
    request('Alexa.Presentation.APLA.RuntimeError', { errors: [] }, attributes);

  it('is left away, and its words are said', async () => {
    const { skill } = skillWith();
    const gate = await skill(request('IntentRequest', routineIntent(), {}));
    const plain = await skill(
      request('IntentRequest', intent('AMAZON.ResumeIntent'), gate.sessionAttributes),
    );
    expect(spoken(plain)).toContain('<speak>');
    const sounded = { ...plain.sessionAttributes };
    const { state } = sounded as { state: { play: object } };
    const withSound = { ...sounded, state: { ...state, play: { ...state.play, sound: true } } };
    const again = await skill(failed(withSound));
    expect(spoken(again)).toContain(firstCue(spoken(plain)));
    // Nothing was to be played: the event of another skill's document, or a late one, changes nothing.
    expect((await skill(failed(sounded))).response).toEqual({});
  });
});

function routineIntent(): object {
  const routine = knowledge.routines.find(({ id }) => id === knowledge.defaults.routines.usual);
  return intent('StartRoutineIntent', { routine: routine?.name ?? '' });
}

/** The first sentence of the first move, after the words that open the routine. */
function firstCue(ssml: string): string {
  return /First, [^.]+\./.exec(ssml)?.[0] ?? 'no first move';
}
