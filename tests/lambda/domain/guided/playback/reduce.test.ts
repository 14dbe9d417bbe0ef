/** What each event makes of a running routine: given a play, when something is said, then. */

import * as v from 'valibot';
import { knowledge } from '../../../../../lambda/content';
import type { Event } from '../../../../../lambda/domain/guided/playback/events';
import { type Play, PlaySchema } from '../../../../../lambda/domain/guided/playback/play';
import { begin, type Outcome, reduce } from '../../../../../lambda/domain/guided/playback/reduce';
import { stepOf } from '../../../../../lambda/domain/guided/playback/remap';
import { TIMING } from '../../../../../lambda/domain/guided/playback/timing';
import type { Timeline } from '../../../../../lambda/domain/guided/timeline/types';
import { headless } from '../../../../../lambda/render/players/headless';
import fc from '../../../../support/fc';
import { byHand, cueAt, OPTIONS } from '../../../../support/guided/by-hand';

const SENT = 1_700_000_000_000;
const compile = byHand();
const timeline = compile(OPTIONS);

function drawn({ play, timeline: on }: Outcome): Play {
  return headless(play, on, [], knowledge.prompts.guided).play;
}
const started = drawn(begin(OPTIONS, compile, 'g', SENT));

/** When somebody speaks `ms` into cue `cue` of the first response, on the usual device. */
function during(cue: { i: number }, ms = 500): number {
  const before = timeline.cues.slice(0, cue.i).reduce((sum, other) => sum + other.ms, 0);
  return SENT + TIMING.firstSound + before + ms + TIMING.utterance;
}

function when(event: Event, now: number, play = started): Outcome {
  return reduce(play, event, now, compile);
}

function moveOf(outcome: { play: Play; timeline: Timeline }): string | undefined {
  return stepOf(outcome.timeline, outcome.play.base)?.exercise;
}

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.constantFrom<Event>(
    { kind: 'continue' },
    { kind: 'next' },
    { kind: 'previous' },
    { kind: 'repeat' },
    { kind: 'explain' },
    { kind: 'start-over' },
    { kind: 'pause' },
    { kind: 'pause', seconds: 60 },
    { kind: 'aside' },
    { kind: 'hurt' },
    { kind: 'leave-out' },
    { kind: 'stop' },
    { kind: 'lost', how: 'unanswered' },
    { kind: 'lost', how: 'unsaid' },
    { kind: 'lost', how: 'ended' },
  ),
  fc
    .constantFrom('slower' as const, 'usual' as const, 'faster' as const)
    .map((to) => ({ kind: 'pace' as const, to })),
);
const wait = fc.nat(250_000);

describe('a running routine', () => {
  it('goes on in the middle of a rep from the start of a rep, and says so', () => {
    const { play, render } = when({ kind: 'aside' }, during(cueAt(timeline, 'hold', 3), 4000));
    expect(timeline.cues[play.base]).toMatchObject({ kind: 'rep' });
    expect(render).toMatchObject({ kind: 'segments', resumed: true });
  });

  it('stays where it is when paused, however long', () => {
    const paused = when({ kind: 'pause' }, during(cueAt(timeline, 'hold', 2), 3000));
    expect(paused).toMatchObject({ play: { status: 'paused' }, render: { kind: 'paused' } });
    const later = reduce(paused.play, { kind: 'continue' }, paused.play.sentAt + 3_600_000, compile);
    expect(later.play).toMatchObject({ status: 'playing', base: paused.play.base });
    expect(later.render).toMatchObject({ away: true });
  });

  it('does not set up the move again after a short pause', () => {
    const paused = when({ kind: 'pause' }, during(cueAt(timeline, 'hold', 2)));
    const soon = reduce(paused.play, { kind: 'continue' }, paused.play.sentAt + 60_000, compile);
    expect(soon.render).toMatchObject({ away: false });
  });

  it('moves to the next move on "next", and to the closing words after the last', () => {
    const next = when({ kind: 'next' }, during(cueAt(timeline, 'hold', 3)));
    expect(moveOf(next)).toBe('lift');
    expect(timeline.cues[next.play.base]?.kind).toBe('setup');
    const last = when({ kind: 'next' }, during(cueAt(timeline, 'tick', 0)));
    expect(timeline.cues[last.play.base]?.kind).toBe('end');
  });

  it('names a move that "next" passes over before it was surely begun', () => {
    const setup = cueAt(timeline, 'setup', 2);
    const outcome = when({ kind: 'next' }, during(setup, 1000));
    expect(outcome.render).toMatchObject({ leftOut: 'lift' });
    expect(moveOf(outcome)).toBe('plank');
  });

  it('goes to the move before when "back" is said early, else to the start of this one', () => {
    expect(moveOf(when({ kind: 'previous' }, during(cueAt(timeline, 'setup', 2), 2000)))).toBe('bridge');
    const late = when({ kind: 'previous' }, during(cueAt(timeline, 'release', 8)));
    expect(late.play.base).toBe(cueAt(timeline, 'setup', 2).i);
  });

  it('repeats a set from its beginning', () => {
    const { play } = when({ kind: 'repeat' }, during(cueAt(timeline, 'release', 3), 2000));
    expect(play.base).toBe(cueAt(timeline, 'rep', 0).i);
  });

  it('repeats the instructions just heard, not the set before the rest', () => {
    const { play } = when({ kind: 'repeat' }, during(cueAt(timeline, 'setup', 2), 2500));
    expect(play.base).toBe(cueAt(timeline, 'setup', 2).i);
  });

  it('goes on after the half when the microphone is open, and when its rest has begun', () => {
    const play: Play = {
      ...started,
      seg: [cueAt(timeline, 'rest', 0).i + 1, timeline.cues.length],
      len: [60_000, 85_000],
    };
    const inRest = reduce(play, { kind: 'continue' }, during(cueAt(timeline, 'rest', 0), 500), compile);
    expect(inRest.play.base).toBe(play.seg[0]);
    expect(inRest.render).toMatchObject({ resumed: false });
  });

  it('keeps the place in the routine when the pace changes', () => {
    const at = during(cueAt(timeline, 'hold', 6), 3000);
    const before = when({ kind: 'aside' }, at);
    const slower = when({ kind: 'pace', to: 'slower' }, at);
    expect(slower.play.pace).toBe('slower');
    expect(slower.timeline.cues[slower.play.base]).toMatchObject({
      kind: timeline.cues[before.play.base]?.kind,
      rep: timeline.cues[before.play.base]?.rep,
    });
  });

  it('restarts the move when the content changed since', () => {
    const other = byHand(['plank', 'bridge', 'lift']);
    const { play } = reduce(
      { ...started, base: cueAt(timeline, 'rep', 5).i, move: 'lift' },
      { kind: 'continue' },
      SENT,
      other,
    );
    const there = other(OPTIONS);
    expect(there.steps.find((step) => step.exercise === 'lift')?.from).toBe(play.base);
    expect(play.hash).toBe(there.hash);
  });

  it('begins at the beginning when the move is gone from the content', () => {
    const { play } = reduce({ ...started, move: 'crunch' }, { kind: 'continue' }, SENT, byHand(['plank']));
    expect(play.base).toBe(0);
  });
});

describe('when something hurts', () => {
  const hurt = when({ kind: 'hurt' }, during(cueAt(timeline, 'hold', 2)));

  it('asks, and the move is out at once', () => {
    expect(hurt).toMatchObject({
      play: { status: 'awaiting', skip: ['bridge'] },
      render: { kind: 'hurt', more: true },
    });
  });

  it('goes on without the move only when told to', () => {
    const on = reduce(hurt.play, { kind: 'leave-out' }, SENT + 90_000, compile);
    expect(on.play.status).toBe('playing');
    expect(moveOf(on)).toBe('lift');
    expect(on.timeline.steps.map((step) => step.exercise)).toEqual(['lift', 'plank']);
  });

  it('asks again whatever else is said', () => {
    fc.assert(
      fc.property(event, wait, (other, ms) => {
        if (['leave-out', 'stop', 'lost'].includes(other.kind)) return;
        const after = reduce(hurt.play, other, SENT + ms, compile);
        expect(after.play.status).toBe('awaiting');
        expect(after.render.kind).toBe('hurt');
      }),
    );
  });

  it('has nothing to go on with after the last move', () => {
    const last = when({ kind: 'hurt' }, during(cueAt(timeline, 'tick', 0), 5000));
    expect(last.render).toMatchObject({ kind: 'hurt', more: false });
  });

  it('leaves out both moves when it may have been either', () => {
    const border = when({ kind: 'hurt' }, during(cueAt(timeline, 'rep', 4), 1000));
    expect(border.play.skip).toEqual(['bridge', 'lift']);
    expect(moveOf(border)).toBe('plank');
  });
});

describe('laws of every event', () => {
  it('leaves a play that can be stored and read again, under 1 KB', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(event, wait), { maxLength: 8 }), (events) => {
        let play = started;
        let now = SENT;
        for (const [happening, ms] of events) {
          now += ms;
          const outcome = reduce(play, happening, now, compile);
          play = outcome.render.kind === 'segments' ? drawn(outcome) : outcome.play;
          const stored = JSON.stringify(play);
          expect(stored.length).toBeLessThan(1024);
          expect(v.parse(PlaySchema, JSON.parse(stored))).toEqual(play);
          if (play.status === 'done') return;
        }
      }),
    );
  });

  it('gives the same answer to the same event twice', () => {
    fc.assert(
      fc.property(event, wait, (happening, ms) => {
        expect(when(happening, SENT + ms)).toEqual(when(happening, SENT + ms));
      }),
    );
  });

  it('ignores an event of another guidance or revision', () => {
    fc.assert(
      fc.property(
        event,
        wait,
        fc.constantFrom({ gid: 'other', rev: 0 }, { gid: 'g', rev: 7 }),
        (happening, ms, from) => {
          const outcome = when({ ...happening, from }, SENT + ms);
          expect(outcome.play).toBe(started);
          expect(outcome.render).toEqual({ kind: 'nothing' });
        },
      ),
    );
  });

  it('counts its revision up with every answer', () => {
    fc.assert(
      fc.property(event, wait, (happening, ms) => {
        expect(when(happening, SENT + ms).play.rev).toBe(started.rev + 1);
      }),
    );
  });

  it('walks through all moves in order with "next", and back again with "back"', () => {
    const forward = [moveOf({ play: when({ kind: 'next' }, SENT).play, timeline })];
    let play = drawn(when({ kind: 'next' }, SENT));
    while (forward.length < 3) {
      const outcome = reduce(play, { kind: 'next' }, play.sentAt + 1000, compile);
      play = drawn(outcome);
      forward.push(moveOf(outcome));
    }
    expect(forward).toEqual(['bridge', 'lift', 'plank']);
    const back = [];
    while (back.length < 2) {
      const outcome = reduce(play, { kind: 'previous' }, play.sentAt + 1000, compile);
      play = drawn(outcome);
      back.push(moveOf(outcome));
    }
    expect(back).toEqual(['lift', 'bridge']);
  });
});
