/** When it hurts: the move stops at once, and nothing goes on but by a clear answer. */
import type { Timeline } from '../timeline/types';
import { resume } from './destinations';
import type { Event, Hurt } from './events';
import { goOn, hold, type Outcome } from './outcome';
import type { Play } from './play';
import { postureAt } from './posture';
import type { Scene } from './scene';
import { moveAtHand, movesBeingDone, passOver, recompile, withoutMoves } from './without-moves';

/** Stops, and asks what to do about the moves that were being done; asked once, it asks again. */
export function hurt(scene: Scene): Outcome {
  const { play, timeline, here } = scene;
  if (play.status === 'awaiting') return hold(scene, play.base, asking(play, timeline, play.base, true));
  const stopped: Play = { ...play, status: 'awaiting' };
  return hold({ ...scene, play: stopped }, resume(scene), asking(stopped, timeline, here.cue, false));
}

/** Time to rest before the answer. */
export function restFirst(scene: Scene): Outcome {
  const { play, timeline } = scene;
  return hold(scene, play.base, { ...asking(play, timeline, play.base, true), rests: true });
}

/** The question to a play that waits for its answer. `cue`: where the person lies or sits. */
export function asking(play: Play, timeline: Timeline, cue: number, again: boolean): Hurt {
  const doing = movesBeingDone({ play, timeline });
  const out = new Set(doing.map((step) => step.exercise));
  return {
    kind: 'hurt',
    names: doing.map((step) => step.name),
    more: timeline.steps.some(
      (step) => step.from >= (doing.at(-1)?.to ?? play.base) && !out.has(step.exercise),
    ),
    again,
    posture: postureAt(timeline, cue),
  };
}

/** "The next one": what was asked about stays out from now on. Before any movement the announced move is passed over. */
export function withoutAsked(scene: Scene, event: Event): Outcome {
  const asked = movesBeingDone(scene);
  if (asked.length === 0) return withoutAnnounced(scene, event);
  const without = withoutMoves(scene, asked, scene.play.base);
  return goOn({ ...scene, ...without }, event, without.base, { leftOut: asked.map((step) => step.name) });
}

function withoutAnnounced(scene: Scene, event: Event): Outcome {
  const { play, timeline } = scene;
  const announced = moveAtHand(timeline, play.base);
  if (!announced) return goOn(scene, event, play.base);
  const over = passOver(scene, announced, announced.to);
  return goOn({ ...scene, ...over }, event, over.base);
}

/** "Easier": the move that hurt, or the one announced, once more in its easier form. */
export function ease(scene: Scene, event: Event): Outcome {
  const { eased, base } = easedFrom(scene);
  return goOn({ ...scene, ...eased }, event, base);
}

/** A cramp: the quiet of a pause, then the same. */
export function cramp(scene: Scene): Outcome {
  const { eased, base } = easedFrom(scene);
  return hold({ ...scene, ...eased }, base, { kind: 'paused', moving: false });
}

function easedFrom(scene: Scene) {
  const { play, timeline, here } = scene;
  const doing = movesBeingDone(scene);
  const atHand = moveAtHand(timeline, here.cue);
  const moves = doing.length > 0 ? doing : atHand ? [atHand] : [];
  const ids = [...new Set([...(play.eased ?? []), ...moves.map((step) => step.exercise)])];
  const eased = recompile(scene, { eased: ids }, moves[0]?.from ?? play.base);
  return { eased, base: eased.base };
}
