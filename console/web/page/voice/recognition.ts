/** What the browser can make of speech: on this machine, or only by sending it to its maker. */
import { signal } from '@preact/signals';

/** The part of the Web Speech API that is used here; the libraries of types do not have it. */
interface Recognition {
  lang: string;
  processLocally?: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  start(): void;
  abort(): void;
}

interface RecognitionMaker {
  new (): Recognition;
  available?(options: { langs: string[]; processLocally: boolean }): Promise<string>;
}

/** Where speech is recognised; null where nobody has asked yet. */
export const recognised = signal<'here' | 'elsewhere' | null>(null);
/** Whether it may be sent away, where it has to be. */
export const mayBeSent = signal(false);
export const listening = signal(false);

function maker(): RecognitionMaker | null {
  return (
    Reflect.get(globalThis, 'SpeechRecognition') ?? Reflect.get(globalThis, 'webkitSpeechRecognition') ?? null
  );
}

export function canRecognise(): boolean {
  return maker() !== null;
}

/** Finds out what can be done for `locale`; asked only once somebody wants to speak. */
export async function lookForRecognition(locale: string): Promise<void> {
  const asked = maker()?.available?.({ langs: [locale], processLocally: true });
  const here = await asked?.catch(() => 'unavailable');
  recognised.value = here === 'available' ? 'here' : 'elsewhere';
}

/** Listens once; gives what was said, null when nothing was. Rejects with what the browser says is wrong. */
export function listenOnce(locale: string): Promise<string | null> {
  const made = maker();
  if (!made || (recognised.peek() !== 'here' && !mayBeSent.peek())) return Promise.resolve(null);
  const recognition = new made();
  recognition.lang = locale;
  if (recognised.peek() === 'here') recognition.processLocally = true;
  listening.value = true;
  return new Promise<string | null>((resolve, reject) => {
    recognition.onresult = ({ results }) => resolve(results[0]?.[0]?.transcript ?? null);
    recognition.onerror = ({ error }) => reject(new Error(error));
    recognition.onend = () => resolve(null);
    recognition.start();
  }).finally(() => {
    listening.value = false;
  });
}
