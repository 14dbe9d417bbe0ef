/** Plays a transcript through the device simulator and writes down what happens. */
import { basename, dirname } from 'node:path';
import type { Noticed } from '../../console/device/events';
import { transcribe } from '../../console/device/heard-ssml';
import { createSimulator, type Room, userOf } from '../../console/device/simulator';
import type { Store } from '../../console/device/store';
import { readLine } from '../../console/terminal/line';
import { revised } from '../../lambda/memory/record';
import { MemoryUnavailable } from '../../lambda/memory/unavailable';
import type { Content } from '../../tools/content/read';
import { type Transcript, TranscriptError } from './transcript';

/** What happened at each exchange, as a transcript would write it. */
export async function playTranscript(
  transcript: Transcript,
  content: Content,
  store: Store,
): Promise<string[][]> {
  const { locale, screen, now, memory, attributes } = transcript;
  const simulator = createSimulator({ content, locale, screen, now, memory: memoryOf(memory, store) });
  if (memory !== null && typeof memory === 'object') {
    await store
      .memoryFor(() => now)()
      .save(userOf(personOf(transcript)), revised(null, memory, now));
  }
  const device = simulator.deviceOf(personOf(transcript), attributes ?? undefined);
  const happened: string[][] = [];
  for (const { line, at } of transcript.exchanges) {
    try {
      const event = readLine(line);
      happened.push((event ? await device.play(event) : []).flatMap(written));
    } catch (error) {
      throw new TranscriptError(transcript.file, at, error instanceof Error ? error.message : String(error));
    }
  }
  return happened;
}

/** Everyone has a name of their own, so that all transcripts may share one store. */
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

function written(noticed: Noticed): string[] {
  switch (noticed.kind) {
    case 'turn': {
      const { speech, open, interrupted } = noticed.turn;
      return [
        ...(interrupted ? [`(cuts in on the ${interrupted})`] : []),
        ...(speech ? [`A: ${transcribe(speech)}`] : []),
        ...(speech && !open ? ['(the session ends)'] : []),
      ];
    }
    case 'asked-again':
      return [`R: ${transcribe(noticed.reprompt)}`];
    case 'closed':
      return [
        { silence: '(nobody answers)', left: '(the session is left)', lost: '(the session is lost)' }[
          noticed.why
        ],
      ];
    case 'person':
      return ['(somebody new)'];
    case 'nothing':
      return [`(nothing happens: ${noticed.why})`];
    default:
      return noticed satisfies never;
  }
}
