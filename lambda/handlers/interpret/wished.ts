/** A session that is asked for, with all that its words wish of it. */
import type { Knowledge } from '../../content';
import type { Place } from '../../content/schema/exercise';
import { routineFor } from '../../domain/guided/timeline/session';
import type { CommandName, Meaning, SpokenWish } from '../../domain/meaning';
import { minutesIn, routineIn } from '../../domain/nlu/decide';
import type { NamedMoves } from '../../domain/nlu/refusals';
import { asksForMore } from '../../domain/planner/asks-for-more';
import { spokenWish } from '../../domain/planner/spoken-wish';
import type { Mentions } from '../../domain/red-flags';
import { isTalk, type Offer } from '../../domain/session';
import { numberAt } from '../../domain/text/numbers';
import { fitsOne } from '../../domain/text/patterns';
import type { Exchange, Turn } from '../turn';

/**
 * The meaning as a session, where one is asked for: "ten minutes without the bridge" names a move and is no wish to do it,
 * nor only to leave it out. Null for anything else.
 */
export function wished(
  { turn, knowledge, nlu }: Exchange,
  { tokens, model }: Mentions,
  { wanted, refused, others }: NamedMoves,
  meaning: Meaning,
): Meaning | null {
  if (nlu === null || (meaning.kind === 'routine' && meaning.describe)) return null;
  const units = nlu.units(turn.words);
  const minutes = minutesIn(units) ?? minutesMade(turn, knowledge);
  if (minutes === undefined && refused.length === 0 && onlyAsks(turn, knowledge, meaning)) return null;
  const said = spokenWish(others, knowledge.sessionWords, model.assertion);
  const length = minutes === undefined ? lengthAfterNo(turn, tokens, knowledge, model) : undefined;
  const wish = length === undefined ? said : { ...said, length };
  const id = routineIn(units);
  const without = refused.length > 0 && { without: refused };
  const asks = minutes !== undefined || asksForMore(wish);
  if (meaning.kind === 'routine') {
    const isNamed = meaning.id !== undefined && refused.length > 0;
    if (!asks && !isNamed && meaning.minutes === undefined) return null;
    return {
      ...meaning,
      ...(minutes !== undefined && { minutes }),
      ...without,
      ...(Object.keys(wish).length > 0 && { wish }),
    };
  }
  const { state } = turn.session;
  if (state.name === 'guided') return null;
  if (asksForMoves(turn, knowledge, meaning)) return { kind: 'routine', wish };
  if (isTalk(state) && fitsOne(turn.words, knowledge.replies.startMe))
    return { kind: 'routine', wish: { ...wish, pick: 'today' } };
  const saysNothing = minutes === undefined && id === undefined && Object.keys(wish).length === 0;
  // "Is there a gentler variation" asks it of what is done, and for no session.
  const isOfMove = isLevel(meaning) && Object.keys(said).every((key) => key === 'level');
  if (saysNothing || (isOfMove && state.name !== 'gated')) return null;
  const asked: Asked = {
    minutes,
    id,
    wish,
    onlyRefuses: refused.length > 0 && wanted.length === 0,
    asksForOne: fitsOne(turn.words, knowledge.replies.asksForOne),
    asksWhatToDo: fitsOne(turn.words, knowledge.replies.whatToDo),
    somewhere: fitsOne(turn.words, knowledge.replies.somewhere),
    rather: fitsOne(turn.words, knowledge.replies.rather),
    asks: nlu.asks(turn.words),
    picksAnother: fitsOne(turn.words, knowledge.replies.picksAnother),
    hasTime: fitsOne(turn.words, knowledge.replies.hasTime),
    insteadLength: fitsOne(turn.words, knowledge.replies.insteadLength),
    bareLength: minutes !== undefined && !fitsOne(turn.words, knowledge.replies.comesBack),
  };
  const asksFor =
    state.name === 'gated'
      ? asksAtGate(meaning, { ...asked, here: routineFor(knowledge, state.start)?.place })
      : asksInstead(meaning, asked, state.name === 'asking' ? state.offer.kind : undefined);
  if (!asksFor) return null;
  return {
    kind: 'routine',
    ...(id !== undefined && { id }),
    ...(minutes !== undefined && { minutes }),
    ...without,
    wish,
  };
}

/** A question of a topic, whatever place or hour it names; at the gate what waits may be wished otherwise. */
const onlyAsks = ({ words, session: { state } }: Turn, { replies }: Knowledge, meaning: Meaning): boolean =>
  meaning.kind === 'topic' && isTalk(state) && !fitsOne(words, replies.startMe);

/** "Make it five", where a session waits. */
function minutesMade({ words, session }: Turn, { replies, prompts }: Knowledge): number | undefined {
  if (session.state.name !== 'gated' || !fitsOne(words, replies.makesIt)) return undefined;
  const said = words.split(' ');
  return said.flatMap((_, at) => numberAt(said, at, prompts.grammar.numbers)?.value ?? [])[0];
}

/** "No, shorter than that": to an offer the no stands by itself, and its comma is not heard. */
function lengthAfterNo(
  { words }: Turn,
  tokens: readonly string[],
  { replies, sessionWords }: Knowledge,
  { assertion }: Mentions['model'],
): SpokenWish['length'] {
  return fitsOne(words, replies.refusal)
    ? spokenWish(tokens.slice(1), sessionWords, assertion).length
    : undefined;
}

/** "Anything I can do while they nap": moves are asked for, whatever else is said. */
function asksForMoves({ words, session }: Turn, { replies }: Knowledge, meaning: Meaning): boolean {
  if (!isTalk(session.state)) return false;
  // "Start something gentle", after what the gentlest are.
  const isEasiest = meaning.kind === 'follow-up' && meaning.ask === 'easiest';
  if ((isEasiest || isOfNothing(meaning)) && fitsOne(words, replies.leadMe)) return true;
  if (!isOfNothing(meaning)) return false;
  return fitsOne(words, replies.toDo) && fitsOne(words, replies.asksForOne);
}

/** What could not be made out, or only as a question about the last answer. */
const isOfNothing = (meaning: Meaning) =>
  meaning.kind === 'unknown' || (meaning.kind === 'follow-up' && meaning.ask === 'about-it');

interface Asked {
  minutes: number | undefined;
  id: string | undefined;
  wish: SpokenWish;
  /** Only says which moves are not wanted. */
  onlyRefuses: boolean;
  /** "Is there one", "give me something": whatever else was said, a session is asked for. */
  asksForOne: boolean;
  /** "What should I do tomorrow?" */
  asksWhatToDo: boolean;
  /** "In my wheelchair": no question about the chair. */
  somewhere: boolean;
  /** "I'd rather sit", and "can I do it sitting", which are near to being ready. */
  rather: boolean;
  asks: boolean;
  /** "No, the hard one". */
  picksAnother: boolean;
  /** "I've only got ten minutes". */
  hasTime: boolean;
  /** "Five minutes then": a length that is wanted in the place of another. */
  insteadLength: boolean;
  /** A length that is no time to wait. */
  bareLength: boolean;
  /** Where what waits at the gate is done. */
  here?: Place | undefined;
}

const isLevel = (meaning: Meaning) =>
  meaning.kind === 'command' && (meaning.name === 'harder' || meaning.name === 'easier');

/** Wishes about moves, which are near to those about the length of all. */
const OF_MOVES: ReadonlySet<CommandName> = new Set<CommandName>([
  'faster',
  'slower',
  'harder',
  'easier',
  'longer-hold',
  'longer-rest',
  'talk-less',
  'talk-more',
]);

const isList = (meaning: Meaning) => meaning.kind === 'command' && meaning.name === 'list-exercises';

const isOfMoves = (meaning: Meaning) => meaning.kind === 'command' && OF_MOVES.has(meaning.name);

/** What a refusal of the place is near to. */
const NO_ANSWER: ReadonlySet<CommandName> = new Set<CommandName>([
  'ready',
  'not-yet',
  'no',
  'none-of-those',
  'leave-out',
  'not-today',
  'one-of-those',
]);

/** Nobody waits this long before a routine, in minutes: it is how long the routine is to be. */
const LONGEST_WAIT = 10;

/** Before a routine another length or another place is another routine; whatever else was said of them waits with it. */
function asksAtGate(meaning: Meaning, asked: Asked): boolean {
  const { minutes = 0, asksForOne, bareLength, here, wish } = asked;
  const isOpen = meaning.kind === 'unknown' || meaning.kind === 'position';
  const isVague = meaning.kind === 'command' && NO_ANSWER.has(meaning.name);
  if (wish.length !== undefined && (isOpen || isOfMoves(meaning) || isVague)) return true;
  // "Standing up instead" is near to getting up, for which nobody has come down yet.
  const isUp = meaning.kind === 'command' && meaning.name === 'get-up';
  const isReady = asked.rather && meaning.kind === 'command' && meaning.name === 'ready';
  // "I don't fancy getting down there": what is refused is where it waits to be done.
  const isRefused = here !== undefined && (wish.notIn?.includes(here) || wish.kneeling === false);
  if (isRefused && (isOpen || isReady || isVague)) return true;
  const elsewhere = asked.somewhere && wish.places?.every((place) => place !== here);
  if (elsewhere && (isOpen || isUp || isReady)) return true;
  if (asksForOne && isLevel(meaning) && wish.level === 1) return true;
  if (asked.picksAnother && wish.level !== undefined) return true;
  const waits = meaning.kind === 'command' && (meaning.name === 'not-yet' || meaning.name === 'pause');
  const isLength = minutes >= LONGEST_WAIT || asked.insteadLength;
  if (bareLength && isLength && (waits || isOpen)) return true;
  return asksAnywhere(meaning, asked);
}

function asksInstead(meaning: Meaning, asked: Asked, offer: Offer['kind'] | undefined): boolean {
  const isOffered = offer === 'routine';
  const offersMove = isOffered || offer === 'exercise';
  const { asksForOne, asksWhatToDo, wish } = asked;
  const isVague = meaning.kind === 'unknown' || meaning.kind === 'command';
  // "I've got ten minutes, and I'm stiff": so long is wanted, whatever else it is near to.
  if (asked.hasTime && asked.minutes !== undefined) return true;
  // "The same", or "something else", to whoever was asked whether it is to be this one.
  if (isOffered && (wish.pick ?? wish.length) !== undefined && isVague) return true;
  // "What have you got for bed": one of them is told.
  if (asked.asks && wish.places !== undefined && isList(meaning)) return true;
  // "A brief stretch" is near to fewer words.
  if (isOfMoves(meaning) && (wish.length === 'short' || wish.length === 'long')) return true;
  if (asksWhatToDo && wish.pick === 'today' && meaning.kind === 'unknown') return true;
  // "My knees are bad, so no kneeling" says where moves are wanted, and asks nothing.
  const refusesPlace = wish.notIn !== undefined || wish.kneeling === false;
  if (refusesPlace && meaning.kind === 'unknown' && !asked.asks) return true;
  // "Is there one I can do in my chair?", "give me an easy one then".
  if (asksForOne && meaning.kind === 'unknown' && asksForMore(wish)) return true;
  if (asksForOne && isVague && wish.level === 1) return true;
  // "Can I do that standing", of a move or a session that is offered.
  if (offersMove && asked.rather && isOfNothing(meaning) && wish.places !== undefined) return true;
  return asksAnywhere(meaning, asked);
}

/** Whether words that were taken for something else ask for a session by its length, its name, or what it is to be like. */
function asksAnywhere(meaning: Meaning, { minutes, id, wish, onlyRefuses }: Asked): boolean {
  if (onlyRefuses) return minutes !== undefined || id !== undefined || asksForMore(wish);
  if (minutes === undefined) return false;
  // "Twelve minutes of something harder" is no wish for the next one.
  return isLevel(meaning) || (mayBeWish(meaning) && asksForMore(wish));
}

/** "Six minutes in bed" is close to a wish to wait so long. */
const mayBeWish = (meaning: Meaning) =>
  meaning.kind === 'unknown' ||
  (meaning.kind === 'command' && (meaning.name === 'pause' || meaning.name === 'not-yet'));
