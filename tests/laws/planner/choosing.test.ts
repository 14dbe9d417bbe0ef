/** What holds of every session that is chosen for somebody, whatever they wish and whatever came before. */
import { knowledge } from '../../../lambda/content';
import { type Exercise, PLACES } from '../../../lambda/content/schema/exercise';
import { choicesIn } from '../../../lambda/domain/planner/choices';
import { planId, repsAllowed } from '../../../lambda/domain/planner/code';
import { inOrder } from '../../../lambda/domain/planner/order';
import { isNear, type Plan, planSession } from '../../../lambda/domain/planner/plan';
import type { Wish } from '../../../lambda/domain/planner/wish';
import fc from '../../support/fc';
import {
  ASKED,
  ASKED_OF_DAYS,
  type Case,
  cases,
  led,
  plan,
  profiles,
  routineOf,
} from '../../support/planning';

function exercise(id: string): Exercise {
  const found = knowledge.exercises.find((one) => one.id === id);
  if (!found) throw new Error(`no exercise "${id}"`);
  return found;
}

/** A session as the planner might put it together, with doses near the usual. */
const sessionsToWishFor = fc
  .constantFrom(...PLACES)
  .chain((place) =>
    fc.record({
      place: fc.constant(place),
      profile: profiles,
      order: fc
        .shuffledSubarray([...choicesIn(place, knowledge)], { minLength: 1 })
        .map((moves) => inOrder(moves))
        .filter((order) => order[0]?.exercise.level === 1),
    }),
  )
  .chain(({ order, ...rest }) =>
    fc.record({
      place: fc.constant(rest.place),
      profile: fc.constant(rest.profile),
      order: fc.constant(order),
      reps: fc.tuple(
        ...order.map(({ exercise: one }) => {
          const [least, most] = repsAllowed(one);
          return fc.integer({ min: least, max: Math.min(most, one.dose.reps + 2) });
        }),
      ),
    }),
  );

/** Asks the law of every session that is found. */
function everySession(law: (found: Plan, of: Case) => void): void {
  fc.assert(
    fc.property(cases, (one) => {
      const found = plan(one);
      if (found) law(found, one);
    }),
    ASKED,
  );
}

test('takes as long as it says, and where it was wished for within half a minute of that', () => {
  everySession((found, { wish, profile }) => {
    const { promisedMs, totalMs } = led(found, profile);
    expect(found.ms).toBe(promisedMs);
    expect(Math.abs(totalMs - promisedMs)).toBeLessThanOrEqual(promisedMs / 10 + 15_000);
    if (isNear(found, wish) && wish.minutes !== undefined) {
      expect(Math.abs(promisedMs - wish.minutes * 60_000)).toBeLessThanOrEqual(30_000);
    }
  });
});

test('is done in a place that was wished for, and every move of it in a posture that is possible there', () => {
  everySession((found, { wish, profile }) => {
    expect(wish.places).toContain(found.place);
    expect(routineOf(found).place).toBe(found.place);
    const upright = new Set(
      led(found, profile)
        .steps.map(({ position }) => position)
        .filter((one) => one === 'chair' || one === 'standing'),
    );
    const places = new Set<string>([found.place, ...wish.places]);
    expect([...upright].filter((one) => !places.has(one))).toEqual([]);
    if (found.place === 'bed') expect(upright.size).toBe(0);
  });
});

test('asks nobody to kneel who would rather not, on the way down and up neither', () => {
  everySession((found, { wish, profile }) => {
    if (wish.kneeling) return;
    const { cues, steps } = led(found, profile);
    expect(steps.map(({ position }) => position)).not.toContain('hands-and-knees');
    expect(cues.filter(({ text }) => /\bkneel|hands and knees\b/i.test(text))).toEqual([]);
  });
});

test('has no move that is not wanted, and none that is too hard', () => {
  everySession((found, { wish }) => {
    for (const { exercise: id } of routineOf(found).moves) {
      expect(wish.without).not.toContain(id);
      expect(exercise(id).level).toBeLessThanOrEqual(wish.level ?? 3);
    }
  });
});

test('asks for no more than is published of any move, at any level and pace, and for no less than the gentlest', () => {
  everySession((found, { profile }) => {
    const published = knowledge.routines.some(({ id }) => id === found.id);
    for (const { exercise: id, dose } of led(found, profile).steps) {
      const { published: range, dose: own } = exercise(id);
      expect(dose.reps).toBeLessThanOrEqual(range.reps[1]);
      expect(dose.sets).toBeLessThanOrEqual(range.sets[1]);
      expect(dose.hold).toBeLessThanOrEqual(range.hold[1]);
      // Our own routines may be gentler still, and so may the easier form.
      if (!published && profile.level !== 'easier') {
        expect(dose.reps).toBeGreaterThanOrEqual(Math.min(own.reps, range.reps[0]));
      }
    }
  });
});

test('begins with a move that warms up, and ends with the hardest', () => {
  everySession((found, { profile }) => {
    const levels = led(found, profile).steps.map((step) => exercise(step.exercise).level);
    expect(levels[0]).toBe(Math.min(...levels));
    const hardest = levels.indexOf(3);
    if (hardest >= 0) expect(new Set(levels.slice(hardest))).toEqual(new Set([3]));
  });
});

test('is the same for the same wish', () => {
  everySession((found, one) => {
    const measure = { content: knowledge, profile: one.profile, locale: 'en-US' } as const;
    expect(planSession(one.wish, one.last, measure)).toEqual(found);
  });
});

test('is found within half a minute wherever there is one, and nothing else is much nearer where there is none', () => {
  fc.assert(
    fc.property(
      sessionsToWishFor,
      fc.integer({ min: 0, max: 25 }),
      ({ order, place, reps, profile }, other) => {
        const moves = order.map(({ exercise: { id }, form }, at) => ({
          exercise: id,
          reps: reps[at] ?? 1,
          ...(form && { form }),
        }));
        const ms = led({ id: planId(place, moves) }, profile).promisedMs;
        const minutes = other === 0 ? Math.max(1, Math.round(ms / 60_000)) : other;
        const found = plan({
          wish: { minutes, places: [place], kneeling: true, without: [] },
          last: [],
          profile,
        });
        const away = (one: number) => Math.abs(one - minutes * 60_000);
        expect(found && away(found.ms)).toBeLessThanOrEqual(Math.max(30_000, away(ms)));
      },
    ),
    ASKED,
  );
});

test('is not the one of the day before, and no two of five days are alike where there are moves enough', () => {
  fc.assert(
    fc.property(profiles, fc.integer({ min: 6, max: 12 }), (profile, minutes) => {
      const wish: Wish = { minutes, places: ['floor'], kneeling: true, without: [] };
      const days: string[] = [];
      for (let day = 0; day < 5; day += 1) {
        const found = plan({ wish, last: [...days], profile: { ...profile, run: day } });
        if (found) days.unshift(found.id);
      }
      const sets = days.map((id) =>
        routineOf({ id })
          .moves.map((move) => move.exercise)
          .toSorted()
          .join(' '),
      );
      expect(new Set(sets).size).toBe(5);
      const moves = new Set(sets.flatMap((set) => set.split(' ')));
      expect(moves.size).toBeGreaterThanOrEqual(5);
    }),
    ASKED_OF_DAYS,
  );
});
