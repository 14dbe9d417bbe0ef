/** What the body says in the middle of a routine: the move stops, and nothing goes on by itself. */
import { BODY_SIGNALS, type BodySignal, type CommandName } from '../../../../../lambda/domain/meaning';
import { stateName } from '../../../../../lambda/domain/session';
import { changesOf } from '../../../../../lambda/handlers/reply';
import type { Reply } from '../../../../../lambda/handlers/turn';
import type { Listener } from '../../../../../tools/soak/guided/listener';
import {
  askedAgain,
  atTheEnd,
  command,
  hear,
  inRoutine,
  KNOWS_ALL,
  quietOf,
  said,
  says,
  toTheLastResponse,
} from '../../../../support/guided/listening';

const THREE_WAYS = 'Easier, the next move, or up? Say easier, next, or help me up.';

function signal(which: BodySignal, at = 113_000, listener = inRoutine()): Reply {
  return says(listener, { kind: 'body', signal: which }, at);
}

function hurting(listener = inRoutine(), at = 113_000): Listener {
  signal('pain', at, listener);
  return listener;
}

describe('when it hurts', () => {
  it('lets go first, reads the signs and whom to see, and offers three ways', () => {
    const reply = signal('pain');
    expect(said(reply)).toBe(
      'Let go slowly, and rest with your knees bent. Thanks for telling me. ' +
        "If it's sharp, or spreads down a leg, stop for today, and see your primary care doctor. " +
        'Numb, or weak legs? Call nine one one. ' +
        "If it's easing: easier, the next move, or shall I talk you up?",
    );
    expect(quietOf(reply.say)).toEqual([]);
    expect(stateName(reply.session.state)).toBe('hurt');
    expect(askedAgain(reply)).toBe(THREE_WAYS);
  });

  it('is the same by its own command', () => {
    expect(hear('it-hurts').say).toEqual(signal('pain').say);
  });

  it('leaves the move out on "next"', () => {
    const reply = hear('next', 5000, hurting());
    expect(said(reply)).toMatch(/^Leaving out the pelvic tilt\. First, knee rolls/);
  });

  it('does the move once in its easier form, and waits for how that was', () => {
    const listener = hurting();
    const reply = hear('easier', 5000, listener);
    expect(said(reply)).toMatch(
      /^Easier this time: pelvic tilt, once\. .*Make it a tiny rock, with no hold\. .* One\. Press down\. And relax\. How was that\? Say go on, or say it hurts\.$/,
    );
    const on = hear('resume', atTheEnd(listener), listener);
    expect(said(on)).toMatch(/^Now, knee rolls/);
  });

  it('takes a false alarm back, and goes on with the rep that was cut', () => {
    const reply = hear('put-back', 5000, hurting());
    expect(said(reply)).toMatch(/^Good\. Back in: pelvic tilt\. Three\. Press down\./);
    expect(changesOf(reply.effects)).toMatchObject({ gateHeard: true, place: { skip: [] } });
  });

  it('asks again after anything else, and goes nowhere by itself', () => {
    const others: CommandName[] = ['repeat', 'previous', 'how-many-left', 'help', 'faster', 'thanks'];
    for (const name of others) {
      const listener = hurting();
      const reply = hear(name, 3000, listener);
      expect({ name, at: stateName(reply.session.state) }).toEqual({ name, at: 'hurt' });
      expect(said(reply).endsWith(THREE_WAYS)).toBe(true);
    }
  });

  it.each<CommandName>(['yes', 'resume'])(
    'after "%s" asks once whether it has eased, and then goes on smaller',
    (name) => {
      const listener = hurting();
      expect(said(hear(name, 3000, listener))).toMatch(/^Has it eased\?/);
      expect(said(hear(name, 3000, listener))).toMatch(/^Easier this time: pelvic tilt, once\./);
    },
  );

  it('forgets that it asked with any other answer', () => {
    const listener = hurting();
    hear('yes', 3000, listener);
    hear('thanks', 3000, listener);
    expect(said(hear('yes', 3000, listener))).toMatch(/^Has it eased\?/);
  });

  it('lets somebody rest before the answer, and ends with the question', () => {
    const reply = hear('pause', 3000, hurting());
    expect(said(reply)).toMatch(/^Rest as long as you like\..*Say easier, next, or help me up\.$/);
    expect(quietOf(reply.say).length).toBe(18);
    expect(stateName(reply.session.state)).toBe('hurt');
  });

  it('offers no next move where there is none', () => {
    const listener = toTheLastResponse(inRoutine({ id: 'bed-stretch' }));
    const reply = signal('pain', (listener.sounding()?.reprompt ?? 0) - 45_000, listener);
    expect(said(reply)).toMatch(/If it's easing: easier, or shall I talk you up\?$/);
  });

  it('offers to stop in a chair, where nobody needs to be talked up', () => {
    const reply = signal('pain', 60_000, inRoutine({ id: 'chair-break' }));
    expect(said(reply)).toMatch(/^Let go slowly, and sit back\..* easier, the next move, or stop here\?$/);
  });

  it('tells a move from the same one later in the routine', () => {
    const listener = inRoutine({ id: 'strengthen', knows: KNOWS_ALL.knows });
    const bridges = () => listener.timeline()?.steps.filter((step) => step.exercise === 'bridge') ?? [];
    hear('next', 40_000, listener);
    hear('next', 15_000, listener);
    // After a cramp the hardest move gives way to a second bridge.
    signal('cramp', 40_000, listener);
    expect(bridges().length).toBe(2);
    const reply = signal('pain', 3000, listener);
    expect(said(reply)).toContain('easier, the next move, or shall I talk you up?');
    expect(said(hear('next', 3000, listener))).toMatch(/^Leaving out the bridge\. /);
    expect(bridges()).toEqual([]);
  });

  it('offers the way up when the only move is left out on the floor', () => {
    const listener = inRoutine({ id: 'bridge', kind: 'exercise' });
    const reply = hear('leave-out', 113_000, listener);
    expect(said(reply)).toMatch(/Want me to talk you up\?$/);
    expect(listener.remembered()?.place).toBeNull();
  });

  it('ends kindly the third time, and offers the way up', () => {
    const listener = hurting();
    hear('put-back', 3000, listener);
    for (const at of [60_000, 100_000]) {
      signal('pain', at, listener);
      hear('next', 3000, listener);
    }
    const reply = signal('pain', 60_000, listener);
    expect(said(reply)).toMatch(/That's enough for today\..*Want me to talk you up\?$/);
    expect(reply.session.state).toMatchObject({ name: 'asking', offer: { kind: 'get-up', slow: true } });
    expect(changesOf(reply.effects)).toEqual({ place: null, gateHeard: false });
  });
});

describe('everything else that the body says', () => {
  it('stops the move at once, keeps the session, and goes nowhere by itself', () => {
    for (const which of BODY_SIGNALS) {
      for (const at of [5000, 30_000, 113_000, 150_000]) {
        const reply = signal(which, at);
        expect({ which, guiding: stateName(reply.session.state) === 'guiding', end: reply.end }).toEqual({
          which,
          guiding: false,
          end: false,
        });
        expect(said(reply)).not.toMatch(/carrying on|back to the|here we go|on we go/i);
      }
    }
  });

  it('ends the moves of this session, drops the place and asks for the whole gate', () => {
    for (const which of ['serious-pain', 'unwell', 'fallen', 'condition', 'stuck'] as const) {
      const reply = signal(which);
      expect(changesOf(reply.effects)).toEqual({ place: null, gateHeard: false });
    }
  });

  it('names whom to see and the emergency number after pain that spreads', () => {
    expect(said(signal('serious-pain'))).toMatch(/See your primary care doctor\..*Call nine one one now\./);
  });

  it('keeps somebody who feels faint down, breathing slowly, and offers the way up late', () => {
    const reply = signal('unwell');
    expect(said(reply)).toMatch(
      /^Let go slowly.*Stay lying, head down, and breathe slowly\. No more moves today\..*call nine one one\./,
    );
    expect(quietOf(reply.say).reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(60_000);
    expect(said(reply)).toMatch(/Say help me up, or say stop\.$/);
  });

  it('does not make somebody stand who fell', () => {
    expect(said(signal('fallen'))).toMatch(/don't try to stand\. Get help, or call nine one one\./);
  });

  it('names whom to ask about a condition, and something useful now', () => {
    expect(said(signal('condition'))).toMatch(
      /^Then let's stop there\. Ask your primary care doctor, midwife, or physical therapist/,
    );
    const seated = signal('condition', 60_000, inRoutine({ id: 'chair-break' }));
    expect(said(seated)).toMatch(/I can tell you how to rest your back\. Shall I\?$/);
    expect(seated.session.state).toMatchObject({ name: 'asking', offer: { kind: 'topic' } });
  });

  it('waits out a cramp, and comes back to the move once and easier', () => {
    const listener = inRoutine();
    const reply = signal('cramp', 113_000, listener);
    expect(said(reply)).toMatch(/^Let go, and shake it out\..*we'll go smaller\. Paused\./);
    expect(stateName(reply.session.state)).toBe('paused');
    expect(said(hear('resume', 30_000, listener))).toMatch(
      /^On we go\. Easier this time: pelvic tilt, once\./,
    );
  });
});

describe('getting up', () => {
  it('is told from where the person lies, and the routine waits', () => {
    const reply = hear('get-up');
    expect(said(reply)).toMatch(
      /^Time to get up slowly\. Roll onto your side\..*stand up\. Stand still for two breaths\. Say continue when you want to go on, or say stop\.$/,
    );
    expect(quietOf(reply.say).every((ms) => ms >= 5000)).toBe(true);
    expect(stateName(reply.session.state)).toBe('paused');
  });

  it('leads back down before it goes on, because the person stands', () => {
    const listener = inRoutine();
    hear('get-up', 113_000, listener);
    expect(said(hear('resume', 20_000, listener))).toMatch(
      /^Hold a chair, and kneel down.*Now lie back slowly\. We're on the pelvic tilt\. Lie with your knees bent.* Three\. Press down\./,
    );
    expect(said(hear('pause', 60_000, listener))).not.toMatch(/kneel/);
    const early = inRoutine();
    hear('get-up', 15_000, early);
    expect(said(hear('resume', 20_000, early))).toMatch(/^Starting gentle morning/);
  });

  it('is short from a chair', () => {
    const reply = hear('get-up', 60_000, inRoutine({ id: 'chair-break' }));
    expect(said(reply)).toMatch(/^Sit a little forward, with both feet flat\./);
  });

  it('asks somebody who is stuck about hurt and weak legs first, and takes its time', () => {
    const reply = signal('stuck');
    expect(said(reply)).toMatch(
      /^Hurt, or weak legs\? Call nine one one\. If not: slowly, together\. Slowly\. Roll/,
    );
    expect(quietOf(reply.say).every((ms) => ms >= 8000)).toBe(true);
    expect(said(reply)).toMatch(/Shall we stop here\?$/);
  });

  it('is slow after pain, and ends with the question whether to stop', () => {
    const listener = hurting();
    const reply = hear('get-up', 3000, listener);
    expect(quietOf(reply.say).every((ms) => ms >= 8000)).toBe(true);
    expect(reply.session.state).toEqual({ name: 'asking', offer: { kind: 'enough' } });
    const bye = hear('yes', atTheEnd(listener), listener);
    expect(bye.end).toBe(true);
  });

  it('is told after a stop when it is wanted, and not pressed when not', () => {
    const listener = inRoutine();
    hear('stop', 113_000, listener);
    expect(said(hear('yes', 3000, listener))).toMatch(/^Time to get up slowly\..*Shall we stop here\?$/);
    const other = inRoutine();
    hear('stop', 113_000, other);
    const no = hear('no', 3000, other);
    expect(no.end).toBe(true);
    expect(other.remembered()?.place).toMatchObject({ status: 'paused' });
  });

  it('can still be carried on with after a stop, but not after pain', () => {
    const listener = inRoutine();
    hear('stop', 113_000, listener);
    expect(stateName(hear('resume', 3000, listener).session.state)).toBe('guiding');
    const hurt = hurting();
    hear('stop', 3000, hurt);
    expect(said(hear('resume', 3000, hurt))).toMatch(/^Slowly\. Roll to your side/);
  });

  it('is told where no routine runs, and what waits at the gate waits on', () => {
    const listener = inRoutine();
    listener.isSilent();
    expect(said(listener.asks(command('get-up')))).toMatch(/^Time to get up slowly\. Roll onto your side\./);
    expect(said(listener.asks({ kind: 'body', signal: 'stuck' }))).toMatch(/^Hurt, or weak legs\? Call/);
    listener.asks({ kind: 'routine', id: 'chair-break' });
    const gated = listener.asks(command('get-up'));
    expect(gated.session.state).toMatchObject({ name: 'gated' });
    expect(said(gated)).toMatch(/Stand still for two breaths\. Say ready/);
  });

  it('lets somebody stay who is not ready for it', () => {
    const listener = hurting();
    hear('stop', 3000, listener);
    const reply = hear('no', 3000, listener);
    expect(reply.end).toBe(false);
    expect(said(reply)).toBe('Okay. Stay as long as you like, then say: help me up.');
  });
});

describe('at the offer of a way up', () => {
  const stopped = () => {
    const listener = inRoutine();
    hear('stop', 113_000, listener);
    return listener;
  };

  it('still hears what the body says, and offers it again', () => {
    for (const signal of ['pain', 'fallen', 'unwell'] as const) {
      const reply = stopped().asks({ kind: 'body', signal });
      expect(said(reply)).not.toMatch(/^(Here|Say)/);
      expect(reply.session.state).toMatchObject({ name: 'asking' });
      expect(reply.end).toBe(false);
    }
    const hurt = stopped().asks({ kind: 'body', signal: 'pain' });
    expect(said(hurt)).toMatch(/^Let go slowly, and rest with your knees bent\..*Want me to talk you up\?$/);
  });

  it('offers it once more to whoever could not be understood', () => {
    expect(said(stopped().asks({ kind: 'unknown' }))).toMatch(
      /^I didn't catch that\. Say yes, and I'll talk you up\./,
    );
  });
});
