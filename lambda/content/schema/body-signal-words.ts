/** The words by which people say what their body does, compiled from `words/body-signals.json`. */
import type { PackedPhrases } from '../packed-phrases';

export interface BodySignalWords {
  phrases: PackedPhrases;
  /** May stand around a cry without being part of what is told. A list is words with a space between. */
  openers: string;
  /** After one of these, what is stated is only thought, asked or supposed: "I don't think it hurts". */
  carriers: string;
  /** After "my back isn't", these say where it is or what it can do, and no more. */
  able: string;
  /** A word, and the one it is in the middle of a move: slips of a recogniser, and ways of saying it. */
  heard: Readonly<Record<string, string>>;
}
