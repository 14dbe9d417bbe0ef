/** How words are put back that were taken for others: see domain/text/sounds/alike.ts. */
export interface SoundAlikes {
  /** Regular expressions, and what takes their place: said between the words of a sentence, and meaning nothing there. */
  fillers: readonly (readonly string[])[];
  /** Words that mean nothing where what stands around them belongs together: "does like running". */
  between: string;
  /** A line for each sound: itself, a colon, and the words often said that sound so, or nearly. */
  sounds: string;
  /** Words that tell nothing of their neighbours. */
  small: string;
  /** How many words were counted. */
  counted: number;
  /** How often words, and pairs of them, are said: base64, or its bytes; the layout is told where it is read. */
  pairs: string | Buffer;
}
