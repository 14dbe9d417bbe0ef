/** What the player for speech alone sends: halves, their closing words, and the flags of the reprompt policy. */
import { isPrompt, lastSentence } from '../../../../console/response/prompt-sentences';
import { knowledge } from '../../../../lambda/content';
import type { Play } from '../../../../lambda/domain/guided/playback/play';
import { begin } from '../../../../lambda/domain/guided/playback/reduce';
import type { Options } from '../../../../lambda/domain/guided/playback/scene';
import { type Limits, limitsFor, USUAL_LIMITS } from '../../../../lambda/domain/guided/segments/segment';
import { compilerFor } from '../../../../lambda/domain/guided/timeline/session';
import { speechMs, USUAL_CPS } from '../../../../lambda/domain/guided/timeline/speech-time';
import type { Timeline } from '../../../../lambda/domain/guided/timeline/types';
import { type Speech, say, wordsOf } from '../../../../lambda/domain/speech';
import { choosePlayer } from '../../../../lambda/render/players/choose';
import { drawHeadless, headless } from '../../../../lambda/render/players/headless';
import type { Drawn } from '../../../../lambda/render/players/player';
import { once } from '../../../../tools/soak/guided/once';
import { MODELLED, positionError } from '../../../../tools/soak/guided/position-error';

const compile = once(compilerFor(knowledge, 'en-GB'));

function options(id: string, more: Partial<Options> = {}): Options {
  return { what: { kind: 'routine', id }, pace: 'usual', level: 'usual', met: [], skip: [], ...more };
}

/** Every response of a routine in which somebody says "go on" at the end of each. */
function responses(
  wanted: Options,
  limits: Limits = USUAL_LIMITS,
  opening: readonly string[] = [],
): { drawn: Drawn[]; timeline: Timeline } {
  const { play, timeline } = begin(wanted, compile, 'g', 0);
  const drawn: Drawn[] = [];
  let base = 0;
  while (base < timeline.cues.length) {
    const response = drawHeadless(
      { ...play, base },
      timeline,
      base === 0 ? say(...opening) : [],
      knowledge.prompts,
      limits,
    );
    drawn.push(response);
    base = response.play.seg[1];
  }
  return { drawn, timeline };
}

function seconds(speech: Speech, cps: number): number {
  return speech.reduce((ms, beat) => ms + ('say' in beat ? speechMs(beat.say, cps) : beat.silence), 0) / 1000;
}

const EVERYONE = knowledge.routines.flatMap(({ id }) =>
  (['easier', 'usual', 'harder'] as const).flatMap((level) =>
    (['slower', 'usual', 'faster'] as const).map((pace) => ({ id, level, pace })),
  ),
);

describe('the player for speech alone', () => {
  const all = EVERYONE.map(({ id, level, pace }) => ({
    id,
    level,
    pace,
    ...responses(options(id, { level, pace })),
  }));

  it('plays every cue of every routine, level and pace once, in order', () => {
    for (const { id, level, pace, drawn, timeline } of all) {
      const said = drawn
        .flatMap(({ say, ask }) => [...say, ...ask])
        .flatMap((beat) => ('say' in beat ? [beat.say] : []));
      const missing = timeline.cues.filter((cue) => {
        const at = said.indexOf(cue.text);
        if (at < 0) return true;
        said.splice(0, at + 1);
        return false;
      });
      expect({ id, level, pace, missing }).toEqual({ id, level, pace, missing: [] });
    }
  });

  it('keeps both halves within what a speaker plays, also for a slow voice', () => {
    for (const { drawn } of all) {
      for (const { say, ask } of drawn) {
        expect(seconds(say, USUAL_CPS)).toBeLessThanOrEqual(200);
        expect(seconds(say, 13)).toBeLessThanOrEqual(225);
        expect(seconds(ask, USUAL_CPS)).toBeLessThanOrEqual(85);
      }
    }
  });

  it('ends both halves with an instruction or a question, the last response included', () => {
    for (const { drawn } of all) {
      for (const { say, ask } of drawn) {
        const last = [say, ask].map((half) => lastSentence(wordsOf(half)));
        expect([...last, ...last.map(isPrompt)]).toEqual([...last, true, true]);
      }
    }
  });

  it('carries on in the reprompt, so that silence is no end', () => {
    const [first] = responses(options('strengthen')).drawn;
    expect(wordsOf(first?.say ?? [])).toMatch(/(rest|wait) (and|or) .*I'll carry on\.$|and I'll carry on\.$/);
    expect(wordsOf(first?.ask ?? [])).toMatch(/^Carrying on\. .*Say go on when you're ready, or stop\.$/);
  });

  it('closes with what was done in one line, and one question', () => {
    const ends = /That was two moves, both sides\. Next time: easier, the same, or harder\?$/;
    const [only] = responses(options('two-minute-reset')).drawn;
    expect(wordsOf(only?.say ?? [])).toMatch(ends);
    const { play, timeline } = begin(options('two-minute-reset'), compile, 'g', 0);
    const closing = headless({ ...play, base: timeline.cues.length - 3 }, timeline, [], knowledge.prompts);
    expect(wordsOf(closing.say)).toMatch(ends);
    expect(wordsOf(closing.ask)).toBe('Say easier, the same, or harder. Or ask me something.');
  });

  it('asks nothing about the level of a single move, or of a routine that was passed over', () => {
    const what = { kind: 'exercise', id: 'bridge' } as const;
    const { play, timeline } = begin({ ...options(''), what }, compile, 'g', 0);
    const last = { ...play, base: timeline.cues.length - 1 };
    expect(wordsOf(headless(last, timeline, [], knowledge.prompts).say)).toBe(
      "And that's it. You've done the bridge. Anything to ask, or shall we stop?",
    );
    const passed: Play = { ...last, passed: ['bridge'] };
    expect(wordsOf(headless(passed, timeline, [], knowledge.prompts).say)).toBe(
      "And that's it. That was the end of it. Anything to ask, or shall we stop?",
    );
  });

  it('waits after every instruction step by step, and says it again with room to follow it', () => {
    const { drawn, timeline } = responses(options('gentle-morning', { stepwise: true }));
    const waiting = drawn.slice(0, -1);
    expect(waiting.length).toBeGreaterThan(20);
    for (const { say, ask } of waiting) {
      expect(wordsOf(say)).toMatch(/Say next when you're there\.$/);
      expect(wordsOf(ask)).toMatch(/^No rush\. .*Say next when you're there\.$/);
      expect(seconds(ask, USUAL_CPS)).toBeLessThan(85);
    }
    expect(timeline.cues.filter((cue) => cue.stop).length).toBe(waiting.length);
  });

  it('writes down how long each half takes, words around the cues included', () => {
    for (const drawn of responses(options('strengthen'), USUAL_LIMITS, ['Okay, slower.']).drawn) {
      const [main, reprompt] = drawn.play.len;
      expect(Math.abs(main / 1000 - seconds(drawn.say, USUAL_CPS))).toBeLessThan(0.01);
      if (reprompt > 0) expect(Math.abs(reprompt / 1000 - seconds(drawn.ask, USUAL_CPS))).toBeLessThan(0.01);
    }
  });

  it('gives a long answer its time, and takes it from the half', () => {
    const answer = Array(8).fill('This is an answer that takes a while to say, as answers do.');
    const [first] = responses(options('strengthen'), USUAL_LIMITS, answer).drawn;
    expect(seconds(first?.say ?? [], USUAL_CPS)).toBeLessThanOrEqual(200);
    expect(first?.play.lead[0]).toBeGreaterThan(25_000);
  });

  it('only asks in the reprompt when a reviewer wants it so', () => {
    for (const { ask } of responses(options('strengthen'), limitsFor({ reprompt: 'question' })).drawn) {
      expect(wordsOf(ask)).toMatch(
        /^Say (go on when you're ready, or stop|easier, the same, or harder\. Or ask .*)\.$/,
      );
    }
  });

  it('keeps to 90 seconds a half when that is the rule', () => {
    for (const { say } of responses(options('strengthen'), limitsFor({ segCapS: 85 })).drawn) {
      expect(seconds(say, USUAL_CPS)).toBeLessThanOrEqual(90);
    }
  });

  it('is the player of every device without a screen, and wherever something is asked on the way', () => {
    const { play, timeline } = begin(options('strengthen'), compile, 'g', 0);
    expect(choosePlayer(false, play, timeline)).toBe('headless');
    expect(choosePlayer(true, play, timeline)).toBe('screen');
    expect(choosePlayer(true, { ...play, stepwise: true }, timeline)).toBe('headless');
    const asks = {
      ...timeline,
      cues: timeline.cues.map((cue, i) => (i === 9 ? { ...cue, stop: true as const } : cue)),
    };
    expect(choosePlayer(true, play, asks)).toBe('headless');
  });

  it('refuses a place after the end: nothing could be said', () => {
    const { play, timeline } = begin(options('two-minute-reset'), compile, 'g', 0);
    const over: Play = { ...play, base: timeline.cues.length };
    expect(() => headless(over, timeline, [], knowledge.prompts)).toThrow(/Nothing is left/);
  });
});

describe('the estimated position', () => {
  it.each(MODELLED)('is within the model in the $half half, voice ±$spread', ({ half, spread, p95 }) => {
    const error = positionError(half, spread, 400);
    expect(error.p95).toBeLessThan(p95 * 1.15);
    // Never later than the listener: what is resumed may be heard twice, but is not missed.
    expect(error.covered).toBe(1);
  });
});
