/** What words mean in their situation, by the classifier. */
import { findTopic } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import { likelier } from '../../domain/nlu/reading';
import { THRESHOLDS } from '../../domain/nlu/thresholds';
import { tellsMore } from '../../domain/replies';
import { isTalk, moveSpokenOf, type Offer } from '../../domain/session';
import type { Exchange } from '../turn';
import { HINT, situation } from './situation';

/** What words mean here. `hint`: the class that Alexa's intent stands for. Red flags were looked for before. */
export function understood(exchange: Exchange, words: string, hint?: string): Meaning {
  const { nlu } = exchange;
  if (nlu === null) return { kind: 'unknown' };
  const { prior } = situation(exchange);
  const weighed = hint === undefined ? prior : likelier(prior, hint, HINT);
  const spokenOf = moveSpokenOf(exchange.turn.session);
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
