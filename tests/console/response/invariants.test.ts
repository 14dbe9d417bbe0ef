import type { Directive, Request, Response } from 'ask-sdk-model';
import { envelopeOf } from '../../../console/device/envelope';
import { check, type Evidence, InvariantError, RULES } from '../../../console/response/invariants';
import type { Speech } from '../../../lambda/domain/speech';
import { audioDocument } from '../../../lambda/render/players/audio-document';
import { asks, CALLER, ends, START } from '../../support/scripted';

const REQUEST = envelopeOf(
  CALLER,
  { id: 's', isNew: true, attributes: {} },
  { type: 'LaunchRequest' },
  { id: '1', now: START },
);

function evidence(response: Response, changes: Partial<Evidence> = {}): Evidence {
  return { request: REQUEST, response: { version: '1.0', response }, screen: false, ...changes };
}

/** Name of the rule that a response breaks, or null. */
function broken(response: Response, changes: Partial<Evidence> = {}): string | null {
  try {
    check(evidence(response, changes));
    return null;
  } catch (error) {
    if (error instanceof InvariantError) return error.rule;
    throw error;
  }
}

function spoken(ssml: string): Response {
  return { ...asks(0), outputSpeech: { type: 'SSML', ssml } };
}

const ASKS_FOR: Directive = { type: 'Connections.SendRequest', name: 'AskFor', payload: {}, token: '' };

const ENDED: Request = {
  ...REQUEST.request,
  type: 'SessionEndedRequest',
  reason: 'USER_INITIATED',
} as Request;
const ended = (): Partial<Evidence> => ({ request: { ...REQUEST, request: ENDED } });
function plays(speech: Speech): Directive {
  const document = { ...audioDocument(speech) };
  return { type: 'Alexa.Presentation.APLA.RenderDocument', token: 'sound', document, datasources: {} };
}

const draws = (document: object = {}): Directive => ({
  type: 'Alexa.Presentation.APL.RenderDocument',
  token: 'guide',
  document: { ...document },
});

describe('A good response', () => {
  it.each<[string, Response, Partial<Evidence>]>([
    ['asks and listens', asks(230), {}],
    ['says goodbye', ends(), {}],
    ['gives advice for life and ends', ends('If you get worse, call nine one one.'), {}],
    ['is empty for an ended session', {}, ended()],
    ['draws on a screen', { ...asks(5), directives: [draws()] }, { screen: true }],
    ['acknowledges an event', {}, {}],
  ])('%s', (_what, response, changes) => {
    expect(broken(response, changes)).toBeNull();
  });
});

describe('Every rule can be broken', () => {
  const padding = (characters: number) => 'a'.repeat(characters);
  const cases: [string, Response, Partial<Evidence>][] = [
    ['well-formed SSML from allowed tags', spoken('<speak>You & me? </speak>'), {}],
    ['well-formed SSML from allowed tags', spoken('<speak><audio src="x"/>Want more?</speak>'), {}],
    ['well-formed SSML from allowed tags', spoken('<speak><break time="3s"/></speak>'), {}],
    ['well-formed SSML from allowed tags', { outputSpeech: { type: 'PlainText', text: 'Goodbye.' } }, {}],
    [
      'well-formed SSML from allowed tags',
      { ...asks(1), reprompt: { outputSpeech: { type: 'SSML', ssml: '<speak>Say <b>yes</b>.</speak>' } } },
      {},
    ],
    ['nothing said or shown is left to fill in', spoken('<speak>Want the {move}?</speak>'), {}],
    ['nothing said or shown is left to fill in', asks(1, 'Want more?', 'Say {word}.'), {}],
    [
      'nothing said or shown is left to fill in',
      { ...asks(1), card: { type: 'Simple', title: 'T', content: 'Checked {date}.' } },
      {},
    ],
    ['no break over 10 s', spoken('<speak><break time="10001ms"/> Want more?</speak>'), {}],
    ['at most 7,000 characters', spoken(`<speak>${padding(7000)}?</speak>`), {}],
    ['at most 240 s', asks(241), {}],
    [
      'response under 24 KB, 60 KB with a screen document',
      { ...asks(1), card: { type: 'Simple', title: 'T', content: padding(24 * 1024) } },
      {},
    ],
    [
      'response under 24 KB, 60 KB with a screen document',
      { ...asks(1), directives: [draws({ text: padding(60 * 1024) })] },
      { screen: true },
    ],
    ['no speech on SessionEndedRequest', ends(), ended()],
    ['no speech on SessionEndedRequest', { card: { type: 'Simple', title: 'T', content: 'C' } }, ended()],
    [
      'the microphone opens exactly when the last sentence asks for something',
      spoken('<speak>Goodbye.</speak>'),
      {},
    ],
    ['the microphone opens exactly when the last sentence asks for something', ends('Want more?'), {}],
    ['the microphone opens exactly when the last sentence asks for something', ends('Say yes or no.'), {}],
    [
      'the microphone opens exactly when the last sentence asks for something',
      { shouldEndSession: false },
      {},
    ],
    [
      'an open microphone has a reprompt that asks again',
      { outputSpeech: { type: 'SSML', ssml: '<speak>Want more?</speak>' }, shouldEndSession: false },
      {},
    ],
    ['an open microphone has a reprompt that asks again', asks(1, 'Want more?', 'I am still here.'), {}],
    [
      'an open microphone has a reprompt that asks again',
      { ...ends(), reprompt: { outputSpeech: { type: 'SSML', ssml: '<speak>Say yes.</speak>' } } },
      {},
    ],
    [
      'no outputSpeech beside a screen that speaks',
      { ...ends(), directives: [draws({ onMount: [{ type: 'SpeakItem', componentId: 's' }] })] },
      { screen: true },
    ],
    ['Alexa asks for a permission with nothing beside her words', { ...ends(), directives: [ASKS_FOR] }, {}],
    [
      'an audio document is all the speech there is',
      { ...asks(1), directives: [plays([{ say: 'Lift.' }])] },
      {},
    ],
    [
      'an audio document is all the speech there is',
      { shouldEndSession: true, directives: [plays([{ silence: 1000 }])] },
      {},
    ],
    ['no directive the device does not support', { ...asks(1), directives: [draws()] }, { screen: false }],
    [
      'no directive the device does not support',
      { ...ends(), directives: [{ type: 'AudioPlayer.Stop' }] },
      { screen: true },
    ],
    [
      'the words of a warning sign are kept nowhere',
      ends(),
      flagged('the session', '{"last":"numb between"}'),
    ],
    [
      'the words of a warning sign are kept nowhere',
      ends(),
      flagged('the log', '{"intent":"RedFlagSaddleNumbness"}'),
    ],
  ];

  function flagged(where: string, text: string): Partial<Evidence> {
    return { flagged: { words: "i'm numb between my legs numbness", before: '{}', kept: [{ where, text }] } };
  }

  it.each(cases)('%s', (rule, response, changes) => {
    expect(broken(response, changes)).toBe(rule);
  });

  it('and none is left untried', () => {
    expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(RULES.map(({ name }) => name)));
  });
});

describe('The words of a warning sign', () => {
  it('may share a word with a topic told before, and with the words every log line has', () => {
    const words = 'after running my legs went numb';
    const kept = [
      { where: 'the session', text: '{"told":["running"]}' },
      { where: 'the metrics', text: '{"meaning":"red-flag","ms":3}' },
    ];
    expect(broken(ends(), { flagged: { words, before: '{"told":["running"]}', kept } })).toBeNull();
  });
});
