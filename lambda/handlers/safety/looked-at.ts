/** What is told after an emergency line: somebody has looked at it, it is long known, or it is only made light of. */
import type { Meaning } from '../../domain/meaning';
import { saysSeen } from '../../domain/replies';
import { IDLE } from '../../domain/session';
import type { Speech } from '../../domain/speech';
import { fitsOne } from '../../domain/text/patterns';
import type { Changes } from '../../memory/record';
import { AFTER_PAIN } from '../keeping/after-pain';
import { lines, listen, save } from '../reply';
import type { Exchange, Reply } from '../turn';

type Told = 'seen' | 'known';

/**
 * Only what is over lets questions be answered again: no plan, no question, no hearsay of a call, and nothing that is new or
 * worse. The half hour without moves stays, and the next gate is heard in full. Null for anything else.
 */
export function lookedAt(exchange: Exchange, meaning: Meaning): Reply | null {
  const told = toldIn(exchange);
  if (told === null) return null;
  const { [told]: words, lookedAtAsk } = exchange.knowledge.prompts.emergency;
  return atRest(exchange, meaning, lines(exchange, ...words), lines(exchange, lookedAtAsk), AFTER_PAIN);
}

/** The emergency stands no more, and questions are answered again; the next gate is heard in full. */
export function atRest(
  exchange: Exchange,
  meaning: Meaning,
  say: Speech,
  ask: Speech,
  changes: Changes,
): Reply {
  const reply = listen(exchange, meaning, say, ask, IDLE.state, { effects: [save(changes)] });
  return { ...reply, session: { ...reply.session, fullGate: true } };
}

function toldIn({ turn: { words }, knowledge: { replies } }: Exchange): Told | null {
  const { known, notSeen } = replies.lookedAt;
  if (fitsOne(words, known) && !fitsOne(words, notSeen)) return 'known';
  return saysSeen(words, replies) ? 'seen' : null;
}

/** "I'm fine", "she's up and about": heard, and it changes nothing. */
export const makesLight = ({ turn: { words }, knowledge: { replies } }: Exchange): boolean =>
  fitsOne(words, replies.makesLight);

/** "Does she really need an ambulance?" */
export const asksIfNeeded = ({ turn: { words }, knowledge: { replies } }: Exchange): boolean =>
  fitsOne(words, replies.asksIfNeeded);
