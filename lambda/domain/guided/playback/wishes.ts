/** What a person wishes about a running routine: another pace or form, a move left out or put back. */
import { nextMove, resume } from './destinations';
import type { Event } from './events';
import { goOn, hold, type Outcome } from './outcome';
import { asking } from './pain';
import type { Options, Scene } from './scene';
import { type Changed, moveAtHand, movesBeingDone, passOver, recompile, withoutMoves } from './without-moves';

/** What was paused or waits for an answer stays so. */
function inPlace(
  scene: Scene,
  event: Event,
  { play, timeline, base }: Changed,
  said: Parameters<typeof goOn>[3] = {},
): Outcome {
  const changed = { ...scene, play, timeline };
  if (timeline.steps.length === 0) return goOn(changed, event, base, said);
  switch (play.status) {
    case 'awaiting':
      return hold(changed, base, asking(play, timeline, base, true));
    case 'paused':
      return hold(changed, base, { kind: 'paused', moving: false });
    default:
      return goOn(changed, event, base, said);
  }
}

/** Another pace, level or amount of talk is another timeline: the same place in it. */
export function change(scene: Scene, event: Event, to: Partial<Options>): Outcome {
  return inPlace(scene, event, recompile(scene, to, resume(scene)));
}

/** Leaves out the moves named, or the one being done, from now on. */
export function leaveOut(scene: Scene, event: Event, exercises?: readonly string[]): Outcome {
  const { timeline, play, here } = scene;
  if (exercises === undefined) {
    const doing = movesBeingDone(scene);
    const atHand = moveAtHand(timeline, play.status === 'playing' ? here.cue : play.base);
    // Where two may be meant, the one that was announced is: without pain nothing else hangs on it.
    const present = doing.length === 1 || !atHand ? doing : [atHand];
    const without = withoutMoves(scene, present, resume(scene));
    return inPlace(scene, event, without, { leftOut: present.map((step) => step.name) });
  }
  const named = timeline.steps.filter((step) => exercises.includes(step.exercise));
  const skip = [...new Set([...play.skip, ...exercises])];
  return inPlace(scene, event, withoutMoves({ ...scene, play: { ...play, skip } }, named, resume(scene)));
}

/** Nothing hurt after all: on with the rep that was cut. Else the move named, or left out last, comes back. */
export function putBack(scene: Scene, event: Event, exercise: string | undefined): Outcome {
  const { play } = scene;
  const doing = movesBeingDone(scene);
  const named = exercise === undefined || doing.some((step) => step.exercise === exercise);
  if (play.status === 'awaiting' && named) {
    const name = doing[0]?.name;
    return goOn(scene, event, play.base, name === undefined ? {} : { putBack: name });
  }
  const out = [...play.skip, ...(play.eased ?? [])];
  const back = exercise ?? out.at(-1);
  if (back === undefined || !out.includes(back)) return inPlace(scene, event, unchanged(scene));
  return restored(scene, event, back);
}

function unchanged(scene: Scene): Changed {
  return { play: scene.play, timeline: scene.timeline, base: resume(scene) };
}

function restored(scene: Scene, event: Event, exercise: string): Outcome {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== exercise);
  const { skip, eased } = scene.play;
  const change = { skip: without(skip), ...(eased && { eased: without(eased) }) };
  const changed = recompile(scene, change, resume(scene));
  const step = changed.timeline.steps.find((other) => other.exercise === exercise);
  // A move whose turn is over is done now.
  const base = step && step.from < changed.base ? step.from : changed.base;
  return inPlace(scene, event, { ...changed, base }, step ? { putBack: step.name } : {});
}

/** "Skip": on with the next move; the one passed over is not counted as done. */
export function next(scene: Scene, event: Event): Outcome {
  const { base, passed, unsure } = nextMove(scene);
  if (!passed) return goOn(scene, event, base);
  const over = passOver(scene, passed, base);
  return goOn({ ...scene, ...over }, event, over.base, unsure ? { passed: passed.name } : {});
}
