/** Wishes of any kind, and what the planner makes of them: each wish is planned once, however many laws look at it. */
import { knowledge } from '../../lambda/content';
import type { Routine } from '../../lambda/content/schema/exercise';
import { PLACES } from '../../lambda/content/schema/exercise';
import { compile } from '../../lambda/domain/guided/timeline/compile';
import { routineFor } from '../../lambda/domain/guided/timeline/session';
import type { Profile, Timeline } from '../../lambda/domain/guided/timeline/types';
import { type Plan, planSession } from '../../lambda/domain/planner/plan';
import type { LastSessions, Wish } from '../../lambda/domain/planner/wish';
import fc from './fc';
import { everything } from './share';

export interface Case {
  wish: Wish;
  last: LastSessions;
  profile: Profile;
}

const exercises = knowledge.exercises.map(({ id }) => id);
const routines = knowledge.routines.map(({ id }) => id);

export const profiles: fc.Arbitrary<Profile> = fc.record({
  pace: fc.constantFrom('slower', 'usual', 'faster'),
  level: fc.constantFrom('easier', 'usual', 'harder'),
  talk: fc.constantFrom('less', 'usual', 'more'),
  met: fc.oneof(fc.constant([]), fc.constant(exercises), fc.subarray(exercises)),
  skip: fc.constant([]),
  run: fc.nat({ max: 11 }),
});

const wishes: fc.Arbitrary<Wish> = fc.record(
  {
    minutes: fc.integer({ min: 1, max: 25 }),
    places: fc.shuffledSubarray([...PLACES], { minLength: 1 }),
    kneeling: fc.boolean(),
    without: fc.subarray(exercises, { maxLength: 4 }),
    level: fc.constantFrom(1, 2, 3),
    like: fc.constantFrom(...routines),
  },
  { requiredKeys: ['places', 'kneeling', 'without'] },
);

export const cases: fc.Arbitrary<Case> = fc.record({
  wish: wishes,
  last: fc.array(fc.constantFrom(...routines), { maxLength: 4 }),
  profile: profiles,
});

/** How often a law of the planner is asked: ten thousand times where nothing is left out. */
export const ASKED = { numRuns: everything() ? 10_000 : 25 };
/** The same for a law that plans several days at each asking. */
export const ASKED_OF_DAYS = { numRuns: everything() ? 10_000 : 5 };

const planned = new Map<string, Plan | null>();

export function plan(one: Case): Plan | null {
  const key = JSON.stringify(one);
  const known = planned.get(key);
  if (known !== undefined) return known;
  const made = planSession(one.wish, one.last, { content: knowledge, profile: one.profile, locale: 'en-US' });
  planned.set(key, made);
  return made;
}

export function routineOf({ id }: Pick<Plan, 'id'>): Routine {
  const routine = routineFor(knowledge, { kind: 'routine', id });
  if (!routine) throw new Error(`The plan "${id}" cannot be read.`);
  return routine;
}

/** As it would be led. */
export function led(found: Pick<Plan, 'id'>, profile: Profile): Timeline {
  return compile(routineOf(found), knowledge, profile, 'en-US');
}
