/** The one place where a running routine changes: every player hands its events here, and only draws what comes back. */

import type { Timeline } from '../timeline/types';
import {
  endOfHalf,
  lastSet,
  movesDone,
  nextMove,
  previousStart,
  resume,
  unitToRepeat,
  whereNext,
} from './destinations';
import type { Event, Render } from './events';
import { withoutThisMove } from './leave-out';
import { endOfResponse, locate } from './locate';
import type { Play } from './play';
import { nearestStart, stepOf, transfer } from './remap';
import type { Compile, Options, Scene } from './scene';
import { LONG_PAUSE_MS } from './timing';

export interface Outcome {
  play: Play;
  timeline: Timeline;
  render: Render;
}

/** A play at the beginning of its routine. `gid` tells this guidance from any other; `now` in ms since 1970. */
export function begin(options: Options, compile: Compile, gid: string, now: number): Outcome {
  const timeline = compile(options);
  const play: Play = {
    v: 1,
    mode: 'H',
    gid,
    rev: 0,
    ...options,
    hash: timeline.hash,
    status: 'playing',
    ...at(timeline, 0),
    sentAt: now,
  };
  return { play, timeline, render: { kind: 'segments', after: 'start-over', resumed: false, away: false } };
}

/** `play` after `event`, received at `now` (ms since 1970), with what is to be drawn. */
export function reduce(stored: Play, event: Event, now: number, compile: Compile): Outcome {
  const { play, timeline } = recognise(stored, compile);
  if (event.from && (event.from.gid !== play.gid || event.from.rev !== play.rev)) {
    return { play, timeline, render: { kind: 'nothing' } };
  }
  return decide({ play, timeline, compile, now, here: locate(play, timeline, now) }, event);
}

/** The play against its timeline; when the content changed since, at the start of the move it was in. */
export function recognise(stored: Play, compile: Compile): { play: Play; timeline: Timeline } {
  const timeline = compile(stored);
  if (timeline.hash === stored.hash) return { play: stored, timeline };
  const base = nearestStart(timeline, stored.move, stored.base);
  const status = stored.status === 'playing' ? 'paused' : stored.status;
  return { play: { ...stored, ...at(timeline, base), status, hash: timeline.hash }, timeline };
}

/** All that moves on from a question whether to leave a move out. Anything else gets the question again. */
const ANSWERS: ReadonlySet<Event['kind']> = new Set(['leave-out', 'stop', 'lost', 'pace', 'level']);

function decide(scene: Scene, event: Event): Outcome {
  if (scene.play.status === 'awaiting' && !ANSWERS.has(event.kind)) return hurt(scene);
  switch (event.kind) {
    case 'continue':
      return goOn(scene, event, whereNext(scene));
    case 'next':
      return next(scene, event);
    case 'previous':
      return goOn(scene, event, previousStart(scene));
    case 'repeat':
      return goOn(scene, event, unitToRepeat(scene));
    case 'explain':
    case 'aside':
      return goOn(scene, event, resume(scene));
    case 'start-over':
      return goOn(scene, event, 0);
    case 'pause':
      return hold(scene, resume(scene), {
        kind: 'paused',
        ...(event.seconds !== undefined && { seconds: event.seconds }),
      });
    case 'pace':
      return recompiled(scene, event, { pace: event.to });
    case 'level':
      return recompiled(scene, event, { level: event.to });
    case 'hurt':
      return hurt(scene);
    case 'leave-out':
      return leaveOut(scene, event);
    case 'stop':
      return stop(scene, movesDone(scene) ? scene.timeline.cues.length : resume(scene));
    case 'lost':
      return lost(scene, event.how);
    default:
      return event satisfies never;
  }
}

/** Everything about the play that depends on where it goes on from. */
function at(timeline: Timeline, base: number): Pick<Play, 'base' | 'move' | 'seg' | 'lead' | 'len'> {
  const step = stepOf(timeline, base) ?? (base === 0 ? timeline.steps[0] : timeline.steps.at(-1));
  return { base, move: step?.exercise ?? '', seg: [base, base], lead: [0, 0], len: [0, 0] };
}

/** How long nobody was guided, in ms: after a while a person has to be put back into place. */
function away({ play, now }: Scene): boolean {
  return play.status !== 'playing' && now - play.sentAt > LONG_PAUSE_MS;
}

function goOn(scene: Scene, event: Event, base: number, leftOut?: string): Outcome {
  const { play, timeline, now } = scene;
  const moved = { ...play, ...at(timeline, base), rev: play.rev + 1, sentAt: now };
  if (base >= timeline.cues.length) {
    return { play: { ...moved, status: 'done' }, timeline, render: { kind: 'ended', finished: true } };
  }
  return {
    play: { ...moved, status: 'playing' },
    timeline,
    render: {
      kind: 'segments',
      after: event.kind,
      resumed: base !== endOfHalf(scene),
      away: away(scene),
      ...(leftOut !== undefined && { leftOut }),
    },
  };
}

/** Stays where it is, saved, until somebody speaks. What already waits for an answer goes on waiting for it. */
function hold(scene: Scene, base: number, render: Render): Outcome {
  const { play, timeline, now } = scene;
  const status = play.status === 'awaiting' ? 'awaiting' : 'paused';
  return {
    play: { ...play, ...at(timeline, base), rev: play.rev + 1, status, sentAt: now },
    timeline,
    render,
  };
}

function next(scene: Scene, event: Event): Outcome {
  const { base, leftOut } = nextMove(scene);
  return goOn(scene, event, base, leftOut);
}

/** Another pace or level is another timeline: the same place in it. */
function recompiled(scene: Scene, event: Event, change: Partial<Options>): Outcome {
  const base = resume(scene);
  const changed = { ...scene.play, ...change };
  const timeline = scene.compile(changed);
  const there = transfer(scene.timeline, base, timeline);
  const play = { ...changed, hash: timeline.hash };
  // What was paused or waits for an answer stays so.
  if (play.status !== 'playing') return hold({ ...scene, play, timeline }, there, waiting(play, timeline));
  return goOn({ ...scene, play, timeline }, event, there);
}

function waiting(play: Play, timeline: Timeline): Render {
  if (play.status === 'awaiting') return { kind: 'hurt', names: [], more: movesLeft(timeline, play.base) };
  return { kind: 'paused' };
}

function movesLeft(timeline: Timeline, base: number): boolean {
  return timeline.steps.some((step) => step.from >= base);
}

/** Never goes on by itself: the move is left out at once, whatever happens next, and the person is asked. */
function hurt(scene: Scene): Outcome {
  if (scene.play.status === 'awaiting') {
    return hold(scene, scene.play.base, waiting(scene.play, scene.timeline));
  }
  const { play, timeline, base, names } = withoutThisMove(scene);
  const awaiting: Play = { ...play, status: 'awaiting' };
  return hold({ ...scene, play: awaiting, timeline }, base, {
    kind: 'hurt',
    names,
    more: movesLeft(timeline, base),
  });
}

function leaveOut(scene: Scene, event: Event): Outcome {
  // After "it hurts" the move is out already.
  if (scene.play.status === 'awaiting') return goOn(scene, event, scene.play.base);
  const { play, timeline, base, names } = withoutThisMove(scene);
  return goOn({ ...scene, play, timeline }, event, base, names.join(' and '));
}

function lost(scene: Scene, how: 'unanswered' | 'ended' | 'unsaid'): Outcome {
  const left = stop(scene, lostAt(scene, how));
  // It may have broken off long before we hear of it: how long the person was away counts from what was sent last.
  return { ...left, play: { ...left.play, sentAt: scene.play.sentAt } };
}

function lostAt(scene: Scene, how: 'unanswered' | 'ended' | 'unsaid'): number {
  switch (how) {
    case 'unanswered':
      return endOfResponse(scene.play);
    case 'ended':
      return resume(scene);
    default:
      // The clock alone does not tell an end that was heard from a session that broke off: the last set is offered.
      return Math.min(resume(scene), lastSet(scene.timeline));
  }
}

/** Leaves the routine, with the place saved; once the last move is over there is none to come back to. */
function stop(scene: Scene, base: number): Outcome {
  const finished = base >= (scene.timeline.steps.at(-1)?.to ?? 0);
  const held = hold(scene, base, { kind: 'ended', finished });
  return finished ? { ...held, play: { ...held.play, status: 'done' } } : held;
}
