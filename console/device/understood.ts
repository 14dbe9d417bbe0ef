/** What the skill made of a request, told by its own turn and reply. */
import type { Play } from '../../lambda/domain/guided/playback/play';
import { type Session, stateName } from '../../lambda/domain/session';
import { placeOf } from '../../lambda/handlers/guided/position';
import type { Turn } from '../../lambda/handlers/turn';
import type { DeviceTurn, Understood } from './protocol';
import type { Seen } from './skill-host';
import type { Person } from './state';
import { whyOf } from './why';

const APOLOGISED: Understood = {
  meaning: null,
  before: null,
  state: null,
  place: null,
  pending: null,
  why: null,
};

/** `at` is the time of the request, ms since 1970. */
export function understoodFrom(seen: Seen | null, at: number): Understood {
  if (!seen) return APOLOGISED;
  const { exchange, reply } = seen;
  const play = playIn(reply.session);
  return {
    meaning: reply.meaning,
    before: stateName(exchange.turn.session.state),
    state: stateName(reply.session.state),
    place: play && placeOf(play, at, exchange.knowledge, exchange.turn.locale),
    pending: pendingIn(seen),
    why: whyOf(seen),
  };
}

/** The guided session that is going on, or null. */
export function playIn({ state }: Session): Play | null {
  return state.name === 'guided' ? state.play : null;
}

/** What guided sessions are like for `person`: as the one going on is, else as the last one was kept. */
export function preferencesOf({ play, record }: Person): Pick<DeviceTurn, 'settings' | 'leftOut'> {
  const { pace, level, talk = 'usual' } = play ?? record ?? { pace: 'usual', level: 'usual' };
  return { settings: { pace, level, talk }, leftOut: (play ?? record?.place)?.skip ?? [] };
}

function pendingIn({ exchange, reply }: Seen): Understood['pending'] {
  const { state } = reply.session;
  if (state.name === 'gated') return state.start;
  if (state.name !== 'asking') return null;
  switch (state.offer.kind) {
    case 'exercise':
      return { kind: 'exercise', id: state.offer.exercise };
    case 'routine':
      return { kind: 'routine', id: state.offer.routine };
    case 'carry-on':
      return placeKept(exchange.turn)?.what ?? null;
    default:
      return null;
  }
}

function placeKept({ remembered }: Turn): Play | null {
  return remembered === 'unavailable' ? null : (remembered?.place ?? null);
}
