/** What is told of a pain that was asked about: it is still there, it has eased, or it was only a pull. */
import type { Play } from '../../../domain/guided/playback/play';
import type { Meaning } from '../../../domain/meaning';
import { fitsOne } from '../../../domain/text/patterns';
import { lines } from '../../reply';
import type { Exchange, Reply } from '../../turn';
import { happen } from '../draw';
import { bodyMidway } from './body';

/** The reply while it is asked what to do about a pain; null for anything else. Nothing of it goes on by itself. */
export function toldOfPain(exchange: Exchange, meaning: Meaning, play: Play): Reply | null {
  if (play.status !== 'awaiting' || !isOpen(meaning)) return null;
  const { words } = exchange.turn;
  const { painStays, noMoreOfIt, painEased, painMild } = exchange.knowledge.replies;
  const { eased, mild } = exchange.knowledge.prompts.guided.hurt;
  if (fitsOne(words, painStays)) return bodyMidway(exchange, meaning, play, 'pain');
  if (fitsOne(words, noMoreOfIt)) return happen(exchange, meaning, play, { kind: 'stop' });
  const line = fitsOne(words, painEased) ? eased : fitsOne(words, painMild) ? mild : undefined;
  if (line === undefined) return null;
  return happen(exchange, meaning, play, { kind: 'hurt' }, { opening: lines(exchange, line) });
}

function isOpen(meaning: Meaning): boolean {
  return meaning.kind !== 'red-flag' && (meaning.kind !== 'body' || meaning.signal === 'pain');
}
