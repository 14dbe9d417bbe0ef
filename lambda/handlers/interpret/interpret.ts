/**
 * What a turn means where it is said: red flag, then a signal of the body, then the answer to what was asked, then what
 * the situation makes likely, then anything else.
 */
import { findTopic } from '../../domain/library';
import { classOf, type Meaning } from '../../domain/meaning';
import { anyRefusedAct, isNamed, namedMoves, refusedAct } from '../../domain/nlu/refusals';
import { correction, repaired } from '../../domain/nlu/second-thoughts';
import type { Mentions } from '../../domain/red-flags';
import { agrees, courtesyIn, facetAnswered, fitsOne, signFits } from '../../domain/replies';
import { type Offer, stateName } from '../../domain/session';
import { withoutPhrase } from '../../domain/text/without-phrase';
import { moveSpokenOf } from '../guided/about-move';
import { route } from '../routes';
import { eventMeaning } from '../screen/events';
import type { Exchange } from '../turn';
import { consented, reminderMeant } from './reminders';
import { inSituation, understood, whenRefused } from './situation';
import { wished } from './wished';

export function interpret(exchange: Exchange): Meaning {
  const { turn, nlu } = exchange;
  if (turn.task) return { kind: 'routine', id: exchange.knowledge.defaults.routines.usual };
  if (turn.kind === 'launch') return { kind: 'launch' };
  if (turn.consent) return consented(turn.consent);
  if (turn.kind === 'event') return happened(exchange);
  if (turn.kind !== 'intent') return { kind: 'ended' };
  if (turn.words === '')
    return inSituation(exchange, signThatFits(exchange, route(exchange)) ?? route(exchange));
  if (nlu === null) throw new Error('Words came without what reads them: red flags would be missed.');
  const mentions = nlu.mentions(turn.words);
  const warning = nlu.redFlags(mentions);
  if (warning) return warning;
  const routed = route(exchange);
  // Alexa may have heard a sign that the words do not show.
  if (routed.kind === 'red-flag') return routed;
  const signal = moving(exchange) ? nlu.bodySignal(mentions) : null;
  if (signal) return { kind: 'body', signal };
  if (givesUp(exchange, mentions)) return { kind: 'despair' };
  if (
    routed.kind !== 'topic' &&
    routed.kind !== 'clarify' &&
    hasMoveAtHand(exchange) &&
    nlu.isPainSupposed(mentions)
  )
    return { kind: 'position', ask: 'if-it-hurts' };
  const courtesy = courtesyIn(turn.words, exchange.knowledge.replies);
  if (courtesy) return { kind: 'command', name: courtesy };
  if ((turn.session.state.name === 'guided' || tellsOfPain(routed)) && nlu.isPainDenied(mentions))
    return eased(exchange);
  const reminder = reminderMeant(turn, nlu);
  if (reminder) return reminder;
  const kept = nlu.keeping(turn.words);
  // In a routine all of them would be about the move.
  if (kept && turn.session.state.name !== 'guided')
    return inSituation(exchange, { kind: 'command', name: kept });
  const fits = signThatFits(exchange, routed) ?? facetThatFits(exchange);
  if (fits) return fits;
  return inSituation(
    exchange,
    refused(
      exchange,
      mentions,
      lastWords(exchange, besideSound(exchange, secondThought(exchange, inContext(exchange, routed)))),
    ),
  );
}

/** A touch means what a word would, where it is touched; a report means itself. */
function happened(exchange: Exchange): Meaning {
  const meaning = eventMeaning(exchange);
  if (meaning === null) return { kind: 'ended' };
  return meaning.kind === 'screen'
    ? meaning
    : inSituation(exchange, touchedSign(exchange, meaning) ?? meaning);
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

/** Whether somebody is in a routine or about to start one: only there does "my knee hurts" ask to let go. */
function moving({ turn: { session } }: Exchange): boolean {
  const { state } = session;
  if (state.name === 'asking') return state.offer.kind === 'after-routine';
  return state.name === 'guided' || state.name === 'gated';
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
  return inSituation(exchange, { kind: 'command', name });
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

/** A pick between two, or a reply that means nothing without what was answered last. */
function inContext(exchange: Exchange, meaning: Meaning): Meaning {
  const { turn, nlu } = exchange;
  const { state, topic } = turn.session;
  const between = state.name === 'clarifying' ? state.between : undefined;
  // A clear request stands on its own; only what is vague, or a pick between two, needs the context.
  if (between === undefined && meaning.kind !== 'unknown' && meaning.kind !== 'clarify') return meaning;
  if (state.name === 'guided' || state.name === 'gated' || state.name === 'emergency') return meaning;
  const resolved = nlu?.followUp(turn.words, {
    ...(topic !== undefined && { topic }),
    ...(between !== undefined && { between }),
  });
  if (!resolved) return meaning;
  // "Why?" about what was answered a moment ago wants more of it, not the same again.
  const again =
    between === undefined &&
    resolved.kind === 'topic' &&
    resolved.id === topic &&
    resolved.facet === undefined;
  return again ? { kind: 'command', name: 'explain' } : resolved;
}

/** Whether a move is done, waits at its gate, or was described a moment ago. */
function hasMoveAtHand(exchange: Exchange): boolean {
  const { name } = exchange.turn.session.state;
  return name === 'guided' || name === 'gated' || moveSpokenOf(exchange) !== undefined;
}

/** What is called to the coach after words for somebody else, or about something else: "my boss is here, stop". */
const CALLED: ReadonlySet<string> = new Set(['stop', 'pause', 'next', 'previous', 'repeat']);

/** In a routine a clear command at the end of words that make no sense is meant; elsewhere nothing hangs on it. */
function lastWords(exchange: Exchange, meaning: Meaning): Meaning {
  const { session, words } = exchange.turn;
  if (meaning.kind !== 'unknown' || session.state.name !== 'guided') return meaning;
  const said = words.split(' ');
  if (said.length < 3) return meaning;
  const called = understood(exchange, said.at(-1) ?? '');
  return called.kind === 'command' && CALLED.has(called.name) ? called : meaning;
}

/** "Start the gentle morning with music": what is started is told by the rest of it. */
function besideSound(exchange: Exchange, meaning: Meaning): Meaning {
  const rest = withoutPhrase(exchange.turn.words, exchange.knowledge.lookups.withSound);
  if (rest === null || meaning.kind === 'routine' || meaning.kind === 'exercise') return meaning;
  const started = understood(exchange, rest);
  return started.kind === 'routine' || started.kind === 'exercise' ? started : meaning;
}

/** "Start the bridge, no wait, the cat one", and "no, I meant from lifting": the second thought counts. */
function secondThought(exchange: Exchange, meaning: Meaning): Meaning {
  const { turn, knowledge } = exchange;
  const { repairs, corrections } = knowledge.lookups;
  const corrected = correction(turn.words, corrections);
  if (corrected !== null) return correctedMeaning(exchange, meaning, corrected);
  const repair = repaired(turn.words, repairs);
  if (repair === null) return meaning;
  const after = understood(exchange, repair.after);
  if (after.kind !== 'exercise' && after.kind !== 'routine') return meaning;
  const before = understood(exchange, repair.before);
  if (repair.bare && before.kind !== 'exercise' && before.kind !== 'routine') return meaning;
  return before.kind === 'exercise' && after.kind === 'exercise'
    ? { ...after, action: before.action }
    : after;
}

/** The reply without its opening; where that says nothing by itself, the answer before was not what was asked for. */
function correctedMeaning(exchange: Exchange, meaning: Meaning, rest: string): Meaning {
  const { session } = exchange.turn;
  const { carriers } = exchange.knowledge.replies;
  if (session.state.name === 'guided' || session.state.name === 'gated') return meaning;
  const meant = understood(exchange, rest);
  if (meant.kind === 'exercise' && session.described !== undefined) return { ...meant, action: 'describe' };
  if (meant.kind !== 'unknown' && meant.kind !== 'command') return meant;
  if (session.topic === undefined) return meaning;
  const leaning = exchange.nlu?.followUp(`${carriers.about} ${rest}`, { topic: session.topic });
  if (leaning?.kind === 'topic' && leaning.id !== session.topic) return leaning;
  const lost = meaning.kind === 'unknown' || (meaning.kind === 'command' && meaning.name === 'no');
  return lost ? { kind: 'follow-up', ask: 'not-what-i-asked' } : meaning;
}

/** What is refused is not done: a session does without it, a move is left out, or stays in, and what else is refused means what it does here. */
function refused(exchange: Exchange, mentions: Mentions, meaning: Meaning): Meaning {
  const { exercises, lookups } = exchange.knowledge;
  const { tokens, model } = mentions;
  const refusedOf = (label: string) => refusedAct(tokens, label, lookups.acts, model.assertion);
  const moves = namedMoves(tokens, exercises, model.assertion);
  const session = wished(exchange, mentions, moves, meaning);
  if (session) return session;
  const { wanted, refused: out } = moves;
  const [exercise] = out;
  const [instead] = wanted;
  if (exercise !== undefined && wanted.length === 0) {
    const stays = refusedOf('command:leave-out') ?? refusedOf('command:next');
    return { kind: 'command', name: stays === null ? 'leave-out' : 'put-back', exercise };
  }
  // "Not the bridge, do the cat stretch."
  if (exercise !== undefined && instead !== undefined && classOf(meaning) === 'command:leave-out')
    return { kind: 'exercise', action: 'start', id: instead };
  if (fitsOne(exchange.turn.words, exchange.knowledge.replies.leaveItOut))
    return { kind: 'command', name: 'leave-out' };
  // Where it is not to be is heard as a place: "I can't do one on the floor".
  if (meaning.kind === 'routine' && (meaning.position ?? meaning.without) !== undefined) return meaning;
  // Words that mean nothing else still refuse what they name.
  if (meaning.kind === 'unknown') {
    const act = anyRefusedAct(tokens, lookups.acts, model.assertion);
    return act === null ? meaning : whenRefused(exchange, act);
  }
  const label = classOf(meaning);
  const act = lookups.acts[label];
  if (act !== undefined && !isNamed(tokens, act)) return { kind: 'unknown' };
  const own = refusedOf(label);
  if (own !== null) return whenRefused(exchange, own);
  // Not to call for help is no goodbye.
  const { name: where } = exchange.turn.session.state;
  if (where === 'emergency' && refusedOf('command:called-for-help') !== null) return { kind: 'unknown' };
  // "I don't want to do this" is read as the next one, which at the gate would be to start.
  return refusedOf(classOf(inSituation(exchange, meaning))) === null ? meaning : whenRefused(exchange, label);
}
