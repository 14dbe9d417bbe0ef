/** After the last move: the session stays open with one question, and whatever is said has a human answer. */
import type { CommandName, Meaning } from '../../../../../lambda/domain/meaning';
import { changesOf } from '../../../../../lambda/handlers/reply';
import type { Reply } from '../../../../../lambda/handlers/turn';
import type { Listener } from '../../../../../tools/soak/guided/listener';
import {
  atTheEnd,
  command,
  hear,
  inRoutine,
  said,
  says,
  toTheLastResponse,
} from '../../../../support/guided/listening';

/** Has heard a routine to its last word, in the last open microphone. */
function done(id = 'chair-break'): Listener {
  return toTheLastResponse(inRoutine({ id }));
}

function tells(meaning: Meaning, listener = done(), words = ''): Reply {
  return says(listener, meaning, atTheEnd(listener), words);
}

function word(name: CommandName, listener = done(), words = ''): Reply {
  return tells(command(name), listener, words);
}

const QUESTION = /Next time: easier, the same, or harder\?$/;

describe('a routine heard to its end', () => {
  it('leaves no place, and knows its moves, whatever is said then', () => {
    for (const meaning of [
      command('praise'),
      command('stop'),
      { kind: 'topic', id: 'running' },
    ] as Meaning[]) {
      const reply = tells(meaning);
      expect(changesOf(reply.effects)).toMatchObject({
        place: null,
        met: ['draw-in', 'pelvic-tilt', 'seated-rotation'],
      });
    }
  });

  it('asks its question again after a wish about how it is led', () => {
    for (const name of ['talk-less', 'talk-more', 'slower', 'sound-on'] as const) {
      const listener = done();
      expect(said(word(name, listener))).toMatch(QUESTION);
      expect(said(listener.asks(command('easier')))).toMatch(/^Easier next time, then\./);
    }
  });

  it('moves the level by one step, says which, and asks what else there is', () => {
    for (const [name, level] of [
      ['easier', 'easier'],
      ['harder', 'harder'],
    ] as const) {
      const reply = word(name);
      expect(changesOf(reply.effects)).toMatchObject({ levels: { 'chair-break': level } });
      expect(changesOf(reply.effects).level).toBeUndefined();
      expect(said(reply)).toMatch(/next time, then\. Anything to ask, or shall we stop\?$/);
    }
  });

  it('goes no further than there are forms', () => {
    const listener = done();
    word('harder', listener);
    expect(said(word('harder', listener))).toMatch(/^You're on the hardest forms/);
    expect(listener.remembered()).toMatchObject({ level: 'usual', levels: { 'chair-break': 'harder' } });
  });

  it('says so where the minutes of a name have no room for more, and offers a longer one', () => {
    const listener = done('one-minute-stretch');
    const reply = word('harder', listener);
    expect(said(reply)).toBe(
      'That one is as hard as its minutes allow, so it stays as it is. How about the two-minute reset, about two minutes?',
    );
    expect(changesOf(reply.effects).levels).toBeUndefined();
    expect(said(word('easier', done('one-minute-stretch')))).toMatch(/^Easier next time, then\./);
  });

  it('leaves the level alone for "the same", whatever that was taken for', () => {
    for (const meaning of [command('repeat'), command('thanks'), { kind: 'unknown' }] as Meaning[]) {
      const reply = tells(meaning, done(), 'the same thank you dear');
      expect(said(reply)).toBe('The same it is. Anything to ask, or shall we stop?');
      expect(changesOf(reply.effects).levels).toBeUndefined();
    }
  });

  it('has a human answer to praise, to "I did it", and to how long it took', () => {
    expect(said(word('praise'))).toMatch(/^Glad to hear it\./);
    expect(said(word('done'))).toMatch(/^I can't see you, but you finished three moves\./);
    expect(said(tells({ kind: 'position', ask: 'feel' }))).toMatch(/^I can't see you, but you finished/);
    expect(said(tells({ kind: 'position', ask: 'how-long' }))).toMatch(/^It takes about [\w ]+ minutes\./);
    for (const name of ['praise', 'done', 'aside', 'pause', 'ready', 'how-many-left'] as const) {
      expect(word(name).end).toBe(false);
    }
    expect(said(word('praise'))).toMatch(QUESTION);
  });

  it('offers one other routine that fits, and leads to its gate', () => {
    const listener = done('two-minute-reset');
    const reply = word('another', listener);
    expect(said(reply)).toMatch(/^How about the [\w -]+, about [\w ]+\?$/);
    expect(said(reply)).not.toContain('two-minute reset');
    const begun = hear('yes', 3000, listener);
    expect(begun.session.state).toMatchObject({ name: 'gated', start: { kind: 'routine' } });
  });

  it('says goodbye to thanks, and nothing of a saved place', () => {
    const reply = word('thanks', done(), 'thank you good night');
    expect(reply.end).toBe(true);
    expect(said(reply)).toBe('Look after yourself. Bye for now.');
  });

  it('answers a question of another kind as always', () => {
    expect(said(tells({ kind: 'topic', id: 'running' }))).toMatch(/^Running puts/);
  });

  it('says what it did not catch, and asks again', () => {
    expect(said(tells({ kind: 'unknown' }))).toMatch(/^I didn't catch that\. Next time/);
  });

  it('is over at once when the last move is skipped in a chair, and counts only what was done', () => {
    const listener = inRoutine({ id: 'chair-break' });
    let reply = hear('next', 60_000, listener);
    reply = hear('next', 8000, listener);
    reply = hear('next', 8000, listener);
    expect(reply.end).toBe(false);
    expect(said(reply)).toBe('That was the end of it. Anything to ask, or shall we stop?');
    expect(reply.session.state).toMatchObject({ name: 'asking', offer: { kind: 'after-routine' } });
  });

  it('talks somebody up first when the last move is skipped on the floor', () => {
    const listener = inRoutine({ id: 'bed-stretch' });
    hear('next', 60_000, listener);
    hear('next', 8000, listener);
    const reply = hear('next', 8000, listener);
    expect(said(reply)).toMatch(/^To get up, roll onto your side\..* Anything to ask, or shall we stop\?$/);
    expect(said(word('done', listener))).toMatch(/^I can't see you, but you came, and that counts\./);
  });

  it('still hears the body: no move follows, and nobody is left alone with it', () => {
    const reply = tells({ kind: 'body', signal: 'unwell' });
    expect(reply.end).toBe(false);
    expect(changesOf(reply.effects)).toMatchObject({ place: null, gateHeard: false });
  });

  it('ends normally when nobody answers', () => {
    const listener = done();
    listener.isSilent();
    expect(listener.open()).toBe(false);
    expect(listener.remembered()).toMatchObject({ place: null });
  });
});
