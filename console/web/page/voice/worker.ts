/** The built-in voice in a thread of its own: texts come in, recordings go out, one after another. */
import { spoken } from './flite';

export interface Wanted {
  id: number;
  text: string;
}

export interface Spoken {
  id: number;
  /** A WAV file, or null when it could not be spoken. */
  wav: ArrayBuffer | null;
}

/** Loaded with the first text: it is by far the largest file of the page. */
let program: Promise<WebAssembly.Module> | undefined;
let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data: { id, text } }: MessageEvent<Wanted>) => {
  last = last.then(() => speak(id, text));
});

async function speak(id: number, text: string): Promise<void> {
  program ??= WebAssembly.compileStreaming(fetch('/flite.wasm'));
  const wav = await program.then((loaded) => spoken(loaded, text)).catch(() => null);
  const answer: Spoken = { id, wav: wav?.buffer ?? null };
  postMessage(answer, { transfer: answer.wav ? [answer.wav] : [] });
}
