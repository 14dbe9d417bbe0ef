/** Laws of finding a listener by the clock, on a timeline small enough to name its cues. */

import { knowledge } from '../../../../../lambda/content';
import { endOfResponse, isBefore, locate } from '../../../../../lambda/domain/guided/playback/locate';
import type { Play } from '../../../../../lambda/domain/guided/playback/play';
import { begin } from '../../../../../lambda/domain/guided/playback/reduce';
import { resumeCue } from '../../../../../lambda/domain/guided/playback/resume';
import { TIMING } from '../../../../../lambda/domain/guided/playback/timing';
import { USUAL_LIMITS } from '../../../../../lambda/domain/guided/segments/segment';
import { say } from '../../../../../lambda/domain/speech';
import { drawHeadless } from '../../../../../lambda/render/players/headless';
import fc from '../../../../support/fc';
import { byHand, cueAt, OPTIONS } from '../../../../support/guided/by-hand';

const SENT = 1_700_000_000_000;
const compile = byHand();
const timeline = compile(OPTIONS);
/** Halves short enough that the routine takes two of them. */
const LIMITS = { ...USUAL_LIMITS, mainMs: 90_000, repromptMs: 85_000 };

function playing(opening: readonly string[] = []): Play {
  const { play } = begin(OPTIONS, compile, 'g', SENT);
  return drawHeadless(play, timeline, say(...opening), knowledge.prompts, LIMITS).play;
}

/** Server clock when a request arrives that was begun `ms` after the first sound, on the usual device. */
function heard(ms: number): number {
  return SENT + TIMING.firstSound + ms + TIMING.utterance;
}

const moment = fc.integer({ min: -5000, max: 400_000 });

describe('finding a listener by the clock', () => {
  const play = playing();

  it('has a play of two halves to look at', () => {
    expect(play.seg[1]).toBeGreaterThan(play.seg[0]);
  });

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(moment, fc.nat(60_000), (at, later) => {
        const before = locate(play, timeline, SENT + at);
        const after = locate(play, timeline, SENT + at + later);
        expect(isBefore(after, before)).toBe(false);
        expect(isBefore(after.earliest, before.earliest)).toBe(false);
      }),
    );
  });

  it('never takes the earliest place for later than the estimate', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const here = locate(play, timeline, SENT + at);
        expect(isBefore(here, here.earliest)).toBe(false);
        expect(here.errMs).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stays between the first cue of the response and the end of its second half', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const here = locate(play, timeline, SENT + at);
        expect(here.earliest.cue).toBeGreaterThanOrEqual(play.base);
        expect(here.cue).toBeLessThanOrEqual(play.seg[1]);
      }),
    );
  });

  it('finds each cue in the middle of it', () => {
    const first = timeline.cues.slice(0, play.seg[0] - 1);
    let at = 0;
    for (const cue of first) {
      expect(locate(play, timeline, heard(at + cue.ms / 2))).toMatchObject({ cue: cue.i, zone: 'seg1' });
      at += cue.ms;
    }
  });

  it('counts the words before the first cue', () => {
    const opening = ['This takes a while to say, a few seconds at the very least.'];
    const late = playing(opening);
    expect(locate(late, timeline, heard(2000))).toMatchObject({ cue: 0, into: 0 });
    expect(locate(late, timeline, heard((late.lead[0] ?? 0) + 100)).into).toBeCloseTo(100, -1);
  });

  it('stands exactly at the end of a half while its microphone is open', () => {
    const inFirst = heard(play.len[0] + TIMING.window / 2);
    const inSecond = heard(play.len[0] + TIMING.window + play.len[1] + 1000);
    expect(locate(play, timeline, inFirst)).toMatchObject({ cue: play.seg[0], into: 0, zone: 'mic1' });
    expect(locate(play, timeline, inSecond)).toMatchObject({ cue: play.seg[1], into: 0, zone: 'mic2' });
    expect(locate(play, timeline, inSecond + 24 * 3600 * 1000).cue).toBe(play.seg[1]);
  });

  it('is sure of the place when the platform says that nobody answered', () => {
    expect(endOfResponse(play)).toBe(play.seg[1]);
  });

  it('is sure of the place of a paused routine', () => {
    const paused: Play = { ...play, status: 'paused', base: 7 };
    expect(locate(paused, timeline, SENT + 3_600_000)).toMatchObject({ cue: 7, into: 0, errMs: 0 });
    expect(endOfResponse(paused)).toBe(7);
  });

  it('assumes at least the error that was modelled: 6 s in the main half, 12 s in the reprompt', () => {
    const middle = locate(play, timeline, heard(play.len[0] / 2));
    const second = locate(play, timeline, heard(play.len[0] + TIMING.window + play.len[1] - 6000));
    expect(middle.errMs).toBeGreaterThanOrEqual(TIMING.err95.main - 1);
    expect(second.errMs).toBeGreaterThanOrEqual(TIMING.err95.reprompt - 1);
  });
});

describe('where to go on from', () => {
  it('is never within a count: always the first cue of a rep, an instruction or a rest', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const here = locate(playing(), timeline, SENT + at);
        const cue = timeline.cues[resumeCue(timeline, here.earliest)];
        expect(['intro', 'setup', 'rep', 'release', 'switch', 'rest', 'end']).toContain(cue?.kind);
        // A release only after a long hold.
        if (cue?.kind === 'release') expect(cue.of).toBe(1);
      }),
    );
  });

  it('is never after the place, and never before its unit', () => {
    fc.assert(
      fc.property(fc.nat(timeline.cues.length - 1), fc.nat(9000), (cue, into) => {
        const resumed = resumeCue(timeline, { cue, into });
        const unit = timeline.cues.filter((other) => other.unit === timeline.cues[cue]?.unit);
        const isRelease = timeline.cues[resumed]?.kind === 'release';
        if (!isRelease) expect(resumed).toBeLessThanOrEqual(cue);
        expect(resumed).toBeGreaterThanOrEqual(unit[0]?.i ?? 0);
        expect(timeline.cues[resumed]?.unit).toBe(timeline.cues[cue]?.unit);
      }),
    );
  });

  it('repeats the rep that was being done', () => {
    const hold = cueAt(timeline, 'hold', 2);
    expect(resumeCue(timeline, { cue: hold.i, into: 3000 })).toBe(hold.i - 1);
    expect(timeline.cues[hold.i - 1]).toMatchObject({ kind: 'rep', rep: 3 });
  });

  it('repeats the one sentence of an instruction that was segmentsFrom, and a rest from its first word', () => {
    const second = cueAt(timeline, 'setup', 1);
    expect(resumeCue(timeline, { cue: second.i, into: 1000 })).toBe(second.i);
    const rest = cueAt(timeline, 'rest', 0);
    expect(resumeCue(timeline, { cue: rest.i, into: 5000 })).toBe(rest.i);
  });

  it('starts a long hold again, and lets go of one that was nearly done', () => {
    const tick = cueAt(timeline, 'tick', 0);
    const lift = timeline.cues.findLast((cue) => cue.kind === 'rep');
    expect(resumeCue(timeline, { cue: tick.i, into: 2000 })).toBe(lift?.i);
    expect(resumeCue(timeline, { cue: tick.i, into: tick.ms - 4000 })).toBe(tick.i + 1);
  });

  it('is not before where this response began', () => {
    const hold = cueAt(timeline, 'hold', 0);
    expect(resumeCue(timeline, { cue: hold.i, into: 0 }, hold.i)).toBe(hold.i);
  });
});
