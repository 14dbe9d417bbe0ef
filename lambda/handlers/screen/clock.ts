/** What a speaker with a clock shows of a routine that its voice leads. */
import { recognise } from '../../domain/guided/playback/reduce';
import { compilerFor } from '../../domain/guided/timeline/session';
import type { Exchange, Reply } from '../turn';

/** Seconds left of the routine from the first cue of this reply on; undefined where nothing is to be shown. */
export function secondsLeft(exchange: Exchange, reply: Reply): number | undefined {
  const { state } = reply.session;
  if (!exchange.turn.device.clock || state.name !== 'guided' || state.play.status !== 'playing')
    return undefined;
  if (reply.say.length === 0) return undefined;
  const { play, timeline } = recognise(state.play, compilerFor(exchange.knowledge, exchange.turn.locale));
  const ms = timeline.cues.slice(play.base).reduce((sum, cue) => sum + cue.ms, play.lead[0]);
  return Math.round(ms / 1000);
}
