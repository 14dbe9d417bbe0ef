/** What is said while something waits at the gate, and goes on waiting. */
import { fillPrompt } from '../../content/fill';
import { routineFor } from '../../domain/guided/timeline/session';
import type { Meaning } from '../../domain/meaning';
import { type Speech, silence } from '../../domain/speech';
import { isAnythingLeft, lengthOf } from '../announce';
import { lines, listen } from '../reply';
import type { Exchange, Reply } from '../turn';

export type Command = Extract<Meaning, { kind: 'command' }>;
export type Gated = Extract<Exchange['turn']['session']['state'], { name: 'gated' }>;

/** Quiet in breaks of so many ms, with a word from us between every `remindEvery` of them. */
interface Wait {
  breaks: number;
  remindEvery: number;
  ms: number;
}

/** How long quiet holds the session open for somebody who fetches a mat. */
const FETCHING: Wait = { breaks: 12, remindEvery: 6, ms: 10_000 };

/** How long somebody who said that none of it fits is waited for, who is on the way down. */
const SETTLING: Wait = { breaks: 4, remindEvery: 4, ms: 10_000 };

/** Says a line, and the routine still waits behind the gate. */
export function waiting(exchange: Exchange, meaning: Meaning, line: string): Reply {
  return stillAtGate(exchange, meaning, lines(exchange, line));
}

export function stillAtGate(exchange: Exchange, meaning: Meaning, said: Speech): Reply {
  const { gate: words, commands } = exchange.knowledge.prompts;
  const last = said.at(-1);
  const asks = last !== undefined && 'say' in last && /\b[Ss]ay ready\b/.test(last.say);
  return listen(
    exchange,
    meaning,
    [...said, ...(asks ? [] : lines(exchange, commands.sayReady))],
    lines(exchange, words.ask),
    exchange.turn.session.state,
  );
}

/** Quiet that can be talked into, for as long as it takes to fetch a mat. */
export function fetching(exchange: Exchange, meaning: Meaning, state: Gated): Reply {
  const { gate: words } = exchange.knowledge.prompts;
  const say = [
    ...lines(exchange, ...words.wait),
    ...quiet(exchange, FETCHING),
    ...lines(exchange, words.waitEnds),
  ];
  const { last: _, ...session } = exchange.turn.session;
  return { meaning, say, ask: lines(exchange, words.ask), session: { ...session, state }, end: false };
}

/** None of it fits: ready is all that is left to say, and whoever lies down first is waited for. */
export function cleared(exchange: Exchange, meaning: Meaning, state: Gated): Reply {
  const { gate: words } = exchange.knowledge.prompts;
  const reply = waiting(exchange, meaning, words.cleared);
  const ask = [
    ...lines(exchange, words.waiting),
    ...quiet(exchange, SETTLING),
    ...lines(exchange, words.waitEnds),
  ];
  return { ...reply, ask, session: { ...reply.session, state: { ...state, cleared: true } } };
}

/** A yes after "none of those" begins, and a question does not. */
export const isCleared = ({ turn: { words }, nlu }: Exchange, { cleared }: Gated): boolean =>
  cleared === true && nlu?.asks(words) !== true;

/** What is told of the body may be one of the signs: a bare yes is asked about again. */
export function uncleared(exchange: Exchange, { cleared: _, ...state }: Gated): Exchange {
  return { ...exchange, turn: { ...exchange.turn, session: { ...exchange.turn.session, state } } };
}

function quiet(exchange: Exchange, { breaks, remindEvery, ms }: Wait): Speech {
  const reminder = lines(exchange, exchange.knowledge.prompts.gate.waiting);
  return Array.from(
    { length: breaks },
    (_, i): Speech => [...(i > 0 && i % remindEvery === 0 ? reminder : []), ...silence(ms)],
  ).flat();
}

/** The move goes, what waits stays; null where nothing would be left of it. */
export function leaveOut(exchange: Exchange, meaning: Command, state: Gated): Reply | null {
  const { knowledge, turn } = exchange;
  const move = knowledge.exercises.find(({ id }) => id === meaning.exercise);
  const without = [...new Set([...(state.without ?? []), ...(move ? [move.id] : [])])];
  const { gate: words, guided } = knowledge.prompts;
  if (!move) return waiting(exchange, meaning, words.missed);
  if (!isAnythingLeft(exchange, state.start, without)) return null;
  const place = routineFor(knowledge, state.start)?.place;
  const length = lengthOf(exchange, state.start, without);
  const said = [
    fillPrompt(guided.leavingOut, { move: move.name }),
    ...(place ? [fillPrompt(words.length, { length, place: words.places[place] })] : []),
  ];
  const session = { ...turn.session, state: { ...state, without } };
  return stillAtGate({ ...exchange, turn: { ...turn, session } }, meaning, lines(exchange, ...said));
}
