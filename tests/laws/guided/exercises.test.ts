/** The exercises and routines together: complete, distinct, and no harder than the sources at any level. */

import type { Exercise } from '../../../lambda/content/schema/exercise';
import { doseFor } from '../../../lambda/domain/guided/timeline/moves/dose';
import { content, everyExercise, LEVELS, USUAL } from '../../support/guided/sessions';

const { exercises, routines } = content;

function byId(id: string): Exercise {
  const exercise = exercises.find((item) => item.id === id);
  if (!exercise) throw new Error(`no exercise "${id}"`);
  return exercise;
}

test('the moves of the question list are there, whatever was added beside them', () => {
  expect(everyExercise).toEqual(
    expect.arrayContaining([
      'bridge',
      'cat-stretch',
      'draw-in',
      'knee-to-chest',
      'lateral-leg-lift',
      'pelvic-tilt',
      'rotational-stretch',
      'superman',
    ]),
  );
});

test('who wants longer holds gets none past what is published, whatever the level', () => {
  for (const { exercise: id, ...move } of routines.flatMap(({ moves }) => moves)) {
    const exercise = byId(id);
    for (const level of LEVELS) {
      const held = (hold: number) =>
        doseFor(exercise, { exercise: id, ...move }, { ...USUAL, level, hold }).hold;
      const most = Math.max(exercise.published.hold[1], held(0));
      for (const hold of [1, 2]) expect(held(hold)).toBeLessThanOrEqual(most);
    }
  }
});

test('a routine asks for no more reps than published at any level, and for half of the fewest at least', () => {
  for (const routine of routines) {
    for (const move of routine.moves) {
      const exercise = byId(move.exercise);
      const { reps, sets } = exercise.published;
      for (const level of LEVELS) {
        const dose = doseFor(exercise, move, { ...USUAL, level });
        expect(dose.reps).toBeLessThanOrEqual(reps[1]);
        expect(dose.sets).toBeLessThanOrEqual(sets[1]);
      }
      // Fewer than published, on purpose: beginners start at the gentle end, and moves share the work.
      expect(move.reps).toBeGreaterThanOrEqual(reps[0] / 2);
    }
  }
});

test('no move is harder than the routine that it is in', () => {
  const harder = routines.flatMap((routine) =>
    routine.moves
      .filter((move) => byId(move.exercise).level > routine.level)
      .map((move) => `${routine.id}: ${move.exercise}`),
  );
  expect(harder).toEqual([]);
});

test('easier is never more work and harder never less', () => {
  const work = (exercise: Exercise, level: 'easier' | 'usual' | 'harder') => {
    const dose = doseFor(exercise, { exercise: exercise.id, reps: exercise.dose.reps }, { ...USUAL, level });
    return dose.reps * Math.max(dose.hold, 1);
  };
  for (const exercise of exercises) {
    expect(work(exercise, 'easier')).toBeLessThanOrEqual(work(exercise, 'usual'));
    expect(work(exercise, 'harder')).toBeGreaterThan(work(exercise, 'usual'));
  }
});

test('no two things to guide share an id or a name', () => {
  const ids = [...exercises, ...routines].map((item) => item.id);
  const names = [...exercises, ...routines].flatMap((item) => [item.name, ...item.synonyms]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
