/** The exercises and routines together: complete, distinct, and no harder than the sources at any level. */

import type { Exercise } from '../../../lambda/content/schema/exercise';
import { doseFor } from '../../../lambda/domain/guided/timeline/dose';
import { content, LEVELS, USUAL } from '../../support/guided/sessions';

const { exercises, routines } = content;

function byId(id: string): Exercise {
  const exercise = exercises.find((item) => item.id === id);
  if (!exercise) throw new Error(`no exercise "${id}"`);
  return exercise;
}

test('every exercise and routine is there', () => {
  expect(exercises.map((exercise) => exercise.id).sort()).toEqual([
    'bridge',
    'cat-stretch',
    'draw-in',
    'knee-to-chest',
    'lateral-leg-lift',
    'pelvic-tilt',
    'rotational-stretch',
    'seated-rotation',
    'superman',
  ]);
  expect(routines.map((routine) => routine.id).sort()).toEqual([
    'after-run',
    'all-eight',
    'chair-break',
    'desk-break',
    'gentle-morning',
    'strengthen',
    'two-minute-reset',
  ]);
});

/**
 * Fewer reps than published, on purpose: beginners start at the gentle end, and a routine shares the work between
 * its moves. An entry that is no longer true must be taken out.
 */
const FEWER_THAN_PUBLISHED = [
  'all-eight/draw-in',
  'all-eight/lateral-leg-lift',
  'all-eight/superman',
  'gentle-morning/draw-in',
  'gentle-morning/knee-to-chest',
  'strengthen/draw-in',
  'strengthen/lateral-leg-lift',
  'strengthen/superman',
  'two-minute-reset/knee-to-chest',
];

test('a routine never asks for more reps than published at any level, and for fewer only where it is meant to', () => {
  const fewer: string[] = [];
  for (const routine of routines) {
    for (const move of routine.moves) {
      const exercise = byId(move.exercise);
      const { reps, sets } = exercise.published;
      for (const level of LEVELS) {
        const dose = doseFor(exercise, move, { ...USUAL, level });
        expect(dose.reps).toBeLessThanOrEqual(reps[1]);
        expect(dose.sets).toBeLessThanOrEqual(sets[1]);
      }
      if (move.reps < reps[0]) fewer.push(`${routine.id}/${move.exercise}`);
    }
  }
  expect(fewer.sort()).toEqual(FEWER_THAN_PUBLISHED);
});

test('superman is only in the routines for strength', () => {
  const withSuperman = routines.filter((routine) =>
    routine.moves.some((move) => move.exercise === 'superman'),
  );
  expect(withSuperman.map((routine) => routine.id).sort()).toEqual(['all-eight', 'strengthen']);
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
