/** How words are put back that were taken for others: see domain/text/sounds/alike.ts. */
export interface SoundAlikes {
  /** Regular expressions, and what takes their place: said between the words of a sentence, and meaning nothing there. */
  fillers: readonly (readonly string[])[];
  /** A line for each word that people say often: itself, the words before it and those behind it, colons between. */
  often: string;
  /** The same for words that are said too, and sound like one of those: where they stand, they were meant. */
  said: string;
  /** A line for each sound: itself, a colon, and the often said words that sound so, or nearly. */
  sounds: string;
  /** Words that tell nothing of their neighbours. */
  small: string;
}
