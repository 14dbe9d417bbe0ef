/** What makes a wish of its own. */
import type { SpokenWish } from '../meaning';

/** Whether more is wished than that it be gentle, which any session may be. */
export function asksForMore({
  places,
  notIn,
  kneeling,
  level = 1,
  after,
  length,
  pick,
}: SpokenWish): boolean {
  return level > 1 || [places, notIn, kneeling, after, length, pick].some((wished) => wished !== undefined);
}
