/** What is asked at the end of a routine in place of the closing question, each of it once: days, then a reminder. */
import { FINISHES_COUNTED } from '../../domain/retention';
import type { Offer } from '../../domain/session';
import type { Changes } from '../../memory/record';
import { offering } from '../questions';
import { lines, listen, save } from '../reply';
import type { Exchange, Reply } from '../turn';
import { NOT_AGREED } from './diary';

/** `reply` with its last sentence, the closing question, given way to one that is due. Never after pain. */
export function askOnce(exchange: Exchange, reply: Reply): Reply {
  const { remembered, session } = exchange.turn;
  const { diary, reminders } = exchange.knowledge.prompts;
  if (remembered === 'unavailable' || remembered === null || (session.pains ?? 0) > 0) return reply;
  if (remembered.finishes < FINISHES_COUNTED) return reply;
  // What is not answered is not agreed to.
  if (!remembered.diary)
    return instead(
      exchange,
      reply,
      diary.ask,
      diary.askAgain,
      { kind: 'note-days', finished: true },
      {
        diary: NOT_AGREED,
      },
    );
  if (remembered.reminderOffered) return reply;
  return instead(
    exchange,
    reply,
    reminders.offer,
    reminders.offerAgain,
    { kind: 'reminder' },
    {
      reminderOffered: true,
    },
  );
}

function instead(
  exchange: Exchange,
  reply: Reply,
  question: string,
  again: string,
  offer: Offer,
  changes: Changes,
): Reply {
  const { say, ask, session } = reply;
  const asked = listen(
    exchange,
    reply.meaning,
    [...say.slice(0, -1), ...lines(exchange, question)],
    lines(exchange, again),
    offering(offer),
  );
  return {
    ...reply,
    ...asked,
    effects: [...(reply.effects ?? []), save(changes)],
    unkept: { say, session, ...(ask && { ask }), ...reply.unkept },
  };
}
