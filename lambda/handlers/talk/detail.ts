/** Which of the details that are told is taken up. */
import { findTopic } from '../../domain/library';
import type { ToldDetail } from '../../domain/told';
import type { Exchange } from '../turn';

/** The first of which more can be said than the answers already did; undefined for none. */
export function detailTold({ turn: { words, session }, nlu, knowledge }: Exchange): ToldDetail | undefined {
  const topic = findTopic(knowledge, session.topic);
  const saysMore = ({ id, topic: own }: ToldDetail) =>
    own === undefined || !session.told.includes(own) || topic?.told[id] !== undefined;
  return nlu?.detailsTold(words).find(saysMore);
}
