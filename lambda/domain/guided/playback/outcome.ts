/** The few ways a running routine can be left standing after an event. */
import type { Timeline } from '../timeline/types';
import { endOfHalf } from './destinations';
import { doneOf } from './ending';
import type { Event, Render, Segments } from './events';
import type { Play } from './play';
import { postureAt } from './posture';
import { stepOf } from './remap';
import type { Scene } from './scene';
import { LONG_PAUSE_MS } from './timing';

export interface Outcome {
  play: Play;
  timeline: Timeline;
  render: Render;
}

/** Everything about the play that depends on where it goes on from. */
export function at(timeline: Timeline, base: number): Pick<Play, 'base' | 'move' | 'seg' | 'lead' | 'len'> {
  const [first] = timeline.steps;
  const isOpening = base < (first?.from ?? 0);
  const step = stepOf(timeline, base) ?? (isOpening ? first : timeline.steps.at(-1));
  return { base, move: step?.exercise ?? '', seg: [base, base], lead: [0, 0], len: [0, 0] };
}

/** How long nobody was guided, in ms: after a while a person has to be put back into place. */
function away({ play, now }: Scene): boolean {
  return play.status !== 'playing' && now - play.sentAt > LONG_PAUSE_MS;
}

/** Plays on from `base`; past the last move of a routine that needs no way up, it is over. */
export function goOn(
  scene: Scene,
  event: Event,
  base: number,
  said: Pick<Segments, 'passed' | 'leftOut' | 'putBack'> = {},
): Outcome {
  const { play, timeline, now } = scene;
  const { doing: _, up, ...kept } = play;
  const moved = { ...kept, ...at(timeline, base), rev: play.rev + 1, sentAt: now };
  const done = timeline.steps.at(-1)?.to ?? 0;
  if (base >= timeline.cues.length - 1 || (up && base >= done)) return over({ ...scene, play: moved });
  return {
    play: { ...moved, status: 'playing' },
    timeline,
    render: {
      kind: 'segments',
      after: event.kind,
      resumed: base !== endOfHalf(scene),
      away: away(scene),
      ...(up && { standing: up }),
      ...said,
    },
  };
}

/** Nothing is left to be led through. */
function over({ play, timeline, posture: before }: Scene): Outcome {
  // With every move left out there are no words for getting up either.
  const posture = timeline.steps.length > 0 ? postureAt(timeline, timeline.cues.length) : before;
  return {
    play: { ...play, status: 'done' },
    timeline,
    render: { kind: 'ended', finished: true, stopped: false, posture, done: doneOf(play, timeline) },
  };
}

/** Stays where it is until somebody speaks. What already waits for an answer goes on waiting for it. */
export function hold(scene: Scene, base: number, render: Render): Outcome {
  const { play, timeline, now } = scene;
  const status = play.status === 'awaiting' ? 'awaiting' : 'paused';
  return {
    play: { ...play, ...at(timeline, base), rev: play.rev + 1, status, sentAt: now },
    timeline,
    render,
  };
}
