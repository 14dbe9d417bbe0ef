/** Whether a turn needs the record of the person at all: most need none, and then no store is opened. */
import { wantsKept } from '../handlers/reply';
import type { Turn } from '../handlers/turn';
import { owedChanges } from '../memory/bookmark';
import { type Answer, type Remembering, type Settled, withRecord } from './with-record';

/** `reads`: whether the answer depends on the record. One that wants something kept is made from the record in any case. */
export async function remembering(
  world: Remembering,
  request: Turn,
  reads: boolean,
  answer: Answer,
): Promise<Settled> {
  const { keys, bookmark, now, owing } = world;
  const owed = owedChanges(bookmark.owed, owing.of(keys.own, now));
  if (!reads && Object.keys(owed).length === 0) {
    const reply = answer(request);
    if (!wantsKept(reply)) return { reply, turn: request, use: 'unused', bookmark };
  }
  return withRecord(world, request, owed, answer);
}
