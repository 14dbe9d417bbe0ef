/** Words that only go on, before a question of its own. */
import type { Meaning } from '../../domain/meaning';
import { isTalk } from '../../domain/session';
import type { Exchange } from '../turn';
import { understood } from './understood';

/** Fewer words lean on the last answer: "and running?" */
const IN_FULL = 4;

/** "Okay, and how do I get out of bed": a whole question after such words is that question. */
export function pastOpening(exchange: Exchange, meaning: Meaning): Meaning {
  const { turn, nlu } = exchange;
  if (nlu === null || !isTalk(turn.session.state)) return meaning;
  if (meaning.kind !== 'unknown' && meaning.kind !== 'follow-up') return meaning;
  const rest = nlu.withoutOpening(turn.words);
  if (rest === turn.words || rest.split(' ').length < IN_FULL) return meaning;
  const asked = understood(exchange, rest);
  return asked.kind === 'topic' ? asked : meaning;
}
