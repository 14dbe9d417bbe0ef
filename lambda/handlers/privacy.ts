/** "Forget me" and "what do you know about me": everything kept, in words, and gone on request. */

import { findRoutine } from '../domain/library';
import type { Meaning } from '../domain/meaning';
import { IDLE } from '../domain/session';
import * as words from '../render/words';
import { offering } from './questions';
import { lines, listen } from './reply';
import type { Exchange, Reply } from './turn';

export function forgetMe(exchange: Exchange, meaning: Meaning): Reply {
  const reply = listen(
    { ...exchange, turn: { ...exchange.turn, session: IDLE } },
    meaning,
    lines(exchange, words.privacy.forgotten, words.startARoutine),
    lines(exchange, words.welcome.reprompt),
    { name: 'idle' },
  );
  return { ...reply, effects: [{ kind: 'forget' }] };
}

/** The store refused to erase: said honestly, so that nobody believes it is gone. */
export function couldNotForget(exchange: Exchange, meaning: Meaning): Reply {
  return listen(
    exchange,
    meaning,
    lines(exchange, words.privacy.unavailable, words.anythingElse),
    lines(exchange, words.anythingReprompt),
    offering({ kind: 'anything' }),
  );
}

export function whatDoYouKnow(exchange: Exchange, meaning: Meaning): Reply {
  const { remembered } = exchange.turn;
  const { privacy } = words;
  const answer = () => {
    if (remembered === 'unavailable') return [privacy.unavailable];
    if (remembered === null) return [privacy.nothingKept, privacy.never];
    const what = remembered.place?.what;
    const routine = what?.kind === 'routine' ? findRoutine(exchange.knowledge, what.id) : undefined;
    const kept = [
      ...(remembered.noticeHeard || remembered.gateHeard ? ['that you heard the safety notice'] : []),
      ...(remembered.place
        ? [`your place in ${routine ? `the ${routine.name} routine` : 'an exercise'}`]
        : []),
      ...(remembered.pace !== 'usual' || remembered.level !== 'usual' ? ['the pace and level you like'] : []),
      ...(remembered.met.length > 0 ? ['which moves I have explained to you'] : []),
    ];
    return kept.length > 0
      ? [privacy.keeps(kept), privacy.never, privacy.forgetHow]
      : [privacy.nothingKept, privacy.never];
  };
  return listen(
    exchange,
    meaning,
    lines(exchange, ...answer(), words.anythingElse),
    lines(exchange, words.anythingReprompt),
    offering({ kind: 'anything' }),
  );
}
