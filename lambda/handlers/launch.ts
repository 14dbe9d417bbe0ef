/** The door: opening the skill without a question, and its session ending. */
import type { Meaning } from '../domain/meaning';
import { IDLE } from '../domain/session';
import { endedMidway, offerToCarryOn } from './guided';
import { greetingFor, nextGreeting } from './keeping/greeting';
import { lines, listen, save } from './reply';
import type { Exchange, Reply } from './turn';

/** The full notice until it is known to have been heard; then one line. A lost routine is offered first. */
export function launch(exchange: Exchange, meaning: Meaning): Reply {
  const { welcome } = exchange.knowledge.prompts;
  const { remembered } = exchange.turn;
  const known = remembered !== 'unavailable' && remembered?.noticeHeard ? remembered : null;
  const back = known && greetingFor(exchange, known);
  const greeting = back
    ? lines(exchange, back.hello, welcome.noticeTail)
    : lines(exchange, welcome.first, welcome.beforeWeStart, ...welcome.notices);
  const lost = offerToCarryOn(exchange);
  const reply =
    lost ??
    listen(
      exchange,
      meaning,
      lines(exchange, back?.ask ?? welcome.ask),
      lines(exchange, welcome.reprompt),
      back?.state ?? { name: 'idle' },
    );
  return {
    ...reply,
    meaning,
    say: [...greeting, ...reply.say],
    effects: [
      ...(reply.effects ?? []),
      save({ noticeHeard: true, ...(known && { greeted: nextGreeting(known) }) }),
    ],
  };
}

/** Nothing can be said to an ended session or a device event; only an unfinished routine's place is kept. */
export function ended(exchange: Exchange, meaning: Meaning): Reply {
  const effects = exchange.turn.kind === 'ended' ? endedMidway(exchange) : [];
  return { meaning, say: [], session: IDLE, end: true, effects };
}
