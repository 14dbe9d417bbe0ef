/** The door: opening the skill without a question, and its session ending. */
import type { Meaning } from '../domain/meaning';
import { IDLE } from '../domain/session';
import * as words from '../render/words';
import { endedMidway, offerToCarryOn } from './guided';
import { lines, listen } from './reply';
import type { Reply, Turn } from './turn';

/** The full notice until it is known to have been heard; then one line. A lost routine is offered first. */
export function launch(turn: Turn, meaning: Meaning): Reply {
  const known = turn.remembered !== 'unavailable' && turn.remembered !== null && turn.remembered.noticeHeard;
  const greeting = known
    ? lines(turn, words.welcome.again, words.NOTICE_TAIL)
    : lines(turn, words.welcome.first, ...words.NOTICE);
  const lost = offerToCarryOn(turn);
  const reply =
    lost ??
    listen(turn, meaning, lines(turn, words.welcome.ask), lines(turn, words.welcome.reprompt), {
      at: 'idle',
    });
  return {
    ...reply,
    meaning,
    say: [...greeting, ...reply.say],
    remember: reply.remember === 'forget' ? 'forget' : { ...reply.remember, noticeHeard: true },
  };
}

/** Nothing can be said to an ended session or a device event; only an unfinished routine's place is kept. */
export function ended(turn: Turn, meaning: Meaning): Reply {
  const remember = turn.kind === 'ended' ? endedMidway(turn) : undefined;
  return { meaning, say: [], session: IDLE, end: true, ...(remember !== undefined && { remember }) };
}
