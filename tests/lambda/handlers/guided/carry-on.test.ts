/** Sessions that break off, with and without a word about it; and what is remembered of them. */

import { knowledge } from '../../../../lambda/content';
import { wordsOf } from '../../../../lambda/domain/speech';
import { changesOf } from '../../../../lambda/handlers/reply';
import type { Reply } from '../../../../lambda/handlers/turn';
import { PLACE_KEPT_MS } from '../../../../lambda/memory/retention';
import { Listener } from '../../../../tools/soak/guided/listener';
import { USUAL_HABITS } from '../../../../tools/soak/guided/sounding';

const GENTLE = { kind: 'routine', id: 'gentle-morning' } as const;
const YES = { kind: 'command', name: 'yes' } as const;
const READY = { kind: 'command', name: 'ready' } as const;

function inRoutine(): Listener {
  const listener = new Listener(knowledge, USUAL_HABITS);
  listener.asks(GENTLE);
  listener.asks(READY);
  return listener;
}

function said(reply: Reply | null | undefined): string {
  return reply ? wordsOf(reply.say) : '';
}

describe('a session that broke off', () => {
  it('is offered again at launch, by the name of the move and the time left', () => {
    const listener = inRoutine();
    listener.losesSession(90_000, true);
    listener.waits(600_000);
    const offer = listener.launches();
    expect(said(offer)).toMatch(/Carry on with the draw in, about \w+ minutes left\?$/);
    expect(offer.session.state).toEqual({ name: 'asking', offer: { kind: 'carry-on' } });
  });

  it('goes on with a word to get back into place, from the start of a rep', () => {
    const listener = inRoutine();
    listener.losesSession(110_000, true);
    listener.waits(600_000);
    listener.launches();
    expect(said(listener.asks(YES))).toMatch(
      /^Lie with your knees bent.* Back to the draw in, .* left\. \w+\./,
    );
  });

  it('is offered where the clock says it was when nobody told us', () => {
    const listener = inRoutine();
    listener.losesSession(60_000, false);
    expect(listener.remembered()?.place).toMatchObject({ status: 'playing' });
    listener.waits(20_000);
    expect(said(listener.launches())).toContain('Carry on with the draw in');
    expect(listener.remembered()?.place).toMatchObject({ status: 'paused' });
  });

  it('is exactly at the end of the second half when nobody answered', () => {
    const listener = inRoutine();
    const state = listener.state();
    const end = state.name === 'guided' ? state.play.seg[1] : 0;
    listener.isSilent();
    expect(listener.remembered()?.place).toMatchObject({ status: 'paused', base: end });
  });

  it('offers the last set again when it may have been heard to the end, but nobody knows', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    listener.asks({ kind: 'routine', id: 'two-minute-reset' });
    listener.asks(READY);
    listener.losesSession(30_000, false);
    listener.waits(1_800_000);
    expect(said(listener.launches())).toContain('Carry on with the knee to chest');
  });

  it('is not offered a day later', () => {
    const listener = inRoutine();
    listener.losesSession(60_000, true);
    listener.waits(PLACE_KEPT_MS);
    expect(said(listener.launches())).not.toContain('Carry on');
  });

  it('is asked about first when it stopped for a reason, and the move stays out', () => {
    const listener = inRoutine();
    listener.says({ kind: 'command', name: 'it-hurts' }, 90_000);
    listener.losesSession(1000, true);
    expect(listener.remembered()?.place).toMatchObject({ status: 'awaiting', skip: ['draw-in'] });
    listener.waits(60_000);
    const offer = listener.launches();
    expect(said(offer)).toContain('Leave that move out, and carry on with the pelvic tilt?');
    const on = listener.asks(YES);
    expect(said(on)).toContain('pelvic tilt');
    expect(listener.timeline()?.steps.map((step) => step.exercise)).not.toContain('draw-in');
  });

  it('leaves no place once the routine was led to its end', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    listener.asks({ kind: 'exercise', action: 'start', id: 'pelvic-tilt' });
    const last = listener.asks(READY);
    expect(last?.end).toBe(true);
    expect(changesOf(last?.effects)).toMatchObject({ place: null, met: ['pelvic-tilt'] });
  });

  it('is gone when it is stopped after its last move', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    listener.asks({ kind: 'routine', id: 'two-minute-reset' });
    listener.asks(READY);
    const end = listener.sounding()?.reprompt ?? 0;
    const reply = listener.says({ kind: 'command', name: 'stop' }, end + 5000);
    expect(changesOf(reply?.effects)).toMatchObject({ place: null });
  });
});

describe('what is remembered of a routine', () => {
  /** Body parts and words of pain: none may be stored, in a value or in a name. */
  const TELLING =
    /hurt|pain|sore|ache|sharp|injur|back\b|leg\b|hip|spine|knee(?!-to-chest)|shoulder|neck|numb|weak|bench|reason/i;

  it('never says what hurt, or that anything did', () => {
    for (const name of ['it-hurts', 'next', 'stop', 'pause', 'explain', 'easier'] as const) {
      const listener = inRoutine();
      listener.says({ kind: 'command', name: 'it-hurts' }, 70_000, 'ow my knee hurts');
      listener.says({ kind: 'command', name }, 2000, 'my lower back is sore');
      listener.losesSession(500, true);
      const stored = JSON.stringify(listener.remembered());
      expect(stored).toContain('draw-in');
      expect(stored.match(TELLING)).toBeNull();
    }
  });

  it('looks the same whether a move was left out for pain or for good', () => {
    const hurt = inRoutine();
    hurt.says({ kind: 'command', name: 'it-hurts' }, 90_000);
    hurt.says({ kind: 'command', name: 'next' }, 1000);
    const skipped = inRoutine();
    skipped.says({ kind: 'command', name: 'next' }, 90_000, 'skip this exercise always');
    const [a, b] = [hurt.remembered()?.place, skipped.remembered()?.place];
    expect(a && { ...a, rev: 0, sentAt: 0, gid: '', lead: 0, len: 0 }).toEqual(
      b && { ...b, rev: 0, sentAt: 0, gid: '', lead: 0, len: 0 },
    );
  });

  it("is never another person's", () => {
    const one = new Listener(knowledge, USUAL_HABITS);
    const other = new Listener(knowledge, USUAL_HABITS);
    one.asks(GENTLE);
    other.asks({ kind: 'routine', id: 'chair-break' });
    one.asks(READY);
    other.asks(READY);
    one.says({ kind: 'command', name: 'slower' }, 50_000);
    other.says({ kind: 'command', name: 'it-hurts' }, 60_000);
    one.says({ kind: 'command', name: 'pause' }, 70_000);
    expect(one.remembered()).toMatchObject({
      pace: 'slower',
      place: { what: GENTLE, skip: [], status: 'paused' },
    });
    expect(other.remembered()).toMatchObject({
      pace: 'usual',
      place: { what: { id: 'chair-break' }, status: 'awaiting' },
    });
  });
});
