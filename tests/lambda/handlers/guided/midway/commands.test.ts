/** What a listener hears when they speak into a routine. */

import { knowledge } from '../../../../../lambda/content';
import type { Meaning } from '../../../../../lambda/domain/meaning';
import { stateName } from '../../../../../lambda/domain/session';
import { changesOf } from '../../../../../lambda/handlers/reply';
import { Listener } from '../../../../../tools/soak/guided/listener';
import { USUAL_HABITS } from '../../../../../tools/soak/guided/sounding';
import {
  command,
  hear,
  inRoutine,
  KNOWS_ALL,
  quietOf,
  said,
  says,
} from '../../../../support/guided/listening';

test('on the way down the sentence before is said again, not all of them', () => {
  const listener = inRoutine();
  hear('aside', 14_000, listener);
  expect(said(hear('repeat', 9000, listener))).toMatch(/^Again\. (?!Starting)/);
});

describe('before the first exercise', () => {
  it('speaks the gate and the stop rule, and waits for "ready"', () => {
    const listener = new Listener(knowledge, USUAL_HABITS);
    const gate = listener.asks({ kind: 'routine', id: 'gentle-morning' });
    expect(said(gate)).toMatch(
      /^Gentle morning: about [\w ]+ minutes, on the floor\..*New strong pain this week.*Stop if pain gets sharp.*say ready\.$/,
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

  it('takes as many minutes as were asked for, and says so when there are not so many', () => {
    expect(starts({ kind: 'routine', minutes: 20 }).said).toMatch(
      /about (nineteen and a half|twenty|twenty and a half) minutes/,
    );
    expect(starts({ kind: 'routine', minutes: 45 }).said).toMatch(
      /^The closest I have takes about [\w -]+ minutes\./,
    );
  });

  it('keeps to the place that was asked for, and to its minutes', () => {
    expect(starts({ kind: 'routine', position: 'chair' }).id).toBe('chair-break');
    for (const position of ['floor', 'chair', 'bed', 'standing'] as const) {
      const { id } = starts({ kind: 'routine', position });
      expect(knowledge.routines.find((routine) => routine.id === id)?.place).toBe(position);
    }
    expect(starts({ kind: 'routine', minutes: 1 }).id).toBe('one-minute-stretch');
    expect(starts({ kind: 'routine', minutes: 2, position: 'chair' }).id).toBe('two-minute-reset');
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

describe('a pause', () => {
  it('lets go of the move, and keeps five minutes of quiet that can be talked into', () => {
    const reply = hear('pause');
    expect(said(reply)).toMatch(
      /^Let go\. Paused\. Take your time.*Still paused\. Say continue when you're ready\.$/,
    );
    expect(quietOf(reply.say)).toEqual(Array(18).fill(10_000));
    expect(quietOf(reply.ask ?? [])).toEqual(Array(8).fill(10_000));
    expect(stateName(reply.session.state)).toBe('paused');
  });

  it('says nothing of letting go while a move is only explained', () => {
    expect(said(hear('pause', 30_000))).toMatch(/^Paused\./);
  });

  it('lasts as long as was asked for', () => {
    const reply = says(inRoutine(), command('pause', { seconds: 120 }), 30_000);
    expect(said(reply)).toMatch(/^Okay, two minutes\..*That's your time\. Say continue when you're ready\.$/);
    expect(quietOf(reply.say).reduce((sum, ms) => sum + ms, 0)).toBe(120_000);
  });

  it('takes "one second" for a manner of speaking', () => {
    const reply = says(inRoutine(), command('pause', { seconds: 1 }), 30_000);
    expect(said(reply)).toMatch(/^Paused\./);
    expect(said(reply)).not.toMatch(/second/);
  });

  it('goes on within two minutes at the rep, and after that says where that was', () => {
    for (const [away, back] of [
      [60_000, /^On we go\. Three\. Press down\./],
      [200_000, /^Welcome back\. We're on the pelvic tilt\. Lie with your knees bent.* Three\. Press down\./],
    ] as const) {
      const listener = inRoutine();
      says(listener, command('pause'));
      const reply = says(listener, command('resume'), away);
      expect(said(reply)).toMatch(back);
      expect(quietOf(reply.say).at(0) === 4000).toBe(away > 120_000);
    }
  });
});

describe('commands in the middle of a move', () => {
  it('answers a question briefly, then goes on with the rep', () => {
    const reply = says(inRoutine(), { kind: 'topic', id: 'running' });
    const topic = knowledge.topics.find(({ id }) => id === 'running');
    expect(said(reply).startsWith((topic?.short ?? '').split('. ')[0] ?? '?')).toBe(true);
    expect(said(reply)).toMatch(/\. (One|Two|Three)\. Press down\. Hold/);
  });

  it('goes on in a set-up at the sentence that was cut, and not from its start', () => {
    const reply = says(inRoutine(), command('thanks'), 46_000);
    expect(said(reply)).toMatch(/^Good\. \w/);
    expect(said(reply)).not.toContain('First, pelvic tilt');
    expect(said(reply)).toContain('Rest your hands on your hip bones.');
  });

  it('tells how many are left with "about", and agrees with what follows', () => {
    const text = said(hear('how-many-left'));
    const [, many] = /^About (\w+) more, then two more moves\. About \w+ minutes left\./.exec(text) ?? [];
    const [, first] = / left\. (\w+)[.,] /.exec(text) ?? [];
    const ORDER = ['one', 'two', 'three', 'four', 'five'];
    expect(ORDER.indexOf(many ?? '') + ORDER.indexOf((first ?? '').toLowerCase())).toBe(4);
  });

  it('tells moves and minutes where the reps are not sure', () => {
    const listener = inRoutine({ knows: ['knee-to-chest'] });
    const reply = hear('how-many-left', (listener.sounding()?.reprompt ?? 0) - 5000, listener);
    expect(said(reply)).toMatch(
      /^(\w+ more moves? after this one|This is the last move|About \w+ more, [\w ]+)\. About/,
    );
  });

  it('says what is next without going there', () => {
    expect(said(says(inRoutine(), command('next', { peek: true })))).toMatch(
      /^After this comes the knee rolls\. Three\. Press down/,
    );
  });

  it('goes on with the next move', () => {
    expect(said(hear('next'))).toMatch(/^Now, draw in/);
  });

  it('explains the move in full again, also to somebody who knows it', () => {
    const reply = hear('explain', 60_000, inRoutine(KNOWS_ALL));
    const exercise = knowledge.exercises.find(({ id }) =>
      said(reply).includes(`how to do the ${id.replaceAll('-', ' ')}`),
    );
    expect(exercise?.steps.every((step) => said(reply).includes(step))).toBe(true);
  });

  it('says next to nothing to thanks and praise, and nothing to words for somebody else', () => {
    for (const name of ['thanks', 'praise'] as const)
      expect(said(hear(name))).toMatch(/^Good\. Three\. Press down/);
    expect(said(hear('aside'))).toMatch(/^Three\. Press down/);
  });

  it('stops in one word and keeps the place, and leaves nobody on the floor', () => {
    const reply = hear('stop');
    expect(said(reply)).toBe("Okay. I've saved your place. Want me to talk you up?");
    expect(reply.session.state).toEqual({
      name: 'asking',
      offer: { kind: 'get-up', posture: 'on-back', slow: false },
    });
    expect(changesOf(reply.effects)).toMatchObject({ place: { status: 'paused' } });
    const seated = hear('stop', 60_000, inRoutine({ id: 'chair-break' }));
    expect(said(seated)).toBe("Okay. I've saved your place.");
    expect(seated.end).toBe(true);
  });

  it('carries on after noise, and says once how to stop', () => {
    const listener = inRoutine();
    const reply = says(listener, { kind: 'unknown' }, 40_000);
    expect(said(reply)).toMatch(/^Carrying on; say stop if anything hurts\./);
    expect(said(says(listener, { kind: 'unknown' }, 40_000))).not.toContain('say stop if anything hurts');
  });

  it('helps with what can be said here, and goes on', () => {
    expect(said(hear('help'))).toMatch(
      /We're on the pelvic tilt\. Say pause, next.*it hurts\. Three\. Press down/,
    );
  });

  it('skips the words for getting down when somebody is down already', () => {
    expect(said(hear('already-down', 5000))).toMatch(/^Good\. First, pelvic tilt/);
  });

  it('leaves "forget me" to the rest of the skill', () => {
    expect(said(hear('forget-me'))).toMatch(/^Done\. I've erased everything/);
  });

  it('says how to get to a move in another position, when those before it are left out', () => {
    const listener = inRoutine(KNOWS_ALL);
    for (const exercise of ['pelvic-tilt', 'rotational-stretch', 'knee-to-chest', 'draw-in']) {
      says(listener, command('leave-out', { exercise }), 2000);
    }
    const down = hear('already-down', 500, listener);
    expect(said(down)).toMatch(
      /^Good\. Push up slowly with your arms, and come onto your hands and knees\. \w+/,
    );
  });
});
