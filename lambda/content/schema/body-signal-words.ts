/** The words by which people say what their body does, compiled from `words/body-signals.json`. */
import type { PackedPhrases } from '../packed/phrases';

export interface BodySignalWords {
  phrases: PackedPhrases;
  /** May stand around a cry without being part of what is told. A list is words with a space between. */
  openers: string;
  /** After one of these, what is stated is only thought, asked or supposed: "I don't think it hurts". */
  carriers: string;
  /** Behind "my back is", these say where it is, what it does in an exercise, or that it is well. */
  able: string;
  /** Before "my back", these let it be what is spoken of, and no place: "and my back", but not "under my back". */
  before: string;
  /** May stand between "my back" and what is told of it. */
  aside: string;
  /** Behind "I feel", these say that all is well, or what is felt of a move. */
  fair: string;
  /** A word, and the one it is in the middle of a move: slips of a recogniser, and ways of saying it. */
  heard: Readonly<Record<string, string>>;
}
