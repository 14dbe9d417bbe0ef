/** Plays days of two people at two devices, and stops at the first law that one of them breaks. */
import fc from 'fast-check';
import { anyDay, type Happening } from './events';
import { LawBroken, Watch } from './laws';
import { World } from './world';

export interface DaysResult {
  days: number;
  turns: number;
  /** Times that a place was offered or carried on with: the laws would hold of a memory that offers nothing. */
  offers: number;
  broken: { law: string; day: readonly Happening[] } | null;
}

/** Rejects with LawBroken. */
export async function playDay(
  day: readonly Happening[],
  storeOf?: ConstructorParameters<typeof World>[1],
): Promise<Watch> {
  const watch = new Watch();
  const world = new World((answered, store) => watch.over(answered, store), storeOf);
  for (const one of day) await world.play(one);
  return watch;
}

export async function soakMemory(days: number, seed: number): Promise<DaysResult> {
  const result: DaysResult = { days: 0, turns: 0, offers: 0, broken: null };
  const property = fc.asyncProperty(anyDay, async (day) => {
    const { turns, offers } = await playDay(day);
    result.days += 1;
    result.turns += turns;
    result.offers += offers;
  });
  const checked = await fc.check(property, { numRuns: days, seed });
  if (!checked.failed) return result;
  const [day = []] = checked.counterexample ?? [];
  const error = checked.errorInstance;
  if (!(error instanceof LawBroken)) throw error;
  return { ...result, broken: { law: error.message, day } };
}
