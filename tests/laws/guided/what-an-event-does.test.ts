/** What an event makes of a routine that waits, is paused, is drawn by a screen, or was written for other content. */
import { knowledge } from '../../../lambda/content';
import type { Event } from '../../../lambda/domain/guided/playback/events';
import { locate } from '../../../lambda/domain/guided/playback/locate';
import type { Play } from '../../../lambda/domain/guided/playback/play';
import { begin, recognise, reduce } from '../../../lambda/domain/guided/playback/reduce';
import { TIMING } from '../../../lambda/domain/guided/playback/timing';
import { USUAL_LIMITS } from '../../../lambda/domain/guided/segments/segment';
import { drawHeadless } from '../../../lambda/render/players/headless';
import { byHand, cueAt, OPTIONS } from '../../support/guided/by-hand';

const SENT = 1_700_000_000_000;
const compile = byHand();
const timeline = compile(OPTIONS);
const begun = begin(OPTIONS, compile, 'g', SENT);
const LIMITS = { ...USUAL_LIMITS, mainMs: 90_000, repromptMs: 85_000 };
const started = drawHeadless(begun.play, timeline, [], knowledge.prompts, LIMITS).play;
const MID_HOLD = SENT + TIMING.firstSound + TIMING.utterance + 12_000;
const when = (event: Event, play: Play = started, now = MID_HOLD) => reduce(play, event, now, compile);
const waiting = when({ kind: 'hurt' }).play;
const paused = when({ kind: 'pause' }).play;

test('what is begun is drawn from its first cue, as speech, and was not away', () => {
  expect(begun.play).toMatchObject({ v: 1, mode: 'H', gid: 'g', rev: 0, status: 'playing', base: 0 });
  expect(begun.render).toEqual({ kind: 'segments', after: 'start-over', resumed: false, away: false });
});

describe('while something is asked', () => {
  test.each<Event>([
    { kind: 'continue' },
    { kind: 'aside' },
    { kind: 'next-set' },
    { kind: 'repeat' },
    { kind: 'previous' },
    { kind: 'explain' },
    { kind: 'start-over' },
    { kind: 'already-down' },
    { kind: 'cramp' },
    { kind: 'hurt' },
  ])('%j is asked again', (event) => {
    const { play, render } = when(event, waiting);
    expect(play.status).toBe('awaiting');
    expect(render.kind).toBe('hurt');
  });

  test.each<[Event, string]>([
    [{ kind: 'next' }, 'segments'],
    [{ kind: 'leave-out' }, 'segments'],
    [{ kind: 'leave-out', exercises: ['plank'] }, 'hurt'],
    [{ kind: 'ease' }, 'segments'],
    [{ kind: 'put-back' }, 'segments'],
    [{ kind: 'get-up' }, 'getting-up'],
    [{ kind: 'stop' }, 'ended'],
    [{ kind: 'lost', how: 'ended' }, 'ended'],
    [{ kind: 'pause' }, 'hurt'],
    [{ kind: 'change', to: { pace: 'slower' } }, 'hurt'],
  ])('%j is answered by %s', (event, kind) => {
    expect(when(event, waiting).render.kind).toBe(kind);
  });

  test('the move that hurt is left out by "next", and not by "leave out the plank"', () => {
    const hurting = waiting.move;
    expect(when({ kind: 'next' }, waiting).play.skip).toContain(hurting);
    expect(when({ kind: 'leave-out' }, waiting).play.skip).toContain(hurting);
    const other = when({ kind: 'leave-out', exercises: ['plank'] }, waiting).play;
    expect(other.skip).toContain('plank');
    expect(when({ kind: 'next' }).play.skip).not.toContain(hurting);
  });
});

describe('a report of a screen', () => {
  const from = { gid: 'g', rev: 0 };
  const REPORTS: readonly Event[] = [
    { kind: 'started', from, at: 0 },
    { kind: 'reached', from, cue: 3, at: 0 },
    { kind: 'played', from, cue: 3, at: 0 },
  ] as readonly Event[];

  test.each(REPORTS)('%j changes nothing that waits or is paused', (event) => {
    for (const play of [waiting, paused]) {
      const own = { ...event, from: { gid: play.gid, rev: play.rev } } as Event;
      expect(reduce(play, own, MID_HOLD, compile).play).toEqual(play);
    }
  });

  test.each(REPORTS)('%j of another guidance, or an earlier one, is stale', (event) => {
    for (const stale of [
      { gid: 'other', rev: started.rev },
      { gid: started.gid, rev: started.rev + 1 },
    ]) {
      const { play, render } = reduce(started, { ...event, from: stale } as Event, MID_HOLD, compile);
      expect(render).toEqual({ kind: 'nothing' });
      expect(play).toEqual(started);
    }
  });
});

describe('content that changed since', () => {
  const old: Play = { ...started, hash: 'of before' };

  test('is taken up at the start of the move, and a play that ran waits for a word', () => {
    const found = recognise(old, compile);
    expect(found.play).toMatchObject({ status: 'paused', hash: timeline.hash, move: started.move });
    expect(recognise({ ...old, status: 'awaiting' }, compile).play.status).toBe('awaiting');
    expect(recognise({ ...old, status: 'done' }, compile).play.status).toBe('done');
    expect(recognise(started, compile).play).toBe(started);
  });

  test('goes on by itself only where a screen had played all of the old', () => {
    const from = { gid: old.gid, rev: old.rev };
    const ended = reduce(old, { kind: 'played', from, cue: 3, at: 0 } as Event, MID_HOLD, compile);
    expect(ended.render.kind).toBe('segments');
    const begunOnly = reduce(old, { kind: 'reached', from, cue: 3, at: 0 } as Event, MID_HOLD, compile);
    expect(begunOnly.play.status).toBe('paused');
    const stillPaused = reduce(
      { ...old, status: 'paused' },
      { kind: 'played', from, cue: 3, at: 0 } as Event,
      MID_HOLD,
      compile,
    );
    expect(stillPaused.play.status).toBe('paused');
  });
});

describe('getting up', () => {
  test('while still getting down begins again at the beginning', () => {
    const early = when({ kind: 'get-up' }, started, SENT + TIMING.firstSound + TIMING.utterance + 200);
    expect(early.play).toMatchObject({ base: 0, up: true });
    const later = when({ kind: 'get-up' });
    expect(later.play.base).toBeGreaterThan(0);
    expect(later.play.up).toBe(true);
    expect(later.play.base).toBeGreaterThanOrEqual(timeline.steps[0]?.from ?? 0);
  });
});

describe('a pause', () => {
  const heardAt = (cue: { i: number }, ms: number) =>
    SENT +
    TIMING.firstSound +
    TIMING.utterance +
    timeline.cues.slice(0, cue.i).reduce((sum, { ms: long }) => sum + long, 0) +
    ms;
  const moving = (now: number, play = started) => {
    const { render } = when({ kind: 'pause' }, play, now);
    return render.kind === 'paused' && render.moving;
  };

  test('lets go only of what is being done', () => {
    expect(moving(heardAt(cueAt(timeline, 'hold', 1), 3000))).toBe(true);
    expect(moving(heardAt(cueAt(timeline, 'setup', 0), 200))).toBe(false);
    expect(moving(heardAt(cueAt(timeline, 'hold', 1), 3000), paused)).toBe(false);
  });

  test('lasts as long as was asked', () => {
    expect(when({ kind: 'pause', seconds: 60 }).render).toMatchObject({ kind: 'paused', seconds: 60 });
    expect(when({ kind: 'pause' }).render).not.toHaveProperty('seconds');
  });
});

describe('leaving', () => {
  test('what broke off keeps the time of what was sent last, and what was stopped does not', () => {
    expect(when({ kind: 'lost', how: 'ended' }).play.sentAt).toBe(started.sentAt);
    expect(when({ kind: 'stop' }).play.sentAt).toBe(MID_HOLD);
  });

  test('after the last move it is done, before it there is a place to come back to', () => {
    const last = timeline.steps.at(-1)?.to ?? 0;
    const after = { ...paused, base: last };
    expect(when({ kind: 'stop' }, after)).toMatchObject({
      play: { status: 'done' },
      render: { finished: true, stopped: true },
    });
    expect(when({ kind: 'stop' })).toMatchObject({
      play: { status: 'paused' },
      render: { finished: false, stopped: true },
    });
  });
});

describe('where somebody is', () => {
  test('a play that does not run, and a document that was not begun, are at their base, exactly', () => {
    for (const play of [paused, waiting, { ...started, heard: { started: false, at: 0 } }]) {
      const here = locate(play, timeline, MID_HOLD + 60_000);
      const at = { cue: play.base, into: 0 };
      expect(here).toMatchObject({ ...at, zone: 'mic1', errMs: 0, earliest: at, latest: at });
    }
  });

  test('by a screen that told of its first sound, nothing is taken off for it', () => {
    const heard: Play = { ...started, mode: 'S', heard: { started: true, at: 0 } };
    const silent: Play = { ...started, mode: 'S' };
    const now = SENT + TIMING.utterance + 20_000;
    const [a, b] = [locate(heard, timeline, now), locate(silent, timeline, now)];
    const ms = ({ cue, into }: { cue: number; into: number }) =>
      timeline.cues.slice(0, cue).reduce((sum, { ms: long }) => sum + long, 0) + into;
    expect(ms(a) - ms(b)).toBeCloseTo(TIMING.firstSound, 0);
  });

  test('in the middle of a half the error is that of the half, and in an open microphone none', () => {
    const at = (ms: number) => locate(started, timeline, SENT + TIMING.firstSound + TIMING.utterance + ms);
    expect(at(30_000).zone).toBe('seg1');
    expect(at(30_000).errMs).toBeGreaterThan(0);
    const open = at(started.len[0] + 500);
    expect(open.zone).toBe('mic1');
    expect(open.cue).toBe(started.seg[0]);
    const second = at(started.len[0] + TIMING.window + 20_000);
    expect(second.zone).toBe('seg2');
    expect(second.earliest.cue).toBeLessThanOrEqual(second.cue);
    expect(second.latest.cue).toBeGreaterThanOrEqual(second.cue);
    const end = at(started.len[0] + TIMING.window + started.len[1] + 5_000);
    expect(end).toMatchObject({ zone: 'mic2', cue: started.seg[1], into: 0 });
  });
});
