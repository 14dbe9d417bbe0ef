/** One turn as one line of JSON: the documented, stable form for programs. */

import { stateName } from '../../lambda/domain/session';
import { type PlaceInRoutine, placeOf } from '../../lambda/handlers/guided/position';
import type { DeviceTurn } from '../device/events';

/** Fields in their documented order. */
export function jsonLine(turn: DeviceTurn): string {
  const { outcome, speech, reprompt, response } = turn;
  const reply = outcome.seen?.reply;
  const said = response.response.outputSpeech;
  return JSON.stringify({
    heard: turn.heard,
    intent: turn.intent,
    slots: Object.fromEntries(
      Object.entries(turn.slots).flatMap(([name, slot]) =>
        slot.words === undefined
          ? []
          : [[name, { words: slot.words, ...(slot.match && { id: slot.match.id }) }]],
      ),
    ),
    meaning: reply?.meaning ?? null,
    speech: speech?.words ?? null,
    ssml: said?.type === 'SSML' ? said.ssml : null,
    reprompt: reprompt?.words ?? null,
    open: turn.open,
    seconds: tenths(turn.seconds),
    silence: tenths((speech?.holdMs ?? 0) / 1000),
    screen: screenOf(turn),
    state: reply ? stateName(reply.session.state) : null,
    place: placeIn(turn),
    request: turn.request,
    response: turn.response,
  });
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

/** Token of the screen document in this response, or null. */
function screenOf({ response }: DeviceTurn): string | null {
  const drawn = response.response.directives?.find(
    (one) => one.type === 'Alexa.Presentation.APL.RenderDocument',
  );
  return drawn && 'token' in drawn && typeof drawn.token === 'string' ? drawn.token : null;
}

/** Where in a routine the answer goes on; null outside of one. */
function placeIn({ outcome, at }: DeviceTurn): PlaceInRoutine | null {
  if (!outcome.seen) return null;
  const { exchange, reply } = outcome.seen;
  const { state } = reply.session;
  if (state.name !== 'guided') return null;
  return placeOf(state.play, at, exchange.knowledge, exchange.turn.locale);
}
