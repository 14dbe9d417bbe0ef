/** "Start the gentle morning with music": the sound is wished for together with the routine. */
import { withoutPhrase } from '../../domain/text/without-phrase';
import { changesOf, lines, save } from '../reply';
import type { Exchange, Reply } from '../turn';

/** The reply to a start, with the wish kept and said; as it was where no sound was asked for. */
export function withSoundWish(exchange: Exchange, reply: Reply | null): Reply | null {
  const { knowledge, turn } = exchange;
  const wished = withoutPhrase(turn.words, knowledge.lookups.withSound) !== null;
  if (reply?.session.state.name !== 'gated' || !wished || turn.remembered === 'unavailable') return reply;
  return {
    ...reply,
    say: [...lines(exchange, knowledge.prompts.wishes.sound.with), ...reply.say],
    effects: [save({ ...changesOf(reply.effects), sound: true })],
  };
}
