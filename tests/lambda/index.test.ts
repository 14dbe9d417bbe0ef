/** What the bundle that ships makes of requests that no listener of ours could send. */
import { readFileSync } from 'node:fs';
import type { RequestEnvelope } from 'ask-sdk-model';
import { envelopeOf, type HeardSlot, intentOf } from '../../console/device/envelope';
import { listen } from '../../console/response/heard-ssml';
import { check } from '../../console/response/invariants';
import { type Answer, type Built, build } from '../support/bundle';
import { CALLER, START } from '../support/scripted';

const SESSION = { id: 's', isNew: true, attributes: {} };
const AT = { id: '1', now: START };
const LAUNCH = envelopeOf(CALLER, SESSION, { type: 'LaunchRequest' }, AT);

function intent(name: string, slots: Record<string, HeardSlot> = {}): RequestEnvelope {
  const happening = { type: 'IntentRequest', intent: intentOf(name, slots, CALLER.applicationId) } as const;
  return envelopeOf(CALLER, SESSION, happening, AT);
}

const ODD: readonly [string, RequestEnvelope][] = [
  ['an intent of a newer model', intent('TeleportIntent')],
  ['a topic it does not have', intent('NoSuchTopicIntent')],
  ['a warning sign it does not have', intent('RedFlagNoSuchSignIntent')],
  ['an intent named like a property of every object', intent('constructor')],
  [
    'a slot that resolved to an id it does not have',
    intent('TellMeAboutIntent', {
      topic: { words: 'teapots', type: 'TOPIC', match: { id: 'teapots', name: 'teapots' } },
    }),
  ],
  [
    'a slot value that is not in the list',
    intent('TellMeAboutIntent', { topic: { words: 'flux capacitors', type: 'TOPIC' } }),
  ],
  [
    'an exercise it does not have',
    intent('StartExerciseIntent', {
      exercise: { words: 'moon walk', type: 'EXERCISE', match: { id: 'moon-walk', name: 'moon walk' } },
    }),
  ],
  [
    'a routine it does not have',
    intent('StartRoutineIntent', { routine: { words: 'ironman', type: 'ROUTINE' } }),
  ],
  ['a number that is none', intent('StartRoutineIntent', { minutes: { words: '?', type: null } })],
  ['more minutes than a day has', intent('StartRoutineIntent', { minutes: { words: '99999', type: null } })],
  ['a length of time that is none', intent('WaitIntent', { duration: { words: 'P3W', type: null } })],
  ['an empty slot', intent('AskAnythingIntent', { question: { words: '', type: 'BACK_QUESTION' } })],
  [
    'a very long question',
    intent('AskAnythingIntent', {
      question: { words: 'my back hurts '.repeat(500), type: 'BACK_QUESTION' },
    }),
  ],
  [
    'a question that is markup',
    intent('AskAnythingIntent', {
      question: { words: '<speak>&amp;</speak> {emergency}', type: 'BACK_QUESTION' },
    }),
  ],
];

let built: Built;
let answered: Answer[];
beforeAll(async () => {
  built = await build();
  answered = built.ask(ODD.map(([, request]) => request));
});
afterAll(() => built.remove());

function words({ response }: Answer): string {
  const speech = response?.response.outputSpeech;
  return speech?.type === 'SSML' ? listen(speech.ssml).words : '';
}

describe('The bundle', () => {
  it('refuses what is no request, saying what is missing', () => {
    const { context: _, ...noContext } = LAUNCH;
    const { request: __, ...noRequest } = LAUNCH;
    const answers = built.ask([{}, null, 'hello', [], noContext, noRequest]);
    expect(answers.map(({ error }) => error ?? 'answered')).toEqual([
      expect.stringContaining('context'),
      expect.stringContaining('not an Alexa request'),
      expect.stringContaining('not an Alexa request'),
      expect.stringContaining('context'),
      expect.stringContaining('context'),
      expect.stringContaining('request'),
    ]);
  });

  it('answers its own skill id and no other', () => {
    const other = envelopeOf(
      { ...CALLER, applicationId: 'amzn1.ask.skill.other' },
      SESSION,
      { type: 'LaunchRequest' },
      AT,
    );
    const [own, stranger] = built.ask([LAUNCH, other], { SKILL_ID: CALLER.applicationId });
    expect(own?.response?.response.outputSpeech).toBeDefined();
    expect(stranger?.error).toMatch(/skill/i);
    expect(stranger?.response).toBeUndefined();
  });

  it.each(ODD.map(([what], index) => [what, index] as const))(
    'answers %s with a question of its own',
    (_what, index) => {
      const answer = answered[index];
      const request = ODD[index]?.[1];
      expect(answer?.error).toBeUndefined();
      if (!answer?.response || !request) throw new Error('no response');
      expect(words(answer)).not.toContain('something went wrong');
      check({ request, response: answer.response, screen: false });
      expect(answer.response.response.shouldEndSession).toBe(false);
    },
  );

  it('hears a warning sign in any slot of any intent', () => {
    const said = "i can't feel my legs and i wet myself";
    const answers = built.ask([
      intent('TellMeAboutIntent', { topic: { words: said, type: 'TOPIC' } }),
      intent('StartExerciseIntent', { exercise: { words: said, type: 'EXERCISE' } }),
      intent('DescribeExerciseIntent', { exercise: { words: said, type: 'EXERCISE' } }),
      intent('StartRoutineIntent', { routine: { words: said, type: 'ROUTINE' } }),
      intent('AskAnythingIntent', { query: { words: said, type: null } }),
      intent('TeleportIntent', { whatever: { words: said, type: null } }),
    ]);
    for (const answer of answers) {
      expect(words(answer)).toContain('This could be an emergency.');
      expect(answer.response?.response.shouldEndSession).toBe(false);
    }
  });

  it('knows another English by its own name for the emergency number', () => {
    const elsewhere = JSON.parse(JSON.stringify(intent('EmergencySignsIntent')).replaceAll('en-US', 'en-NZ'));
    const [answer] = built.ask([elsewhere]);
    expect(answer && words(answer)).toContain('your local emergency number');
  });

  it('says nothing to a session that is over, nor to an event it does not know', () => {
    const answers = built.ask([
      envelopeOf(CALLER, SESSION, { type: 'SessionEndedRequest', reason: 'ERROR' }, AT),
      { ...LAUNCH, request: { ...LAUNCH.request, type: 'System.ExceptionEncountered' } },
      { ...LAUNCH, request: { ...LAUNCH.request, type: 'AlexaSkillEvent.SkillDisabled' } },
    ]);
    expect(answers.map(({ error, response }) => error ?? Object.keys(response?.response ?? {}))).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('holds nothing of this machine', () => {
    const text = readFileSync(built.file, 'utf8');
    expect(text).not.toContain(process.cwd());
  });
});
