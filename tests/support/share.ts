/** A share of what is alike for the quick suite; all of it under `npm run soak:tests`, which sets `everything`. */
import { fnv1a } from '../../lambda/domain/hash';

/** Whether nothing is left out in this run. */
export function everything(): boolean {
  return Reflect.get(globalThis, 'everything') === true;
}

/** One in `oneIn` of the items, the same ones in every run: drawn by their words, so that no kind is left out by its place. */
export function share<T>(items: readonly T[], oneIn: number, wordsOf: (item: T) => string): T[] {
  return everything() ? [...items] : items.filter((item) => fnv1a(wordsOf(item)) % oneIn === 0);
}
