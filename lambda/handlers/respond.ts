/** From a meaning to a reply: one row per meaning, with a running routine taken into account first. */

import { findTopic } from '../domain/library';
import type { Meaning, MeaningKind } from '../domain/meaning';
import * as words from '../render/words';
import { COMMAND_HANDLERS } from './commands';
import {
  answerMidway,
  describeExercise,
  guideCommand,
  heardNothingClear,
  startExercise,
  startRoutine,
} from './guided';
import { ended, launch } from './launch';
import { clarify, dontKnow, handOff, shortAnswer, tellTopic } from './questions';
import { lines } from './reply';
import { despair, gentleCheck, redFlag, symptomList } from './safety';
import type { Reply, Turn } from './turn';

type Handlers = { [K in MeaningKind]: (turn: Turn, meaning: Extract<Meaning, { kind: K }>) => Reply };

const HANDLERS: Handlers = {
  'red-flag': redFlag,
  despair,
  'gentle-check': gentleCheck,
  'symptom-list': symptomList,
  topic: tellTopic,
  clarify,
  exercise: (turn, meaning) =>
    meaning.action === 'start' ? startExercise(turn, meaning.id) : describeExercise(turn, meaning.id),
  routine: startRoutine,
  command: (turn, meaning) => COMMAND_HANDLERS[meaning.name](turn, meaning),
  elsewhere: handOff,
  unknown: dontKnow,
  launch,
  ended,
};

/** The reply to a turn, given what it means. Pure: the same turn and meaning give the same reply. */
export function respond(turn: Turn, meaning: Meaning): Reply {
  const midway = ['guiding', 'paused', 'hurt'].includes(turn.session.place.at)
    ? respondMidway(turn, meaning)
    : null;
  if (midway) return midway;
  const handler = HANDLERS[meaning.kind] as (turn: Turn, meaning: Meaning) => Reply;
  return handler(turn, meaning);
}

/** In a routine a question is answered and the routine goes on; null where the place makes no difference. */
function respondMidway(turn: Turn, meaning: Meaning): Reply | null {
  switch (meaning.kind) {
    case 'command':
      return guideCommand(turn, meaning);
    case 'topic':
      return answerMidway(turn, meaning, shortAnswer(turn, meaning.id));
    case 'clarify': {
      const [first, second] = meaning.ids.map((id) => findTopic(turn.knowledge, id)?.name ?? '');
      return answerMidway(turn, meaning, lines(turn, `Ask about ${first}, or about ${second}.`));
    }
    case 'elsewhere':
      return answerMidway(turn, meaning, lines(turn, words.elsewhere[meaning.part]));
    case 'unknown':
      return heardNothingClear(turn);
    default:
      return null;
  }
}
