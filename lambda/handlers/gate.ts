/** The gate before any exercise: what it is, how long and where, who should ask first, and when to stop. */

import { localeWords } from '../content/fill';
import { routineFor } from '../domain/guided/timeline/session';
import { findExercise } from '../domain/library';
import type { Meaning } from '../domain/meaning';
import { IDLE, runningPlay, type Start } from '../domain/session';
import { fitsOne } from '../domain/text/patterns';
import { description } from '../render/moves';
import { leftOutAtGate, named, thingsFor } from './announce';
import { bodyAtGate, condition } from './gate/body';
import { questionAtGate } from './gate/questions';
import {
  type Command,
  cleared,
  fetching,
  type Gated,
  isCleared,
  leaveOut,
  stillAtGate,
  uncleared,
  waiting,
} from './gate/still-gated';
import { begun } from './guided/begin';
import { movesIn } from './guided/describe';
import { happen } from './guided/draw';
import { offering } from './questions';
import { lines, listen, save } from './reply';
import { inShort } from './safety/hand-off';
import { routineCard } from './screen/routine-card';
import type { Exchange, Reply } from './turn';

/** Speaks the gate of `start` and waits for "ready"; while no moves are to be made, says only that. */
export function gate(
  exchange: Exchange,
  meaning: Meaning,
  start: Start,
  remarks: readonly string[] = [],
): Reply | null {
  const routine = routineFor(exchange.knowledge, start);
  if (!routine) return null;
  const { gate: words, safety } = exchange.knowledge.prompts;
  const { advised } = exchange.turn.session;
  const noMoves = restsFor(exchange) ? words.noMoves : asksForAny(exchange, meaning) && untilSeen(exchange);
  if (noMoves)
    return listen(
      exchange,
      meaning,
      lines(exchange, ...noMoves),
      lines(exchange, words.noMovesAsk),
      IDLE.state,
    );
  const full = needsFullGate(exchange);
  // A place is only kept over a record that the session has seen: then nothing late brings back one that was erased.
  const seen = exchange.turn.remembered === null ? { effects: [save({ noticeHeard: false })] } : {};
  const things = [...(full ? [words.needs[routine.place]] : []), ...thingsFor(exchange, routine)];
  const known = full ? [...words.conditions, ...words.stopRule] : [];
  return listen(
    exchange,
    meaning,
    lines(
      exchange,
      ...remarks,
      ...(advised ? [safety.seenFirst] : []),
      named(exchange, start, routine),
      ...things,
      ...known,
      full ? words.ready : words.brief,
    ),
    lines(exchange, words.ask),
    gatedWith(exchange, start),
    { ...seen, ...routineCard(exchange, start), session: { waited: waitedBefore(exchange, start) } },
  );
}

/** After advice for today, whether any moves are all right meanwhile; who asks for one of them hears its gate in full. */
function asksForAny({ nlu, turn }: Exchange, meaning: Meaning): boolean {
  if (turn.session.advised !== 'today' || meaning.kind !== 'routine' || meaning.id !== undefined)
    return false;
  return nlu?.asks(turn.words) === true;
}

const untilSeen = ({ knowledge, turn }: Exchange): string[] => [
  knowledge.prompts.safety.notYet,
  localeWords(knowledge, turn.locale).todayLine,
];

/** "Go back to the other one": what waited here until something else was asked for. */
function waitedBefore({ turn: { session } }: Exchange, { id }: Start): Start | undefined {
  const { state, waited } = session;
  return state.name === 'gated' && state.start.id !== id ? state.start : waited;
}

/** What waits, without what was left out of it already. */
function gatedWith(exchange: Exchange, start: Start): Gated {
  const without = leftOutAtGate(exchange, start);
  return { name: 'gated', start, ...(without.length > 0 && { without: [...without] }) };
}

/** "Ready": the gate was heard, and that is remembered. An emergency heard elsewhere meanwhile still keeps it shut. */
function passGate(exchange: Exchange, asked: Meaning, start: Start): Reply | null {
  if (restsFor(exchange)) return gate(exchange, asked, start);
  const meaning: Meaning =
    start.kind === 'routine'
      ? { kind: 'routine', id: start.id }
      : { kind: 'exercise', action: 'start', id: start.id };
  const heard = needsFullGate(exchange) ? { remember: { gateHeard: true } } : {};
  const { fullGate: _, ...session } = exchange.turn.session;
  const without = leftOutAtGate(exchange, start);
  return begun({ ...exchange, turn: { ...exchange.turn, session } }, meaning, start, { ...heard, without });
}

/** "I'm already down": ready, and nobody has to be told how to get there. */
function fromWhereTheyLie(exchange: Exchange, meaning: Command, { start }: Gated): Reply | null {
  const reply = passGate(exchange, meaning, start);
  const play = reply && runningPlay(reply.session);
  if (!reply || !play) return reply;
  const here = { ...exchange, turn: { ...exchange.turn, session: reply.session } };
  const opening = lines(exchange, exchange.knowledge.prompts.guided.alreadyDown);
  const down = happen(here, reply.meaning, play, { kind: 'already-down' }, { opening });
  return { ...down, effects: [...(reply.effects ?? []), ...(down.effects ?? [])] };
}

/** Whether every condition has to be heard again: never heard, or something was said since. */
function needsFullGate({ turn: { session, remembered } }: Exchange): boolean {
  return session.fullGate === true || remembered === 'unavailable' || !remembered?.gateHeard;
}

/** Whether an emergency was heard a while ago: nothing is to be started yet. */
function restsFor({ turn: { remembered, now } }: Exchange): boolean {
  return remembered !== 'unavailable' && (remembered?.noMovesUntil ?? 0) > now;
}

/** The reply to what is said at the gate; null where the gate makes no difference to it. */
export function atGate(exchange: Exchange, meaning: Meaning): Reply | null {
  const { state } = exchange.turn.session;
  if (state.name !== 'gated') return backAtGate(exchange, meaning);
  switch (meaning.kind) {
    case 'command':
      return commandAtGate(exchange, meaning, state);
    case 'body':
      return bodyAtGate(uncleared(exchange, state), meaning, state);
    case 'position':
      return questionAtGate(exchange, meaning, state.start);
    case 'topic':
    case 'elsewhere':
      return stillAtGate(exchange, meaning, inShort(exchange, meaning));
    case 'reminder':
      return waiting(exchange, meaning, exchange.knowledge.prompts.reminders.later);
    case 'exercise':
      return described(exchange, meaning, state);
    case 'follow-up':
    case 'clarify':
    case 'unknown':
      return waiting(exchange, meaning, missedAtGate(exchange));
    default:
      return null;
  }
}

/** How the move goes that waits: told, and it waits on. Any other move is asked for in its place. */
function described(
  exchange: Exchange,
  meaning: Extract<Meaning, { kind: 'exercise' }>,
  state: Gated,
): Reply | null {
  const isIt = state.start.kind === 'exercise' && state.start.id === meaning.id;
  const move = findExercise(exchange.knowledge, meaning.id);
  if (meaning.action !== 'describe' || !isIt || !move) return null;
  return stillAtGate(exchange, meaning, lines(exchange, ...description(exchange.knowledge.prompts, move)));
}

/** After a condition the way back is the gate again, in full: the person's word that they were allowed to. */
function backAtGate(exchange: Exchange, meaning: Meaning): Reply | null {
  const { state } = exchange.turn.session;
  if (state.name !== 'asking' || state.offer.kind !== 'topic' || state.offer.start === undefined) return null;
  if (meaning.kind !== 'command' || meaning.name !== 'allowed') return null;
  return gate(full(exchange), meaning, state.offer.start, [exchange.knowledge.prompts.gate.asAllowed]);
}

function commandAtGate(exchange: Exchange, meaning: Command, state: Gated): Reply | null {
  const { gate: words } = exchange.knowledge.prompts;
  switch (meaning.peek ? 'list-exercises' : meaning.name) {
    case 'ready':
      if (fitsOne(exchange.turn.words, exchange.knowledge.replies.halfReady))
        return waiting(exchange, meaning, words.missed);
      if (picksOnly(exchange)) return waiting(exchange, meaning, words.chosen);
      return passGate(exchange, meaning, state.start);
    case 'already-down':
      return fromWhereTheyLie(exchange, meaning, state);
    case 'yes':
      return isCleared(exchange, state)
        ? passGate(exchange, meaning, state.start)
        : whichYes(exchange, meaning, state);
    case 'none-of-those':
      return cleared(exchange, meaning, state);
    case 'one-of-those':
      return condition(exchange, meaning, state);
    case 'allowed':
      return waiting(exchange, meaning, words.allowed);
    case 'not-yet':
      return fetching(exchange, meaning, state);
    case 'leave-out':
      return leaveOut(exchange, meaning, state);
    case 'not-today':
      return listen(
        exchange,
        meaning,
        lines(exchange, ...words.decline),
        lines(exchange, exchange.knowledge.prompts.questions.anythingReprompt),
        offering({ kind: 'anything' }),
      );
    case 'list-exercises':
      return stillAtGate(exchange, meaning, lines(exchange, movesIn(exchange, state.start)));
    case 'previous':
      return gate(full(exchange), meaning, exchange.turn.session.waited ?? state.start);
    case 'repeat':
    case 'start-over':
    case 'explain':
      return gate(full(exchange), meaning, state.start);
    default:
      return null;
  }
}

/** "Yeah, the chair one" picks what waits; who is ready says so. */
const picksOnly = ({ turn: { words }, knowledge: { replies } }: Exchange): boolean =>
  fitsOne(words, replies.picksWaiting) && !fitsOne(words, replies.saysGo);

/** What the gate says may be asked about; what else is asked is none of ours, and all else was not understood. */
function missedAtGate({ turn, nlu, knowledge }: Exchange): string {
  const { gate: words } = knowledge.prompts;
  if (fitsOne(turn.words, knowledge.replies.asksOfGate)) return words.why;
  return nlu?.asks(turn.words) ? words.notMine : words.missed;
}

/** Asked to say it again, it is said whole. */
function full(exchange: Exchange): Exchange {
  const session = { ...exchange.turn.session, fullGate: true };
  return { ...exchange, turn: { ...exchange.turn, session } };
}

/** A bare yes has two meanings, and one of them is dangerous: asked about, and never taken for ready. */
function whichYes(exchange: Exchange, meaning: Meaning, state: Gated): Reply {
  const { gate: words } = exchange.knowledge.prompts;
  return listen(exchange, meaning, lines(exchange, words.which), lines(exchange, words.whichAsk), {
    ...state,
    asked: true,
  });
}
