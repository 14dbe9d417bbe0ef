/** Turns and sentences in a process that is already warm. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Trained } from '../../lambda/content';
import { understand } from '../../lambda/domain/nlu/understand';
import { shippedRedFlagModel } from '../../lambda/domain/red-flags/shipped';
import { readContent } from '../content/read';
import { expand } from '../content/templates';
import { intent, question, topic } from './requests';

export type Handler = (event: RequestEnvelope, context: object) => Promise<ResponseEnvelope>;

const WARM_UP = 50;
/** More turns than any routine has. */
const MOST_TURNS = 80;

/** ms of each of `times` answers to a fresh request. */
async function timed(handler: Handler, times: number, make: () => RequestEnvelope): Promise<number[]> {
  const samples: number[] = [];
  for (let i = -WARM_UP; i < times; i += 1) {
    const event = make();
    const from = performance.now();
    await handler(event, {});
    if (i >= 0) samples.push(performance.now() - from);
  }
  return samples;
}

/** The request whose answer is the longest of all routines, each led through from its start to its end. */
async function heaviestSegment(handler: Handler): Promise<() => RequestEnvelope> {
  let longest = 0;
  let heaviest: () => RequestEnvelope = topic;
  for (const { id, name } of readContent().content.routines) {
    let make = () =>
      intent('StartRoutineIntent', { routine: { words: name, match: { id, name }, type: 'ROUTINE' } });
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const { response, sessionAttributes } = await handler(make(), {});
      const speech = response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml.length : 0;
      if (speech > longest) {
        longest = speech;
        heaviest = make;
      }
      if (response.shouldEndSession !== false) break;
      make = () => intent('AMAZON.YesIntent', {}, sessionAttributes);
    }
  }
  return heaviest;
}

export async function warmTurns(handler: Handler, times: number): Promise<Record<string, number[]>> {
  return {
    'an answer': await timed(handler, times, topic),
    'an answer to raw words': await timed(handler, times, question),
    'the heaviest guided segment': await timed(handler, times, await heaviestSegment(handler)),
  };
}

/** One way of asking per template of every topic. */
function sentences(): string[] {
  return readContent().content.topics.flatMap(({ asked }) =>
    asked.map((template) => expand(template).at(-1) ?? ''),
  );
}

const redFlagModel = shippedRedFlagModel();

/** ms that each sentence takes to be understood with each knowledge, taken in turn. */
export function understanding(knowledges: readonly Trained[], rounds: number): number[][] {
  const said = sentences();
  const samples = knowledges.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const words of said) {
      for (const [i, knowledge] of knowledges.entries()) {
        const from = performance.now();
        understand(words, knowledge, redFlagModel);
        if (round > 0) samples[i]?.push(performance.now() - from);
      }
    }
  }
  return samples;
}
