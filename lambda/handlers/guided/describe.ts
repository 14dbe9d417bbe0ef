/** The moves without doing them: one described, or all of them listed. */
import { findExercise } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import { IDLE } from '../../domain/session';
import { say } from '../../domain/speech';
import * as moves from '../../render/moves';
import type { Exchange, Reply } from '../turn';
import { aside } from './aside';
import { runningPlay } from './draw';

/** How a move goes, then the offer to do it. In the middle of a routine it is told, and the routine goes on. */
export function describeExercise(exchange: Exchange, id: string): Reply {
  const { prompts } = exchange.knowledge;
  const meaning: Meaning = { kind: 'exercise', action: 'describe', id };
  const exercise = findExercise(exchange.knowledge, id);
  if (!exercise) return listExercises(exchange);
  const told = moves.description(prompts, exercise);
  const play = runningPlay(exchange.turn.session);
  if (play) return aside(exchange, meaning, play, told);
  const speech = say(...told, prompts.guided.choosing.wantToDo);
  const ask = say(prompts.guided.choosing.wantReprompt);
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
  const { exercises, routines, prompts } = exchange.knowledge;
  const meaning: Meaning = { kind: 'command', name: 'list-exercises' };
  const play = runningPlay(exchange.turn.session);
  if (play) return aside(exchange, meaning, play, moves.moveList(prompts, exercises));
  const speech = say(
    ...moves.moveList(prompts, exercises),
    moves.routineList(prompts, routines),
    prompts.guided.choosing.pick,
  );
  const ask = say(prompts.guided.choosing.pick);
  return {
    meaning,
    say: speech,
    ask,
    session: { ...exchange.turn.session, state: IDLE.state, last: { say: [...speech], ask: [...ask] } },
    end: false,
  };
}
