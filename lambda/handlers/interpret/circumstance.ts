/** What was told of who it is for, brought to what is meant: to a pregnant woman "how should I sleep" is another question. */

import type { Place } from '../../content/schema/exercise';
import { findRoutine } from '../../domain/library';
import type { CommandName, FollowUpAsk, Meaning } from '../../domain/meaning';
import { bearsOn, circumstanceIn } from '../../domain/nlu/context/circumstance';
import type { Concept } from '../../domain/red-flags';
import { saysSeen } from '../../domain/replies';
import { type Circumstance, isTalk, type Session } from '../../domain/session';
import { fitsOne } from '../../domain/text/patterns';
import type { Exchange, Turn } from '../turn';

type Of = Pick<Exchange, 'turn' | 'knowledge'>;

/** The turn as what its own words tell makes it. Of this session only: nothing of it is stored or logged. */
export function withCircumstance({ turn, knowledge }: Of): Turn {
  if (turn.words === '') return turn;
  const about = circumstanceIn(turn.words, knowledge.replies.circumstances);
  const session = wasSeen(turn, knowledge);
  if (!about) return { ...turn, session };
  const asksFirst = knowledge.defaults.circumstances[about.is].moves !== undefined;
  return { ...turn, session: { ...session, about, ...(asksFirst && { fullGate: true }) } };
}

/** Once a doctor has seen it, what was advised is done; the next gate is still heard in full. */
function wasSeen({ words, session }: Turn, { replies }: Of['knowledge']): Session {
  if (!session.advised || !saysSeen(words, replies)) return session;
  const { advised: _, ...rest } = session;
  return rest;
}

const PREGNANT: ReadonlySet<Concept> = new Set<Concept>(['pregnant']);

/** What was told that makes a warning sign of words that are none by themselves: "I'm bleeding". */
export function knownOf({ turn: { session } }: Of): ReadonlySet<Concept> | undefined {
  return session.about?.is === 'antenatal' ? PREGNANT : undefined;
}

/** What bears on this turn; undefined for nothing. */
export function circumstanceOf({ turn, knowledge }: Of): Circumstance | undefined {
  const { about } = turn.session;
  const bears = about && bearsOn(about, turn.words, knowledge.replies.circumstances);
  return bears ? about : undefined;
}

/** The meaning for who it is about; in a routine and at its gate the conditions are asked for anyway. */
export function inCircumstance(exchange: Exchange, meaning: Meaning): Meaning {
  const { turn, knowledge } = exchange;
  const about = circumstanceOf(exchange);
  if (!about) return meaning;
  const { topic, inPlaceOf, moves } = knowledge.defaults.circumstances[about.is];
  if (!isTalk(turn.session.state)) {
    // What is asked at the gate is answered for them, too.
    const own = meaning.kind === 'topic' ? inPlaceOf[meaning.id] : undefined;
    return own === undefined ? meaning : ofTopic(topic, own);
  }
  if (moves !== undefined && wishesMoves(exchange, meaning, topic)) return ofTopic(topic, moves);
  if (!isOpen(meaning)) return meaning;
  const id = meaning.kind === 'topic' ? meaning.id : undefined;
  // The words name a part of the topic for them, or it answers in the place of another.
  const part = exchange.nlu?.partMeant(topic, turn.words);
  if (part && (id === undefined || id === topic || Object.hasOwn(inPlaceOf, id))) return part;
  if (isVague(exchange, meaning, topic) || tellsOfPain(exchange, meaning)) return ofTopic(topic, null);
  const facet = id === undefined ? undefined : inPlaceOf[id];
  return facet === undefined ? meaning : ofTopic(topic, facet);
}

const ofTopic = (id: string, facet: string | null): Meaning => ({
  kind: 'topic',
  id,
  ...(facet !== null && { facet }),
});

/** "Are they safe for him": a question that says nothing by itself is about who was told of. */
function isVague({ turn, knowledge: { replies } }: Exchange, { kind }: Meaning, topic: string): boolean {
  const asks = fitsOne(turn.words, replies.wants) && fitsOne(turn.words, replies.refersBack);
  return kind === 'unknown' && asks && turn.session.topic !== topic;
}

/** "My wife is pregnant and her back hurts" asks nothing, and is answered by what is known of it. */
function tellsOfPain({ turn, nlu, knowledge: { replies } }: Exchange, { kind }: Meaning): boolean {
  if (kind !== 'unknown' || nlu === null || circumstanceIn(turn.words, replies.circumstances) === null)
    return false;
  return nlu.bodySignal(nlu.mentions(turn.words)) === 'pain';
}

/** A question, or what could not be made out. */
function isOpen(meaning: Meaning): boolean {
  if (meaning.kind === 'follow-up') return meaning.ask !== 'afraid' && meaning.ask !== 'recovery';
  return meaning.kind === 'topic' || meaning.kind === 'unknown' || meaning.kind === 'elsewhere';
}

const WISHES: ReadonlySet<CommandName> = new Set(['list-exercises', 'another']);

/** After a sign, the advice that was given answers who asks which moves there are, or whether it is harmless. */
export function heeding(exchange: Exchange, meaning: Meaning): Meaning {
  const { state, advised, about } = exchange.turn.session;
  if (!advised || !isTalk(state)) return meaning;
  const asksIfHarmless = meaning.kind === 'follow-up' && meaning.ask === 'normal';
  const asksMoves = advised === 'today' && meaning.kind === 'command' && asksForMoves(exchange, meaning.name);
  if (!asksIfHarmless && !asksMoves) return meaning;
  // Who comes first is said again, and which sign it was is kept nowhere.
  return { kind: 'red-flag', flag: about?.is === 'antenatal' ? 'pregnancy' : 'sign-told', urgency: advised };
}

function asksForMoves({ turn: { session } }: Exchange, name: CommandName): boolean {
  const { state } = session;
  const agrees = name === 'yes' && state.name === 'asking' && state.offer.kind === 'list';
  return agrees || WISHES.has(name);
}

/** Moves are asked for, and none by a name that says they are done upright; or what to do about it, where the topic for them was not told yet. */
function wishesMoves(exchange: Exchange, meaning: Meaning, topic: string): boolean {
  const { turn, knowledge } = exchange;
  if (meaning.kind === 'routine') {
    const named = meaning.id === undefined ? undefined : findRoutine(knowledge, meaning.id);
    return named === undefined || LYING.has(named.place);
  }
  if (meaning.kind === 'follow-up') return REMEDIES.has(meaning.ask) && turn.session.topic !== topic;
  return meaning.kind === 'command' && asksForMoves(exchange, meaning.name);
}

const LYING: ReadonlySet<Place> = new Set<Place>(['floor', 'bed']);

const REMEDIES: ReadonlySet<FollowUpAsk> = new Set(['what-to-do', 'easiest', 'too-hard']);
