/** The one place where a running routine changes: every player hands its events here, and only draws what comes back. */

import { played, reached, started, unchanged } from '../screen/reports';
import { isWork } from '../timeline/cue-kinds';
import type { Timeline } from '../timeline/types';
import { firstSetup, nextSet, previousStart, resume, unitToRepeat, whereNext } from './destinations';
import { doneOf, lostAt, stoppedAt } from './ending';
import type { Event } from './events';
import { locate } from './locate';
import { at, goOn, hold, type Outcome } from './outcome';
import { cramp, ease, hurt, restFirst, withoutAsked } from './pain';
import type { Play } from './play';
import { postureNow } from './posture';
import { nearestStart } from './remap';
import type { Compile, Options, Scene } from './scene';
import { change, leaveOut, next, putBack } from './wishes';
import { withDoing } from './without-moves';

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
  const here = locate(play, timeline, now);
  const posture = postureNow(play, timeline, here.cue, now);
  return decide(withDoing({ play, timeline, compile, now, here, posture }), readAgain(stored, play, event));
}

/** A document of the content before, heard to its end, goes on with the content as it is now. */
function readAgain(stored: Play, play: Play, event: Event): Event {
  const changed = stored.status === 'playing' && play.status === 'paused';
  return changed && event.kind === 'played' ? { kind: 'continue' } : event;
}

/** The play against its timeline; when the content changed since, at the start of the move it was in. */
export function recognise(stored: Play, compile: Compile): { play: Play; timeline: Timeline } {
  const timeline = compile(stored);
  if (timeline.hash === stored.hash) return { play: stored, timeline };
  const base = nearestStart(timeline, stored.move, stored.base);
  const status = stored.status === 'playing' ? 'paused' : stored.status;
  return { play: { ...stored, ...at(timeline, base), status, hash: timeline.hash }, timeline };
}

/** All that moves on from the question what to do about a move that hurt. Anything else gets the question again. */
const ANSWERS: ReadonlySet<Event['kind']> = new Set([
  'next',
  'leave-out',
  'ease',
  'put-back',
  'get-up',
  'pause',
  'change',
  'stop',
  'lost',
]);

/** What a screen reports needs no answer: while something is asked it changes nothing. */
const REPORTS: ReadonlySet<Event['kind']> = new Set(['started', 'reached', 'played']);

function nextOf(scene: Scene, event: Event): Outcome {
  const set = nextSet(scene);
  return set === undefined ? next(scene, event) : goOn(scene, event, set);
}

function decide(scene: Scene, event: Event): Outcome {
  const waiting = scene.play.status === 'awaiting';
  if (scene.play.status !== 'playing' && REPORTS.has(event.kind)) return unchanged(scene);
  if (waiting && !ANSWERS.has(event.kind)) return hurt(scene);
  switch (event.kind) {
    case 'continue':
      return goOn(scene, event, whereNext(scene));
    case 'next':
      return waiting ? withoutAsked(scene, event) : next(scene, event);
    case 'next-set':
      return nextOf(scene, event);
    case 'previous':
      return goOn(scene, event, previousStart(scene));
    case 'repeat':
      return goOn(scene, event, unitToRepeat(scene));
    case 'explain':
    case 'aside':
      return goOn(scene, event, resume(scene));
    case 'already-down':
      return goOn(scene, event, firstSetup(scene));
    case 'start-over':
      return goOn(scene, event, 0);
    case 'pause':
      return waiting ? restFirst(scene) : pause(scene, event.seconds);
    case 'change':
      return change(scene, event, event.to);
    case 'hurt':
      return hurt(scene);
    case 'cramp':
      return cramp(scene);
    case 'ease':
      return ease(scene, event);
    case 'leave-out':
      return waiting && event.exercises === undefined
        ? withoutAsked(scene, event)
        : leaveOut(scene, event, event.exercises);
    case 'put-back':
      return putBack(scene, event, event.exercise);
    case 'get-up':
      return getUp(scene);
    case 'stop':
      return stop(scene, stoppedAt(scene));
    case 'started':
      return started(scene, event.at);
    case 'reached':
      return reached(scene, event);
    case 'played':
      return played(scene, event);
    case 'lost':
      return lost(scene, lostAt(scene, event.how));
    default:
      return event satisfies never;
  }
}

/** Who got up while still getting down begins at the beginning. */
function getUp(scene: Scene): Outcome {
  const { play, timeline, posture } = scene;
  const at = resume(scene);
  const base = at < (timeline.steps[0]?.from ?? 0) ? 0 : at;
  return hold({ ...scene, play: { ...play, up: true } }, base, { kind: 'getting-up', posture });
}

function pause(scene: Scene, seconds: number | undefined): Outcome {
  const cue = scene.timeline.cues[scene.here.cue];
  return hold(scene, resume(scene), {
    kind: 'paused',
    moving: scene.play.status === 'playing' && cue !== undefined && isWork(cue),
    ...(seconds !== undefined && { seconds }),
  });
}

function lost(scene: Scene, base: number): Outcome {
  const left = stop(scene, base);
  // It may have broken off long before we hear of it: how long the person was away counts from what was sent last.
  return { ...left, play: { ...left.play, sentAt: scene.play.sentAt } };
}

/** Leaves the routine, with the place to come back to; once the last move is over there is none. */
function stop(scene: Scene, base: number): Outcome {
  const { play, timeline, posture } = scene;
  const finished = base >= (timeline.steps.at(-1)?.to ?? 0);
  const done = doneOf(play, timeline);
  const held = hold(scene, base, { kind: 'ended', finished, stopped: true, posture, done });
  return finished ? { ...held, play: { ...held.play, status: 'done' } } : held;
}
