/** Answers to "Want me to talk you up?" and to "Shall we stop here?" */
import type { Meaning } from '../../../domain/meaning';
import type { Offer } from '../../../domain/session';
import { fitsOne } from '../../../domain/text/patterns';
import { lines, listen } from '../../reply';
import type { Exchange, Reply } from '../../turn';
import { carryOn } from '../carry-on';
import { goodbye, up } from './up';

type GetUp = Extract<Offer, { kind: 'get-up' }>;
type FollowUp = Extract<Meaning, { kind: 'follow-up' }>;
type Command = Extract<Meaning, { kind: 'command' }>;

/** What is said to "Want me to talk you up?"; null for what has nothing to do with it. */
export function answerUpOffer(exchange: Exchange, meaning: Meaning, offer: GetUp): Reply | null {
  const { words } = exchange.turn;
  const { replies } = exchange.knowledge;
  if (fitsOne(words, replies.isUp)) return goodbye(exchange, meaning);
  if (fitsOne(words, replies.stays)) return stay(exchange, meaning, offer);
  const isEased = meaning.kind === 'command' && meaning.name === 'praise';
  if (offer.slow && (isEased || fitsOne(words, replies.painEased))) return itEased(exchange, meaning, offer);
  if ((meaning.kind === 'unknown' || meaning.kind === 'body') && fitsOne(words, replies.helpMe))
    return up(exchange, meaning, offer.posture, [], offer.slow);
  if (meaning.kind === 'follow-up' && meaning.ask === 'what-to-do')
    return afterwards(exchange, meaning, offer);
  if (meaning.kind !== 'command') return null;
  switch (meaning.name) {
    case 'yes':
    case 'get-up':
    case 'ready':
    case 'more':
      return up(exchange, meaning, offer.posture, [], offer.slow);
    case 'resume':
    case 'next':
      return offer.slow ? up(exchange, meaning, offer.posture, [], true) : carryOn(exchange);
    case 'no':
      return offer.slow ? stay(exchange, meaning, offer) : goodbye(exchange, meaning);
    case 'pause':
    case 'not-yet':
    case 'aside':
      return stay(exchange, meaning, offer);
    case 'stop':
    case 'not-today':
    case 'done':
    case 'thanks':
      return goodbye(exchange, meaning);
    default:
      return null;
  }
}

/** "And once I'm up?" is told before it. */
function afterwards(exchange: Exchange, meaning: Meaning, offer: Offer): Reply {
  const { up: words } = exchange.knowledge.prompts;
  const state = { name: 'asking', offer } as const;
  return listen(
    exchange,
    meaning,
    lines(exchange, words.afterwards, words.offer),
    lines(exchange, words.offerAgain),
    state,
  );
}

/** Nobody is hurried up. */
function stay(exchange: Exchange, meaning: Meaning, offer: Offer): Reply {
  const { up: words } = exchange.knowledge.prompts;
  const state = { name: 'asking', offer } as const;
  return listen(exchange, meaning, lines(exchange, words.stay), lines(exchange, words.offerAgain), state);
}

/** "It's gone off now": nobody is hurried up by that. */
function itEased(exchange: Exchange, meaning: Meaning, offer: GetUp): Reply {
  const { up: words, safety } = exchange.knowledge.prompts;
  const said = lines(exchange, words.eased, safety.ifBack, words.offerAgain);
  const state = { name: 'asking', offer } as const;
  return listen(exchange, meaning, said, lines(exchange, words.offerAgain), state);
}

/** "I'm up now", after the way up. */
export const standsUp = (exchange: Exchange, meaning: Meaning): Reply =>
  stillOffered(exchange, meaning, exchange.knowledge.prompts.up.isUp);

/** What is said to "Shall we stop here?" */
export function answerEnough(exchange: Exchange, meaning: Command | FollowUp): Reply | null {
  const { prompts } = exchange.knowledge;
  if (meaning.kind === 'follow-up')
    return meaning.ask === 'what-to-do' ? stillOffered(exchange, meaning, prompts.up.afterwards) : null;
  switch (meaning.name) {
    case 'yes':
    case 'stop':
    case 'done':
    case 'thanks':
    case 'not-today':
      return goodbye(exchange, meaning);
    case 'no':
    case 'more':
      return listen(
        exchange,
        meaning,
        lines(exchange, prompts.help.ask),
        lines(exchange, prompts.welcome.reprompt),
        { name: 'idle' },
      );
    case 'put-back':
    case 'praise':
      return stillOffered(exchange, meaning, prompts.finish.relieved);
    case 'get-up':
      return up(exchange, meaning, 'hands-and-knees', [], true);
    case 'pause':
    case 'not-yet':
    case 'aside':
      return stillOffered(exchange, meaning, prompts.finish.takeYourTime);
    default:
      return null;
  }
}

/** A line, then the offer that stands. */
function stillOffered(exchange: Exchange, meaning: Meaning, line: string): Reply {
  const { up: words } = exchange.knowledge.prompts;
  return listen(
    exchange,
    meaning,
    lines(exchange, line, words.ask),
    lines(exchange, words.askAgain),
    exchange.turn.session.state,
  );
}
