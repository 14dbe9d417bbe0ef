/** A routine that stands: asked about a move that hurt, getting up, and left at its end. */
import { knowledge } from '../../../lambda/content';
import type { Event } from '../../../lambda/domain/guided/playback/events';
import type { Play } from '../../../lambda/domain/guided/playback/play';
import { begin, reduce } from '../../../lambda/domain/guided/playback/reduce';
import { TIMING } from '../../../lambda/domain/guided/playback/timing';
import { headless } from '../../../lambda/render/players/headless';
import { byHand, cueAt, OPTIONS } from '../../support/guided/by-hand';

const SENT = 1_700_000_000_000;
const compile = byHand();
const timeline = compile(OPTIONS);
const begun = begin(OPTIONS, compile, 'g', SENT);
const started = headless(begun.play, timeline, [], knowledge.prompts).play;

/** When somebody speaks in this cue of the first response. */
const during = ({ i }: { i: number }) =>
  SENT +
  TIMING.firstSound +
  timeline.cues.slice(0, i).reduce((sum, { ms }) => sum + ms, 0) +
  500 +
  TIMING.utterance;

const now = during(cueAt(timeline, 'hold', 2));
const hurt = reduce(started, { kind: 'hurt' }, now, compile).play;
const asked = (event: Event) => reduce(hurt, event, now + 10_000, compile);

describe('asked what to do about a move that hurt', () => {
  test('who wants a moment gets it, and is asked on', () => {
    const { play, render } = asked({ kind: 'pause' });
    expect(play.status).toBe('awaiting');
    expect(render).toMatchObject({ kind: 'hurt', rests: true });
  });

  test('who wants it otherwise gets it so, and is asked on', () => {
    const { play, render } = asked({ kind: 'change', to: { pace: 'slower' } });
    expect(play.pace).toBe('slower');
    expect(render).toMatchObject({ kind: 'hurt' });
  });

  test('who asks something else is asked again, and a screen that reports is not', () => {
    for (const kind of ['repeat', 'explain', 'previous', 'start-over'] as const)
      expect(asked({ kind }).render).toMatchObject({ kind: 'hurt', again: true });
    expect(asked({ kind: 'started', at: 0 }).render).toEqual({ kind: 'nothing' });
  });
});

describe('on a screen', () => {
  const shown: Play = { ...started, mode: 'S', heard: { started: false, at: 0 } };
  test('the first sound is heard where it plays, and changes nothing where it waits', () => {
    const event = { kind: 'started', at: 7 } as const;
    expect(reduce(shown, event, now, compile)).toMatchObject({
      play: { heard: { started: true, at: 7 }, sentAt: now },
      render: { kind: 'followed' },
    });
    const paused: Play = { ...shown, status: 'paused' };
    expect(reduce(paused, event, now, compile)).toMatchObject({ play: paused, render: { kind: 'nothing' } });
  });
});

describe('getting up', () => {
  const first = timeline.steps[0]?.from ?? 0;
  const from = (base: number) =>
    reduce({ ...started, status: 'paused', base }, { kind: 'get-up' }, now, compile).play.base;
  test('before the first move has begun goes back to the beginning, and later stays there', () => {
    expect(from(first)).toBe(first);
    if (first > 0) expect(from(first - 1)).toBe(0);
    expect(from(cueAt(timeline, 'setup', 2).i)).toBe(cueAt(timeline, 'setup', 2).i);
  });
});

describe('left', () => {
  const last = timeline.steps.at(-1)?.to ?? 0;
  const left = (base: number) =>
    reduce({ ...started, status: 'paused', base }, { kind: 'stop' }, now, compile);
  test('with its last move over it is finished, and before that there is a place to come back to', () => {
    expect(left(last)).toMatchObject({ play: { status: 'done' }, render: { finished: true, stopped: true } });
    const earlier = left(cueAt(timeline, 'setup', 2).i);
    expect(earlier).toMatchObject({ render: { kind: 'ended', finished: false } });
    expect(earlier.play.status).not.toBe('done');
  });
});
