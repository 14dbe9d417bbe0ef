/** What is said where only words wait, told by the words it is said in and by what came before. */
import type { TalkPlace } from '../../content/schema/words/move-talk';
import { findTopic } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import { isTalk } from '../../domain/session';
import { begunLately } from '../guided/wish';
import type { Exchange } from '../turn';
import { of } from './situation';

/** Null for anything else, and where something else waits than words. `weak`: for words that were taken for nothing else. */
export function ofTheTalk(exchange: Exchange, weak = false): Meaning | null {
  const place = placeIn(exchange);
  const label = place && exchange.nlu?.inTalk(exchange.turn.words, place, weak);
  return label ? asMeaning(exchange, label) : null;
}

function placeIn({ turn: { session } }: Exchange): TalkPlace | null {
  const { state, topic } = session;
  if (!isTalk(state)) return null;
  if (state.name === 'asking') {
    switch (state.offer.kind) {
      case 'get-up':
        return 'rising';
      case 'enough':
        return 'risen';
      case 'after-routine':
        return 'finished';
      case 'reminder':
        return 'reminding';
      default:
    }
  }
  return topic === undefined ? 'opening' : 'told';
}

function asMeaning(exchange: Exchange, label: string): Meaning | null {
  const [kind, name] = label.split(':');
  if (label === UNCLEAR) return { kind: 'topic', id: exchange.knowledge.defaults.topics.whenUnclear };
  if (kind === 'topic') return findTopic(exchange.knowledge, name ?? '') ? { kind, id: name ?? '' } : null;
  if (kind !== 'routine') {
    const meaning = of(label, { kind: 'unknown' });
    return meaning.kind === 'unknown' ? null : meaning;
  }
  if (name === 'today') return { kind: 'routine', wish: { pick: 'today' } };
  const id = name === 'last' ? begunLately(exchange)[0] : routineAtHand(exchange);
  if (id === undefined) return null;
  return { kind: 'routine', id, ...(name !== 'start' && { describe: true }) };
}

/** A back hurts, and nothing else is told. */
const UNCLEAR = 'topic:when-unclear';

/** What is offered, or fits what was answered. */
function routineAtHand({ turn: { session }, knowledge }: Exchange): string | undefined {
  const { state, topic } = session;
  if (state.name === 'asking' && state.offer.kind === 'routine') return state.offer.routine;
  if (state.name === 'asking' && state.offer.kind === 'exercise') return undefined;
  const told = topic === undefined ? undefined : findTopic(knowledge, topic);
  return told && (told.routine ?? knowledge.defaults.routines.usual);
}
