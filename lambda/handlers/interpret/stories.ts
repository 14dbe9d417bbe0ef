/** What only goes on with a story: it asks for nothing. */
import type { CommandName, FollowUpAsk, Meaning } from '../../domain/meaning';
import { correction } from '../../domain/nlu/context/second-thoughts';
import { THRESHOLDS } from '../../domain/nlu/thresholds';
import { noInStory, tellsMore, tellsOfHabit, yesInStory } from '../../domain/replies';
import { isTalk } from '../../domain/session';
import { fitsOne } from '../../domain/text/patterns';
import { detailTold } from '../talk/detail';
import type { Exchange } from '../turn';

/** Commands that somebody may do, or have done, in a story. */
const ACTS: ReadonlySet<CommandName> = new Set([
  'get-up',
  'pause',
  'stop',
  'already-down',
  'next',
  'done',
  'harder',
  'easier',
]);

/** Wishes that a question may be taken for: "is it hard" asks, and makes nothing harder. */
const LEVELS: ReadonlySet<CommandName> = new Set(['harder', 'easier', 'faster', 'slower']);

/** "Should I cancel it", after an answer: what is named is asked about, and not wanted. */
export function asksOfAct({
  turn: { words, session },
  knowledge,
}: Pick<Exchange, 'turn' | 'knowledge'>): boolean {
  return session.topic !== undefined && isTalk(session.state) && fitsOne(words, knowledge.replies.asksOfAct);
}

/** Whether a command is only asked about. */
export function isAskedAbout({ turn, knowledge }: Exchange, meaning: Meaning): boolean {
  if (meaning.kind !== 'command') return false;
  if (asksOfAct({ turn, knowledge })) return true;
  return LEVELS.has(meaning.name) && fitsOne(turn.words, knowledge.replies.asksHowHard);
}

/** What a no in a story may be taken for. */
const REFUSALS: ReadonlySet<CommandName> = new Set(['aside', 'leave-out', 'not-today']);

/** Whether something is told after an answer of which we know what to say. */
const tellsDetail = (exchange: Exchange): boolean =>
  exchange.turn.session.topic !== undefined &&
  tellsMore(exchange.turn.words, exchange.knowledge.replies) &&
  exchange.nlu?.asks(exchange.turn.words) !== true &&
  detailTold(exchange) !== undefined;

/** What a detail may be taken for: "I took some ibuprofen" asks for no dose, and "I'm only thirty" not whether that is normal. */
function mayBeDetail(meaning: Meaning): boolean {
  if (meaning.kind === 'follow-up') return QUESTIONS.has(meaning.ask);
  return meaning.kind === 'elsewhere' || meaning.kind === 'clarify';
}

const QUESTIONS: ReadonlySet<FollowUpAsk> = new Set([
  'normal',
  'about-it',
  'how-long',
  'how-often',
  'easiest',
  'recovery',
]);

/** Replies that a detail may be taken for: "it's been three weeks already" wants no more. */
const REPLIES: ReadonlySet<CommandName> = new Set(['yes', 'no', 'more', 'explain', 'next', 'help']);

/** What a denial may be taken for. */
const asksNothing = ({ kind }: Meaning) => kind === 'topic' || kind === 'follow-up' || kind === 'elsewhere';

/** A routine of which nothing is told but that it is wanted. */
const isBare = (meaning: Extract<Meaning, { kind: 'routine' }>) => Object.keys(meaning).length === 1;

const ofMoves = (concept: string | undefined) =>
  concept === 'movement' || concept === 'exercise' || concept === 'routine';

/** Out of a routine what somebody does as a rule is no wish to do it now, and a story may lead back to the same answer. */
export function isTold(exchange: Exchange, meaning: Meaning): boolean {
  const {
    turn: { words, session },
    nlu,
    knowledge,
  } = exchange;
  if (!isTalk(session.state)) return false;
  if (session.advised && asksNothing(meaning) && tellsMore(words, knowledge.replies) && !nlu?.asks(words))
    return true;
  if (meaning.kind === 'command' && REPLIES.has(meaning.name) && tellsDetail(exchange)) return true;
  if (meaning.kind === 'command' && meaning.name === 'yes') return yesInStory(words, knowledge.replies);
  // "No, it doesn't go down my leg" refuses nothing.
  const refuses = meaning.kind === 'command' && REFUSALS.has(meaning.name) && meaning.exercise === undefined;
  if (refuses) return noInStory(words, knowledge.replies);
  if (meaning.kind === 'command') return ACTS.has(meaning.name) && tellsOfHabit(words, knowledge.replies);
  // "It only started yesterday" begins nothing.
  if (meaning.kind === 'routine' && session.topic !== undefined && isBare(meaning))
    return (
      tellsMore(words, knowledge.replies) && !nlu?.units(words).some(({ entity }) => ofMoves(entity?.concept))
    );
  if (meaning.kind === 'topic' && fitsOne(words, knowledge.replies.times)) return true;
  // "No numbness or anything" asks for no part of the answer, and "I took some ibuprofen" for no dose.
  if (session.topic !== undefined && fitsOne(words, knowledge.replies.denials)) return asksNothing(meaning);
  if (session.topic !== undefined && mayBeDetail(meaning)) return tellsDetail(exchange);
  if (meaning.kind !== 'topic' || session.topic === undefined || !tellsMore(words, knowledge.replies))
    return false;
  if (meaning.id === session.topic) return meaning.facet === undefined;
  // "No, I meant from lifting weights" puts right what was asked.
  if (correction(words, knowledge.lookups.corrections, knowledge.replies.refusal) !== null) return false;
  if (fitsOne(words, knowledge.replies.notThatBut)) return false;
  // A job that is told moves on from no answer: its topic is offered.
  const isOfOpening = session.topic === knowledge.defaults.topics.whenUnclear;
  if (!isOfOpening && (nlu?.detailsTold(words) ?? []).some(({ topic }) => topic === meaning.id)) return true;
  return (nlu?.likelihoodOfTopic(words, meaning.id) ?? 1) < THRESHOLDS.inTold;
}
