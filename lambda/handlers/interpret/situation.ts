/** Which situation a turn is in, and what words mean there. */
import type { SituationName } from '../../content/schema/situation';
import { COMMANDS, classOf, FOLLOW_UPS, type Meaning } from '../../domain/meaning';
import { POSITION_ASKS } from '../../domain/move-talk/asks';
import { type Situation, situationOf } from '../../domain/nlu/context/situation';
import { moveSpokenOf, type Offer, stateName } from '../../domain/session';
import type { Exchange } from '../turn';

/** Where the turn stands, as the data have it. */
export function situation(exchange: Exchange): Situation {
  return situationOf(exchange.knowledge.situations, nameOf(exchange));
}

function nameOf(exchange: Exchange): SituationName {
  const { state } = exchange.turn.session;
  if (state.name !== 'gated' && moveSpokenOf(exchange.turn.session) !== undefined) return 'described';
  const name = stateName(state);
  if (state.name === 'asking' && state.offer.kind === 'topic' && state.offer.start !== undefined)
    return 'not-started';
  const own = state.name === 'asking' ? OF_OFFER[state.offer.kind] : undefined;
  if (own) return own;
  return name === 'clarifying' ? 'asking' : name;
}

/** Offers that are a situation of their own. */
const OF_OFFER: Partial<Record<Offer['kind'], SituationName>> = {
  'carry-on': 'carry-on',
  'after-routine': 'after-routine',
  'get-up': 'rising',
  enough: 'risen',
};

/** How much likelier Alexa's choice of intent makes its meaning: it has seen the sentence, but not the situation. */
export const HINT = 10;

/** The meaning as this situation takes it: at the gate "no" says that none of it fits. */
export function inSituation(exchange: Exchange, meaning: Meaning): Meaning {
  const meant = situation(exchange).means[classOf(meaning)];
  return meant === undefined ? meaning : of(meant, meaning);
}

/** What refusing a class means here: "don't start" at the gate waits, "don't pause" in a routine goes on. */
export function whenRefused(exchange: Exchange, refusedClass: string): Meaning {
  const { refused } = situation(exchange);
  const [kind = ''] = refusedClass.split(':');
  const meant = refused[refusedClass] ?? refused[kind];
  return meant === undefined ? { kind: 'unknown' } : of(meant, { kind: 'unknown' });
}

/** The meaning of a class; `otherwise` for one that needs more than its name. */
export function of(label: string, otherwise: Meaning): Meaning {
  const [kind, name = ''] = label.split(':');
  switch (kind) {
    case 'command': {
      const command = COMMANDS.find((each) => each === name);
      return command ? { ...(otherwise.kind === 'command' && otherwise), kind, name: command } : otherwise;
    }
    case 'position': {
      const ask = POSITION_ASKS.find((each) => each === name);
      return ask ? { kind, ask } : otherwise;
    }
    case 'follow-up': {
      const ask = FOLLOW_UPS.find((each) => each === name);
      return ask ? { kind, ask } : otherwise;
    }
    default:
      return otherwise;
  }
}
