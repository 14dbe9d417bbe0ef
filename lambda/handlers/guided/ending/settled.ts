/** A routine that was heard to its last word is over: what is said then is said after it, not in it. */
import type { Knowledge } from '../../../content';
import { doneOf, isOver, mayStillListen } from '../../../domain/guided/playback/ending';
import { recognise } from '../../../domain/guided/playback/reduce';
import { compilerFor } from '../../../domain/guided/timeline/session';
import { type CommandName, command, type Meaning } from '../../../domain/meaning';
import type { PositionAsk } from '../../../domain/move-talk/asks';
import { runningPlay } from '../../../domain/session';
import { fitsOne } from '../../../domain/text/patterns';
import { closingQuestion, whatWasDone } from '../../../render/finish';
import { changesOf, save } from '../../reply';
import { routineCard } from '../../screen/routine-card';
import type { Exchange, Reply, Turn } from '../../turn';
import { respondMidway } from '../midway/midway';
import { finished } from '../place';
import { type AfterRoutine, answerAfterwards, bodyAfterwards } from './afterwards';
import { answerEnough, answerUpOffer, standsUp } from './up-offer';

/** The turn with its session where it really stands. To be asked for before its words are read; asking twice is harmless. */
export function settled(turn: Turn, knowledge: Knowledge): Turn {
  const stored = runningPlay(turn.session);
  // A screen's own reports are of the routine, to its last one.
  const speaks = turn.kind === 'intent' || turn.kind === 'launch' || turn.event?.[0] === 'CMD';
  if (!stored || !speaks) return turn;
  const { play, timeline } = recognise(stored, compilerFor(knowledge, turn.locale));
  if (!isOver(play, timeline, turn.now)) return turn;
  const done = doneOf(play, timeline);
  const offer: AfterRoutine = {
    kind: 'after-routine',
    what: play.what,
    done,
    asks: closingQuestion(knowledge.prompts, done).about,
    just: { play, moves: [...new Set(timeline.steps.map((step) => step.exercise))] },
  };
  return { ...turn, session: { ...turn.session, state: { name: 'asking', offer } } };
}

/** The reply to a turn after a routine, or after the offer of a way up; null where that makes no difference. */
export function respondAfterwards(exchange: Exchange, meaning: Meaning): Reply | null {
  const { state } = exchange.turn.session;
  if (state.name !== 'asking') return null;
  switch (state.offer.kind) {
    case 'after-routine':
      return (
        perhapsMidway(exchange, meaning, state.offer) ??
        withCard(exchange, meaning, state.offer, answerAfterwards(exchange, meaning, state.offer))
      );
    case 'get-up': {
      const heard = refusing(exchange, meaning);
      const signal = asksForHelp(exchange) ? null : signalIn(heard);
      return signal
        ? bodyAfterwards(exchange, signal, state.offer.posture)
        : answerUpOffer(exchange, heard, state.offer);
    }
    case 'enough':
      if (fitsOne(exchange.turn.words, exchange.knowledge.replies.isUp) && meaning.kind !== 'body')
        return standsUp(exchange, meaning);
      return meaning.kind === 'command' || meaning.kind === 'follow-up'
        ? answerEnough(exchange, meaning)
        : null;
    default:
      return null;
  }
}

/** "Help me up" is a yes where that is offered, and not the cry of somebody who is stuck. */
const asksForHelp = ({ turn, knowledge }: Exchange): boolean => fitsOne(turn.words, knowledge.replies.helpMe);

function signalIn(meaning: Meaning): Extract<Meaning, { kind: 'body' }> | null {
  if (meaning.kind === 'body') return meaning;
  return meaning.kind === 'command' && meaning.name === 'it-hurts' ? { kind: 'body', signal: 'pain' } : null;
}

/** "No, I can get up myself" is a no, whatever else is in it. */
function refusing({ turn, knowledge }: Exchange, meaning: Meaning): Meaning {
  const { refusal, getsUpAlone } = knowledge.replies;
  const refuses = meaning.kind === 'unknown' && fitsOne(turn.words, refusal);
  const alone = meaning.kind !== 'red-flag' && fitsOne(turn.words, getsUpAlone);
  return refuses || alone ? command('no') : meaning;
}

/** The first word after a routine brings its card, unless that word is of a body. */
function withCard(
  exchange: Exchange,
  { kind }: Meaning,
  { just, what, done }: AfterRoutine,
  reply: Reply | null,
): Reply | null {
  if (!just || !reply || kind === 'body') return reply;
  return { ...routineCard(exchange, what, whatWasDone(exchange.knowledge.prompts, done)), ...reply };
}

/**
 * The closing words may still be heard when the last cue is over, and with a slow voice even the last repetitions: who
 * wants to pause then, hurts, or asks which side it is, is in the routine.
 */
function perhapsMidway(exchange: Exchange, meaning: Meaning, { just }: AfterRoutine): Reply | null {
  if (!just || !isOfTheMove(meaning)) return null;
  const { play, timeline } = recognise(just.play, compilerFor(exchange.knowledge, exchange.turn.locale));
  if (!mayStillListen(play, timeline, exchange.turn.now)) return null;
  const { turn } = exchange;
  const session = { ...turn.session, state: { name: 'guided', play } } as const;
  return respondMidway({ ...exchange, turn: { ...turn, session } }, meaning, () => []);
}

const STOPS: ReadonlySet<CommandName> = new Set<CommandName>(['pause', 'not-yet', 'it-hurts']);
/** Also asked about what was done: "how did I do", "how long did that take". */
const LOOKS_BACK: ReadonlySet<PositionAsk> = new Set<PositionAsk>(['feel', 'how-long']);

function isOfTheMove(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'body':
      return true;
    case 'command':
      return STOPS.has(meaning.name);
    case 'position':
      return !LOOKS_BACK.has(meaning.ask);
    default:
      return false;
  }
}

/** With the moves of a routine that is just over known, and its place gone: `reply` is made and kept on top of that. */
export function keepFinished(exchange: Exchange, reply: (exchange: Exchange) => Reply): Reply {
  const { turn } = exchange;
  const { state } = turn.session;
  const just = state.name === 'asking' && state.offer.kind === 'after-routine' && state.offer.just;
  if (!just) return reply(exchange);
  const changes = finished(exchange, just.moves);
  const { remembered } = turn;
  const known =
    remembered === 'unavailable' || remembered === null ? remembered : { ...remembered, ...changes };
  const made = reply({ ...exchange, turn: { ...turn, remembered: known } });
  return { ...made, effects: [save({ ...changes, ...changesOf(made.effects) }), ...forgets(made)] };
}

function forgets({ effects = [] }: Reply) {
  return effects.filter(({ kind }) => kind === 'forget');
}
