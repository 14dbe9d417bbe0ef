/** What people usually ask, and how much of that holds given letters: what is rare there tells an expression that fits nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../../../lambda/domain/once';
import { CONTENT_FOLDER } from '../read';
import { expand } from '../templates';

/** Of each topic: more would take a build longer, and change what is packed with each new sentence. */
const OF_EACH = 4;

const usual = lazily((): readonly string[] => {
  const folder = join(CONTENT_FOLDER, 'topics');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const { asked } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { asked: string[] };
      return asked.slice(0, OF_EACH).map((template) => expand(template).at(-1) ?? '');
    });
});

/** Which of them hold a part, by the part: a few thousand stand in all expressions, and each in many. */
const known = new Map<string, readonly number[]>();

function holding(part: string): readonly number[] {
  const found = known.get(part) ?? usual().flatMap((words, at) => (words.includes(part) ? [at] : []));
  known.set(part, found);
  return found;
}

/** How many of them hold one of these parts. */
export const heldBy = (parts: readonly string[]): number => new Set(parts.flatMap(holding)).size;

/** So few more of them make no difference: what begins a word is in several parts, and packed once. */
const FEW = 2;

/** The so many letters of a part that fewest of them hold, or nearly; the first of several. */
export function rarestPart(part: string, letters: number): string {
  const places = Array.from({ length: Math.max(1, part.length - letters + 1) }, (_, at) => at);
  const all = places.map((at) => part.slice(at, at + letters));
  const counts = all.map((each) => heldBy([each]));
  const least = Math.min(...counts);
  return all[counts.findIndex((count) => count <= least + FEW)] ?? '';
}
