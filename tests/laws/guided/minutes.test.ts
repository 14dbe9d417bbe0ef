/** How long every routine takes, for everybody who may be led through it: what is announced is what it takes. */
import type { Routine } from '../../../lambda/content/schema/exercise';
import { fastMs } from '../../../lambda/domain/guided/timeline/fit';
import type { Profile } from '../../../lambda/domain/guided/timeline/types';
import {
  content,
  everyExercise,
  LEVELS,
  led,
  PACES,
  routineById,
  textsOf,
  USUAL,
} from '../../support/guided/sessions';
import { share } from '../../support/share';

const { guide, routines } = content;
const TALKS = ['less', 'usual', 'more'] as const;

/** Everybody who may be led through it: at any pace, level and talk, whatever of it was met, without up to two of its moves. */
function peopleFor({ moves }: Routine): Profile[] {
  const ids = [...new Set(moves.map(({ exercise }) => exercise))];
  const without = (out: readonly string[]) => ids.filter((id) => !out.includes(id));
  const mets = [everyExercise, [], ...ids.map((id) => [id]), ...ids.map((id) => without([id]))];
  const pairs = ids.flatMap((one, i) => ids.slice(i).map((other) => [...new Set([one, other])]));
  const skips = [[], ...pairs].filter((out) => without(out).length > 0);
  return PACES.flatMap((pace) =>
    LEVELS.flatMap((level) =>
      TALKS.flatMap((talk) => mets.flatMap((met) => skips.map((skip) => ({ pace, level, talk, met, skip })))),
    ),
  );
}

describe('the minutes promised are the minutes taken', () => {
  test.each(routines.map((routine) => [routine.id, routine] as const))(
    '%s, within a tenth, by our estimate and at 189 words a minute',
    (_, routine) => {
      for (const profile of share(peopleFor(routine), 200, (one) => routine.id + JSON.stringify(one))) {
        const { promisedMs, totalMs, cues } = led(routine, profile);
        for (const ms of [totalMs, fastMs(cues)]) {
          const off = Math.abs(ms / promisedMs - 1);
          expect({ ...profile, off: off > 0.1 ? off : 0 }).toMatchObject({ off: 0 });
        }
      }
    },
  );

  test('a name with minutes in it takes those, the first time too, at every level and whatever is known of it', () => {
    const named = routines.flatMap((routine) => {
      const word = /^(\w+)-minute /.exec(routine.name)?.[1];
      return word === undefined ? [] : [{ routine, minutes: guide.numbers.ones.indexOf(word) }];
    });
    expect(named.length).toBeGreaterThan(1);
    for (const { routine, minutes } of named) {
      const people = peopleFor(routine).filter(
        ({ pace, talk, skip }) => pace === 'usual' && talk !== 'more' && skip.length === 0,
      );
      expect(people.length).toBeGreaterThan(10);
      for (const profile of people) {
        const { promisedMs, totalMs, cues } = led(routine, profile);
        expect({ ...profile, name: routine.name, promisedMs }).toMatchObject({
          promisedMs: minutes * 60_000,
        });
        for (const ms of [totalMs, fastMs(cues)])
          expect(Math.abs(ms / (minutes * 60_000) - 1)).toBeLessThanOrEqual(0.1);
      }
    }
  });

  test('they are kept at a slower pace too, by somebody who knows the moves', () => {
    for (const { id, minutes } of routines.filter((one) => one.minutes !== undefined)) {
      for (const pace of PACES)
        for (const level of LEVELS)
          expect(led(routineById(id), { ...USUAL, pace, level }).promisedMs).toBe((minutes ?? 0) * 60_000);
    }
  });

  test('harder is never less work, and easier never more, in the same minutes', () => {
    for (const routine of routines.filter((one) => one.minutes !== undefined)) {
      for (const met of [everyExercise, []]) {
        const [easier = [], usual = [], harder = []] = LEVELS.map((level) =>
          led(routine, { ...USUAL, level, met }).steps.map(({ dose }) => dose),
        );
        usual.forEach(({ hold, reps }, at) => {
          expect((harder[at]?.hold ?? 0) * (harder[at]?.reps ?? 0)).toBeGreaterThanOrEqual(hold * reps);
          expect((easier[at]?.hold ?? 99) * (easier[at]?.reps ?? 99)).toBeLessThanOrEqual(hold * reps);
        });
      }
    }
  });

  test('the routine itself says them first', () => {
    const [first] = textsOf(led(routineById('two-minute-reset'), USUAL));
    expect(first).toBe('Starting two-minute reset, about two minutes.');
  });
});
