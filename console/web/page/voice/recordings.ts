/** Recordings of texts by the built-in voice, each made once and kept while the page is open. */
import type { Spoken, Wanted } from './worker';

export type Recorder = (text: string) => Promise<AudioBuffer | null>;

/** Null stands for a text that could not be spoken. The thread starts with the first text. */
export function createRecorder(context: AudioContext): Recorder {
  const kept = new Map<string, Promise<AudioBuffer | null>>();
  const waiting = new Map<number, (wav: ArrayBuffer | null) => void>();
  let worker: Worker | undefined;

  function start(): Worker {
    const started = new Worker('/voice.js', { type: 'module' });
    started.onmessage = ({ data: { id, wav } }: MessageEvent<Spoken>) => {
      waiting.get(id)?.(wav);
      waiting.delete(id);
    };
    started.onerror = () => {
      for (const give of waiting.values()) give(null);
      waiting.clear();
    };
    return started;
  }

  async function record(text: string): Promise<AudioBuffer | null> {
    worker ??= start();
    const wanted: Wanted = { id: kept.size, text };
    const wav = await new Promise<ArrayBuffer | null>((give) => {
      waiting.set(wanted.id, give);
      worker?.postMessage(wanted);
    });
    return wav && context.decodeAudioData(wav);
  }

  return (text) => {
    const recording = kept.get(text) ?? record(text);
    kept.set(text, recording);
    return recording;
  };
}
