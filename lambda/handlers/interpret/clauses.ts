/** A sentence of several clauses: words before a question, a call at the end, music beside it, a second thought. */
import { command, type Meaning } from '../../domain/meaning';
import { correction, repaired } from '../../domain/nlu/context/second-thoughts';
import { asksToWait } from '../../domain/replies';
import { isTalk } from '../../domain/session';
import { fitsOne, replacing } from '../../domain/text/patterns';
import { withoutPhrase } from '../../domain/text/without-phrase';
import type { Exchange } from '../turn';
import { inSituation } from './situation';
import { understood } from './understood';

/** Fewer words lean on the last answer: "and running?" */
const IN_FULL = 4;

/** "Okay, and how do I get out of bed": a whole question after such words is that question. */
export function pastOpening(exchange: Exchange, meaning: Meaning): Meaning {
  const { turn, nlu } = exchange;
  if (nlu === null || !isTalk(turn.session.state)) return meaning;
  const thanks = meaning.kind === 'command' && meaning.name === 'thanks';
  if (!thanks && meaning.kind !== 'unknown' && meaning.kind !== 'follow-up') return meaning;
  const rest = nlu.withoutOpening(turn.words);
  const isWhole = rest !== turn.words && (thanks ? nlu.asks(rest) : rest.split(' ').length >= IN_FULL);
  const asked = isWhole ? understood(exchange, rest) : meaning;
  return asked.kind === 'topic' ? asked : meaning;
}

/** Words to go on, that an opening alone is near to. */
const GOES_ON: ReadonlySet<string> = new Set(['resume', 'ready', 'yes', 'put-back', 'thanks', 'praise']);

/** "Okay, I have to go", "yes, skip it": in a routine the words after such an opening decide. */
export function pastAgreement(exchange: Exchange, meaning: Meaning): Meaning {
  const { turn, nlu } = exchange;
  if (nlu === null) return meaning;
  if (turn.session.state.name !== 'guided') return painPastYes(exchange, meaning);
  if (meaning.kind !== 'command' || !GOES_ON.has(meaning.name)) return meaning;
  const rest = nlu.withoutOpening(turn.words);
  const meant = rest === turn.words ? meaning : understood(exchange, rest);
  if (meant !== meaning && meant.kind === 'command') return meant;
  return calledIn(exchange, replacing(rest, exchange.knowledge.replies.saysYes)) ?? meaning;
}

/** "Actually yeah, that hurts now": at rest too, pain counts and not the yes before it. */
function painPastYes(exchange: Exchange, meaning: Meaning): Meaning {
  const { turn, nlu, knowledge } = exchange;
  const isNear = meaning.kind === 'unknown' || (meaning.kind === 'command' && meaning.name === 'yes');
  const rest = replacing(nlu?.withoutOpening(turn.words) ?? turn.words, knowledge.replies.saysYes);
  const meant = !isNear || rest === turn.words ? meaning : understood(exchange, rest);
  return meant.kind === 'body' || (meant.kind === 'command' && meant.name === 'it-hurts') ? meant : meaning;
}

const saying = (exchange: Exchange, words: string): Exchange => ({
  ...exchange,
  turn: { ...exchange.turn, words },
});

/** "Leave out the cat stretch, I can't lean on my hands": why it is left out is no pain of now. */
export function pastReason(exchange: Exchange): Exchange {
  const { turn, nlu, knowledge } = exchange;
  const words = replacing(turn.words, knowledge.replies.pastReason);
  const isSign = words !== turn.words && nlu?.redFlags(nlu.mentions(turn.words));
  return isSign ? exchange : saying(exchange, words);
}

/** "No, tell me how long": the no is of what was offered, and what follows it is asked for. */
export function pastNo(exchange: Exchange): Exchange {
  const { turn, knowledge } = exchange;
  if (turn.session.state.name !== 'gated' && !isTalk(turn.session.state)) return exchange;
  const { corrections } = knowledge.lookups;
  const isOther = corrections.some((each) => turn.words.startsWith(`${each} `));
  return isOther ? exchange : saying(exchange, replacing(turn.words, knowledge.replies.pastNo));
}

/**
 * "How long does the chair one take", "tell me about it before I decide", and in a routine "change to the standing one": the
 * name in it tells which.
 */
export function byItsName(exchange: Exchange, meaning: Meaning): Meaning {
  const { turn, nlu, knowledge } = exchange;
  const { switches, asksLength, carriers } = knowledge.replies;
  const { words, session } = turn;
  const { name } = session.state;
  const isSwitch = (name === 'guided' || name === 'gated') && fitsOne(words, switches);
  const asks = isTalk(session.state) && fitsOne(words, asksLength);
  if (nlu === null || (!isSwitch && !asks)) return meaning;
  const { alsoNamed } = knowledge.replies;
  const id =
    nlu.routineNamed(words) ?? Object.keys(alsoNamed).find((each) => fitsOne(words, alsoNamed[each] ?? []));
  if (id !== undefined) return { kind: 'routine', id, ...(asks && { describe: true }) };
  if (!isSwitch) return meaning;
  const wanted = understood(exchange, carriers.start + replacing(words, switches));
  return wanted.kind === 'routine' && wanted.id !== undefined ? wanted : meaning;
}

/** What is called to the coach after words for somebody else, or about something else: "my boss is here, stop". */
const CALLED: ReadonlySet<string> = new Set(['stop', 'pause', 'next', 'previous', 'repeat', 'none-of-those']);

/** A command has fewer words; more of them may be wanted of somebody else. */
const LONGEST_CALL = { guided: 3, gated: 6 };

/** What words may be near to that only tell why somebody is to wait: "hold on, the cat's on my mat". */
const TOLD: ReadonlySet<Meaning['kind']> = new Set(['position', 'topic', 'elsewhere', 'follow-up']);

const isCalled = (meaning: Meaning) => meaning.kind === 'command' && CALLED.has(meaning.name);

function calledIn(exchange: Exchange, words: string): Meaning | null {
  const called = understood(exchange, words);
  return isCalled(called) ? called : null;
}

const saysNothing = (meaning: Meaning) =>
  meaning.kind === 'unknown' || (meaning.kind === 'command' && meaning.name === 'aside');

/** "My phone's buzzing, one minute", "wait, my glasses fell off": in a routine it waits, unless something is asked. */
export function toldToWait(exchange: Exchange, meaning: Meaning): Meaning {
  const { turn, nlu, knowledge } = exchange;
  if (turn.session.state.name !== 'guided' || !asksToWait(turn.words, knowledge.replies)) return meaning;
  const isTold = saysNothing(meaning) || (TOLD.has(meaning.kind) && nlu?.asks(turn.words) === false);
  return isTold ? command('pause') : meaning;
}

/** A clear command with nothing but manners around it is meant, or in a routine at the end of words that make no sense. */
export function lastWords(exchange: Exchange, meaning: Meaning): Meaning {
  const { session, words } = exchange.turn;
  const { name } = session.state;
  if (name !== 'guided' && name !== 'gated') return meaning;
  const asked = replacing(words, exchange.knowledge.replies.politely);
  if (asked !== words && asked.split(' ').length < LONGEST_CALL[name]) {
    const called = inSituation(exchange, understood(exchange, asked));
    if (isCalled(called)) return called;
  }
  const said = words.split(' ');
  const waits = toldToWait(exchange, meaning);
  if (waits !== meaning || name === 'gated' || !saysNothing(meaning) || said.length < 3) return waits;
  return calledIn(exchange, said.at(-1) ?? '') ?? meaning;
}

/** "Start the gentle morning with music": what is started is told by the rest of it. */
export function besideSound(exchange: Exchange, meaning: Meaning): Meaning {
  const rest = withoutPhrase(exchange.turn.words, exchange.knowledge.lookups.withSound);
  if (rest === null || meaning.kind === 'routine' || meaning.kind === 'exercise') return meaning;
  const started = understood(exchange, rest);
  return started.kind === 'routine' || started.kind === 'exercise' ? started : meaning;
}

/** "Start the bridge, no wait, the cat one", and "no, I meant from lifting": the second thought counts. */
export function secondThought(exchange: Exchange, meaning: Meaning): Meaning {
  const { turn, knowledge } = exchange;
  const { repairs, corrections } = knowledge.lookups;
  const anew = replacing(turn.words, knowledge.replies.takesBack);
  const begun = anew === turn.words ? null : understood(exchange, anew);
  if (begun?.kind === 'exercise' || begun?.kind === 'routine') return begun;
  const corrected = correction(turn.words, corrections, knowledge.replies.refusal);
  if (corrected !== null) return correctedMeaning(exchange, meaning, wanted(corrected, exchange));
  const instead = replacing(turn.words, knowledge.replies.notThatBut);
  if (instead !== turn.words) return correctedMeaning(exchange, meaning, instead);
  const repair = repaired(turn.words, repairs);
  if (repair === null) return meaning;
  const after = understood(exchange, repair.after);
  if (after.kind === 'topic') return after;
  if (after.kind !== 'exercise' && after.kind !== 'routine') return meaning;
  const before = understood(exchange, repair.before);
  if (repair.bare && before.kind !== 'exercise' && before.kind !== 'routine') return meaning;
  return before.kind === 'exercise' && after.kind === 'exercise'
    ? { ...after, action: before.action }
    : after;
}

/** "The cot, not the car": what is left of a correction without what is not meant. */
function wanted(corrected: string, { knowledge }: Exchange): string {
  const rest = replacing(corrected, knowledge.replies.notThat);
  return rest === '' ? corrected : rest;
}

/** The reply without its opening; where that says nothing by itself, the answer before was not what was asked for. */
function correctedMeaning(exchange: Exchange, meaning: Meaning, rest: string): Meaning {
  const { session } = exchange.turn;
  const { carriers } = exchange.knowledge.replies;
  if (session.state.name === 'guided' || session.state.name === 'gated') return meaning;
  const part = session.topic === undefined ? null : exchange.nlu?.partMeant(session.topic, rest);
  if (part) return part;
  const meant = understood(exchange, rest);
  if (meant.kind === 'exercise' && session.described !== undefined) return { ...meant, action: 'describe' };
  // "No, I mean after I run" puts a question right, and asks for no routine.
  if (meant.kind === 'routine' && meaning.kind === 'topic') return meaning;
  const asked = meant.kind === 'routine' ? exchange.nlu?.aboutTheBack(rest, false) : null;
  if (asked && session.topic !== undefined) return asked;
  if (meant.kind !== 'unknown' && meant.kind !== 'command') return meant;
  if (meant.kind === 'command' && CALLED.has(meant.name)) return meant;
  if (session.topic === undefined) return meaning;
  const leaning = exchange.nlu?.followUp(`${carriers.about} ${rest}`, { topic: session.topic });
  if (leaning?.kind === 'topic' && leaning.id !== session.topic) return leaning;
  const lost = meaning.kind === 'unknown' || (meaning.kind === 'command' && meaning.name === 'no');
  if (!lost) return meaning;
  const inFull = understood(exchange, `${rest} ${carriers.back}`);
  return inFull.kind === 'topic' ? inFull : { kind: 'follow-up', ask: 'not-what-i-asked' };
}
