/** Which situation a turn is in, and what words mean there. */
import type { SituationName } from '../../content/schema/situation';
import { findTopic } from '../../domain/library';
import { COMMANDS, classOf, FOLLOW_UPS, type Meaning } from '../../domain/meaning';
import { POSITION_ASKS } from '../../domain/move-talk/asks';
import { type Situation, situationOf } from '../../domain/nlu/context/situation';
import { likelier } from '../../domain/nlu/reading';
import { THRESHOLDS } from '../../domain/nlu/thresholds';
import { tellsMore } from '../../domain/replies';
import { isTalk, type Offer, stateName } from '../../domain/session';
import { moveSpokenOf } from '../guided/about-move';
import type { Exchange } from '../turn';

function situation(exchange: Exchange): Situation {
  return situationOf(exchange.knowledge.situations, nameOf(exchange));
}

function nameOf(exchange: Exchange): SituationName {
  const { state } = exchange.turn.session;
  if (state.name !== 'gated' && moveSpokenOf(exchange) !== undefined) return 'described';
  const name = stateName(state);
  if (state.name === 'asking' && state.offer.kind === 'topic' && state.offer.start !== undefined)
    return 'not-started';
  if (state.name === 'asking' && (state.offer.kind === 'carry-on' || state.offer.kind === 'after-routine')) {
    return state.offer.kind;
  }
  return name === 'clarifying' ? 'asking' : name;
}

/** How much likelier Alexa's choice of intent makes its meaning: it has seen the sentence, but not the situation. */
export const HINT = 10;

/** What words mean here. `hint`: the class that Alexa's intent stands for. Red flags were looked for before. */
export function understood(exchange: Exchange, words: string, hint?: string): Meaning {
  const { nlu } = exchange;
  if (nlu === null) return { kind: 'unknown' };
  const { prior } = situation(exchange);
  const weighed = hint === undefined ? prior : likelier(prior, hint, HINT);
  const spokenOf = moveSpokenOf(exchange);
  const routineSpokenOf = routineOf(exchange);
  const isStory = mayTell(exchange) && tellsMore(words, exchange.knowledge.replies);
  const reading = nlu.read(words);
  const weighing = {
    prior: weighed,
    ...(spokenOf !== undefined && { spokenOf }),
    ...(routineSpokenOf !== undefined && { routineSpokenOf }),
  };
  const meant = nlu.decide(reading, weighing);
  if (!isStory || refusesFloor(meant)) return meant;
  // A story may be about anything: what it is taken for must be plain.
  return nlu.decide(reading, { ...weighing, thresholds: { ...THRESHOLDS, other: THRESHOLDS.inStory } });
}

/** "I can't do exercises on the floor" says where they are wanted. */
const refusesFloor = (meaning: Meaning) => meaning.kind === 'routine' && meaning.position === 'chair';

/** A question that leans on the last answer more than on anything else, however little; null for none. */
export function leanedOn(exchange: Exchange): Meaning | null {
  const { nlu, turn } = exchange;
  if (nlu === null || turn.words.split(' ').length > MOST_LEANING) return null;
  const { prior } = situation(exchange);
  const isAlone = nlu.namesNothing(turn.words);
  const { leanedOn: beside, leanedOnAlone } = THRESHOLDS;
  const thresholds = { ...THRESHOLDS, other: isAlone ? leanedOnAlone : beside };
  const meant = nlu.decide(nlu.read(turn.words), { prior, thresholds });
  return meant.kind === 'follow-up' ? meant : null;
}

/** The most words that still lean on what was said before. */
const MOST_LEANING = 10;

/** In talk, where no move waits. */
function mayTell({ turn: { session } }: Exchange): boolean {
  const { state } = session;
  if (state.name === 'idle') return true;
  return state.name === 'asking' && TALK.has(state.offer.kind);
}

const TALK: ReadonlySet<Offer['kind']> = new Set(['more', 'topic', 'anything', 'which-facet', 'list']);

/** Id of the routine that is offered, or that fits the topic spoken of. */
function routineOf({ turn: { session }, knowledge }: Exchange): string | undefined {
  const { state, topic } = session;
  if (state.name === 'asking' && state.offer.kind === 'routine') return state.offer.routine;
  return isTalk(state) && topic !== undefined ? findTopic(knowledge, topic)?.routine : undefined;
}

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
