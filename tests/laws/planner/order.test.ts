/** The order of a plan against every order that there is: nobody changes position once more than they must. */
import { knowledge } from '../../../lambda/content';
import { PLACES } from '../../../lambda/content/schema/exercise';
import { type Choice, choicesIn } from '../../../lambda/domain/planner/choices';
import { changesIn, inOrder, keepsRules } from '../../../lambda/domain/planner/order';
import fc from '../../support/fc';
import { ASKED } from '../../support/planning';

/** Moves of any level in any position, as content may have them some day: more than are together today. */
const anyMoves = fc.array(
  fc.record({
    exercise: fc
      .constantFrom(...knowledge.exercises)
      .chain((one) => fc.constantFrom(1, 2, 3).map((level) => ({ ...one, level }))),
    position: fc.constantFrom('on-back', 'on-side', 'hands-and-knees', 'face-down'),
  }),
  { minLength: 1, maxLength: 6 },
) as fc.Arbitrary<Choice[]>;

const ourMoves = fc
  .constantFrom(...PLACES)
  .chain((place) => fc.shuffledSubarray([...choicesIn(place, knowledge)], { minLength: 1 }))
  .map((moves) => moves.slice(0, 6));

function everyOrder<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, at) => everyOrder(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

function fewestChanges(moves: readonly Choice[]): number {
  return Math.min(...everyOrder(moves).filter(keepsRules).map(changesIn));
}

test.each([
  ['of ours', ourMoves],
  ['of any level and position', anyMoves],
])('moves %s: all of them, by the rules, with as few changes of position as can be', (_, moves) => {
  fc.assert(
    fc.property(moves, (set) => {
      const order = inOrder(set);
      expect(order).toHaveLength(set.length);
      expect(new Set(order)).toEqual(new Set(set));
      expect(keepsRules(order)).toBe(true);
      expect(changesIn(order)).toBe(fewestChanges(set));
    }),
    { numRuns: ASKED.numRuns },
  );
});
