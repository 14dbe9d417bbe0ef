/** Help for the place the person is in, always with the safety notices. */
import type { Meaning } from '../domain/meaning';
import type { Offer } from '../domain/session';
import * as words from '../render/words';
import { lines, listen } from './reply';
import type { Exchange, Reply } from './turn';

/** After warning signs a "yes" means that one fits, so help never suggests it there. */
function whatToAnswer(offer: Offer): string {
  switch (offer.kind) {
    case 'more':
      return words.help.answered;
    case 'other-signs':
      return words.signsReprompt;
    case 'signs-read':
      return words.anythingReprompt;
    default:
      return words.help.offered;
  }
}

function whatToSay(exchange: Exchange): readonly string[] {
  const { state } = exchange.turn.session;
  switch (state.name) {
    case 'asking':
      return [whatToAnswer(state.offer)];
    case 'clarifying':
      return [words.help.clarifying];
    case 'gated':
      return [words.help.gated];
    default:
      return words.help.idle;
  }
}

/** Keeps the place, so that what was offered can still be accepted. */
export function help(exchange: Exchange, meaning: Meaning): Reply {
  return listen(
    exchange,
    meaning,
    lines(exchange, ...words.help.notices, ...whatToSay(exchange), words.help.ask),
    lines(exchange, words.welcome.reprompt),
    exchange.turn.session.state,
  );
}
