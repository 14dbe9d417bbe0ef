/** Sessions that break off, with and without a word about it; and what is remembered of them. */

import { knowledge } from '../../../../lambda/content';
import { PLACE_KEPT_MS } from '../../../../lambda/domain/retention';
import { wordsOf } from '../../../../lambda/domain/speech';
import { changesOf } from '../../../../lambda/handlers/reply';
import type { Reply } from '../../../../lambda/handlers/turn';
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
    listener.losesSession(113_000, true);
    listener.waits(600_000);
    const offer = listener.launches();
    expect(said(offer)).toMatch(/Carry on with the pelvic tilt, about [\w ]+ minutes left\?$/);
    expect(offer.session.state).toEqual({ name: 'asking', offer: { kind: 'carry-on' } });
  });

  it('goes on with a word to get back into place, from the start of a rep', () => {
    const listener = inRoutine();
    listener.losesSession(110_000, true);
    listener.waits(600_000);
    listener.launches();
    expect(said(listener.asks(YES))).toMatch(
      /^We're on the pelvic tilt\. Lie with your knees bent.*\w+\. Press down\./,
    );
  });

  it('is offered where the clock says it was when nobody told us', () => {
    const listener = inRoutine();
    listener.losesSession(60_000, false);
    expect(listener.remembered()?.place).toMatchObject({ status: 'playing' });
    listener.waits(20_000);
    expect(said(listener.launches())).toContain('Carry on with the pelvic tilt');
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
    expect(said(listener.launches())).toContain('Carry on with the seated twist');
  });

  it('is not offered a day later', () => {
    const listener = inRoutine();
    listener.losesSession(60_000, true);
    listener.waits(PLACE_KEPT_MS);
    expect(said(listener.launches())).not.toContain('Carry on');
  });

  it('is not offered after it hurt, and the gate is heard again in full', () => {
    for (const then of ['next', 'easier', 'stop'] as const) {
      const listener = inRoutine();
      listener.says({ kind: 'command', name: 'it-hurts' }, 113_000);
      expect(listener.remembered()).toMatchObject({ place: null, gateHeard: false });
      listener.says({ kind: 'command', name: then }, 2000);
      listener.losesSession(30_000, true);
      listener.waits(60_000);
      expect(said(listener.launches())).not.toContain('Carry on');
      expect(said(listener.asks(GENTLE))).toContain('New strong pain this week');
    }
  });

  it('is offered after a false alarm', () => {
    const listener = inRoutine();
    listener.says({ kind: 'command', name: 'it-hurts' }, 113_000);
    listener.says({ kind: 'command', name: 'put-back' }, 2000);
    listener.losesSession(30_000, true);
    listener.waits(60_000);
    expect(said(listener.launches())).toContain('Carry on with the pelvic tilt');
    expect(listener.remembered()).toMatchObject({ gateHeard: true });
  });

  it('is not offered when an earlier release stored that it waits for an answer', () => {
    const listener = inRoutine();
    const state = listener.state();
    if (state.name !== 'guided') throw new Error('nothing is guided');
    listener.losesSession(20_000, true);
    listener.comesBackTo({ ...state.play, status: 'awaiting' });
    expect(said(listener.launches())).not.toContain('Carry on');
  });

  it('leaves no place once the routine was heard to its end, and knows its moves', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    listener.asks({ kind: 'exercise', action: 'start', id: 'pelvic-tilt' });
    const last = listener.asks(READY);
    expect(last.end).toBe(false);
    expect(changesOf(last.effects).place).toMatchObject({ status: 'playing' });
    listener.isSilent();
    expect(listener.remembered()).toMatchObject({ place: null, met: ['pelvic-tilt'] });
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
      expect(stored).toContain('"place":null');
      expect(stored.match(TELLING)).toBeNull();
    }
  });

  it('holds no place from the first pain on, whatever follows', () => {
    const listener = inRoutine();
    listener.says({ kind: 'command', name: 'it-hurts' }, 113_000);
    for (const name of ['next', 'pause', 'resume', 'slower', 'how-many-left'] as const) {
      listener.says({ kind: 'command', name }, 5000);
      expect(listener.remembered()?.place).toBeNull();
    }
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
      place: null,
    });
  });
});
