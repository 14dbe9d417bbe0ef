/** Where the transcripts are that are tests. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readTranscript, type Transcript } from './transcript';

const CONVERSATIONS = join(__dirname, '../../tests/conversations');
/** Below that folder: those that were had in the console. */
const HAD_HERE = 'recorded';

export class TakenName extends Error {
  override readonly name = 'TakenName';
}

export function transcriptFiles(): string[] {
  return readdirSync(CONVERSATIONS, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(CONVERSATIONS, name));
}

/** Every transcript by its name below the folder, as "guided/pause", with its title. */
export function transcriptTitles(): { name: string; title: string }[] {
  return transcriptFiles().map((file) => ({
    name: relative(CONVERSATIONS, file).replace(/\.txt$/, ''),
    title: readTranscript(file).title,
  }));
}

/** Null for a name that no transcript has. */
export function transcriptNamed(name: string): Transcript | null {
  const file = join(CONVERSATIONS, `${name}.txt`);
  return transcriptFiles().includes(file) ? readTranscript(file) : null;
}

/**
 * Writes a new one into `folder` and gives its path from there. `name` is in small letters with hyphens.
 * @throws TakenName when there is one already.
 */
export function writeTranscript(name: string, text: string, folder = CONVERSATIONS): string {
  const path = join(HAD_HERE, `${name}.txt`);
  const file = join(folder, path);
  if (existsSync(file)) throw new TakenName(`There is a conversation "${name}" already.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return path;
}
