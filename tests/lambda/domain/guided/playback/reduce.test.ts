/** What each event makes of a running routine: given a play, when something is said, then. */

import * as v from 'valibot';
import { knowledge } from '../../../../../lambda/content';
import { doneOf, isOver } from '../../../../../lambda/domain/guided/playback/ending';
import type { Event } from '../../../../../lambda/domain/guided/playback/events';
import type { Outcome } from '../../../../../lambda/domain/guided/playback/outcome';
import { type Play, playSchema } from '../../../../../lambda/domain/guided/playback/play';
import { begin, reduce } from '../../../../../lambda/domain/guided/playback/reduce';
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
  return headless(play, on, [], knowledge.prompts).play;
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
    { kind: 'next-set' },
    { kind: 'previous' },
    { kind: 'repeat' },
    { kind: 'explain' },
    { kind: 'start-over' },
    { kind: 'pause' },
    { kind: 'pause', seconds: 60 },
    { kind: 'aside' },
    { kind: 'hurt' },
    { kind: 'leave-out' },
    { kind: 'leave-out', exercises: ['plank'] },
    { kind: 'put-back' },
    { kind: 'put-back', exercise: 'bridge' },
    { kind: 'ease' },
    { kind: 'cramp' },
    { kind: 'get-up' },
    { kind: 'already-down' },
    { kind: 'stop' },
    { kind: 'lost', how: 'unanswered' },
    { kind: 'lost', how: 'unsaid' },
    { kind: 'lost', how: 'ended' },
  ),
  fc
    .constantFrom('slower' as const, 'usual' as const, 'faster' as const)
    .map((pace) => ({ kind: 'change' as const, to: { pace } })),
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
    expect(outcome.render).toMatchObject({ passed: 'lift' });
    expect(moveOf(outcome)).toBe('plank');
  });

  it('goes to the move before when "back" is said early, else to the start of this one', () => {
    expect(moveOf(when({ kind: 'previous' }, during(cueAt(timeline, 'setup', 2), 2000)))).toBe('bridge');
    const late = when({ kind: 'previous' }, during(cueAt(timeline, 'release', 8)));
    expect(late.play.base).toBe(cueAt(timeline, 'setup', 2).i);
  });

  it('goes to the set after this one, and past the last one to the next move', () => {
    const now = during(cueAt(timeline, 'release', 3), 2000);
    const { play, timeline: on } = when({ kind: 'next-set' }, now);
    const here = cueAt(timeline, 'release', 3);
    const next = on.cues[play.base];
    const sets = on.steps[here.step]?.dose.sets ?? 1;
    expect(next?.step).toBe(sets > 1 ? here.step : here.step + 1);
    expect(next?.unit).toBeGreaterThan(here.unit);
    expect(play.base).toBe(
      sets > 1 ? on.cues.find((cue) => cue.set === 2)?.i : on.steps[here.step + 1]?.from,
    );
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
    const slower = when({ kind: 'change', to: { pace: 'slower' } }, at);
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

describe('the end of a routine', () => {
  const last = cueAt(timeline, 'end', 1);

  it('is reached when the last word was heard, and not before', () => {
    expect(isOver(started, timeline, during(last, 0))).toBe(false);
    expect(isOver(started, timeline, during(last, 10_000))).toBe(true);
    const paused = when({ kind: 'pause' }, during(last, 10_000)).play;
    expect(isOver(paused, timeline, SENT + 3_600_000)).toBe(false);
  });

  it('counts no move that was passed over', () => {
    const next = when({ kind: 'next' }, during(cueAt(timeline, 'hold', 1)));
    expect(doneOf(next.play, timeline)).toMatchObject({ moves: 2 });
    const inRest = when({ kind: 'next' }, during(cueAt(timeline, 'rest', 0)));
    expect(doneOf(inRest.play, timeline)).toMatchObject({ moves: 3 });
  });

  it('leaves only the way up after the last move, and then nothing', () => {
    const up = when({ kind: 'next' }, during(cueAt(timeline, 'tick', 0)));
    expect(timeline.cues[up.play.base]?.text).toBe('Time to get up.');
    const over = reduce(
      { ...up.play, status: 'paused', base: last.i },
      { kind: 'continue' },
      SENT + 1000,
      compile,
    );
    expect(over).toMatchObject({ play: { status: 'done' }, render: { kind: 'ended', finished: true } });
  });
});

describe('when something hurts', () => {
  const hurt = when({ kind: 'hurt' }, during(cueAt(timeline, 'hold', 2)));

  it('stops at the rep, and asks about the move that is being done', () => {
    expect(hurt).toMatchObject({
      play: { status: 'awaiting', doing: [0], skip: [] },
      render: { kind: 'hurt', names: ['bridge'], more: true, again: false, posture: 'on-back' },
    });
    expect(timeline.cues[hurt.play.base]).toMatchObject({ kind: 'rep' });
  });

  it('goes on with the next move only when told to, and leaves that one out', () => {
    for (const kind of ['next', 'leave-out'] as const) {
      const on = reduce(hurt.play, { kind }, SENT + 90_000, compile);
      expect(on.play.status).toBe('playing');
      expect(moveOf(on)).toBe('lift');
      expect(on.timeline.steps.map((step) => step.exercise)).toEqual(['lift', 'plank']);
      expect(on.play).not.toHaveProperty('doing');
    }
  });

  it('does the move once more in its easier form, and waits after it', () => {
    const eased = reduce(hurt.play, { kind: 'ease' }, SENT + 90_000, compile);
    expect(moveOf(eased)).toBe('bridge');
    const drawnOnce = drawn(eased);
    expect(eased.timeline.cues.slice(drawnOnce.base, drawnOnce.seg[0]).map((cue) => cue.kind)).toEqual([
      'setup',
      'rep',
      'hold',
      'release',
      'check',
    ]);
    expect(drawnOnce.seg[1]).toBe(drawnOnce.seg[0]);
    const on = reduce(drawnOnce, { kind: 'continue' }, eased.play.sentAt + 60_000, compile);
    expect(moveOf(on)).toBe('lift');
  });

  it('takes a false alarm back to the rep that was cut', () => {
    const on = reduce(hurt.play, { kind: 'put-back' }, SENT + 90_000, compile);
    expect(on.play).toMatchObject({ status: 'playing', base: hurt.play.base, skip: [] });
    expect(on.render).toMatchObject({ putBack: 'bridge' });
  });

  it('asks again whatever else is said', () => {
    fc.assert(
      fc.property(event, wait, (other, ms) => {
        const ways = ['next', 'leave-out', 'ease', 'put-back', 'get-up', 'pause', 'stop', 'lost'];
        if (ways.includes(other.kind)) return;
        const after = reduce(hurt.play, other, SENT + ms, compile);
        expect(after.play.status).toBe('awaiting');
        expect(after.render).toMatchObject({ kind: 'hurt', again: true });
      }),
    );
  });

  it('never plays on while it waits, whatever is said but an answer', () => {
    for (const kind of ['pause', 'get-up'] as const) {
      expect(reduce(hurt.play, { kind }, SENT + 90_000, compile).play.status).toBe('awaiting');
    }
  });

  it('has nothing to go on with after the last move', () => {
    const last = when({ kind: 'hurt' }, during(cueAt(timeline, 'tick', 0), 5000));
    expect(last.render).toMatchObject({ kind: 'hurt', more: false });
  });

  it('asks about both moves when it may have been either', () => {
    const border = when({ kind: 'hurt' }, during(cueAt(timeline, 'rep', 4), 1000));
    expect(border.play.doing).toEqual([0, 1]);
    expect(moveOf(reduce(border.play, { kind: 'next' }, SENT + 90_000, compile))).toBe('plank');
  });

  it('does not ask about a move that is still to come', () => {
    const announced = when({ kind: 'hurt' }, during(cueAt(timeline, 'rest', 0), 1000));
    expect(announced.play.doing).toEqual([0]);
    expect(moveOf(reduce(announced.play, { kind: 'next' }, SENT + 90_000, compile))).toBe('lift');
  });

  it('asks about none before the first movement, and "next" passes over the first move', () => {
    const early = when({ kind: 'hurt' }, during(cueAt(timeline, 'setup', 0)));
    expect(early.play.doing).toEqual([]);
    expect(moveOf(reduce(early.play, { kind: 'next' }, SENT + 90_000, compile))).toBe('lift');
  });
});

describe('a cramp', () => {
  it('waits, and the move comes back once and easier', () => {
    const cramped = when({ kind: 'cramp' }, during(cueAt(timeline, 'hold', 2)));
    expect(cramped).toMatchObject({
      play: { status: 'paused', eased: ['bridge'] },
      render: { kind: 'paused' },
    });
    const on = reduce(cramped.play, { kind: 'continue' }, cramped.play.sentAt + 20_000, compile);
    expect(on.timeline.cues[on.play.base]?.text).toBe('Easier this time.');
  });
});

describe('a move left out by name', () => {
  it('is gone later, and the present one goes on at its rep', () => {
    const now = during(cueAt(timeline, 'hold', 2), 3000);
    const out = when({ kind: 'leave-out', exercises: ['lift'] }, now);
    expect(moveOf(out)).toBe('bridge');
    expect(out.play.base).toBe(when({ kind: 'aside' }, now).play.base);
    expect(out.timeline.steps.map((step) => step.exercise)).toEqual(['bridge', 'plank']);
  });

  it('is passed over at once when it is the present one', () => {
    const out = when({ kind: 'leave-out', exercises: ['bridge'] }, during(cueAt(timeline, 'hold', 2)));
    expect(moveOf(out)).toBe('lift');
  });

  it('is done now when it is put back after its turn', () => {
    const out = when({ kind: 'leave-out', exercises: ['bridge'] }, during(cueAt(timeline, 'hold', 2)));
    const back = reduce(drawn(out), { kind: 'put-back' }, out.play.sentAt + 1000, compile);
    expect(moveOf(back)).toBe('bridge');
    expect(back.play.skip).toEqual([]);
  });
});

describe('getting up and down', () => {
  it('gets up from the position of the move, and from the one before while the next is only announced', () => {
    expect(when({ kind: 'get-up' }, during(cueAt(timeline, 'hold', 1)))).toMatchObject({
      play: { status: 'paused' },
      render: { kind: 'getting-up', posture: 'on-back' },
    });
  });

  it('skips the words for getting down when somebody is down already, and nothing later', () => {
    const down = when({ kind: 'already-down' }, during(cueAt(timeline, 'intro', 0)));
    expect(down.play.base).toBe(timeline.steps[0]?.from);
    const now = during(cueAt(timeline, 'hold', 2));
    expect(when({ kind: 'already-down' }, now).play.base).toBe(when({ kind: 'aside' }, now).play.base);
  });
});

describe('going on in a set-up', () => {
  it('is at the sentence that was cut, however often it is asked', () => {
    const second = cueAt(timeline, 'setup', 1);
    const once = drawn(when({ kind: 'aside' }, during(second, 2500)));
    const again = reduce(once, { kind: 'aside' }, once.sentAt + TIMING.firstSound + 9000, compile);
    expect(again.play.base).toBeGreaterThanOrEqual(once.base);
    expect(once.base).toBeLessThanOrEqual(second.i);
  });

  it('is at the same sentence at another pace', () => {
    const now = during(cueAt(timeline, 'setup', 2), 2000);
    const same = when({ kind: 'aside' }, now).play.base;
    const slower = when({ kind: 'change', to: { pace: 'slower' } }, now);
    expect(slower.timeline.cues[slower.play.base]?.text).toBe(timeline.cues[same]?.text);
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
          expect(v.parse(playSchema(), JSON.parse(stored))).toEqual(play);
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
