/** Where a person wants to do a routine, if they say. */
import type { Position } from '../meaning';
import type { Unit } from './concepts';

export function positionOf(units: readonly Unit[]): Position | undefined {
  const stems = units.flatMap((unit) => unit.stems);
  if (units.some(({ tag }) => tag?.concept === 'chair') || stems.includes('chair')) return 'chair';
  if (stems.some((word) => ['stand', 'standing', 'feet'].includes(word))) return 'standing';
  const floor = stems.indexOf('floor');
  if (floor >= 0) {
    // "I can't get on the floor", "no floor": the floor is what they do not want.
    const refused = stems
      .slice(0, floor)
      .some((word) => ['not', 'no', 'without', 'rather', 'nothing'].includes(word));
    return refused ? 'chair' : 'floor';
  }
  return stems.some((word) => ['mat', 'bed', 'lying'].includes(word)) ? 'floor' : undefined;
}
