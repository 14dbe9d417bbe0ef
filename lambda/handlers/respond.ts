/** From a meaning to a reply: one row per meaning, with a running routine taken into account first. */

import { command, type Meaning, type MeaningKind } from '../domain/meaning';
import { isAtGate } from '../domain/session';
import { commanded } from './commands';
import { followUp } from './follow-ups';
import { clarify } from './further';
import { atGate } from './gate';
import {
  askedOfDescribed,
  askedOfMoves,
  describeExercise,
  describeRoutine,
  feelsUnwell,
  getUp,
  isForDoctor,
  keepFinished,
  respondAfterwards,
  respondMidway,
  settled,
  startExercise,
  startRoutine,
} from './guided';
import { notYours } from './keeping/others';
import { ended, launch } from './launch';
import { dontKnow, tellTopic } from './questions';
import { reminder } from './reminders/reminders';
import { onlyAsked, sayAndAsk } from './reply';
import { inEmergency } from './safety/emergency';
import { handOff, inShort } from './safety/hand-off';
import { despair, gentleCheck, redFlag, symptomList } from './safety/red-flags';
import { asHeard } from './screen/fallback';
import { screenReported } from './screen/reports';
import type { Exchange, Reply } from './turn';

type Handlers = { [K in MeaningKind]: (exchange: Exchange, meaning: Extract<Meaning, { kind: K }>) => Reply };

const HANDLERS: Handlers = {
  'red-flag': redFlag,
  despair,
  'gentle-check': gentleCheck,
  'symptom-list': symptomList,
  topic: tellTopic,
  clarify,
  exercise: (exchange, meaning) =>
    meaning.action === 'start' && !isForDoctor(exchange)
      ? startExercise(exchange, meaning.id)
      : describeExercise(exchange, meaning),
  routine: (exchange, meaning) =>
    meaning.describe ? describeRoutine(exchange, meaning) : startRoutine(exchange, meaning),
  body: (exchange, meaning) => {
    if (meaning.signal === 'stuck') return getUp(exchange, meaning, true);
    if (meaning.signal === 'unwell') return feelsUnwell(exchange, meaning);
    if (meaning.signal === 'fallen')
      return sayAndAsk(exchange, meaning, exchange.knowledge.prompts.body.otherFallen);
    return commanded(exchange, command('it-hurts'));
  },
  position: (exchange, meaning) =>
    askedOfDescribed(exchange, meaning) ??
    askedOfMoves(exchange, meaning) ??
    dontKnow(exchange, { kind: 'unknown' }),
  'follow-up': followUp,
  command: commanded,
  elsewhere: handOff,
  unknown: dontKnow,
  reminder,
  screen: screenReported,
  launch,
  ended,
};

/** The reply to a turn, given what it means. Pure: the same turn and meaning give the same reply. */
export function respond(exchange: Exchange, meaning: Meaning): Reply {
  if (meaning.kind === 'screen') return screenReported(exchange, meaning);
  const heard = asHeard(exchange);
  const turn = settled(heard.turn, exchange.knowledge);
  const made = keepFinished({ ...exchange, turn }, (settledExchange) => answer(settledExchange, meaning));
  const reply = tellsOfHealth(meaning) ? onlyAsked(made) : made;
  return heard.effects.length === 0
    ? reply
    : { ...reply, effects: [...heard.effects, ...(reply.effects ?? [])] };
}

/** A condition, a medicine, another part of the body: nothing of what was answered stays, not even in the session. */
function tellsOfHealth(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'elsewhere':
      return true;
    case 'body':
      return meaning.signal === 'condition' || meaning.signal === 'mild-condition';
    case 'command':
      return meaning.name === 'one-of-those';
    default:
      return false;
  }
}

function answer(exchange: Exchange, meaning: Meaning): Reply {
  const { session } = exchange.turn;
  const here =
    (session.state.name === 'emergency' ? inEmergency(exchange, meaning) : null) ??
    notYours(exchange, meaning) ??
    (isAtGate(session) ? atGate(exchange, meaning) : null) ??
    respondMidway(exchange, meaning, inShort) ??
    respondAfterwards(exchange, meaning);
  if (here) return here;
  const handler = HANDLERS[meaning.kind] as (exchange: Exchange, meaning: Meaning) => Reply;
  return handler(exchange, meaning);
}
