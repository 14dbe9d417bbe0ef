/** What is on the screen: the last document drawn, as long as its session lasts. */
import type { DeviceTurn } from '../../../device/protocol';

export interface Drawing {
  /** The turn that drew it. */
  turn: DeviceTurn;
  document: unknown;
  datasources: unknown;
}

/** `turns` in their order; null while nothing is drawn. */
export function drawingAfter(turns: Iterable<DeviceTurn>): Drawing | null {
  let drawn: Drawing | null = null;
  for (const turn of turns) {
    const { directives = [], shouldEndSession } = turn.response.response;
    const directive = directives.find(({ type }) => type === 'Alexa.Presentation.APL.RenderDocument');
    if (directive) {
      drawn = {
        turn,
        document: 'document' in directive ? directive.document : null,
        datasources: 'datasources' in directive ? directive.datasources : null,
      };
    } else if (shouldEndSession === true || turn.intent === 'SessionEndedRequest') drawn = null;
  }
  return drawn;
}
