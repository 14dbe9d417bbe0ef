/** Moves the play head as real time passes, and tells the device when something would happen by itself. */
import { effect } from '@preact/signals';
import { moved } from '../model/player';
import { catchUp } from './actions';
import { draft, head, replaying, runningTurn, speed } from './store';

export function startTicker(): void {
  let ticking = false;
  effect(() => {
    if (!head.value.running || !runningTurn.value || ticking) return;
    ticking = true;
    let last = performance.now();
    const frame = (now: number) => {
      const elapsed = Math.max(0, now - last);
      last = now;
      const turn = runningTurn.peek();
      if (!turn || !head.peek().running) {
        ticking = false;
        return;
      }
      const { head: next, reached } = moved(head.peek(), elapsed, speed.peek(), turn, draft.peek() !== '');
      if (!reached) {
        head.value = next;
        requestAnimationFrame(frame);
        return;
      }
      ticking = false;
      void reach(next.at);
    };
    requestAnimationFrame(frame);
  });
}

/** Something happens at `at`: the head waits there until the device has told what. */
async function reach(at: number): Promise<void> {
  const turn = runningTurn.peek();
  head.value = { at, running: false };
  // What is written decides what happens next.
  if (replaying.peek()) return;
  await catchUp();
  // Still the same response: its reprompt is heard now.
  if (runningTurn.peek() === turn && turn !== null) head.value = { at, running: true };
}
