/** Where a person wants to do a routine, if they say. */
import type { Lookups } from '../../content/schema/lookups';
import type { Position } from '../meaning';
import type { Unit } from './concepts';
import { stem } from './stem';

/** The floor that is refused leaves a chair: "I can't kneel", "nothing on the floor". */
export function positionOf(units: readonly Unit[], { places, refusesPlace }: Lookups): Position | undefined {
  const said = ` ${units.flatMap((unit) => unit.stems).join(' ')} `;
  const names = (phrases: readonly string[]) =>
    phrases.some((phrase) => said.includes(` ${phrase.split(' ').map(stem).join(' ')} `));
  if (units.some(({ entity }) => entity?.concept === 'chair') || names(places.chair)) return 'chair';
  if (names(places.floor)) return names(refusesPlace) ? 'chair' : 'floor';
  return names(places.standing) ? 'standing' : undefined;
}
