/** What is said where only words wait, told by the words it is said in and by what came before. */
import type { TalkPlace } from '../../content/schema/words/move-talk';
import { facetTold, findTopic } from '../../domain/library';
import { BODY_SIGNALS, command, type Meaning } from '../../domain/meaning';
import { isTalk, type Offer } from '../../domain/session';
import { wordsOf } from '../../domain/speech';
import { fitsOne } from '../../domain/text/patterns';
import type { Exchange } from '../turn';
import { of } from './situation';

/** Null for anything else, and where something else waits than words. `weak`: for words that were taken for nothing else. */
export function ofTheTalk(exchange: Exchange, weak = false): Meaning | null {
  if (goesOnNoMore(exchange)) return command('no');
  const places = placesIn(exchange);
  const { words, session } = exchange.turn;
  const label = places.length > 0 ? exchange.nlu?.inTalk(words, places, weak, session.topic) : null;
  if (!label) return null;
  // On the way up "what now" asks for the next minutes.
  const rises = places.some((place) => place === 'rising' || place === 'risen');
  return rises ? of(label, { kind: 'unknown' }) : asMeaning(exchange, label);
}

/** "Yes, I don't think I should do any more", to whoever was asked whether to carry on. */
function goesOnNoMore({ turn: { words, session }, knowledge: { replies } }: Exchange): boolean {
  const { state } = session;
  return state.name === 'asking' && state.offer.kind === 'carry-on' && fitsOne(words, replies.noMoreOfIt);
}

/** The place of an offer that is no talk about what was answered. */
const OF_OFFER: Partial<Record<Offer['kind'], TalkPlace>> = {
  'get-up': 'rising',
  enough: 'risen',
  'after-routine': 'finished',
  reminder: 'reminding',
};

function placesIn({ turn: { session } }: Exchange): readonly TalkPlace[] {
  const { state, topic, advised } = session;
  if (!isTalk(state)) return [];
  const offer = state.name === 'asking' ? state.offer.kind : undefined;
  const own = offer && OF_OFFER[offer];
  if (own) return [own];
  // "Let's do that" is a yes to the place that is offered.
  if (offer === 'carry-on') return [];
  return [
    ...(advised ? (['advised'] as const) : []),
    'talking',
    topic === undefined ? 'opening' : 'told',
    ...(offer === 'routine' ? (['offered'] as const) : []),
  ];
}

function asMeaning(exchange: Exchange, label: string): Meaning | null {
  const [kind, name] = label.split(':');
  const signal = kind === 'body' ? BODY_SIGNALS.find((each) => each === name) : undefined;
  if (signal) return { kind: 'body', signal };
  if (label === UNCLEAR) return { kind: 'topic', id: exchange.knowledge.defaults.topics.whenUnclear };
  // After a sign or pain nothing to do at home is told first.
  const isHurt =
    label === WHAT_TO_DO && exchange.turn.session.fullGate === true && isTalk(exchange.turn.session.state);
  if (isHurt && exchange.turn.session.topic === undefined)
    return { kind: 'topic', id: exchange.knowledge.defaults.topics.afterASign };
  if (kind === 'topic') {
    const [id = '', facet] = name?.split('#') ?? [];
    return findTopic(exchange.knowledge, id) ? { kind, id, ...(facet && { facet }) } : null;
  }
  if (kind !== 'routine') {
    const meaning = of(label, { kind: 'unknown' });
    return meaning.kind === 'unknown' ? null : meaning;
  }
  const wished = name === undefined ? undefined : SESSIONS[name];
  if (wished) return wished;
  if (name === 'morning') return { kind: 'routine', id: exchange.knowledge.defaults.routines.usual };
  const id = routineAtHand(exchange);
  if (id === undefined) return null;
  return { kind: 'routine', id, ...(name !== 'start' && { describe: true }) };
}

/** Sessions that are asked for by what is said around them. Which one was the last, the record tells. */
const SESSIONS: Readonly<Record<string, Meaning>> = {
  today: { kind: 'routine', wish: { pick: 'today' } },
  same: { kind: 'routine', wish: { pick: 'same' } },
  last: { kind: 'routine', describe: true, wish: { pick: 'same' } },
  bed: { kind: 'routine', wish: { places: ['bed'] } },
  floor: { kind: 'routine', wish: { places: ['floor'] } },
  seat: { kind: 'routine', position: 'chair' },
  upright: { kind: 'routine', wish: { places: ['standing'] } },
  // Where somebody stands or sits, and soon over.
  here: { kind: 'routine', minutes: 2, wish: { places: ['chair', 'standing'] } },
  shortest: { kind: 'routine', minutes: 1 },
};

const WHAT_TO_DO = 'follow-up:what-to-do';

/** A back hurts, and nothing else is told. */
const UNCLEAR = 'topic:when-unclear';

/** What is offered, or fits what was answered. */
function routineAtHand({ turn: { session }, knowledge }: Exchange): string | undefined {
  const { state, topic } = session;
  if (state.name === 'asking' && state.offer.kind === 'routine') return state.offer.routine;
  if (state.name === 'asking' && state.offer.kind === 'exercise') return undefined;
  const told = findTopic(knowledge, topic);
  const part = told && facetTold(told, wordsOf(session.last?.say ?? []));
  return told && (part?.routine ?? told.routine ?? knowledge.defaults.routines.usual);
}
