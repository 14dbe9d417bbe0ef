/** How long Alexa takes to say something: an estimate, until device measurements replace the rates. */

// Two free voices spoke all cues of all routines, at 150 to 219 words a minute; a published sample has 189.
const START_MS = 80;
const SENTENCE_END_MS = 180;
const COMMA_MS = 100;

/** Characters a second of the usual voice, as the guide's rates have it. */
export const USUAL_CPS = 17.5;

/** The pause that a voice makes by itself after a character. */
function pauseAfter(char: string | undefined): number {
  switch (char) {
    case '.':
    case '!':
    case '?':
      return SENTENCE_END_MS;
    case ',':
      return COMMA_MS;
    default:
      return 0;
  }
}

/** Estimated ms of speech at `cps` characters a second (17.5 usual, 13 for a slow voice); 0 for no text. */
export function speechMs(text: string, cps: number): number {
  if (text === '') return 0;
  let pauses = 0;
  for (let i = 0; i < text.length; i++) pauses += pauseAfter(text[i]);
  return Math.round(START_MS + (1000 * text.length) / cps + pauses);
}
