/** Whole sessions on a simulated device: any voice, any delay, interruptions at any moment. */

import { knowledge } from '../../../lambda/content';
import { begin, reduce } from '../../../lambda/domain/guided/playback/reduce';
import { compilerFor } from '../../../lambda/domain/guided/timeline/session';
import { headless } from '../../../lambda/render/players/headless';
import { anyHabits, anyScenario } from '../../../tools/soak/guided/arbitrary';
import { Listener } from '../../../tools/soak/guided/listener';
import { once } from '../../../tools/soak/guided/once';
import { type Act, perform, type Scenario } from '../../../tools/soak/guided/scenario';
import { movedBy, repsBetween, soundOf, USUAL_HABITS } from '../../../tools/soak/guided/sounding';
import fc from '../../support/fc';

const SHORT: Scenario['what'][] = [
  { kind: 'routine', id: 'two-minute-reset' },
  { kind: 'routine', id: 'gentle-morning' },
  { kind: 'routine', id: 'chair-break' },
  { kind: 'exercise', id: 'lateral-leg-lift' },
];

describe('a routine heard in silence', () => {
  it.each(knowledge.routines.map((routine) => routine.id))('%s is done to its end, every rep of it', (id) => {
    const listener = perform({ what: { kind: 'routine', id }, habits: USUAL_HABITS, acts: [] }, knowledge);
    const timeline = listener.timeline();
    expect(timeline && [...listener.heard].toSorted()).toEqual(timeline && repsBetween(timeline).toSorted());
    expect(listener.remembered()).toMatchObject({ place: null });
  });

  it('gives both sides the same', () => {
    for (const { id } of knowledge.exercises) {
      const listener = perform({ what: { kind: 'exercise', id }, habits: USUAL_HABITS, acts: [] }, knowledge);
      const reps = [...listener.heard];
      const [left, right] = ['left', 'right'].map(
        (side) => reps.filter((rep) => rep.includes(`, ${side},`)).length,
      );
      expect({ id, left }).toEqual({ id, left: right });
    }
  });

  it('asks for one word in four minutes at most', () => {
    for (const { id } of knowledge.routines) {
      const listener = new Listener(knowledge, USUAL_HABITS);
      // Once every move was explained, the routine takes its usual time.
      for (const exercise of knowledge.exercises) listener.learns(exercise.id);
      listener.asks({ kind: 'routine', id });
      const playedTo = () => {
        const state = listener.state();
        return state.name === 'guided' ? state.play.seg[1] : 0;
      };
      let words = 0;
      while (playedTo() < (listener.timeline()?.cues.length ?? 0)) {
        listener.says({ kind: 'command', name: 'resume' }, (listener.sounding()?.mic2 ?? 1) - 1);
        words += 1;
      }
      const most = Math.floor((listener.timeline()?.totalMs ?? 0) / 240_000);
      expect({ id, tooMany: words > most, words }).toEqual({ id, tooMany: false, words });
    }
  });
});

describe('a routine that is interrupted', () => {
  it('skips nothing, never goes on after pain, and reaches its end', () => {
    fc.assert(
      fc.property(anyScenario(SHORT), (scenario) => {
        perform(scenario, knowledge);
      }),
      { numRuns: 60 },
    );
  });

  it('stops for pain at every half second of a response, and leaves out the move that was being done', () => {
    const compile = once(compilerFor(knowledge, 'en-US'));
    const what = { kind: 'routine', id: 'gentle-morning' } as const;
    const outcome = begin({ what, pace: 'usual', level: 'usual', met: [], skip: [] }, compile, 'g', 0);
    const drawn = headless(outcome.play, outcome.timeline, [], knowledge.prompts);
    for (const habits of fc.sample(anyHabits, { numRuns: 6, seed: 3 })) {
      const reply = { ...drawn, end: false };
      const sounding = soundOf(reply, { timeline: outcome.timeline, ...outcome.play, ...drawn.play }, habits);
      for (let at = 0; at < sounding.mic2; at += 500) {
        const now = Math.round(habits.firstSound + at + habits.utterance);
        const { play, timeline, render } = reduce(drawn.play, { kind: 'hurt' }, now, compile);
        expect({ status: play.status, render: render.kind }).toEqual({ status: 'awaiting', render: 'hurt' });
        const doing = movedBy(sounding, at).at(-1);
        const moves = timeline.steps.filter((step) => play.doing?.includes(step.move));
        if (doing !== undefined) expect(moves.map((step) => step.exercise)).toContain(doing);
      }
    }
  });

  it('skips nothing when paused at any moment, by any voice', () => {
    fc.assert(
      fc.property(anyHabits, fc.integer({ min: 1, max: 420 }), (habits, halves) => {
        const acts: Act[] = [{ at: halves * 500, does: 'command', name: 'pause' }];
        perform({ what: { kind: 'routine', id: 'two-minute-reset' }, habits, acts }, knowledge);
      }),
      { numRuns: 40 },
    );
  });
});
