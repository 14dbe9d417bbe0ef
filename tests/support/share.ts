/** A share of what is alike for the quick suite; all of it under `npm run soak:tests`, which sets `everything`. */
import { fnv1a } from '../../lambda/domain/hash';

/** Whether nothing is left out in this run. */
export function everything(): boolean {
  return Reflect.get(globalThis, 'everything') === true;
}

/**
 * One in `oneIn` of the items, the same ones in every run: drawn by their words, so that no kind is left out by its place.
 * Of few items the first where no other is drawn: a law that is asked of nothing would hold of everything.
 */
export function share<T>(items: readonly T[], oneIn: number, wordsOf: (item: T) => string): T[] {
  if (everything()) return [...items];
  const drawn = items.filter((item) => fnv1a(wordsOf(item)) % oneIn === 0);
  return drawn.length > 0 ? drawn : items.slice(0, 1);
}
