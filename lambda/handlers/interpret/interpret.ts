/**
 * What a turn means where it is said: red flag, then a signal of the body, then the answer to what was asked, then what
 * the situation makes likely, then anything else.
 */
import { findTopic } from '../../domain/library';
import { command, type Meaning } from '../../domain/meaning';
import { nearestMove } from '../../domain/move-talk/near';
import type { Unit } from '../../domain/nlu/concepts';
import type { Mentions } from '../../domain/red-flags';
import { agrees, courtesyIn, facetAnswered, signFits, tellsMore } from '../../domain/replies';
import { isTalk, moveSpokenOf, type Offer, stateName } from '../../domain/session';
import { fitsOne } from '../../domain/text/patterns';
import { isThere, placeWished } from '../gate/place';
import { route } from '../routes';
import { eventMeaning } from '../screen/events';
import type { Exchange } from '../turn';
import { heeding, inCircumstance, knownOf } from './circumstance';
import {
  besideSound,
  byItsName,
  lastWords,
  pastAgreement,
  pastNo,
  pastOpening,
  pastReason,
  secondThought,
  toldToWait,
} from './clauses';
import { inContext } from './context';
import { asDirected } from './levels';
import { pickedFromList } from './listed';
import { ofTheMove } from './of-the-move';
import { ofTheTalk } from './of-the-talk';
import { refused } from './refused';
import { cancelled, consented, reminderMeant } from './reminders';
import { inSituation } from './situation';
import { isAskedAbout, isTold } from './stories';

export const interpret = (exchange: Exchange): Meaning => interpreted(pastReason(pastNo(exchange)));

function interpreted(exchange: Exchange): Meaning {
  const { turn, nlu } = exchange;
  if (turn.task) return { kind: 'routine', id: exchange.knowledge.defaults.routines.usual };
  if (turn.kind === 'launch') return { kind: 'launch' };
  if (turn.consent) return consented(turn.consent);
  if (turn.kind === 'event') return happened(exchange);
  if (turn.kind !== 'intent') return { kind: 'ended' };
  if (turn.words === '')
    return (
      cancelled(turn) ?? withoutWords(exchange, signThatFits(exchange, route(exchange)) ?? route(exchange))
    );
  if (nlu === null) throw new Error('Words came without what reads them: red flags would be missed.');
  const mentions = nlu.mentions(turn.words, knownOf(exchange));
  const warning = nlu.redFlags(mentions);
  if (warning) return supposedOr(exchange, warning);
  const routed = byItsName(exchange, pastAgreement(exchange, route(exchange)));
  // Alexa may have heard a sign that the words do not show.
  if (routed.kind === 'red-flag') return routed;
  const signal = moving(exchange) || tellsOfFaintness(exchange, mentions) ? nlu.bodySignal(mentions) : null;
  if (signal && (moving(exchange) || signal === 'unwell'))
    return unlessNoPain(exchange, { kind: 'body', signal });
  if (givesUp(exchange, mentions)) return { kind: 'despair' };
  if (
    hasMoveAtHand(exchange) &&
    nlu.isPainSupposed(mentions) &&
    (!isOfTopics(routed) || namesOnlyPain(nlu.units(turn.words)))
  )
    return unlessNoPain(exchange, {
      kind: 'position',
      ask: fitsOne(turn.words, exchange.knowledge.replies.tomorrow) ? 'sore-later' : 'if-it-hurts',
    });
  if (isThere(exchange, mentions)) return command('already-down');
  if (fitsOne(turn.words, exchange.knowledge.replies.stops)) return command('stop');
  if (cannotKneel(exchange)) return command('leave-out');
  const near = nearMove(exchange, routed);
  if (near) return near;
  const place = routed.kind === 'command' ? placeWished(exchange, mentions) : null;
  if (place) return place;
  const asked = ofTheMove(exchange, routed);
  if (asked) return toldToWait(exchange, asked);
  const spoken = ofTheTalk(exchange);
  if (spoken) return inCircumstance(exchange, heeding(exchange, spoken));
  if (setsOff(exchange)) return command('ready');
  if (takesLeave(exchange)) return command('stop');
  const courtesy = courtesyIn(turn.words, exchange.knowledge.replies);
  if (courtesy) return command(courtesy);
  if (mayBeEased(exchange, routed) && nlu.isPainDenied(mentions)) return eased(exchange);
  const reminder = reminderMeant(turn, nlu);
  if (reminder) return reminder;
  const kept = nlu.keeping(turn.words);
  // In a routine all of them would be about the move.
  if (kept && turn.session.state.name !== 'guided') return inSituation(exchange, command(kept));
  const fits = signThatFits(exchange, routed) ?? facetThatFits(exchange) ?? pickedFromList(exchange);
  if (fits) return fits;
  const inFull = pastOpening(exchange, inTalk(exchange, routed, mentions));
  const meant = asDirected(exchange, instead(exchange, inFull));
  const meaning = inCircumstance(
    exchange,
    heeding(exchange, saysNothing(meant) ? (ofTheTalk(exchange, true) ?? meant) : meant),
  );
  const isNone = isTold(exchange, meaning) || isAskedAbout(exchange, meaning);
  return ofTheAnswer(exchange, isNone ? { kind: 'unknown' } : meaning);
}

/**
 * "I've got a bad knee, is that a problem", at the gate: whether a move suits them, and no pain of now. "My toast is
 * burning" in a routine is none either.
 */
function unlessNoPain({ turn: { words, session }, nlu }: Exchange, meaning: Meaning): Meaning {
  if (meaning.kind === 'body' && meaning.signal !== 'pain') return meaning;
  if (session.state.name === 'guided' && nlu?.aboutMove(words, ['guiding'])?.label === 'command:not-yet')
    return command('not-yet');
  if (session.state.name !== 'gated') return meaning;
  const ask = 'no-kneeling';
  return nlu?.aboutMove(words, ['gated'])?.label === `position:${ask}` ? { kind: 'position', ask } : meaning;
}

/** A question that names nothing we know is about the last answer, as long as it is not plainly about something else. */
function ofTheAnswer(
  { turn: { words, session, isNew }, nlu, knowledge }: Exchange,
  meaning: Meaning,
): Meaning {
  if (meaning.kind !== 'unknown' || isNew || session.topic === undefined || !isTalk(session.state))
    return meaning;
  const mayBe = nlu?.asks(words) === true && !nlu.isOutside(words) && !tellsMore(words, knowledge.replies);
  return mayBe ? { kind: 'follow-up', ask: 'about-it' } : meaning;
}

/** A sign that nobody has: "what if my leg goes numb", "years ago my legs gave way"; not while an emergency stands. */
function supposedOr(
  { turn: { words, session }, nlu, knowledge: { replies, defaults } }: Exchange,
  warning: Meaning,
): Meaning {
  if (warning.kind !== 'red-flag' || session.state.name === 'emergency') return warning;
  const { said, unless } = replies.supposes;
  if (nlu?.inTalk(words, ['over'], false)) return { kind: 'topic', id: defaults.topics.whenUnclear };
  return fitsOne(words, said) && !fitsOne(words, unless) ? { ...warning, supposed: true } : warning;
}

/** What could not be made out, or only as a question about the last answer. */
const saysNothing = (meaning: Meaning) =>
  meaning.kind === 'unknown' || (meaning.kind === 'follow-up' && meaning.ask === 'about-it');

/** What is meant after what was said before, corrections and refusals heard. */
function inTalk(exchange: Exchange, routed: Meaning, mentions: Mentions): Meaning {
  return inSituation(
    exchange,
    refused(
      exchange,
      mentions,
      lastWords(exchange, besideSound(exchange, secondThought(exchange, inContext(exchange, routed)))),
    ),
  );
}

/** An intent that carries none of what was said. Asked to repeat, what was said is repeated, whatever the words mean here. */
const withoutWords = (exchange: Exchange, meaning: Meaning): Meaning =>
  inCircumstance(exchange, heeding(exchange, isRepeat(meaning) ? meaning : inSituation(exchange, meaning)));

const isRepeat = (meaning: Meaning) => meaning.kind === 'command' && meaning.name === 'repeat';

/** "Do the after run one", and "the desk break instead" where something waits: only a question wants to be told of it. */
function instead({ turn, nlu, knowledge }: Exchange, meaning: Meaning): Meaning {
  if (meaning.kind !== 'routine' || !meaning.describe) return meaning;
  const waits = turn.session.state.name === 'gated' && !nlu?.asks(turn.words);
  if (!waits && !fitsOne(turn.words, knowledge.replies.begins)) return meaning;
  const { describe: _, ...wanted } = meaning;
  return wanted;
}

/** "Yeah, go on" at the gate says what the yes is to. */
function setsOff({ turn: { words, session }, knowledge }: Exchange): boolean {
  return session.state.name === 'gated' && fitsOne(words, knowledge.replies.setsOff);
}

/** "Thanks, I'm off to bed": out of a routine, and asking for nothing. */
function takesLeave({ turn: { words, session }, knowledge: { replies } }: Exchange): boolean {
  return isTalk(session.state) && fitsOne(words, replies.leaves) && !fitsOne(words, replies.wants);
}

/** A touch means what a word would, where it is touched; a report means itself. */
function happened(exchange: Exchange): Meaning {
  const meaning = eventMeaning(exchange);
  if (meaning === null) return { kind: 'ended' };
  return inSituation(exchange, touchedSign(exchange, meaning) ?? meaning);
}

/** After the signs were read out, "one is me" is told in one touch. */
function touchedSign({ turn: { session } }: Exchange, meaning: Meaning): Meaning | null {
  const { state } = session;
  if (meaning.kind !== 'command' || meaning.name !== 'one-of-those' || state.name !== 'asking') return null;
  if (state.offer.kind !== 'other-signs' && state.offer.kind !== 'signs-read') return null;
  return signOf(state.offer.kind);
}

function signOf(read: 'other-signs' | 'signs-read'): Meaning {
  return { kind: 'red-flag', flag: 'sign-read-out', urgency: read === 'other-signs' ? 'emergency' : 'today' };
}

/** Right after moves, when somebody may still lie where they did them. */
const JUST_STOPPED: ReadonlySet<Offer['kind']> = new Set(['after-routine', 'get-up']);

/** Whether somebody is in a routine or about to start one: only there does "my knee hurts" ask to let go. */
function moving({ turn: { words, session }, knowledge: { replies } }: Exchange): boolean {
  const { state } = session;
  if (state.name === 'asking') return JUST_STOPPED.has(state.offer.kind);
  // "Does crossing my legs make it worse" tells of no pain.
  return state.name === 'guided' || (state.name === 'gated' && !fitsOne(words, replies.asksOfCause));
}

/** A move that others call by its name, where none of ours is named beside it. */
function nearMove({ turn: { words }, knowledge }: Exchange, routed: Meaning): Meaning | null {
  if (routed.kind === 'exercise' || (routed.kind === 'routine' && routed.id !== undefined)) return null;
  const id = nearestMove(words, knowledge.exercises, knowledge.replies, routed.kind === 'topic');
  return id === null ? null : { kind: 'exercise', action: 'describe', id, near: true };
}

/** "I don't think I can get onto hands and knees" is no pain, and in a routine no wish for another one. */
function cannotKneel({ turn: { words, session }, knowledge: { replies } }: Exchange): boolean {
  return session.state.name === 'guided' && fitsOne(words, replies.cannotKneel);
}

/** Out of a routine words about the body ask for an answer, but who feels faint needs one line at once. */
function tellsOfFaintness({ turn, nlu, knowledge }: Exchange, mentions: Mentions): boolean {
  const { wants, asksOf } = knowledge.replies;
  const asks = fitsOne(turn.words, wants) || fitsOne(turn.words, asksOf);
  return !asks && nlu?.isUnwell(mentions) === true;
}

/** "I can't go on" and no more: in a routine it stops the move, and as an answer it refuses; else it is despair. */
function givesUp({ turn: { session } }: Exchange, mentions: Mentions): boolean {
  const { state } = session;
  const isOpen = state.name === 'idle' || (state.name === 'asking' && OPEN.has(state.offer.kind));
  return isOpen && mentions.isOnly('endOfStrength');
}

/** Offers that ask for nothing that one could not do. */
const OPEN: ReadonlySet<Offer['kind']> = new Set(['anything', 'more', 'topic']);

/** Nothing hurts, or no more: in a pause that is a word to go on. */
function eased(exchange: Exchange): Meaning {
  const name = stateName(exchange.turn.session.state) === 'paused' ? 'resume' : 'praise';
  return inSituation(exchange, command(name));
}

/** In a routine, and as first words that were taken for pain or for nothing. */
function mayBeEased({ turn: { session } }: Exchange, routed: Meaning): boolean {
  if (session.state.name === 'guided') return true;
  const isFirst = session.state.name === 'idle' && session.topic === undefined;
  return tellsOfPain(routed) || (isFirst && routed.kind === 'unknown');
}

const tellsOfPain = (meaning: Meaning) => meaning.kind === 'command' && meaning.name === 'it-hurts';

/** After the signs were read out, an agreement says that one of them fits. */
function signThatFits({ turn, knowledge }: Exchange, meaning: Meaning): Meaning | null {
  const { state } = turn.session;
  if (state.name !== 'asking') return null;
  if (state.offer.kind !== 'other-signs' && state.offer.kind !== 'signs-read') return null;
  const agreed =
    meaning.kind === 'command' && meaning.name === 'yes' && agrees(turn.words, knowledge.replies);
  if (!agreed && !signFits(turn.words, knowledge.replies)) return null;
  return signOf(state.offer.kind);
}

/** The answer to a topic's question back. */
function facetThatFits({ turn, knowledge }: Exchange): Meaning | null {
  const { state } = turn.session;
  if (state.name !== 'asking' || state.offer.kind !== 'which-facet') return null;
  const topic = findTopic(knowledge, state.offer.topic);
  const facet = topic?.asks && facetAnswered(turn.words, topic.asks);
  return topic && facet !== undefined ? { kind: 'topic', id: topic.id, facet } : null;
}

/** Whether a move is done, waits at its gate, or was described a moment ago. */
function hasMoveAtHand(exchange: Exchange): boolean {
  const { name } = exchange.turn.session.state;
  return name === 'guided' || name === 'gated' || moveSpokenOf(exchange.turn.session) !== undefined;
}

const isOfTopics = ({ kind }: Meaning) => kind === 'topic' || kind === 'clarify';

const FEELINGS: ReadonlySet<string> = new Set(['hurt', 'sharp', 'worry']);

/** "I'm worried it will hurt" names nothing else that a topic could be about. */
const namesOnlyPain = (units: readonly Unit[]) =>
  units.every(({ entity }) => entity === undefined || FEELINGS.has(entity.concept));
