/** The moves without doing them: one described, or all of them listed. */
import { findExercise } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import { IDLE } from '../../domain/session';
import { say } from '../../domain/speech';
import * as words from '../../render/guide-words';
import * as moves from '../../render/moves';
import type { Exchange, Reply } from '../turn';
import { aside } from './aside';
import { runningPlay } from './draw';

/** How a move goes, then the offer to do it. In the middle of a routine it is told, and the routine goes on. */
export function describeExercise(exchange: Exchange, id: string): Reply {
  const meaning: Meaning = { kind: 'exercise', action: 'describe', id };
  const exercise = findExercise(exchange.knowledge, id);
  if (!exercise) return listExercises(exchange);
  const told = moves.description(exercise);
  const play = runningPlay(exchange.turn.session);
  if (play) return aside(exchange, meaning, play, told);
  const speech = say(...told, words.choosing.wantToDo);
  const ask = say(words.choosing.wantReprompt);
  return {
    meaning,
    say: speech,
    ask,
    session: {
      ...exchange.turn.session,
      state: { name: 'asking', offer: { kind: 'exercise', exercise: id } },
      last: { say: [...speech], ask: [...ask] },
    },
    end: false,
  };
}

export function listExercises(exchange: Exchange): Reply {
  const meaning: Meaning = { kind: 'command', name: 'list-exercises' };
  const play = runningPlay(exchange.turn.session);
  if (play) return aside(exchange, meaning, play, moves.moveList(exchange.knowledge.exercises));
  const { exercises, routines } = exchange.knowledge;
  const speech = say(...moves.moveList(exercises), moves.routineList(routines), words.choosing.pick);
  const ask = say(words.choosing.pick);
  return {
    meaning,
    say: speech,
    ask,
    session: { ...exchange.turn.session, state: IDLE.state, last: { say: [...speech], ask: [...ask] } },
    end: false,
  };
}
