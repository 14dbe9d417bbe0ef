/** Where what waits at the gate is done, and where it is wished. */
import type { Place } from '../../content/schema/exercise';
import { routineFor } from '../../domain/guided/timeline/session';
import type { Meaning } from '../../domain/meaning';
import { spokenWish } from '../../domain/planner/spoken-wish';
import type { Mentions } from '../../domain/red-flags';
import { fitsOne } from '../../domain/text/patterns';
import type { Exchange } from '../turn';

/** "I'm already in bed", where what waits is done in bed. */
export function isThere(exchange: Exchange, mentions: Mentions): boolean {
  if (!fitsOne(exchange.turn.words, exchange.knowledge.replies.isThere)) return false;
  const place = placeWaiting(exchange);
  return place !== undefined && placesNamed(exchange, mentions).places?.includes(place) === true;
}

/** Where what waits at the gate is done; undefined where nothing waits. */
function placeWaiting({ turn: { session }, knowledge }: Exchange): Place | undefined {
  const { state } = session;
  return state.name === 'gated' ? routineFor(knowledge, state.start)?.place : undefined;
}

const placesNamed = ({ knowledge }: Exchange, { tokens, model }: Mentions) =>
  spokenWish(tokens, knowledge.sessionWords, model.assertion);

/** The most words that only name a place. */
const MOST_OF_PLACE = 4;

/** "On a chair please", where what waits is done on the floor: it is wished there, and nothing begins. */
export function placeWished(exchange: Exchange, mentions: Mentions): Meaning | null {
  const { turn, nlu, knowledge } = exchange;
  const { isThere: there, setsOff } = knowledge.replies;
  const { words } = turn;
  const place = placeWaiting(exchange);
  if (place === undefined || words.split(' ').length > MOST_OF_PLACE) return null;
  if (nlu?.asks(words) || fitsOne(words, there) || fitsOne(words, setsOff)) return null;
  const { places = [], notIn } = placesNamed(exchange, mentions);
  const isOther = places.length > 0 && !places.includes(place) && notIn === undefined;
  return isOther ? { kind: 'routine', wish: { places } } : null;
}
