/** Teaching, then fading: what a first session, a known one and a quiet one have of words, and that they keep their time. */

import { gapAfter } from '../../../lambda/domain/guided/timeline/between/gaps';
import { isWork } from '../../../lambda/domain/guided/timeline/cue-kinds';
import { speechMs, USUAL_CPS } from '../../../lambda/domain/guided/timeline/speech-time';
import { RUNS } from '../../../lambda/domain/guided/timeline/turns';
import type { Cue, Profile, Timeline } from '../../../lambda/domain/guided/timeline/types';
import { inWords } from '../../../lambda/domain/text/numbers';
import { content, led, routineById, textsOf, USUAL } from '../../support/guided/sessions';

const { guide, routines } = content;
const NEW: Profile = { ...USUAL, met: [] };
const msOf = (cues: readonly Cue[]) => cues.reduce((sum, cue) => sum + cue.ms, 0);

describe('a first session', () => {
  test('has its first repetition within a minute of "ready"', () => {
    for (const routine of routines) {
      const { cues } = led(routine, NEW);
      const before = cues.slice(
        0,
        cues.findIndex(({ kind }) => kind === 'rep'),
      );
      // A walk before the routine is asked for outside it.
      expect(msOf(before)).toBeLessThan(60_000);
    }
  });

  test('teaches by the first repetition, and tells no list of steps before it', () => {
    for (const routine of routines) {
      const timeline = led(routine, NEW);
      timeline.steps.forEach((step, at) => {
        const exercise = content.exercises.find(({ id }) => id === step.exercise);
        const form = step.form ? exercise?.forms?.[step.form] : exercise;
        const mine = timeline.cues.filter((cue) => cue.step === at);
        const rep = mine.find(({ kind }) => kind === 'rep');
        const spoken = form?.first?.up.split('{')[0] ?? 'no words for it';
        expect(rep?.text).toContain(spoken);
        expect(mine.map(({ text }) => text)).not.toContain(form?.steps[0]);
        expect(mine.filter(({ text }) => text === guide.words.teach)).toHaveLength(1);
      });
    }
  });

  test('of a gentle morning has three moves, takes under six minutes, and leaves the rest for later', () => {
    const morning = routineById('gentle-morning');
    const first = led(morning, NEW);
    expect(first.steps).toHaveLength(3);
    expect(first.totalMs).toBeLessThan(6 * 60_000);
    const taught = first.steps.map(({ exercise }) => exercise);
    const second = led(morning, { ...NEW, met: taught });
    const third = led(morning, { ...NEW, met: second.steps.map(({ exercise }) => exercise) });
    expect([second.steps.length, third.steps.length]).toEqual([4, 5]);
    expect(new Set(third.steps.map(({ exercise }) => exercise))).toEqual(
      new Set(morning.moves.map(({ exercise }) => exercise)),
    );
  });

  test('teaches another move in place of one that is passed over', () => {
    const morning = routineById('gentle-morning');
    const passed: string[] = [];
    for (const move of morning.moves) {
      expect(led(morning, { ...NEW, passed }).steps.map(({ exercise }) => exercise)).toContain(move.exercise);
      passed.push(move.exercise);
    }
  });

  test('gives every instruction of a set-up the time that it asks for', () => {
    for (const routine of routines) {
      const { cues, steps } = led(routine, NEW);
      for (const step of steps) {
        const exercise = content.exercises.find(({ id }) => id === step.exercise);
        const start = (step.form ? exercise?.forms?.[step.form] : exercise)?.start ?? [];
        const placed = cues.filter((cue) => cue.kind === 'setup' && start.includes(cue.text));
        expect(placed.length).toBeGreaterThan(0);
        for (const { text, silence } of placed) {
          expect(silence).toBeGreaterThanOrEqual(Math.max(2_000, gapAfter(text, guide.gaps)));
        }
      }
    }
  });

  test('lying down takes longer than placing a hand', () => {
    expect(gapAfter('Lie with your knees bent.', guide.gaps)).toBeGreaterThan(
      gapAfter('Put your hands on your hips.', guide.gaps),
    );
    expect(gapAfter('Look ahead.', guide.gaps)).toBe(2_000);
  });
});

describe('every hold is heard', () => {
  const withHolds = routines.map((routine) => led(routine, USUAL));

  test('its length is named the first time, and later it is a word', () => {
    for (const { cues, steps } of withHolds) {
      steps.forEach((step, at) => {
        const holds = cues.filter((cue) => cue.step === at && cue.kind === 'hold' && cue.set === 1);
        const named = `Hold for ${inWords(step.dose.hold, guide.numbers)}.`;
        for (const { rep, text } of holds) {
          if (rep === 1 && step.dose.hold >= 3) expect(text).toBe(named);
          else expect(guide.words.hold).toContain(text);
        }
      });
    }
  });

  test('it is counted out from five seconds on', () => {
    for (const { cues, steps } of withHolds) {
      const counted = cues.filter(
        ({ kind, text }) => kind === 'tick' && text === guide.words.countdown.at(-1),
      );
      const long = cues.filter(({ kind, step }) => kind === 'hold' && (steps[step]?.dose.hold ?? 0) >= 5);
      expect(counted).toHaveLength(long.length);
    }
  });

  test('nothing is quiet for longer than six seconds between two movements of a set', () => {
    for (const { cues } of withHolds) {
      for (const cue of cues)
        if (cue.kind === 'hold' || cue.kind === 'tick') expect(cue.silence).toBeLessThan(6_000);
    }
  });
});

describe('the next move', () => {
  test('is named where the rest before it begins', () => {
    for (const routine of routines) {
      const { cues, steps } = led(routine, USUAL);
      steps.slice(1).forEach(({ name, from }) => {
        const rest = cues[from - 1];
        expect(rest).toMatchObject({ kind: 'rest' });
        expect(rest?.text).toMatch(new RegExp(`Next, ${name}\\.$`));
      });
    }
  });
});

describe('three levels of talk', () => {
  const words = (talk: 'less' | 'usual' | 'more') =>
    routines.map(
      (routine) =>
        textsOf(led(routine, { ...USUAL, talk }))
          .join(' ')
          .split(' ').length,
    );

  test('"just count" has fewer words than usual, and "explain everything" the most', () => {
    const [less, usual, more] = [words('less'), words('usual'), words('more')];
    usual.forEach((count, i) => {
      expect(less[i]).toBeLessThan(count);
      expect(more[i]).toBeGreaterThan(count);
    });
  });

  test('the fewest still count every repetition and every hold', () => {
    for (const routine of routines) {
      const [less, usual] = [led(routine, { ...USUAL, talk: 'less' }), led(routine, USUAL)];
      const count = ({ cues }: Timeline, kind: Cue['kind']) => cues.filter((cue) => cue.kind === kind).length;
      expect(count(less, 'rep')).toBe(count(usual, 'rep'));
      expect(count(less, 'tick')).toBe(count(usual, 'tick'));
    }
  });
});

describe('from one session to the next', () => {
  const runs = Array.from({ length: RUNS }, (_, run) => run);
  /** How long the movements of each move take, cue by cue. */
  const byMove = (timeline: Timeline) =>
    timeline.steps
      .map((step) => ({
        move: step.move,
        ms: timeline.cues.slice(step.from, step.to).flatMap((cue) => (isWork(cue) ? [cue.ms] : [])),
      }))
      .toSorted((a, b) => a.move - b.move);

  test('words take turns without changing a second', () => {
    for (const routine of routines) {
      const plain = led(routine, { ...USUAL, run: 0 });
      for (const run of runs) {
        const other = led(routine, { ...USUAL, run });
        expect(other.promisedMs).toBe(plain.promisedMs);
        expect(Math.abs(other.totalMs - plain.totalMs)).toBeLessThan(1_000);
        expect(byMove(other)).toEqual(byMove(plain));
      }
    }
  });

  test('lines that take turns take the same time', () => {
    const sets = Object.entries(guide.words).filter(
      ([name, lines]) => Array.isArray(lines) && name !== 'countdown',
    );
    expect(sets.length).toBeGreaterThan(5);
    for (const [, lines] of sets) {
      const times = [lines].flat().map((line) => speechMs(line, USUAL_CPS));
      const words = [lines].flat().map((line) => line.split(' ').length);
      expect([new Set(times).size, new Set(words).size]).toEqual([1, 1]);
      expect(new Set([lines].flat()).size).toBe(times.length);
    }
  });

  test('a second and a third run differ from the one before', () => {
    for (const routine of routines) {
      const texts = runs.slice(0, 4).map((run) => textsOf(led(routine, { ...USUAL, run })).join(' '));
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test('the order changes only among moves of one position; the first stays first, a hard one where it is', () => {
    for (const routine of routines) {
      const plain = led(routine, USUAL);
      for (const run of runs) {
        const { steps } = led(routine, { ...USUAL, run });
        expect(steps[0]?.exercise).toBe(plain.steps[0]?.exercise);
        expect(steps.map(({ position }) => position)).toEqual(plain.steps.map(({ position }) => position));
        expect(steps.map(({ exercise }) => exercise).toSorted()).toEqual(
          plain.steps.map(({ exercise }) => exercise).toSorted(),
        );
        steps.forEach(({ move }, at) => {
          if (routine.moves[move]?.insteadIfHurt !== undefined) expect(at).toBe(move);
        });
      }
    }
    const orders = runs.map((run) =>
      led(routineById('gentle-morning'), { ...USUAL, run })
        .steps.map(({ exercise }) => exercise)
        .join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  test('no sentence is heard three repetitions running', () => {
    for (const routine of routines) {
      const { cues } = led(routine, USUAL);
      const said = cues.filter(({ kind }) => kind === 'tick').map(({ text }) => text);
      const breaths = said.filter((text) => guide.words.inHold.includes(text));
      for (let i = 2; i < breaths.length; i++) {
        const three = new Set(breaths.slice(i - 2, i + 1));
        expect(three.size).toBeGreaterThan(1);
      }
    }
  });
});

describe('where a routine is done', () => {
  const places = { floor: 'kneel', bed: 'Lie on your back', chair: 'Sit tall', standing: 'Stand' } as const;

  test.each(Object.entries(places))('in %s it begins there', (place, words) => {
    const here = routines.filter((routine) => routine.place === place);
    expect(here.length).toBeGreaterThan(0);
    for (const routine of here) {
      const { cues, steps } = led(routine, NEW);
      const setup = cues.slice(0, (steps[0]?.from ?? 0) + 3).map(({ text }) => text);
      expect(setup.join(' ')).toContain(words);
    }
  });

  test('nobody is asked to the floor who is not in a routine for it', () => {
    for (const routine of routines.filter(({ place }) => place !== 'floor')) {
      expect(textsOf(led(routine, NEW)).join(' ')).not.toMatch(/kneel|hands and knees|onto the floor/i);
    }
  });
});
