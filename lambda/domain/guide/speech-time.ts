/** How long Alexa takes to say something: an estimate, until device measurements replace the rates. */

const START_MS = 250;
const SENTENCE_END_MS = 350;
const COMMA_MS = 150;

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}

/** Estimated ms of speech at `cps` characters a second (16 usual, 13 for a slow voice); 0 for no text. */
export function speechMs(text: string, cps: number): number {
  if (text === '') return 0;
  const sentences = count(text, /[.!?]/g) * SENTENCE_END_MS;
  const commas = count(text, /,/g) * COMMA_MS;
  return Math.round(START_MS + (1000 * text.length) / cps + sentences + commas);
}
