/** Recordings as samples, and the silences in them: what a stopwatch beside the speaker would show. */

export interface Recording {
  /** One channel of signed sixteen bits. */
  samples: Int16Array;
  /** Samples a second. */
  rate: number;
}

export interface Silence {
  /** Seconds from the start of the recording. */
  from: number;
  to: number;
}

/** Quiet is anything under -50 dB of the loudest that sixteen bits can hold. */
const QUIET = 32_768 * 10 ** (-50 / 20);
/** Shorter silences are a voice taking breath, in seconds. */
const SHORTEST = 0.15;

function isSound(sample: number): boolean {
  return sample >= QUIET || sample <= -QUIET;
}

/** Every silence, in order. */
export function silencesIn({ samples, rate }: Recording): Silence[] {
  const silences: Silence[] = [];
  let from = 0;
  for (let at = 0; at <= samples.length; at += 1) {
    if (at < samples.length && !isSound(samples[at] ?? 0)) continue;
    if (at - from >= SHORTEST * rate) silences.push({ from: from / rate, to: at / rate });
    from = at + 1;
  }
  return silences;
}

/** One after another; all at the rate of the first. Throws when there is none. */
export function joined(recordings: readonly Recording[]): Recording {
  const [first] = recordings;
  if (!first) throw new Error('nothing was recorded');
  const samples = new Int16Array(recordings.reduce((sum, one) => sum + one.samples.length, 0));
  let at = 0;
  for (const one of recordings) {
    samples.set(one.samples, at);
    at += one.samples.length;
  }
  return { samples, rate: first.rate };
}

/** Without the quiet before its first sound and after its last. */
export function trimmed({ samples, rate }: Recording): Recording {
  const from = samples.findIndex(isSound);
  const to = samples.findLastIndex(isSound) + 1;
  return { samples: samples.subarray(Math.max(0, from), to), rate };
}

export function quiet(seconds: number, rate: number): Recording {
  return { samples: new Int16Array(Math.round(seconds * rate)), rate };
}

/** Reads a WAV file of one channel and sixteen bits; a voice that writes as it speaks leaves its length open. */
export function readWav(file: Buffer): Recording {
  const data = file.indexOf('data', 36, 'latin1');
  const isOurs = file.readUInt16LE(22) === 1 && file.readUInt16LE(34) === 16;
  if (data < 0 || !isOurs) throw new Error('not a WAV file of one channel and sixteen bits');
  const bytes = file.subarray(data + 8, Math.min(file.length, data + 8 + file.readUInt32LE(data + 4)));
  const samples = new Int16Array(Uint8Array.from(bytes).buffer, 0, bytes.length >> 1);
  return { samples, rate: file.readUInt32LE(24) };
}
