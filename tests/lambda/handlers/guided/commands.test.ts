/** What a listener hears when they speak into a routine. */

import { knowledge } from '../../../../lambda/content';
import { begin } from '../../../../lambda/domain/guided/playback/reduce';
import { compilerFor } from '../../../../lambda/domain/guided/timeline/session';
import type { CommandName, Meaning } from '../../../../lambda/domain/meaning';
import { stateName } from '../../../../lambda/domain/session';
import { wordsOf } from '../../../../lambda/domain/speech';
import { changesOf } from '../../../../lambda/handlers/reply';
import type { Reply } from '../../../../lambda/handlers/turn';
import { Listener } from '../../../../tools/soak/guided/listener';
import { USUAL_HABITS } from '../../../../tools/soak/guided/sounding';

const IN_THE_SECOND_REP = 90_000;

function inRoutine(id = 'gentle-morning'): Listener {
  const listener = new Listener(knowledge, USUAL_HABITS);
  listener.asks({ kind: 'routine', id });
  listener.asks({ kind: 'command', name: 'ready' });
  return listener;
}

function command(name: CommandName, more: { peek?: true; seconds?: number } = {}): Meaning {
  return { kind: 'command', name, ...more };
}

function hear(name: CommandName, at = IN_THE_SECOND_REP, listener = inRoutine()): Reply {
  const reply = listener.says(command(name), at);
  if (!reply) throw new Error('the session was over');
  return reply;
}

function said(reply: Reply): string {
  return wordsOf(reply.say);
}

function quietOf(speech: Reply['say']): number[] {
  return speech.flatMap((beat) => ('silence' in beat ? [beat.silence] : []));
}

describe('before the first exercise', () => {
  it('speaks the gate and the stop rule, and waits for "ready"', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    const gate = listener.asks({ kind: 'routine', id: 'gentle-morning' });
    expect(said(gate)).toMatch(
      /^Gentle morning: about \w+ minutes, on the floor\..*New strong pain this week.*Stop if pain gets sharp.*say ready\.$/,
    );
    expect(gate.session.state).toEqual({ name: 'gated', start: { kind: 'routine', id: 'gentle-morning' } });
    expect(changesOf(listener.asks(command('ready')).effects)).toMatchObject({ gateHeard: true });
  });

  it("speaks the gate whole once in a person's life, and in a line from then on", () => {
    const listener = inRoutine();
    listener.says(command('stop'), 20_000);
    const brief = listener.asks({ kind: 'exercise', action: 'start', id: 'bridge' });
    expect(said(brief)).toMatch(/^Bridge: .* Same rule: stop if it's sharp.* Say ready\.$/);
    expect(said(brief)).not.toContain('New strong pain');
  });
});

describe('choosing what to do', () => {
  function starts(meaning: Extract<Meaning, { kind: 'routine' }>): { id: string | undefined; said: string } {
    const listener = new Listener(knowledge, USUAL_HABITS);
    listener.learns('bridge');
    const reply = listener.asks(meaning);
    const { state } = reply.session;
    return { id: state.name === 'gated' ? state.start.id : undefined, said: said(reply) };
  }

  it('starts a gentle morning when nothing more is said', () => {
    expect(starts({ kind: 'routine' }).id).toBe('gentle-morning');
  });

  it('takes the routine nearest to the minutes, and says so when it is not near', () => {
    expect(starts({ kind: 'routine', minutes: 20 }).id).toBe('all-eight');
    expect(starts({ kind: 'routine', minutes: 45 }).said).toMatch(
      /^The closest I have takes about \w+ minutes\./,
    );
    expect(starts({ kind: 'routine', minutes: 20 }).said).toMatch(/^All eight: about twenty minutes/);
  });

  it('takes the chair for a chair, and says that standing is missing', () => {
    expect(starts({ kind: 'routine', position: 'chair' }).id).toBe('chair-break');
    expect(starts({ kind: 'routine', position: 'standing' })).toMatchObject({
      id: 'chair-break',
      said: expect.stringMatching(/^I don't have one standing up/),
    });
  });

  it('describes a move without starting it, and offers it', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    const reply = listener.asks({ kind: 'exercise', action: 'describe', id: 'pelvic-tilt' });
    expect(said(reply)).toMatch(/^Here's how to do the pelvic tilt\..*Want to do it with me\?$/);
    expect(reply.session.state).toEqual({
      name: 'asking',
      offer: { kind: 'exercise', exercise: 'pelvic-tilt' },
    });
  });

  it('lists every move, grouped by position', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    const reply = said(listener.asks(command('list-exercises')));
    for (const { name } of knowledge.exercises) expect(reply).toContain(name);
    expect(reply).toContain('On your back: ');
  });
});

describe('commands in the middle of a move', () => {
  it('pauses with five minutes of quiet that can be talked into', () => {
    const reply = hear('pause');
    expect(said(reply)).toMatch(/^Paused\. Take your time.*Still paused\. Say continue when you're ready\.$/);
    expect(quietOf(reply.say)).toEqual(Array(18).fill(10_000));
    expect(quietOf(reply.ask ?? [])).toEqual(Array(8).fill(10_000));
    expect(stateName(reply.session.state)).toBe('paused');
  });

  it('pauses for as long as was asked for', () => {
    const reply = inRoutine().says(command('pause', { seconds: 120 }), 50_000);
    expect(reply && said(reply)).toMatch(
      /^Okay, two minutes\..*That's your time\. Say continue when you're ready\.$/,
    );
    expect(reply && quietOf(reply.say).reduce((sum, ms) => sum + ms, 0)).toBe(120_000);
  });

  it('goes back to the side and says how long it lasts', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    listener.learns('lateral-leg-lift');
    listener.asks({ kind: 'exercise', action: 'start', id: 'lateral-leg-lift' });
    listener.asks(command('ready'));
    const reply = listener.says({ kind: 'topic', id: 'running' }, 80_000);
    expect(reply && said(reply)).toMatch(/ Back to the (left|right) side, .* left\. /);
  });

  it('answers a question briefly, then goes on with the rep', () => {
    const listener = inRoutine();
    const reply = listener.says({ kind: 'topic', id: 'running' }, IN_THE_SECOND_REP);
    const topic = knowledge.topics.find(({ id }) => id === 'running');
    expect(reply && said(reply).startsWith((topic?.short ?? '').split('. ')[0] ?? '?')).toBe(true);
    expect(reply && said(reply)).toMatch(/Back to the draw in, .* left\. \w+\. Draw in\./);
  });

  it('tells how many are left with "about", and agrees with what follows', () => {
    const text = said(hear('how-many-left'));
    const [, many] = /^About (\w+) more, then four more moves\. About \w+ minutes left\./.exec(text) ?? [];
    const [, first] = / left\. (\w+)[.,] /.exec(text.slice(text.indexOf('Back to'))) ?? [];
    const ORDER = ['one', 'two', 'three', 'four'];
    expect(ORDER.indexOf(many ?? '') + ORDER.indexOf((first ?? '').toLowerCase())).toBe(3);
  });

  it('tells moves and minutes where the reps are not sure', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    listener.learns('knee-to-chest');
    listener.asks({ kind: 'routine', id: 'gentle-morning' });
    listener.asks(command('ready'));
    const listenerAt = listener.sounding();
    const reply = listener.says(command('how-many-left'), (listenerAt?.reprompt ?? 0) - 5000);
    expect(reply && said(reply)).toMatch(/^(\w+ more moves? after this one|This is the last move)\. About/);
  });

  it('says what is next without going there', () => {
    const listener = inRoutine();
    const reply = listener.says(command('next', { peek: true }), IN_THE_SECOND_REP);
    expect(reply && said(reply)).toMatch(/^After this comes the pelvic tilt\. Back to the draw in/);
  });

  it('goes on with the next move', () => {
    expect(said(hear('next'))).toMatch(/^Next, pelvic tilt/);
  });

  it('explains the move in full again, also to somebody who knows it', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    for (const { id } of knowledge.exercises) listener.learns(id);
    listener.asks({ kind: 'routine', id: 'gentle-morning' });
    listener.asks(command('ready'));
    const reply = listener.says(command('explain'), 60_000);
    const exercise = knowledge.exercises.find(
      ({ id }) => reply && said(reply).includes(`how to do the ${id.replaceAll('-', ' ')}`),
    );
    expect(exercise?.steps.every((step) => reply && said(reply).includes(step))).toBe(true);
  });

  it('speaks slower from here on, and remembers it', () => {
    const listener = inRoutine();
    const reply = listener.says(command('slower'), IN_THE_SECOND_REP);
    expect(changesOf(reply?.effects)).toMatchObject({ pace: 'slower', place: { pace: 'slower' } });
    expect(reply && said(reply)).toMatch(/^Okay, slower\. Back to the draw in/);
    const again = listener.says(command('slower'), 10_000);
    expect(again && said(again)).toMatch(/^That's as slow as I go\./);
  });

  it('shows the easier form, and remembers it', () => {
    const reply = hear('easier');
    const easier = knowledge.exercises.find(({ id }) => id === 'draw-in')?.easier[0]?.say ?? '?';
    expect(said(reply).startsWith(`Okay, easier. ${easier}`)).toBe(true);
    expect(changesOf(reply.effects)).toMatchObject({ level: 'easier' });
  });

  it('leaves a move out for good when told so', () => {
    const reply = inRoutine().says(command('next'), IN_THE_SECOND_REP, 'skip this exercise always');
    expect(reply && said(reply)).toMatch(/^Leaving out the draw in\. First, pelvic tilt/);
    expect(changesOf(reply?.effects)).toMatchObject({ place: { skip: ['draw-in'] } });
  });

  it('stops in one word, with one line, and keeps the place', () => {
    const reply = hear('stop');
    expect(said(reply)).toBe("Okay. I've saved your place.");
    expect(reply.end).toBe(true);
    expect(changesOf(reply.effects)).toMatchObject({ place: { status: 'paused' } });
  });

  it('carries on after noise, and says once how to stop', () => {
    const listener = inRoutine();
    const reply = listener.says({ kind: 'unknown' }, 40_000);
    expect(reply && said(reply)).toMatch(/^Carrying on; say stop if anything hurts\./);
    const again = listener.says({ kind: 'unknown' }, 40_000);
    expect(again && said(again)).not.toContain('say stop if anything hurts');
  });

  it('helps with what can be said here, and goes on', () => {
    expect(said(hear('help'))).toMatch(/We're on the draw in\. Say pause, next.*Back to the draw in/);
  });

  it('leaves "forget me" to the rest of the skill', () => {
    expect(said(hear('forget-me'))).toMatch(/^Done\. I've erased everything/);
  });
});

describe('when it hurts', () => {
  it('stops at once, opens the microphone, and asks', () => {
    const reply = hear('it-hurts');
    expect(said(reply)).toMatch(
      /^Stop there, let go slowly\. I'll leave out the draw in today\. .*Say skip, or say stop\.$/,
    );
    expect(quietOf(reply.say)).toEqual([]);
    expect(stateName(reply.session.state)).toBe('hurt');
    expect(wordsOf(reply.ask ?? [])).toBe('Say skip to go on with the next move, or say stop.');
  });

  it('goes on without the move when told to', () => {
    for (const name of ['next', 'yes', 'resume'] as const) {
      const listener = inRoutine();
      listener.says(command('it-hurts'), IN_THE_SECOND_REP);
      const reply = listener.says(command(name), 5000);
      expect(reply && said(reply)).toMatch(/^First, pelvic tilt/);
    }
  });

  it('asks again after anything else, and goes nowhere by itself', () => {
    for (const name of ['pause', 'repeat', 'previous', 'how-many-left', 'help', 'faster'] as const) {
      const listener = inRoutine();
      listener.says(command('it-hurts'), IN_THE_SECOND_REP);
      const reply = listener.says(command(name), 5000);
      expect({ name, at: reply && stateName(reply.session.state) }).toEqual({ name, at: 'hurt' });
      expect(reply && said(reply)).toMatch(/Say skip, or say stop\.$/);
    }
  });

  it('says how to get to a move in another position, when those before it are left out', () => {
    const what = { kind: 'routine', id: 'gentle-morning' } as const;
    const skip = ['draw-in', 'pelvic-tilt', 'rotational-stretch', 'knee-to-chest'];
    const listener = new Listener(knowledge, USUAL_HABITS);
    const left = begin(
      { what, pace: 'usual', level: 'usual', met: [], skip },
      compilerFor(knowledge, 'en-US'),
      'g',
      0,
    );
    const base = left.timeline.steps[0]?.from ?? 0;
    listener.comesBackTo({ ...left.play, status: 'awaiting', base, sentAt: listener.now() });
    expect(said(listener.asks(command('resume')))).toMatch(
      /^Push up slowly with your arms, and come onto your hands and knees\. \w+/,
    );
  });

  it('ends when there is no other move', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    listener.asks({ kind: 'routine', id: 'two-minute-reset' });
    listener.asks(command('ready'));
    const reply = listener.says(command('it-hurts'), (listener.sounding()?.reprompt ?? 0) - 8000);
    expect(reply?.end).toBe(true);
    expect(changesOf(reply?.effects)).toMatchObject({ place: null });
    expect(reply && said(reply)).toContain('That was the last move');
  });
});
