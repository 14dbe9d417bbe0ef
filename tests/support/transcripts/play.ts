/** Plays a transcript through the device simulator and writes down what happens. */
import { basename, dirname } from 'node:path';
import type { ConsoleEvent, Moment } from '../../../console/device/protocol';
import { createSimulator, type Room, userOf } from '../../../console/device/simulator';
import type { Store } from '../../../console/memory/store';
import type { AlexaMode } from '../../../console/nlu/modes';
import { transcribe } from '../../../console/response/heard-ssml';
import { readLine } from '../../../console/terminal/line';
import { revised } from '../../../lambda/memory/record';
import { MemoryUnavailable } from '../../../lambda/memory/unavailable';
import type { Content } from '../../../tools/content/read';
import { type Transcript, TranscriptError } from './transcript';

/** What happened at each exchange, as a transcript would write it. */
export async function playTranscript(
  transcript: Transcript,
  content: Content,
  store: Store,
): Promise<string[][]> {
  const happened = await eventsOf(transcript, content, store);
  return happened.map((events) => events.flatMap(written));
}

/** What came of each exchange. Throws a TranscriptError at the first response that breaks a rule. */
export async function eventsOf(
  transcript: Transcript,
  content: Content,
  store: Store,
  alexa: AlexaMode = 'usual',
): Promise<ConsoleEvent[][]> {
  const { locale, screen, now, memory, attributes } = transcript;
  const person = `${personOf(transcript)}-${alexa}`;
  const simulator = createSimulator({ content, locale, screen, now, alexa, memory: memoryOf(memory, store) });
  if (memory !== null && typeof memory === 'object') {
    await store
      .memoryFor(() => now)()
      .save(userOf(person), revised(null, memory, now));
  }
  const device = simulator.deviceOf(person, attributes ?? undefined);
  const happened: ConsoleEvent[][] = [];
  for (const { line, at } of transcript.exchanges) {
    try {
      const event = readLine(line);
      happened.push(event ? await device.play(event) : []);
    } catch (error) {
      throw new TranscriptError(transcript.file, at, error instanceof Error ? error.message : String(error));
    }
  }
  return happened;
}

/** Everyone has a name of their own, in each mode another, so that all transcripts may share one store. */
function personOf({ file }: Transcript): string {
  return `${basename(dirname(file))}-${basename(file, '.txt')}`;
}

function memoryOf(memory: Transcript['memory'], store: Store): Room['memory'] {
  if (memory === 'none') return null;
  if (memory !== 'down') return store.memoryFor;
  const fail = (doing: 'load' | 'save' | 'forget') => async () => {
    throw new MemoryUnavailable(doing, new Error('down'));
  };
  return () => () => ({ load: fail('load'), save: fail('save'), forget: fail('forget') });
}

const CLOSED = {
  silence: '(nobody answers)',
  left: '(the session is left)',
  lost: '(the session is lost)',
};

function written(one: ConsoleEvent): string[] {
  switch (one.event) {
    case 'turn': {
      const { speech, open, interrupted } = one.turn;
      return [
        ...(interrupted ? [`(cuts in on the ${interrupted})`] : []),
        ...(speech ? [`A: ${transcribe(speech)}`] : []),
        ...(speech && !open ? ['(the session ends)'] : []),
      ];
    }
    case 'clock':
      return writtenMoment(one);
    case 'person':
      return ['(somebody new)'];
    case 'fault':
      return one.fault === 'nothing' ? [`(nothing happens: ${one.detail})`] : [];
    case 'request':
    case 'memory':
    case 'timeline':
      return [];
    default:
      return one satisfies never;
  }
}

function writtenMoment(moment: Moment): string[] {
  switch (moment.moment) {
    case 'asked-again':
      return [`R: ${transcribe(moment.reprompt)}`];
    case 'closed':
      return [CLOSED[moment.why]];
    case 'waited':
      return [];
    default:
      return moment satisfies never;
  }
}
