/** A screen reports: given what was sent, when it reports, then where the routine is. */

import { knowledge } from '../../../../../lambda/content';
import type { Play } from '../../../../../lambda/domain/guided/playback/play';
import { begin, reduce } from '../../../../../lambda/domain/guided/playback/reduce';
import type { Options } from '../../../../../lambda/domain/guided/playback/scene';
import { compilerFor } from '../../../../../lambda/domain/guided/timeline/session';
import { drawScreen, type Guide } from '../../../../../lambda/render/players/screen';

const compile = compilerFor(knowledge, 'en-US');
const OPTIONS: Options = {
  what: { kind: 'routine', id: 'two-minute-reset' },
  pace: 'usual',
  level: 'usual',
  met: [],
  skip: [],
};
const SENT = 1_000_000;

interface Sent {
  play: Play;
  guide: Guide;
}

function sent(from?: Play): Sent {
  const begun = begin(OPTIONS, compile, 'g1', SENT);
  const { play, guide } = drawScreen(from ?? begun.play, begun.timeline, []);
  return { play, guide };
}

/** When the screen has spoken its first `n` items in full: server time and its own clock. */
const spoken = ({ guide }: Sent, n: number) => guide.items.slice(0, n).reduce((ms, item) => ms + item.ms, 0);

const started = (one: Sent) => reduce(one.play, { kind: 'started', at: 0 }, SENT + 1500, compile);

describe('A screen that began', () => {
  it('is followed from its first sound, once', () => {
    const one = sent();
    expect(one.guide.items.length).toBeGreaterThan(1);
    const first = started(one);
    expect(first).toMatchObject({
      render: { kind: 'followed' },
      play: { sentAt: SENT + 1500, rev: one.play.rev },
    });
    expect(reduce(first.play, { kind: 'started', at: 90 }, SENT + 9000, compile).render.kind).toBe('nothing');
  });

  it('is at the next item when it says so, and saying so twice changes nothing', () => {
    const one = sent();
    const [item] = one.guide.items;
    const step = { kind: 'reached' as const, cue: item?.to ?? 0, at: spoken(one, 1) };
    const reached = reduce(started(one).play, step, SENT + 1500 + spoken(one, 1), compile);
    expect(reached).toMatchObject({
      render: { kind: 'followed' },
      play: { base: item?.to, status: 'playing' },
    });
    const again = reduce(reached.play, step, SENT + 1600 + spoken(one, 1), compile);
    expect(again).toMatchObject({
      render: { kind: 'nothing' },
      play: { base: item?.to, sentAt: reached.play.sentAt },
    });
  });

  it('is known to the item even where its first reports were lost', () => {
    const one = sent();
    const cue = one.guide.items[1]?.to ?? 0;
    const now = SENT + 1500 + spoken(one, 2);
    const reached = reduce(one.play, { kind: 'reached', cue, at: spoken(one, 2) }, now, compile);
    expect(reached.play).toMatchObject({ base: cue, heard: { started: true } });
  });

  it('waits when its words took less than four fifths of their time: somebody cut in', () => {
    const one = sent();
    const cue = one.guide.items[0]?.to ?? 0;
    const early = reduce(
      started(one).play,
      { kind: 'reached', cue, at: spoken(one, 1) * 0.75 },
      SENT + 9000,
      compile,
    );
    expect(early).toMatchObject({ render: { kind: 'paused' }, play: { status: 'paused' } });
    expect(early.play.base).toBeLessThan(cue);
    const late = reduce(
      started(one).play,
      { kind: 'reached', cue, at: spoken(one, 1) * 0.97 },
      SENT + 99_000,
      compile,
    );
    expect(late.render.kind).toBe('followed');
  });

  it('gets the next document when it has spoken the last item, however late it says so', () => {
    const one = sent();
    const total = spoken(one, one.guide.items.length);
    const over = { kind: 'played' as const, cue: one.play.seg[0], at: total };
    for (const late of [0, 45_000]) {
      const next = reduce(started(one).play, over, SENT + 1500 + total + late, compile);
      const ends = one.play.seg[0] === compile(OPTIONS).cues.length;
      expect(next.render.kind).toBe(ends ? 'ended' : 'segments');
      expect(next.play.rev).toBe(one.play.rev + 1);
    }
  });

  it('is not heard while the person was asked something, or of another document', () => {
    const one = sent();
    const paused = reduce(started(one).play, { kind: 'pause' }, SENT + 20_000, compile).play;
    const cue = one.guide.items[0]?.to ?? 0;
    const report = { kind: 'reached' as const, cue, at: spoken(one, 1) };
    expect(reduce(paused, report, SENT + 60_000, compile).render.kind).toBe('nothing');
    const other = { ...report, from: { gid: 'g0', rev: one.play.rev } };
    expect(reduce(started(one).play, other, SENT + 60_000, compile).render.kind).toBe('nothing');
  });
});

describe('A screen that said nothing', () => {
  it('told nobody anything: the place is where it was sent from', () => {
    const one = sent();
    const paused = reduce(one.play, { kind: 'pause' }, SENT + 60_000, compile);
    expect(paused.play.base).toBe(one.play.base);
  });
});
