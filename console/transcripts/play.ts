/** Plays a transcript through the device simulator and writes down what happens. */
import { basename, dirname } from 'node:path';
import type { Content } from '../../tools/content/read';
import { openDevice } from '../device/open';
import type { ConsoleEvent } from '../device/protocol';
import type { Store } from '../memory/store';
import type { AlexaMode } from '../nlu/modes';
import { readLine } from '../terminal/line';
import { type Transcript, TranscriptError } from './transcript';
import { written } from './written';

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
  const person = `${personOf(transcript)}-${alexa}`;
  const device = await openDevice(transcript, person, { content, store, alexa });
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
