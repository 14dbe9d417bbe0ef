/** Help for the place the person is in, always with the safety notices. */
import type { Meaning } from '../domain/meaning';
import type { Offer } from '../domain/session';
import * as words from '../render/words';
import { lines, listen } from './reply';
import type { Reply, Turn } from './turn';

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

function whatToSay(turn: Turn): readonly string[] {
  const { place } = turn.session;
  switch (place.at) {
    case 'asking':
      return [whatToAnswer(place.offer)];
    case 'clarifying':
      return [words.help.clarifying];
    case 'gated':
      return [words.help.gated];
    default:
      return words.help.idle;
  }
}

/** Keeps the place, so that what was offered can still be accepted. */
export function help(turn: Turn, meaning: Meaning): Reply {
  return listen(
    turn,
    meaning,
    lines(turn, ...words.help.notices, ...whatToSay(turn), words.help.ask),
    lines(turn, words.welcome.reprompt),
    turn.session.place,
  );
}
