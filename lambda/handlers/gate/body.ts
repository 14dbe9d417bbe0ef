/** What is told of the body before anything begins. */
import type { Meaning } from '../../domain/meaning';
import { fitsOne } from '../../domain/text/patterns';
import { getUp } from '../guided/ending/up';
import { offering } from '../questions';
import { lines, listen, save } from '../reply';
import type { Exchange, Reply } from '../turn';
import { type Gated, stillAtGate } from './still-gated';

/** An old ache or an everyday illness is answered, and the move waits on; anything else ends the gate, and null leaves the answer to talk. Who is stuck is talked up. */
export function bodyAtGate(
  exchange: Exchange,
  meaning: Extract<Meaning, { kind: 'body' }>,
  state: Gated,
): Reply | null {
  const { gate: words } = exchange.knowledge.prompts;
  switch (meaning.signal) {
    case 'cramp':
      return stillAtGate(
        exchange,
        meaning,
        lines(exchange, ...exchange.knowledge.prompts.body.cramp, words.cramp),
      );
    case 'pain':
      return stillAtGate(exchange, meaning, lines(exchange, ...words.ache));
    case 'stuck':
      return getUp(exchange, meaning, true);
    case 'fallen':
      if (!fitsOne(exchange.turn.words, exchange.knowledge.replies.othersFall))
        return condition(exchange, meaning, state);
      // Who goes to somebody makes no more moves today: nothing waits for them.
      return null;
    case 'mild-condition':
      return stillAtGate(exchange, meaning, lines(exchange, ...words.illness, words.illnessAsk));
    default:
      return condition(exchange, meaning, state);
  }
}

/** Something fits: who to ask, and something else to be had now. Kept only as a gate to be heard in full. */
export function condition(exchange: Exchange, meaning: Meaning, { start }: Gated): Reply {
  const { gate: words, questions } = exchange.knowledge.prompts;
  const { defaults } = exchange.knowledge;
  const reply = listen(
    exchange,
    meaning,
    lines(exchange, ...words.condition, words.conditionOffer),
    lines(exchange, questions.offerReprompt),
    offering({ kind: 'topic', topic: defaults.topics.insteadOfMoving, start }),
  );
  return {
    ...reply,
    session: { ...reply.session, fullGate: true },
    effects: [save({ place: null, gateHeard: false })],
  };
}
