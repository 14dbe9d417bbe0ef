/** A session or a place may be older than the content: what a release took out of the one is taken out of the other. */
import type { Knowledge } from '../content';
import type { Play } from './guided/playback/play';
import { routineFor } from './guided/timeline/session';
import { findExercise, findTopic } from './library';
import type { Offer, Session, State } from './session';

/** The play in content that is there: of a routine that is gone, the move that was being done. Null when both are. */
export function knownPlay(play: Play, knowledge: Knowledge): Play | null {
  if (routineFor(knowledge, play.what)) return play;
  if (!findExercise(knowledge, play.move)) return null;
  const { doing: _, passed: __, ...rest } = play;
  return { ...rest, what: { kind: 'exercise', id: play.move } };
}

/** The session without topics, moves and routines that are gone; a question about one of them is none any more. */
export function knownSession(session: Session, knowledge: Knowledge): Session {
  const { topic, detailed, described, ...rest } = session;
  const isTopic = (id: string) => findTopic(knowledge, id) !== undefined;
  return {
    ...rest,
    ...(topic !== undefined && isTopic(topic) && { topic, ...(detailed !== undefined && { detailed }) }),
    ...(described !== undefined && findExercise(knowledge, described) && { described }),
    told: session.told.filter(isTopic),
    state: knownState(session.state, knowledge) ?? { name: 'idle' },
  };
}

function knownState(state: State, knowledge: Knowledge): State | null {
  switch (state.name) {
    case 'guided': {
      const play = knownPlay(state.play, knowledge);
      return play && { ...state, play };
    }
    case 'gated':
      return routineFor(knowledge, state.start) ? state : null;
    case 'clarifying':
      return state.between.every((id) => findTopic(knowledge, id)) ? state : null;
    case 'asking':
      return isKnownOffer(state.offer, knowledge) ? state : null;
    default:
      return state;
  }
}

function isKnownOffer(offer: Offer, knowledge: Knowledge): boolean {
  switch (offer.kind) {
    case 'more':
      return findTopic(knowledge, offer.topic) !== undefined;
    case 'topic':
      return (
        findTopic(knowledge, offer.topic) !== undefined &&
        (offer.start === undefined || routineFor(knowledge, offer.start) !== undefined)
      );
    case 'exercise':
      return findExercise(knowledge, offer.exercise) !== undefined;
    case 'routine':
      return routineFor(knowledge, { kind: 'routine', id: offer.routine }) !== undefined;
    case 'after-routine': {
      const played = offer.just?.play.what;
      return [offer.what, ...(played ? [played] : [])].every((what) => routineFor(knowledge, what));
    }
    default:
      return true;
  }
}
