/** Help for the place the person is in, always with the safety notices. */
import type { Prompts } from '../content';
import type { Meaning } from '../domain/meaning';
import type { Offer } from '../domain/session';
import { lines, listen } from './reply';
import type { Exchange, Reply } from './turn';

/** After warning signs a "yes" means that one fits, so help never suggests it there. */
function whatToAnswer({ help, questions, safety }: Prompts, offer: Offer): string {
  switch (offer.kind) {
    case 'more':
      return help.answered;
    case 'other-signs':
      return safety.signsReprompt;
    case 'signs-read':
      return questions.anythingReprompt;
    default:
      return help.offered;
  }
}

function whatToSay(exchange: Exchange): readonly string[] {
  const { state } = exchange.turn.session;
  const { prompts } = exchange.knowledge;
  switch (state.name) {
    case 'asking':
      return [whatToAnswer(prompts, state.offer)];
    case 'clarifying':
      return [prompts.help.clarifying];
    case 'gated':
      return [prompts.help.gated];
    default:
      return prompts.help.idle;
  }
}

/** Keeps the place, so that what was offered can still be accepted. */
export function help(exchange: Exchange, meaning: Meaning): Reply {
  const { help: words, welcome } = exchange.knowledge.prompts;
  return listen(
    exchange,
    meaning,
    lines(exchange, ...welcome.notices, words.stopWhatHurts, ...whatToSay(exchange), words.ask),
    lines(exchange, welcome.reprompt),
    exchange.turn.session.state,
  );
}
