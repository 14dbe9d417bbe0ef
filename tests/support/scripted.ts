/** A device whose skill is a script, for tests of the device itself: what it asks, when, and what it makes of the answer. */
import type { RequestEnvelope, Response } from 'ask-sdk-model';
import { type Clock, createClock } from '../../console/device/clock';
import type { Conversation } from '../../console/device/conversation';
import { createDevice, type Device, type DeviceOptions } from '../../console/device/device';
import type { Caller } from '../../console/device/envelope';
import type { ConsoleEvent } from '../../console/device/protocol';
import type { Studio } from '../../console/studio/studio';
import { readLine } from '../../console/terminal/line';

export const CALLER: Caller = {
  applicationId: 'amzn1.ask.skill.test',
  userId: 'amzn1.ask.account.TEST',
  deviceId: 'amzn1.ask.device.TEST',
  device: 'echo',
  locale: 'en-US',
};
export const START = Date.UTC(2026, 2, 2, 8);

export interface Scripted {
  device: Device;
  clock: Clock;
  /** Everything the device sent. */
  requests: RequestEnvelope[];
  /** Types or intents of what it sent. */
  sent(): string[];
  /** Plays typed lines in turn and gives what came of the last one. */
  says(...lines: string[]): Promise<ConsoleEvent[]>;
}

/** `answer` is the skill: it sees a request and gives the response, with attributes counting the turns. */
export function scripted(
  answer: (request: RequestEnvelope) => Response,
  options: Partial<DeviceOptions> = {},
): Scripted {
  const clock = createClock(START);
  const requests: RequestEnvelope[] = [];
  const device = createDevice({
    clock,
    caller: CALLER,
    resolve: (words) => ({
      intent: 'AskAnythingIntent',
      slots: { question: { words, type: 'BACK_QUESTION' } },
    }),
    brokenRules: 'throw',
    skill: async (request) => {
      requests.push(request);
      const response = answer(request);
      const ends = response.shouldEndSession === true;
      return {
        response: { version: '1.0', response, sessionAttributes: ends ? {} : { turns: requests.length } },
        seen: null,
        kept: [],
        memory: [],
        services: [],
        errors: [],
      };
    },
    ...options,
  });
  return {
    device,
    clock,
    requests,
    sent: () =>
      requests.map(({ request }) => (request.type === 'IntentRequest' ? request.intent.name : request.type)),
    async says(...lines) {
      let came: ConsoleEvent[] = [];
      for (const line of lines) {
        const event = readLine(line);
        if (event) came = await device.play(event);
      }
      return came;
    },
  };
}

/** A conversation with nothing around it. */
export function studioAround(conversation: Conversation): Studio {
  const none = () => {
    throw new Error('nothing is around this conversation');
  };
  return {
    conversation,
    transcripts: () => [],
    session: none,
    library: none,
    dialog: none,
    do: async () => ({}),
    close: async () => {},
  };
}

/** Speech of about `seconds`, nearly all of it quiet, that asks and listens. */
export function asks(seconds: number, question = 'Want more?', again = 'Say yes or no.'): Response {
  return {
    outputSpeech: { type: 'SSML', ssml: `<speak>${quiet(seconds)} ${question}</speak>` },
    reprompt: { outputSpeech: { type: 'SSML', ssml: `<speak>${again}</speak>` } },
    shouldEndSession: false,
  };
}

export function ends(words = 'Goodbye.'): Response {
  return { outputSpeech: { type: 'SSML', ssml: `<speak>${words}</speak>` }, shouldEndSession: true };
}

function quiet(seconds: number): string {
  const tens = Array<string>(Math.floor(seconds / 10)).fill('<break time="10s"/>');
  return [...tens, ...(seconds % 10 ? [`<break time="${seconds % 10}s"/>`] : [])].join('');
}
