/** Questions about the move at hand: answered in one breath, then on at the next sentence or rep. */

import { knowledge } from '../../../../../lambda/content';
import { POSITION_ASKS, type PositionAsk } from '../../../../../lambda/domain/move-talk/asks';
import { stateName } from '../../../../../lambda/domain/session';
import { howManyLeft } from '../../../../../lambda/render/position';
import { command, inRoutine, KNOWS_ALL, said, says } from '../../../../support/guided/listening';

/** When a move's `kind` of cue, the `nth`, is half over in the first response. */
function during(id: string, exercise: string, kind: string, nth: number) {
  const listener = inRoutine({ ...KNOWS_ALL, id });
  const timeline = listener.timeline();
  const step = timeline?.steps.find((one) => one.exercise === exercise);
  const cue = timeline?.cues
    .filter((one) => one.kind === kind && step && one.i >= step.from && one.i < step.to)
    .at(nth);
  const sounds = listener.sounding()?.cues.find((one) => one.cue.i === cue?.i);
  if (!sounds) throw new Error(`no ${kind} ${nth} of ${exercise} in the first response`);
  return { listener, at: (sounds.from + sounds.to) / 2 };
}

function asked(ask: PositionAsk, where: ReturnType<typeof during>, words = '', part?: string) {
  return said(
    says(where.listener, { kind: 'position', ask, ...(part !== undefined && { part }) }, where.at, words),
  );
}

const rolls = () => during('after-run', 'rotational-stretch', 'hold', 3);

describe('asking about the move', () => {
  it('names the side and which of how many, and then does that one', () => {
    expect(asked('side', rolls())).toMatch(/^(Right|Left), number (one|two) of two\. \w+[.,]/);
    const [, side] = /^(\w+), number/.exec(asked('side', rolls())) ?? [];
    expect(asked('side', rolls())).toMatch(new RegExp(`Roll ${side?.toLowerCase()}\\.`));
  });

  it('says before the first rep which side comes first, and of a move without sides that it has none', () => {
    expect(asked('side', during('after-run', 'rotational-stretch', 'setup', 1))).toMatch(
      /^Right first, then left\./,
    );
    expect(asked('side', during('gentle-morning', 'draw-in', 'hold', 1))).toMatch(
      /^Both sides work as one here\./,
    );
  });

  it('knows whether both sides are done', () => {
    expect(asked('other-side', rolls())).toMatch(/^They take turns\. Now (left|right), number/);
    expect(asked('other-side', during('after-run', 'knee-to-chest', 'setup', 0))).toMatch(
      /^Yes, both sides are done\./,
    );
    const lifts = (nth: number) => during('standing-break', 'lateral-leg-lift', 'rep', nth);
    expect(asked('other-side', lifts(4))).toMatch(/^Not yet\. Left comes after this side\./);
    expect(asked('other-side', lifts(-1))).toMatch(/^Yes, right is done, and now it's left\./);
  });

  it('tells the time that is left, and how to end sooner, where the time is asked for', () => {
    expect(asked('clock', rolls())).toMatch(/^I have no clock in here\. About .* left\./);
    expect(asked('shorter', rolls())).toMatch(/^About .* left\. Say: next, to leave a move out\./);
    expect(asked('mistakes', rolls()).split('. ').length).toBeGreaterThan(1);
    expect(asked('rather-not', rolls())).toMatch(/^Then say: next,/);
  });

  it('speaks of the bed in bed', () => {
    const inBed = during('bed-stretch', 'pelvic-tilt', 'hold', 1);
    expect(asked('form', inBed, 'does my back touch', 'back')).toMatch(/presses into the bed/);
    expect(asked('equipment', inBed)).toMatch(/^Lie on a firm bed/);
    expect(asked('form', during('gentle-morning', 'pelvic-tilt', 'hold', 1), '', 'back')).toMatch(
      /into the floor/,
    );
  });

  it('counts the moves before the first one, and tells when the last is over', () => {
    const opening = says(inRoutine(KNOWS_ALL), command('how-many-left'), 4_000);
    expect(said(opening)).toMatch(/^\w+ moves to come\. About .* left\./);
    const timeline = inRoutine(KNOWS_ALL).timeline();
    if (!timeline) throw new Error('nothing is led');
    const [over] = howManyLeft(knowledge.prompts, timeline, timeline.steps.at(-1)?.to ?? 0, 0);
    expect(over).toBe(knowledge.prompts.position.movesDone);
  });

  it('tells the length of a hold, each side where there are two', () => {
    expect(asked('hold', rolls())).toMatch(/^Hold for five seconds, each side\./);
    expect(asked('hold', during('gentle-morning', 'draw-in', 'hold', 1))).toMatch(/^Hold for five seconds\./);
  });

  it('counts the rep that comes next, or tells how many before the first', () => {
    expect(asked('count', rolls())).toMatch(/^This is number (one|two) of two\./);
    expect(asked('count', during('after-run', 'rotational-stretch', 'setup', 0))).toMatch(
      /^Two times each side\./,
    );
  });

  it('tells how to breathe, where it is felt, what is needed, and where else it works', () => {
    expect(asked('breath', rolls())).toMatch(/^Breathe out as your knees go over\./);
    expect(asked('feel', rolls())).toMatch(/^I can't see you\. Go by feel\. You should feel a stretch/);
    expect(asked('equipment', rolls())).toMatch(/^A mat, and a cushion/);
    expect(asked('surface', rolls())).toMatch(/^A firm bed works\./);
  });

  it('tells where hands, feet and head go, by name or by the words of the question', () => {
    expect(asked('form', rolls(), '', 'hands')).toMatch(/^Stretch your arms out to the sides/);
    expect(asked('form', rolls(), 'do i leave my foot there')).toMatch(/^Keep your feet together/);
    expect(asked('form', rolls(), 'is my chin meant to be down')).toMatch(/^Keep your head down/);
    expect(asked('form', rolls())).toMatch(
      /^Stretch your arms out to the sides\. Keep both shoulders down\./,
    );
  });

  it('speaks of the chair where it is done in one', () => {
    const seated = () => during('chair-break', 'pelvic-tilt', 'hold', 1);
    expect(asked('form', seated(), '', 'feet')).toMatch(/^Keep both feet flat on the floor\./);
    expect(asked('equipment', seated())).toMatch(/^A steady chair without wheels\./);
    expect(asked('surface', seated())).toMatch(/^A firm chair is best\./);
  });

  it('names the move and which of how many, and how long it still takes', () => {
    expect(asked('which-move', rolls())).toMatch(/^The knee rolls\. It is one of four\./);
    expect(asked('how-long', rolls())).toMatch(/^About \w+ minutes left\./);
  });

  it('answers while paused without going on, and while it is asked about pain without an answer to it', () => {
    for (const [name, state] of [
      ['pause', 'paused'],
      ['it-hurts', 'hurt'],
    ] as const) {
      for (const ask of POSITION_ASKS) {
        const { listener, at } = rolls();
        says(listener, command(name), at);
        const reply = says(listener, { kind: 'position', ask }, 2000);
        expect({ ask, state: stateName(reply.session.state) }).toEqual({ ask, state });
      }
    }
  });

  it('has something to say of every part of every move, in every form', () => {
    for (const exercise of knowledge.exercises) {
      expect({ id: exercise.id, coached: exercise.coach !== undefined }).toEqual({
        id: exercise.id,
        coached: true,
      });
      for (const form of Object.values(exercise.forms ?? {})) expect(form.coach).toBeDefined();
    }
  });
});
