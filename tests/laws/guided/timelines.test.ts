/** What must hold of every guided session, whoever does it. */

import type { Routine } from '../../../lambda/content/schema/exercise';
import { LOCALES } from '../../../lambda/content/schema/locale';
import { compile } from '../../../lambda/domain/guided/timeline/compile';
import { doseFor } from '../../../lambda/domain/guided/timeline/moves/dose';
import { speechMs } from '../../../lambda/domain/guided/timeline/speech-time';
import type { Cue, CueKind, Profile, Timeline } from '../../../lambda/domain/guided/timeline/types';
import { inWords } from '../../../lambda/domain/text/numbers';
import fc from '../../support/fc';
import {
  aRoutine,
  content,
  everyExercise,
  everyProfile,
  everyRoutine,
  holdsOf,
  LEVELS,
  PACES,
  repsOf,
  USUAL,
} from '../../support/guided/sessions';

const someExercises = fc.subarray(everyExercise);
const person: fc.Arbitrary<Profile> = fc.record({
  pace: fc.constantFrom(...PACES),
  level: fc.constantFrom(...LEVELS),
  met: someExercises,
  skip: fc.subarray(everyExercise, { maxLength: 3 }),
  benched: fc.subarray(everyExercise, { maxLength: 2 }),
});
const session = fc.tuple(fc.constantFrom(...everyRoutine), person, fc.constantFrom(...LOCALES));

/** Checks a law on random sessions. */
function always(law: (timeline: Timeline, profile: Profile, routine: Routine) => void): void {
  fc.assert(
    fc.property(session, ([routine, profile, locale]) => {
      law(compile(routine, content, profile, locale), profile, routine);
    }),
    { numRuns: 80 },
  );
}

function exerciseOf(timeline: Timeline, step: number) {
  const id = timeline.steps[step]?.exercise;
  const exercise = content.exercises.find((item) => item.id === id);
  if (!exercise) throw new Error(`step ${step} names no exercise`);
  return exercise;
}

test('nobody waits longer than ten seconds without hearing something', () => {
  always((timeline) => {
    const silent = timeline.cues.filter((cue) => cue.text === '' || cue.silence < 0 || cue.silence > 10_000);
    expect(silent).toEqual([]);
  });
});

test('every rep is heard by its number, in order, and the last one is announced', () => {
  always((timeline, profile, routine) => {
    timeline.steps.forEach((step, at) => {
      const exercise = exerciseOf(timeline, at);
      const move = routine.moves[step.move];
      const planned =
        move?.exercise === exercise.id ? move : { exercise: exercise.id, reps: exercise.dose.reps };
      // Where a name has minutes, the doses have their own laws beside them.
      const dose = routine.minutes === undefined ? doseFor(exercise, planned, profile) : step.dose;
      const sides = exercise.sides === 'none' ? [undefined] : (['left', 'right'] as const);
      for (let set = 1; set <= dose.sets; set++) {
        for (const side of sides) {
          const reps = repsOf(timeline, at, set, side);
          expect(reps.map((cue) => cue.rep)).toEqual(Array.from({ length: dose.reps }, (_, i) => i + 1));
          reps.forEach((cue, i) => {
            expect(cue.text.toLowerCase()).toMatch(
              new RegExp(`^${inWords(i + 1, content.guide.numbers)}[.,]`),
            );
          });
          if (dose.reps > 1) expect(reps.at(-1)?.text).toContain('last one');
        }
      }
    });
  });
});

test('both sides do the same for the same time', () => {
  always((timeline) => {
    timeline.steps.forEach((step, at) => {
      const mine = timeline.cues.filter((cue) => cue.step === at && cue.rep !== undefined);
      const of = (side: 'left' | 'right') => mine.filter((cue) => cue.side === side);
      const ms = (side: 'left' | 'right') => of(side).reduce((sum, cue) => sum + cue.ms, 0);
      const hold = (side: 'left' | 'right') =>
        holdsOf(timeline)
          .filter((one) => one.step === at && one.side === side)
          .map((one) => one.ms);
      expect({ step: step.exercise, reps: of('left').length }).toEqual({
        step: step.exercise,
        reps: of('right').length,
      });
      expect(hold('left')).toEqual(hold('right'));
      // One name is a letter longer, which is a sixteenth of a second; more than that no rep of one side gets.
      const most = Math.max(500, 65 * of('left').filter(({ kind }) => kind === 'rep').length);
      expect(Math.abs(ms('left') - ms('right'))).toBeLessThanOrEqual(most);
    });
  });
});

test('a hold lasts as long as the exercise says, at every pace', () => {
  always((timeline, profile, routine) => {
    for (const { step, ms } of holdsOf(timeline)) {
      const exercise = exerciseOf(timeline, step);
      const holds = (['usual', profile.level] as const).map(
        (level) => doseFor(exercise, { exercise: exercise.id, reps: 1 }, { ...profile, level }).hold * 1000,
      );
      // Where a name has minutes, a level may leave a move as it is.
      expect(routine.minutes === undefined ? holds.slice(1) : holds).toContain(ms);
    }
  });
});

test('a set of reps never goes faster than its tempo', () => {
  always((timeline, profile) => {
    timeline.cues.forEach((cue, i) => {
      if (cue.kind !== 'release') return;
      const exercise = exerciseOf(timeline, cue.step);
      const { tempo } = doseFor(exercise, { exercise: exercise.id, reps: 1 }, profile);
      // Silences come in tenths of a second, and the shortest ones are left out.
      expect(cue.ms).toBeGreaterThanOrEqual(tempo.down * 1000 - 200);
      const rep = timeline.cues.slice(0, i).findLast((earlier) => earlier.kind === 'rep');
      const hold = timeline.cues
        .slice(0, i)
        .findLast((earlier) => earlier.kind === 'hold' && earlier.i > (rep?.i ?? 0));
      const up = (rep?.ms ?? 0) + (hold ? speechMs(hold.text, timeline.rate.usual) : 0);
      expect(up).toBeGreaterThanOrEqual(tempo.up * 1000 - 200);
    });
  });
});

test('the steps follow one another without a gap, between the opening and the closing words', () => {
  always((timeline) => {
    const wrong = timeline.cues.filter(
      (cue, i) => cue.i !== i || cue.ms !== speechMs(cue.text, timeline.rate.usual) + cue.silence,
    );
    expect(wrong).toEqual([]);
    timeline.steps.forEach((step, at) => {
      const next = timeline.steps[at + 1];
      if (next) expect(next.from).toBe(step.to);
      expect(timeline.cues.slice(step.from, step.to).every((cue) => cue.step === at)).toBe(true);
      expect(timeline.cues[step.from]?.kind).toBe('setup');
    });
    const before = timeline.cues.slice(0, timeline.steps[0]?.from ?? 0);
    const after = timeline.cues.slice(timeline.steps.at(-1)?.to ?? 0);
    expect(before.every((cue) => cue.kind === 'intro')).toBe(true);
    expect(after.every((cue) => cue.kind === 'end')).toBe(true);
    expect(timeline.totalMs).toBe(timeline.cues.reduce((sum, cue) => sum + cue.ms, 0));
  });
});

test('a move that was left out is not heard, and after pain no hard move is', () => {
  always((timeline, profile, routine) => {
    const done = timeline.steps.map((step) => step.exercise);
    for (const id of [...profile.skip, ...(profile.benched ?? [])]) expect(done).not.toContain(id);
    const isRoutine = content.routines.some((item) => item.id === routine.id);
    if (isRoutine && profile.benched && profile.benched.length > 0) expect(done).not.toContain('superman');
  });
});

test('superman gives way to the bridge once something hurt', () => {
  const timeline = compile(aRoutine, content, { ...USUAL, benched: ['cat-stretch'] }, 'en-US');
  expect(timeline.steps.map((step) => step.exercise)).toEqual([
    'pelvic-tilt',
    'draw-in',
    'bridge',
    'lateral-leg-lift',
    'bridge',
  ]);
});

test('only a new move is taught, and in full to somebody who wants everything explained', () => {
  for (const routine of everyRoutine) {
    const heard = (profile: Profile) =>
      compile(routine, content, profile, 'en-US').cues.map((cue) => cue.text);
    const [move] = routine.moves;
    const exercise = content.exercises.find((item) => item.id === move?.exercise);
    const told = (move?.form && exercise?.forms?.[move.form]) ?? exercise;
    expect(heard(USUAL)).not.toContain(content.guide.words.teach);
    expect(heard({ ...USUAL, met: [] })).toContain(content.guide.words.teach);
    expect(heard({ ...USUAL, talk: 'more' })).toEqual(expect.arrayContaining([...(told?.steps ?? ['none'])]));
  }
});

test('the floor scripts come exactly where the floor does', () => {
  for (const routine of everyRoutine) {
    const texts = compile(routine, content, USUAL, 'en-US')
      .cues.map((cue) => cue.text)
      .join(' ');
    expect(texts.includes('kneel down')).toBe(routine.place === 'floor');
    expect(texts.includes('stand up')).toBe(routine.place === 'floor');
  }
});

test('changing position takes fifteen seconds, and rolling over too', () => {
  for (const routine of content.routines) {
    const { cues, steps } = compile(routine, content, USUAL, 'en-US');
    steps.forEach((step, at) => {
      const before = steps[at - 1];
      if (!before || before.position === step.position) return;
      const setup = cues.filter((cue) => cue.step === at && cue.kind === 'setup').slice(1);
      expect(setup.reduce((ms, cue) => ms + cue.ms, 0)).toBeGreaterThanOrEqual(14_900);
    });
    const turns = cues.filter((one) => one.kind === 'switch');
    if (turns.length === 0) continue;
    expect(Math.abs(turns.reduce((ms, cue) => ms + cue.ms, 0) - 15_000)).toBeLessThanOrEqual(100);
  }
});

test('a slower pace gives the movements longer and a faster one less, with the same holds', () => {
  for (const routine of everyRoutine) {
    const at = (pace: Profile['pace']) => compile(routine, content, { ...USUAL, pace }, 'en-US');
    // What is won in the movements, the rests may fill up to the minutes that are announced.
    expect(at('slower').promisedMs).toBeGreaterThanOrEqual(at('usual').promisedMs);
    expect(at('faster').promisedMs).toBeLessThanOrEqual(at('usual').promisedMs);
    const work = (pace: Profile['pace']) =>
      at(pace).steps.reduce(
        (sum, { dose }, i) => sum + secondsOf(at(pace), i).work / (dose.reps * dose.sets),
        0,
      );
    expect(work('slower')).toBeGreaterThan(work('usual'));
    expect(work('faster')).toBeLessThan(work('usual'));
    // In minutes that a name says, slower repetitions may be fewer.
    const once = (pace: Profile['pace']) => new Set(holdsOf(at(pace)).map((one) => JSON.stringify(one)));
    const all = (pace: Profile['pace']) => (routine.minutes === undefined ? holdsOf(at(pace)) : once(pace));
    expect(all('slower')).toEqual(all('faster'));
  }
});

test('the same person always gets the same timeline, and another one another', () => {
  const hashes = new Map<string, string>();
  for (const routine of content.routines) {
    for (const profile of everyProfile) {
      const { hash } = compile(routine, content, profile, 'en-US');
      expect(compile(routine, content, profile, 'en-US').hash).toBe(hash);
      // A minute has no room for a harder form.
      const level = routine.minutes !== undefined && profile.level === 'harder' ? 'usual' : profile.level;
      const key = JSON.stringify([
        routine.id,
        { ...profile, level: hashes.has(hash) ? level : profile.level },
      ]);
      expect(hashes.get(hash) ?? key).toBe(key);
      hashes.set(hash, key);
    }
  }
});

test('with every move left out there is nothing to do, and it is said kindly', () => {
  const timeline = compile(aRoutine, content, { ...USUAL, skip: everyExercise }, 'en-US');
  expect(timeline.steps).toEqual([]);
  expect(timeline.cues.map((cue) => cue.text)).toEqual(content.guide.words.done.slice(0, 1));
});

const WORK: readonly CueKind[] = ['rep', 'hold', 'tick', 'release'];

/** Seconds of a step that are work, and those around it. */
function secondsOf({ cues, steps }: Timeline, at: number): { work: number; around: number } {
  const { from = 0, to = 0, ms = 0 } = steps[at] ?? {};
  const msOf = (mine: readonly Cue[]) => mine.reduce((sum, cue) => sum + cue.ms, 0);
  const mine = cues.slice(from, to);
  const work = msOf(mine.filter(({ kind }) => WORK.includes(kind)));
  // Quiet breaths at the end fill the routine up to its minutes.
  const isLast = at === steps.length - 1;
  const closing = isLast ? msOf(mine.slice(mine.findLastIndex(({ kind }) => WORK.includes(kind)) + 1)) : 0;
  return { work: work / 1000, around: (ms - work - closing) / 1000 };
}

describe.each(everyRoutine.map((routine) => [routine.id, routine] as const))('%s', (_, routine) => {
  const timeline = compile(routine, content, USUAL, 'en-US');
  const doses = timeline.steps.map((step, at) => {
    const exercise = exerciseOf(timeline, at);
    const move = routine.moves[step.move] ?? { exercise: exercise.id, reps: exercise.dose.reps };
    return { ...doseFor(exercise, move, USUAL), sides: exercise.sides };
  });

  test('takes the time that its doses say, rep by rep', () => {
    doses.forEach(({ reps, sets, sides, hold, restRep, tempo }, at) => {
      const times = reps * sets * (sides === 'none' ? 1 : 2);
      const oneRep = tempo.up + hold + tempo.down + restRep;
      const heard = secondsOf(timeline, at).work / times;
      // Words that outlast a movement are heard out; silences come in tenths of a second.
      expect(heard).toBeGreaterThan(oneRep - 0.2);
      expect(heard).toBeLessThan(oneRep + 1);
    });
  });

  test('has words, rests and changes of place of half a minute around each move at most', () => {
    doses.forEach(({ sets, sides, restSet }, at) => {
      const turns = sides === 'one-then-other' ? 2 : 1;
      const around = secondsOf(timeline, at).around - (sets * turns - 1) * restSet;
      expect(around).toBeLessThan(35);
      expect(around).toBeGreaterThan(9);
    });
  });

  test('has as much before and after its moves as getting down and up takes', () => {
    const around = timeline.totalMs - timeline.steps.reduce((sum, { ms }) => sum + ms, 0);
    const AROUND = { floor: [30, 70], bed: [20, 40], chair: [3, 20], standing: [3, 20] } as const;
    const [least, most] = AROUND[routine.place];
    expect(around / 1000).toBeGreaterThan(least);
    expect(around / 1000).toBeLessThan(most);
  });
});
