/** Speaks what is heard as the play head comes to it: each sentence begins at its own time, so that quiet stays true. */
import { computed, effect, signal } from '@preact/signals';
import { type Block, blockAt, blocksOf } from '../model/blocks';
import { head, runningTurn, speed } from '../state/store';
import { createRecorder, type Recorder } from './recordings';

export const VOICES = ['built-in', 'browser', 'none'] as const;
export type Voice = (typeof VOICES)[number];

export const voice = signal<Voice>('built-in');
/** What there is to say of the sound: nothing was spoken yet, the voice loads, it speaks, or it cannot. */
export const sound = signal<'silent' | 'loading' | 'speaking' | 'blocked' | 'failed'>('silent');

/** How many sentences are made ready ahead. */
const AHEAD = 3;
/** A recording longer than its time is hurried at most this much; a longer one runs into the quiet after it. */
const FASTEST = 1.3;

const blocks = computed(() => (runningTurn.value ? blocksOf(runningTurn.value) : []));
/** What is to be spoken now; null while the clock stands, runs fast, or nothing is said. */
const wanted = computed<Block | null>(() => {
  if (!head.value.running || speed.value !== 1 || voice.value === 'none') return null;
  const block = blockAt(blocks.value, head.value.at);
  return block?.kind === 'speech' ? block : null;
});

/** The same block may be a new object after a pause: it is told by its time. */
const key = computed(() => wanted.value?.from ?? null);

interface Output {
  context: AudioContext;
  record: Recorder;
}
let output: Output | undefined;

export function startSpeaker(): void {
  effect(() => {
    if (key.value === null) return undefined;
    const block = wanted.peek();
    if (!block) return undefined;
    return voice.peek() === 'browser' ? speakByBrowser(block) : speakBuiltIn(block);
  });
}

/** Gives what stops it. */
function speakByBrowser({ text }: Block): () => void {
  if (typeof speechSynthesis === 'undefined') return cannot();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = 'en';
  speechSynthesis.speak(utterance);
  sound.value = 'speaking';
  return () => speechSynthesis.cancel();
}

/** The captions say it all. */
function cannot(): () => void {
  sound.value = 'failed';
  return () => {};
}

function speakBuiltIn(block: Block): () => void {
  if (typeof AudioContext === 'undefined') return cannot();
  const { context, record } = opened();
  let source: AudioBufferSourceNode | undefined;
  let stopped = false;
  if (sound.peek() === 'silent') sound.value = 'loading';
  void record(block.text).then(async (recording) => {
    if (!recording) {
      sound.value = 'failed';
      return;
    }
    // A page may make a sound only after somebody has touched it.
    if (context.state === 'suspended') await Promise.race([context.resume(), soon()]);
    sound.value = context.state === 'suspended' ? 'blocked' : 'speaking';
    if (!stopped) source = play(context, recording, block);
  });
  for (const next of upcoming(block)) void record(next.text);
  return () => {
    stopped = true;
    source?.stop();
  };
}

function opened(): Output {
  if (!output) {
    const context = new AudioContext();
    output = { context, record: createRecorder(context) };
  }
  return output;
}

function soon(): Promise<void> {
  return new Promise((done) => setTimeout(done, 300));
}

/** From where the head is in the block by now. */
function play(context: AudioContext, recording: AudioBuffer, { from, to }: Block): AudioBufferSourceNode {
  const source = context.createBufferSource();
  source.buffer = recording;
  source.playbackRate.value = Math.min(FASTEST, Math.max(1, (1000 * recording.duration) / (to - from)));
  source.connect(context.destination);
  const late = Math.max(0, (head.peek().at - from) / 1000);
  source.start(0, late * source.playbackRate.value);
  return source;
}

function upcoming(block: Block): Block[] {
  const spoken = blocks.peek().filter(({ kind, text }) => kind === 'speech' && text !== '');
  const at = spoken.indexOf(block);
  return spoken.slice(at + 1, at + 1 + AHEAD);
}
