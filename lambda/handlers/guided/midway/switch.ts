/** Another routine or move in the middle of one: the old place is dropped, and the new one waits until the person is there. */
import type { Play } from '../../../domain/guided/playback/play';
import { isDown, postureAt } from '../../../domain/guided/playback/posture';
import { routineFor } from '../../../domain/guided/timeline/session';
import type { Meaning } from '../../../domain/meaning';
import type { Start } from '../../../domain/session';
import type { Speech } from '../../../domain/speech';
import { lines, save } from '../../reply';
import type { Exchange, Reply } from '../../turn';
import { startExercise, startRoutine } from '../start';
import { whereIs } from './aside';
import { withoutMoves } from './wishes';

type Wanted = Extract<Meaning, { kind: 'routine' } | { kind: 'exercise' }>;

/** What the person would rather do; null when it is only to be told about. */
export function switchTo(exchange: Exchange, meaning: Wanted, play: Play): Reply | null {
  if (meaning.kind === 'routine') {
    if (meaning.describe) return null;
    if (meaning.without?.length && meaning.id === undefined && meaning.minutes === undefined)
      return withoutMoves(exchange, meaning, play, meaning.without);
  } else if (meaning.action === 'describe') return null;
  const reply =
    meaning.kind === 'routine' ? startRoutine(exchange, meaning) : startExercise(exchange, meaning.id);
  const { state } = reply.session;
  const first = state.name === 'gated' ? comingUp(exchange, play, state.start) : [];
  return {
    ...reply,
    say: [...first, ...reply.say],
    effects: [...(reply.effects ?? []), save({ place: null })],
  };
}

/** Who lies down and wants a chair, or to stand, has to come up for it. */
function comingUp(exchange: Exchange, play: Play, start: Start): Speech {
  const { timeline, here } = whereIs(exchange, play);
  const place = routineFor(exchange.knowledge, start)?.place;
  const upright = place === 'chair' || place === 'standing';
  if (!upright || !isDown(postureAt(timeline, here.cue))) return [];
  return lines(exchange, exchange.knowledge.prompts.wishes.switchUp);
}
