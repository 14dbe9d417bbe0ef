/** What words mean by what was said before them. */
import { findFacet, findTopic, firstSentence } from '../../domain/library';
import { command, type Meaning } from '../../domain/meaning';
import { THRESHOLDS } from '../../domain/nlu/thresholds';
import { tellsMore } from '../../domain/replies';
import { moveSpokenOf } from '../../domain/session';
import { wordsOf } from '../../domain/speech';
import { fitsOne, replacing } from '../../domain/text/patterns';
import type { Exchange } from '../turn';
import { asksOfAct } from './stories';
import { leanedOn } from './understood';

/** A pick between two, or a reply that means nothing without what was answered last. */
export function inContext(exchange: Exchange, meaning: Meaning): Meaning {
  const { turn, nlu } = exchange;
  const { state, topic } = turn.session;
  const between = state.name === 'clarifying' ? state.between : undefined;
  if (state.name === 'gated' && meaning.kind === 'unknown') return askedAtGate(exchange) ?? meaning;
  if (state.name === 'guided' || state.name === 'gated' || state.name === 'emergency') return meaning;
  const leaning =
    between === undefined
      ? (leansOn(exchange) ??
        partOfTalk(exchange, meaning) ??
        recovers(exchange, meaning) ??
        namelessly(exchange, meaning))
      : null;
  if (leaning) return leaning;
  // Where no move is at hand, a question about one is about what was spoken of.
  if (meaning.kind === 'position' && topic !== undefined && moveSpokenOf(exchange.turn.session) === undefined)
    return inContext(exchange, { kind: 'unknown' });
  const spoken = topic !== undefined && between === undefined ? partAsked(exchange, topic, meaning) : null;
  if (spoken) return spoken;
  const filled = between === undefined && meaning.kind === 'unknown' ? inFull(exchange) : null;
  if (filled)
    return (topic !== undefined && isSame(filled, topic) ? onlyMore(exchange, topic) : null) ?? filled;
  const fragment = between === undefined && topic !== undefined && isFragment(exchange, meaning);
  if (fragment) return { kind: 'follow-up', ask: 'about-it' };
  if (topic !== undefined && isSame(meaning, topic)) return onlyMore(exchange, topic) ?? meaning;
  // A clear request stands on its own; only what is vague, or a pick between two, needs the context.
  if (between === undefined && meaning.kind !== 'unknown' && meaning.kind !== 'clarify') return meaning;
  const resolved = nlu?.followUp(turn.words, {
    ...(topic !== undefined && { topic }),
    ...(between !== undefined && { between }),
  });
  if (!resolved) return meaning;
  if (between !== undefined || !isSame(resolved, topic)) return resolved;
  // "Why?" about what was answered a moment ago wants more of it; any other question is one about it.
  return fitsOne(turn.words, exchange.knowledge.replies.asksMore)
    ? command('explain')
    : { kind: 'follow-up', ask: 'about-it' };
}

/** "And out of the car seat", after how to lift a child: a part of what was spoken of. */
function partOfTalk(exchange: Exchange, meaning: Meaning): Meaning | null {
  const { turn, nlu, knowledge } = exchange;
  const { topic } = turn.session;
  if (topic === undefined || turn.isNew) return null;
  const asksAct = asksOfAct(exchange);
  if (!mayBePart(meaning) && !asksAct) return null;
  // What is somebody else's to answer must be plainly a part, as a story must.
  const isStory = tellsMore(turn.words, knowledge.replies) || meaning.kind === 'elsewhere' || asksAct;
  const part = nlu?.partMeant(topic, turn.words, { meaning, isStory }) ?? null;
  return part && !wasJustSaid(exchange, part) ? part : null;
}

/** A clear command or an exercise is meant, whatever was spoken of. */
function mayBePart(meaning: Meaning): boolean {
  if (meaning.kind === 'exercise') return false;
  return meaning.kind !== 'command' || NO_COMMAND.has(meaning.name);
}

/** Asks for more, and refuses, by words that a question may begin with. */
const NO_COMMAND: ReadonlySet<string> = new Set(['explain', 'no', 'help']);

/** "Hills?", after running: a word or two that make no sense by themselves are about what was answered. */
function isFragment({ turn: { words }, nlu, knowledge: { replies } }: Exchange, { kind }: Meaning): boolean {
  if (kind !== 'unknown' || words.split(' ').length > MOST_OF_FRAGMENT - 2) return false;
  return nlu?.namesNothing(words) === false && !tellsMore(words, replies) && !fitsOne(words, replies.ends);
}

/** What could as well be about the last answer: the same topic, none, gear, or another topic that is hardly likely. */
function mayGoOn({ turn, nlu }: Exchange, topic: string, meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'unknown':
      return true;
    case 'follow-up':
      return meaning.ask === 'about-it' || meaning.ask === 'how-often' || meaning.ask === 'how-long';
    case 'elsewhere':
      return meaning.part === 'equipment';
    case 'topic':
      if (meaning.id === topic) return meaning.facet === undefined;
      return (nlu?.likelihoodOfTopic(turn.words, meaning.id) ?? 1) < THRESHOLDS.movesOn;
    default:
      return false;
  }
}

/** "Which stroke", after swimming: the part of the last answer that speaks of what is asked. */
function partAsked(exchange: Exchange, id: string, meaning: Meaning): Meaning | null {
  const { turn, nlu, knowledge } = exchange;
  const topic = findTopic(knowledge, id);
  if (!topic || !nlu || turn.isNew || !mayGoOn(exchange, id, meaning)) return null;
  const tells = tellsMore(turn.words, knowledge.replies) || turn.words.split(' ').length > MOST_OF_FRAGMENT;
  if (!nlu.asks(turn.words) && tells) return null;
  const facet = nlu.partSpokenOf(turn.words, topic);
  if (facet === undefined) return null;
  const part: Meaning = { kind: 'topic', id, facet };
  // What was said a moment ago is no answer to what is asked about it.
  return wasJustSaid(exchange, part) ? null : part;
}

/** Whether a part was the last answer. */
function wasJustSaid({ turn, knowledge }: Exchange, meaning: Meaning): boolean {
  if (meaning.kind !== 'topic' || meaning.facet === undefined) return false;
  const topic = findTopic(knowledge, meaning.id);
  const short = topic && findFacet(topic, meaning.facet)?.short;
  return short !== undefined && wordsOf(turn.session.last?.say ?? []).includes(firstSentence(short));
}

/** Words of a question that has no verb: "a pillow behind me". */
const MOST_OF_FRAGMENT = 4;

/** Another question with the same answer: whatever was not said yet, for the same again would be none. */
function onlyMore(exchange: Exchange, id: string): Meaning | null {
  const { turn, nlu, knowledge } = exchange;
  const topic = findTopic(knowledge, id);
  const isNew = topic && nlu?.sentencesOn(turn.words, topic).some((said) => !topic.short.includes(said));
  if (isNew || goesOnFrom(exchange)) return { kind: 'follow-up', ask: 'about-it' };
  return turn.session.detailed ? null : command('explain');
}

const asksForHelp = (meaning: Meaning) =>
  (meaning.kind === 'command' && meaning.name === 'help') ||
  (meaning.kind === 'follow-up' && meaning.ask === 'easiest');

/** "How often", after how to sit: words that name nothing move on to no other topic. */
function namelessly(exchange: Exchange, meaning: Meaning): Meaning | null {
  const { turn, nlu, knowledge } = exchange;
  const { topic } = turn.session;
  const movesOn = meaning.kind === 'topic' && meaning.id !== topic;
  const isOpen = movesOn || meaning.kind === 'unknown' || asksForHelp(meaning);
  if (topic === undefined || !isOpen || !nlu?.namesNothing(turn.words)) return null;
  if (fitsOne(turn.words, knowledge.replies.asksWay)) return { kind: 'follow-up', ask: 'what-to-do' };
  return movesOn ? leanedOn(exchange) : null;
}

/** What words ask of what was spoken of, whatever else they are near to: fear of moving, signs. */
function leansOn({ turn: { words, isNew }, knowledge }: Exchange): Meaning | null {
  const { replies, defaults } = knowledge;
  if (isNew) return null;
  if (fitsOne(words, replies.asksForPerson)) return { kind: 'topic', id: defaults.topics.afterASign };
  if (fitsOne(words, replies.afraid)) return { kind: 'follow-up', ask: 'afraid' };
  return fitsOne(words, replies.asksForSigns) ? { kind: 'topic', id: defaults.topics.signs } : null;
}

/** "When will it be better", of what was spoken of: before that the words themselves name a topic or none. */
function recovers({ turn, knowledge }: Exchange, meaning: Meaning): Meaning | null {
  const isOwn = meaning.kind === 'topic' && turn.session.topic === undefined;
  if (turn.isNew || isOwn || !fitsOne(turn.words, knowledge.replies.recovers)) return null;
  return { kind: 'follow-up', ask: 'recovery' };
}

/** "What about on hills": the same answer again would be none. */
const goesOnFrom = ({ turn: { words }, knowledge: { replies } }: Exchange) =>
  fitsOne(words, replies.goesOn) && !fitsOne(words, replies.asksMore);

/** The topic that was answered a moment ago, as a whole. */
const isSame = (meaning: Meaning, topic: string | undefined) =>
  meaning.kind === 'topic' && meaning.id === topic && meaning.facet === undefined;

/** "Would insoles help", while a move waits: answered, and it waits on. What the gate itself says is not asked of backs. */
function askedAtGate({ turn: { words }, nlu, knowledge: { replies } }: Exchange): Meaning | null {
  const isOfGate = fitsOne(words, replies.asksOfGate) || tellsMore(words, replies);
  return isOfGate ? null : (nlu?.aboutTheBack(words, true) ?? null);
}

/** What is left out, put back: the topic that a few words name a part of, or the back, that all of this is about. */
function inFull(exchange: Exchange): Meaning | null {
  const { turn, nlu, knowledge } = exchange;
  const { words, isNew, session } = turn;
  const { replies, defaults } = knowledge;
  const refersBack = session.topic !== undefined && fitsOne(words, replies.refersBack);
  const isStory = tellsMore(words, replies);
  // What is told before anything was answered opens the talk; afterwards it goes on with it.
  if (isStory && session.topic !== undefined) return null;
  const asks = session.topic === undefined ? null : leanedOn(exchange);
  if (asks) return asks;
  const named = refersBack ? namedInFull(exchange) : null;
  if (named) return named;
  const subject = nlu?.aboutTheBack(words, isNew || session.topic === undefined, refersBack);
  if (subject) return subject;
  const told = isStory && fitsOne(words, replies.opensStory) ? nlu?.toldOfTheBack(words) : null;
  if (told) return told;
  if (session.topic === undefined && fitsOne(words, replies.complains))
    return { kind: 'topic', id: defaults.topics.whenUnclear };
  // Whoever tells a coach for backs a long story tells of their back.
  return isStory && (fitsOne(words, replies.namesBack) || words.split(' ').length >= LONG_STORY)
    ? { kind: 'topic', id: defaults.topics.whenUnclear }
    : null;
}

/** "Is it worth getting a new one", after mattresses: the part that the words name with the topic in the place of "one". */
function namedInFull({ turn, nlu, knowledge }: Exchange): Meaning | null {
  const { topic: id } = turn.session;
  const topic = findTopic(knowledge, id);
  if (!topic || !nlu) return null;
  return nlu.partMeant(topic.id, replacing(turn.words, knowledge.replies.pronouns, topic.name));
}

/** Words of a story that is told for its own sake. */
const LONG_STORY = 12;
