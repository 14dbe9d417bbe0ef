/** Voices that speak SSML on this machine: one from the packages, always there, and one that may be installed beside it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everything } from '../share';
import { joined, quiet, type Recording, readWav, trimmed } from './recording';

export interface Voice {
  name: string;
  /** How long it takes to say each text, in ms, without the quiet around it. */
  lengths(texts: readonly string[]): ReadonlyMap<string, number>;
  /** A recording of each. */
  speak(ssmls: readonly string[]): Recording[];
}

function msOf({ samples, rate }: Recording): number {
  return (1000 * samples.length) / rate;
}

/** Coaches count a lot: most sentences come again. */
const spoken = new Map<string, Recording>();

/** Texts one by one, by flite, without the quiet of its own that it puts around each. */
function speakAll(texts: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'voice-'));
  try {
    const args = ['--no-warnings', join(__dirname, 'flite.mjs'), folder];
    const run = spawnSync(process.execPath, args, { input: texts.join('\n'), encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`flite failed (${run.signal ?? run.status}): ${run.stderr}`);
    texts.forEach((text, i) => {
      spoken.set(text, trimmed(readWav(readFileSync(join(folder, `${i}.wav`)))));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const FLITE_RATE = 16_000;

/** Of the packages: always there. */
export const flite: Voice = {
  name: 'flite',
  lengths(texts) {
    const unknown = [...new Set(texts)].filter((text) => !spoken.has(text));
    if (unknown.length > 0) speakAll(unknown);
    return new Map(texts.map((text) => [text, msOf(spoken.get(text) ?? quiet(0, FLITE_RATE))]));
  },
  speak(ssmls) {
    const all = ssmls.map(partsOf);
    const texts = new Set(all.flat().flatMap((part) => (typeof part === 'string' ? [part] : [])));
    const unknown = [...texts].filter((text) => !spoken.has(text));
    if (unknown.length > 0) speakAll(unknown);
    return all.map((parts) =>
      joined(
        parts.map((part) =>
          typeof part === 'string' ? (spoken.get(part) ?? quiet(0, FLITE_RATE)) : quiet(part, FLITE_RATE),
        ),
      ),
    );
  },
};

/** Texts, and breaks in seconds: flite knows no SSML, so that the breaks are put between the texts here. */
function partsOf(ssml: string): (string | number)[] {
  const parts = ssml.replace(/<\/?speak>/g, '').split(/<break time="(\d+(?:ms|s))"\/>/);
  return parts.flatMap((part, i): (string | number)[] => {
    if (i % 2 === 1) return [Number.parseInt(part, 10) / (part.endsWith('ms') ? 1000 : 1)];
    if (/[<>&\n]/.test(part)) throw new Error(`flite would read markup aloud: "${part}"`);
    return part.trim() === '' ? [] : [part.trim()];
  });
}

/** Sixteen bits at 22,050 Hz for 240 s, and room to spare. */
const MAX_BYTES = 20_000_000;

function espeak(wordsAMinute: number): Voice {
  const known = new Map<string, number>();
  const run = (input: string, ...flags: string[]) => {
    const options = { input, maxBuffer: MAX_BYTES };
    const { status, stdout, stderr } = spawnSync(
      'espeak-ng',
      ['-s', String(wordsAMinute), ...flags, '--stdin', '--stdout'],
      options,
    );
    if (status !== 0) throw new Error(`espeak-ng failed: ${stderr}`);
    return readWav(stdout);
  };
  return {
    name: `espeak-ng at ${wordsAMinute}`,
    lengths(texts) {
      for (const text of texts) if (!known.has(text)) known.set(text, msOf(trimmed(run(text))));
      return known;
    },
    // Without -m the tags would be spoken; without --stdin the text is read in pieces, which may cut through a tag.
    speak: (ssmls) => ssmls.map((ssml) => run(ssml, '-m')),
  };
}

/** Words a minute of a slow and of a fast voice. */
const RATES = [140, 200];

/** Every voice that can be heard here. */
export function voices(): Voice[] {
  const isInstalled = spawnSync('espeak-ng', ['--version']).status === 0;
  return isInstalled ? [flite, ...RATES.map(espeak)] : [flite];
}

/** In the quick suite the one of the packages and a slow one: a process for each text takes most of what another costs. */
export const voicesAsked = (): Voice[] => (everything() ? voices() : voices().slice(0, 2));
