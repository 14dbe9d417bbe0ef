/** One turn as one line of JSON: the documented, stable form for programs. */
import type { DeviceTurn } from '../device/protocol';
import { drawnIn } from '../device/receive';
import { spokenIn } from '../response/spoken';

/** Fields in their documented order. */
export function jsonLine(turn: DeviceTurn): string {
  const { speech, response } = turn;
  const { directives } = response.response;
  return JSON.stringify({
    heard: turn.heard,
    intent: turn.intent,
    slots: filled(turn.slots),
    meaning: turn.meaning,
    speech: speech?.words ?? null,
    ssml: spokenIn(response.response),
    reprompt: turn.reprompt?.words ?? null,
    open: turn.open,
    seconds: tenths(turn.seconds),
    silence: tenths((speech?.holdMs ?? 0) / 1000),
    screen: drawnIn(directives ?? []) || null,
    state: turn.state,
    place: turn.place,
    pending: turn.pending,
    settings: turn.settings,
    leftOut: turn.leftOut,
    emergency: turn.emergency,
    request: turn.request,
    response,
  });
}

function filled(slots: DeviceTurn['slots']): Record<string, { words: string; id?: string }> {
  return Object.fromEntries(
    Object.entries(slots).flatMap(([name, { words, match }]) =>
      words === undefined ? [] : [[name, { words, ...(match && { id: match.id }) }]],
    ),
  );
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
