/** Help for the place the person is in, always with the safety notices. */
import type { Meaning } from '../domain/meaning';
import * as words from '../render/words';
import { lines, listen } from './reply';
import type { Reply, Turn } from './turn';

function whatToSay(turn: Turn): readonly string[] {
  const { place } = turn.session;
  switch (place.at) {
    case 'asking':
      return [place.offer.kind === 'more' ? words.help.answered : words.help.offered];
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
