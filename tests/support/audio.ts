/** Speaks SSML with espeak-ng and finds the silences with ffmpeg: what a stopwatch beside the speaker would show. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Silence {
  /** Seconds from the start of the recording. */
  from: number;
  to: number;
}

const TOOLS = ['espeak-ng', 'ffmpeg'];
/** The recording only depends on the words and the tools, so it is measured once. */
const CACHE = join(__dirname, '../../.cache/audio');
/** Quiet is anything under this level; silences shorter than `d` seconds are a voice taking breath. */
const DETECT = 'silencedetect=noise=-50dB:d=0.15';
/** Sixteen bits at 22,050 Hz for 240 s, and room to spare. */
const MAX_BYTES = 20_000_000;

function run(tool: string, args: readonly string[], input?: Buffer | string) {
  return spawnSync(tool, args, { maxBuffer: MAX_BYTES, ...(input === undefined ? {} : { input }) });
}

/** The tools that this machine lacks. */
export function missingTools(): string[] {
  return TOOLS.filter((tool) => run(tool, [tool === 'ffmpeg' ? '-version' : '--version']).status !== 0);
}

let versions: string | undefined;
function toolVersions(): string {
  versions ??= TOOLS.map((tool) =>
    run(tool, [tool === 'ffmpeg' ? '-version' : '--version']).stdout.toString(),
  ).join();
  return versions;
}

/** Every silence of the spoken SSML, in order. Throws when a tool fails. */
export function silencesIn(ssml: string): Silence[] {
  const key = createHash('sha256')
    .update([toolVersions(), DETECT, ssml].join('\n'))
    .digest('hex')
    .slice(0, 32);
  const file = join(CACHE, `${key}.json`);
  const known = readKnown(file);
  if (known) return known;
  const silences = measure(ssml);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, JSON.stringify(silences));
  return silences;
}

function readKnown(file: string): Silence[] | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function measure(ssml: string): Silence[] {
  // Without -m the tags would be spoken; without --stdin the text is read in pieces, which may cut through a tag.
  const spoken = run('espeak-ng', ['-m', '--stdin', '--stdout'], ssml);
  if (spoken.status !== 0) throw new Error(`espeak-ng failed: ${spoken.stderr}`);
  const heard = run(
    'ffmpeg',
    ['-hide_banner', '-nostats', '-f', 'wav', '-i', 'pipe:0', '-af', DETECT, '-f', 'null', '-'],
    spoken.stdout,
  );
  if (heard.status !== 0) throw new Error(`ffmpeg failed: ${heard.stderr}`);
  const log = heard.stderr.toString();
  const starts = [...log.matchAll(/silence_start: (-?[\d.]+)/g)].map((match) => Number(match[1]));
  const ends = [...log.matchAll(/silence_end: ([\d.]+)/g)].map((match) => Number(match[1]));
  return starts.flatMap((from, i) => {
    const to = ends[i];
    return to === undefined ? [] : [{ from, to }];
  });
}
