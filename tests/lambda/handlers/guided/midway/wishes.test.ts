/** Wishes about how a routine is led: one bounded step each, from where it is. */
import { knowledge } from '../../../../../lambda/content';
import { stateName } from '../../../../../lambda/domain/session';
import { changesOf } from '../../../../../lambda/handlers/reply';
import {
  atTheEnd,
  command,
  hear,
  inRoutine,
  KNOWS_ALL,
  quietOf,
  said,
  says,
} from '../../../../support/guided/listening';

const TEACHES = knowledge.guide.words.teach;

describe('the pace', () => {
  it('is slower from here on, and remembered', () => {
    const reply = hear('slower');
    expect(changesOf(reply.effects)).toMatchObject({ pace: 'slower', place: { pace: 'slower' } });
    expect(said(reply)).toMatch(/^Okay, slower\. Three\. Press down\./);
  });

  it("is the person's own once it is the slowest: one instruction, then a word", () => {
    const listener = inRoutine();
    hear('slower', 30_000, listener);
    const reply = hear('slower', 20_000, listener);
    expect(said(reply)).toMatch(/^Then you set the pace\. I say one thing.*Say next when you're there\.$/);
    expect(said(reply).split('. ').length).toBeLessThan(8);
    const before = said(reply);
    const next = hear('next', 4000, listener);
    expect(said(next)).toMatch(/Say next when you're there\.$/);
    expect(said(next)).not.toBe(before);
    expect(said(hear('slower', 1000, listener))).toMatch(/^That's as slow as I go\./);
    expect(said(hear('faster', 1000, listener))).toMatch(/^Okay, I'll count again, slowly\./);
  });

  it('waits through noise step by step', () => {
    const listener = inRoutine();
    hear('slower', 30_000, listener);
    hear('slower', 20_000, listener);
    const before = said(hear('aside', atTheEnd(listener), listener));
    const noise = says(listener, { kind: 'unknown' }, 3000);
    expect(said(noise)).toContain(before);
  });
});

describe('the level', () => {
  it('shows the form of the first move to somebody who is still getting down', () => {
    const listener = inRoutine();
    hear('aside', 12_000, listener);
    expect(said(hear('easier', 3000, listener))).toMatch(
      /^Okay, easier\. Make it a tiny rock, with no hold\./,
    );
  });

  it('stays where a minute is full already, and a longer routine is named', () => {
    const listener = inRoutine({ id: 'one-minute-stretch' });
    const reply = hear('harder', 20_000, listener);
    expect(said(reply)).toMatch(
      /^This is as hard as its minutes allow\. Another time, the two-minute reset does more\./,
    );
    expect(changesOf(reply.effects).levels).toBeUndefined();
  });

  it('shows the easier form, and is remembered', () => {
    const reply = hear('easier');
    const easier = knowledge.exercises.find(({ id }) => id === 'pelvic-tilt')?.easier[0]?.say ?? '?';
    expect(said(reply).startsWith(`Okay, easier. ${easier}`)).toBe(true);
    expect(changesOf(reply.effects)).toMatchObject({ levels: { 'gentle-morning': 'easier' } });
  });
});

describe('the amount of talk', () => {
  it('goes down to the cues, up to everything, and is remembered', () => {
    const listener = inRoutine();
    const less = hear('talk-less', 30_000, listener);
    expect(said(less)).toMatch(/^Okay, only the cues\. /);
    expect(said(less)).not.toContain('Keep breathing');
    expect(changesOf(less.effects)).toMatchObject({ talk: 'less' });
    expect(said(hear('talk-less', 3000, listener))).toMatch(/^I'm down to the cues already\./);
    expect(said(hear('talk-more', 3000, listener))).toMatch(/^Okay, the usual words\./);
    const more = hear('talk-more', 3000, listener);
    expect(changesOf(more.effects)).toMatchObject({ talk: 'more' });
  });

  it('teaches a move again to somebody who wants everything explained', () => {
    const listener = inRoutine(KNOWS_ALL);
    expect(said(hear('talk-more', 30_000, listener))).toContain(TEACHES);
  });

  it('is the same the next time', () => {
    const listener = inRoutine();
    hear('talk-less', 30_000, listener);
    says(listener, command('stop'), 20_000);
    const again = listener.asks({ kind: 'routine', id: 'chair-break' });
    expect(said(again)).not.toContain(TEACHES);
  });
});

describe('holds and rests', () => {
  it('holds longer by a step, and never longer than is published', () => {
    const listener = inRoutine({ id: 'bridge', kind: 'exercise' });
    const once = hear('longer-hold', 80_000, listener);
    expect(said(once)).toMatch(/^Okay, longer holds\./);
    expect(said(once)).toContain('Hold for eight.');
    hear('longer-hold', 20_000, listener);
    expect(said(hear('longer-hold', 20_000, listener))).toMatch(/^That's as long as this one is held\./);
    const published = inRoutine({ id: 'lateral-leg-lift', kind: 'exercise' });
    expect(said(hear('longer-hold', 80_000, published))).toMatch(/^That's as long as this one is held\./);
  });

  it('rests longer between reps by a step, twice at most', () => {
    const listener = inRoutine();
    const reply = hear('longer-rest', 90_000, listener);
    expect(said(reply)).toMatch(/^Okay, longer rests\./);
    hear('longer-rest', 20_000, listener);
    expect(said(hear('longer-rest', 20_000, listener))).toMatch(/^Those are my longest rests\./);
  });

  it('lets somebody rest who asks for it in a rest, for as long as they say', () => {
    const listener = inRoutine(KNOWS_ALL);
    const reply = hear('longer-rest', listener.sounding()?.mic1 ?? 0, listener);
    expect(said(reply)).toMatch(/^Rest as long as you like\. Paused\./);
    expect(stateName(reply.session.state)).toBe('paused');
    const timed = inRoutine(KNOWS_ALL);
    const ten = says(timed, command('longer-rest', { seconds: 10 }), timed.sounding()?.mic1 ?? 0);
    expect(quietOf(ten.say)).toEqual([10_000]);
  });
});

describe('moves that are not wanted', () => {
  it('leaves a later one out, and goes on with the present one', () => {
    const listener = inRoutine();
    const reply = says(listener, command('leave-out', { exercise: 'cat-stretch' }));
    expect(said(reply)).toMatch(/^Left out\. Three\. Press down\./);
    expect(listener.timeline()?.steps.map((step) => step.exercise)).not.toContain('cat-stretch');
  });

  it('leaves the present one out for good when told so', () => {
    const reply = says(inRoutine(), command('next'), 90_000, 'skip this exercise always');
    expect(said(reply)).toMatch(/^Leaving out the pelvic tilt\. First, knee rolls/);
    expect(changesOf(reply.effects)).toMatchObject({
      place: { skip: ['pelvic-tilt'] },
      leftOut: ['pelvic-tilt'],
    });
  });

  it('leaves it out of the next routine too, until it is put back by name', () => {
    const listener = inRoutine();
    says(listener, command('next'), 90_000, 'always skip this one');
    says(listener, command('stop'), 20_000);
    const bed = listener.asks({ kind: 'routine', id: 'bed-stretch' });
    expect(bed.session.state).toMatchObject({ name: 'gated' });
    hear('ready', 3000, listener);
    expect(listener.timeline()?.steps.map((step) => step.exercise)).not.toContain('pelvic-tilt');
    const back = says(listener, command('put-back', { exercise: 'pelvic-tilt' }), 30_000);
    expect(changesOf(back.effects)).toMatchObject({ leftOut: [] });
    expect(listener.timeline()?.steps.map((step) => step.exercise)).toContain('pelvic-tilt');
  });

  it('puts one back, and says when nothing is out', () => {
    const listener = inRoutine();
    says(listener, command('leave-out', { exercise: 'cat-stretch' }));
    expect(said(says(listener, command('put-back', { exercise: 'cat-stretch' }), 3000))).toMatch(
      /^Good\. Back in: cat stretch\. \w+\. Press down\./,
    );
    expect(said(hear('put-back'))).toMatch(/^Nothing is left out\./);
  });

  it('does without moves named in a wish for the routine', () => {
    const listener = inRoutine({ id: 'strengthen' });
    const reply = says(listener, { kind: 'routine', without: ['cat-stretch', 'superman'] });
    expect(stateName(reply.session.state)).toBe('guiding');
    const left = listener.timeline()?.steps.map((step) => step.exercise);
    expect(left).not.toContain('cat-stretch');
    expect(left).not.toContain('superman');
  });
});

describe('something else instead', () => {
  it('waits until the person is there, and drops the old place', () => {
    const listener = inRoutine();
    const reply = says(listener, { kind: 'routine', id: 'chair-break' });
    expect(reply.session.state).toEqual({ name: 'gated', start: { kind: 'routine', id: 'chair-break' } });
    expect(said(reply)).toMatch(
      /^Then come up slowly first\. Chair break: about [\w ]+ minutes, in a chair\. .*Say ready\.$/,
    );
    expect(listener.remembered()?.place).toBeNull();
    const begun = hear('ready', 3000, listener);
    expect(begun.session.state).toMatchObject({ play: { what: { id: 'chair-break' } } });
  });

  it('says the volume the way Alexa wants it, and goes on', () => {
    expect(said(hear('volume'))).toMatch(
      /^That one is Alexa's\. Say: Alexa, volume up, or: Alexa, volume down\. Three\. Press down/,
    );
  });
});

describe('ten seconds more', () => {
  const MORE = 'give me ten seconds more';
  const waits = command('pause', { seconds: 10 });
  /** The first moment from which a cue of one of the kinds is heard. */
  const during = (listener: ReturnType<typeof inRoutine>, kinds: readonly string[]) => {
    for (let at = 70_000; at < 180_000; at += 500) {
      const cue = listener.timeline()?.cues[listener.truth(at)];
      if (cue && kinds.includes(cue.kind)) return at + 400;
    }
    throw new Error(`no ${kinds} is heard`);
  };

  it('lengthens the hold that it is said in', () => {
    const listener = inRoutine();
    const reply = says(listener, waits, during(listener, ['hold', 'tick']), MORE);
    expect(said(reply)).toMatch(/^Okay, longer holds\./);
    expect(stateName(reply.session.state)).toBe('guiding');
  });

  it('lengthens the rest that it is said in', () => {
    const listener = inRoutine();
    const reply = says(listener, waits, during(listener, ['rest']), MORE);
    expect(said(reply)).toMatch(/^Rest as long as you like\. Okay, ten seconds\./);
  });

  it('waits where there is nothing to lengthen, and for who asks to wait', () => {
    const listener = inRoutine();
    expect(said(says(listener, waits, 3_000, MORE))).toMatch(/Okay, ten seconds\./);
    const held = inRoutine();
    const moment = during(held, ['hold', 'tick']);
    expect(said(says(held, waits, moment, 'wait ten seconds'))).toMatch(/^Let go\. Okay, ten seconds\./);
  });
});

describe('counting again', () => {
  it('is for who set the pace', () => {
    const listener = inRoutine();
    hear('slower', 30_000, listener);
    hear('slower', 20_000, listener);
    const holds = { kind: 'position', ask: 'hold' } as const;
    expect(said(says(listener, holds, 4_000, 'count for me'))).toMatch(/^Okay, I'll count again, slowly\./);
    expect(said(says(inRoutine(), holds, 60_000, 'count for me'))).toMatch(/^Hold for five seconds\./);
  });
});
