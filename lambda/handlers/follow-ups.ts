/** Questions and remarks that lean on the last answer: answered from that answer's own sentences. */
import { fillPrompt } from '../content/fill';
import type { Exercise } from '../content/schema/exercise';
import type { SpokenTopic } from '../content/schema/topic';
import { findTopic } from '../domain/library';
import type { Meaning } from '../domain/meaning';
import { spokenList } from '../render/lists';
import { offerNext, tellDetail } from './further';
import { dontKnow, offering, tellTopic } from './questions';
import { lines, listen, sayAndAsk } from './reply';
import type { Exchange, Reply } from './turn';

type FollowUp = Extract<Meaning, { kind: 'follow-up' }>;

/** Moves to name as the gentlest, or the hardest. */
const MOST_NAMED = 3;
/** Sentences of an answer that are told again. */
const MOST_SENTENCES = 2;

export function followUp(exchange: Exchange, meaning: FollowUp): Reply {
  const { prompts, lookups, defaults } = exchange.knowledge;
  const topic = lastTopic(exchange);
  const parts = lookups.facetsOf[meaning.ask] ?? [];
  const facet = topic?.facets.find(({ id }) => parts.includes(id) || parts.includes(`${topic.id}#${id}`))?.id;
  if (topic && facet !== undefined) return tellTopic(exchange, { kind: 'topic', id: topic.id, facet });
  switch (meaning.ask) {
    case 'normal': {
      const { normal } = prompts['follow-ups'];
      const [known] = topic ? sentencesWith(topic, lookups.howNormal) : [];
      return sayAndAsk(exchange, meaning, [known ?? normal.yes, normal.no]);
    }
    case 'how-long':
      return topic
        ? tell(exchange, meaning, topic, lookups.howLong)
        : dontKnow(exchange, { kind: 'unknown' });
    case 'how-often': {
      const told = topic ? sentencesWith(topic, lookups.howOften) : [];
      // Of what is no exercise it is not known how often.
      const otherwise = topic && topic.routine === undefined ? 'none' : 'often';
      return sayAndAsk(exchange, meaning, told.length > 0 ? told : [prompts['follow-ups'][otherwise]]);
    }
    case 'easiest':
    case 'too-hard':
      return gentlest(exchange, meaning, prompts['follow-ups'][meaning.ask]);
    case 'hardest':
      return hardest(exchange, meaning, prompts['follow-ups'].hardest);
    case 'tried-that':
      return offerNext(exchange, meaning, ...prompts['follow-ups'].tried);
    case 'not-what-i-asked':
      return listen(
        exchange,
        meaning,
        lines(exchange, prompts['follow-ups'].sorry),
        lines(exchange, prompts['follow-ups'].sorryAsk),
        offering({ kind: 'anything' }),
      );
    case 'about-it':
      return aboutIt(exchange, meaning, topic);
    case 'gets-worse':
    case 'afraid':
      return sayAndAsk(exchange, meaning, prompts['follow-ups'][meaning.ask]);
    case 'recovery':
      return tellTopic(exchange, {
        kind: 'topic',
        id: lookups.lastsAs[topic?.id ?? ''] ?? defaults.topics.recovery,
      });
    case 'what-to-do':
      return whatToDo(exchange, meaning, topic);
    case 'avoid':
      return tellTopic(exchange, { kind: 'topic', id: defaults.topics.avoid });
    case 'instead':
      return isActivity(exchange, topic)
        ? tellTopic(exchange, { kind: 'topic', id: defaults.topics.moves })
        : whatToDo(exchange, meaning, topic);
    case 'prevent':
      return isActivity(exchange, topic)
        ? sayAndAsk(exchange, meaning, prompts['follow-ups'].prevent)
        : tellTopic(exchange, { kind: 'topic', ...defaults.prevention });
    case 'carry-on':
      return isActivity(exchange, topic)
        ? sayAndAsk(exchange, meaning, prompts['follow-ups']['carry-on'])
        : aboutIt(exchange, meaning, topic);
    default:
      return meaning.ask satisfies never;
  }
}

const isActivity = ({ knowledge }: Exchange, topic: SpokenTopic | undefined): boolean =>
  topic !== undefined && knowledge.lookups.activities.includes(topic.id);

function lastTopic({ turn, knowledge }: Exchange): SpokenTopic | undefined {
  return findTopic(knowledge, turn.session.topic);
}

/** What to do about what was answered: where the answer was not about that, the topic that is; else more of the same. */
function whatToDo(exchange: Exchange, meaning: Meaning, topic: SpokenTopic | undefined): Reply {
  const { told, detailed } = exchange.turn.session;
  const { whenItHurts } = exchange.knowledge.defaults.topics;
  const remedy = topic === undefined ? whenItHurts : (topic.remedy ?? topic.id);
  if (!told.includes(remedy)) return tellTopic(exchange, { kind: 'topic', id: remedy });
  if (topic?.id === remedy && !detailed) return tellDetail(exchange, meaning, remedy);
  return offerNext(exchange, meaning);
}

/** What the topic says of it; where it says nothing, that is said. */
function aboutIt(exchange: Exchange, meaning: Meaning, topic: SpokenTopic | undefined): Reply {
  if (!topic) return dontKnow(exchange, { kind: 'unknown' });
  const on = exchange.nlu?.sentencesOn(exchange.turn.words, topic) ?? [];
  // What was said a moment ago is no answer to what is asked about it.
  const told = on.filter((sentence) => !topic.short.includes(sentence)).slice(0, MOST_SENTENCES);
  if (told.length > 0) return sayAndAsk(exchange, meaning, told);
  // "How?" names nothing: the rest of the answer is what it can be about.
  const { words, session } = exchange.turn;
  const asksMore = !session.detailed && exchange.nlu?.namesNothing(words) === true;
  return asksMore ? tellDetail(exchange, meaning, topic.id) : notTold(exchange, meaning, topic);
}

/** What a topic does not tell, with what else it does, as long as that was not heard. */
function notTold(exchange: Exchange, meaning: Meaning, { id }: SpokenTopic): Reply {
  const { prompts } = exchange.knowledge;
  if (exchange.turn.session.detailed) return sayAndAsk(exchange, meaning, [prompts['follow-ups'].none]);
  return listen(
    exchange,
    meaning,
    lines(exchange, ...prompts['follow-ups'].noneYet),
    lines(exchange, prompts.questions.moreReprompt),
    offering({ kind: 'more', topic: id }),
  );
}

/** Sentences of the answer that hold one of these words, those of the detail first: the short ones were heard. */
function sentencesWith({ short, detail }: SpokenTopic, words: readonly string[]): string[] {
  const asked = new Set(words);
  const holds = (sentence: string) =>
    sentence
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => asked.has(word));
  const sentences = `${detail} ${short}`.split(/(?<=[.?!])\s+/);
  return sentences.filter((sentence) => holds(sentence) && !sentence.endsWith('?')).slice(0, MOST_SENTENCES);
}

function tell(exchange: Exchange, meaning: Meaning, topic: SpokenTopic, words: readonly string[]): Reply {
  const told = sentencesWith(topic, words);
  return told.length > 0 ? sayAndAsk(exchange, meaning, told) : notTold(exchange, meaning, topic);
}

/** The gentlest moves by name, and the usual routine to do them in. */
function gentlest(exchange: Exchange, meaning: Meaning, prompt: string): Reply {
  const { exercises, prompts, defaults } = exchange.knowledge;
  const moves = exercises.filter(({ level }) => level === 1);
  return byName(exchange, meaning, moves, {
    prompt,
    ask: prompts['follow-ups'].easiestAsk,
    routine: defaults.routines.usual,
  });
}

/** The hardest moves by name, the hardest first, and the routine that has them. */
function hardest(exchange: Exchange, meaning: Meaning, prompt: string): Reply {
  const { exercises, prompts, defaults } = exchange.knowledge;
  const moves = exercises.toSorted((a, b) => b.level - a.level);
  return byName(exchange, meaning, moves, {
    prompt,
    ask: prompts['follow-ups'].hardestAsk,
    routine: defaults.routines.hardest,
  });
}

interface Around {
  /** Says `{moves}`. */
  prompt: string;
  ask: string;
  /** Id of the routine that is offered. */
  routine: string;
}

/** The first of these moves by name, to be picked from, and a routine to do such moves in. */
function byName(
  exchange: Exchange,
  meaning: Meaning,
  moves: readonly Exercise[],
  { prompt, ask, routine }: Around,
): Reply {
  const { prompts } = exchange.knowledge;
  const named = moves.slice(0, MOST_NAMED);
  const names = named.map(({ name }) => name);
  return listen(
    exchange,
    meaning,
    lines(exchange, fillPrompt(prompt, { moves: spokenList(prompts.grammar, names) }), ask),
    lines(exchange, prompts.questions.offerReprompt),
    offering({ kind: 'routine', routine }),
    { session: { listed: named.map(({ id }) => ({ kind: 'exercise', id })) } },
  );
}
