/** How long Alexa takes to say something: an estimate, until device measurements replace the rates. */

const START_MS = 250;
/** Pauses that a voice makes by itself. */
const PAUSE_MS: Record<string, number> = { '.': 350, '!': 350, '?': 350, ',': 150 };

/** Estimated ms of speech at `cps` characters a second (16 usual, 13 for a slow voice); 0 for no text. */
export function speechMs(text: string, cps: number): number {
  if (text === '') return 0;
  let pauses = 0;
  for (let i = 0; i < text.length; i++) pauses += PAUSE_MS[text.charAt(i)] ?? 0;
  return Math.round(START_MS + (1000 * text.length) / cps + pauses);
}
