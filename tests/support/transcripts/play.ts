/** Plays a transcript through the device simulator and writes down what happens. */
import { basename, dirname } from 'node:path';
import type { ConsoleEvent } from '../../../console/device/protocol';
import type { Store } from '../../../console/memory/store';
import type { AlexaMode } from '../../../console/nlu/modes';
import { readLine } from '../../../console/terminal/line';
import { differenceAt, type Transcript, TranscriptError } from '../../../console/transcripts/transcript';
import { written } from '../../../console/transcripts/written';
import { openDevice } from '../../../console/world/open';
import type { Content } from '../../../tools/content/read';

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

/** The first difference, in words; null when everything is as written. */
export function firstDifference(
  { file, exchanges }: Transcript,
  happened: readonly string[][],
): string | null {
  for (const [index, exchange] of exchanges.entries()) {
    const difference = differenceAt(exchange, happened[index] ?? []);
    if (difference !== null) return [`${file}:${exchange.at}`, `U: ${exchange.line}`, difference].join('\n');
  }
  return null;
}

/** Everyone has a name of their own, in each mode another, so that all transcripts may share one store. */
function personOf({ file }: Transcript): string {
  return `${basename(dirname(file))}-${basename(file, '.txt')}`;
}
