/** The voice that is the same on every machine: a text becomes a recording. */
import { run } from './wasi';

/** One of the voices inside the program. */
const VOICE = 'slt';

/** A recording as a WAV file. */
export function spoken(program: WebAssembly.Module, text: string): Promise<Uint8Array<ArrayBuffer>> {
  return run(program, ['flite', '-voice', VOICE, '-t', text, '-o', '/out/spoken.wav']);
}
