/** The words by which warning signs are told, compiled from `words/spelling.json` and `words/red-flags/`. */
import type { PackedPhrases } from '../packed/phrases';
import type { AssertionData } from './assertion';
import type { NumberWords } from './words/numbers';

/** How words are brought to one form before anything is looked for. */
export interface SpellingData {
  /** A word, and what it is read as. */
  said: Readonly<Record<string, string>>;
  /** Two words that are read as one: "do not" for "don't". */
  pairs: Readonly<Record<string, string>>;
  /** "able to" after one of these is read as "can't". */
  notBeforeAble: string;
  /** Regular expressions and what takes their place, in this order. */
  rewrites: readonly (readonly string[])[];
  /** Say nothing anywhere: "um". */
  hesitations: string;
  /** Say nothing in front: "hey alexa". */
  greetings: string;
  /** Words that signs hang on: another that is one slip away is read as one of these. */
  keys: string;
  /** What sounds like something else, packed. */
  misheard: string;
}

/** Names of concepts, by how a denial treats them. */
interface DenialData {
  /** Where something is, or whose: a denial is of the feeling there, never of these. */
  places: readonly string[];
  /** Losses: the negator inside "can't feel" denies nothing. */
  losses: readonly string[];
  /** What may be said to be over; the end of any other is a loss. */
  passing: readonly string[];
  /** What still counts when it was long ago: "I had cancer years back". */
  lasting: readonly string[];
  /** What is told by imagining it: "imagine not waking up". */
  thoughts: readonly string[];
  /** What happens to somebody: a mere likeness of it is none, "like I was hit by a bus". */
  events: readonly string[];
}

/** Plain word lists, each one string of words with a space between. */
export interface AgeWords {
  decades: string;
  elders: string;
  /** A number that a message begins with is an age before one of these: "seventy four and it hurts". */
  joins: string;
  /** A number after one of these is an age, unless it counts something. */
  before: string;
  /** What a number counts when it is no age. */
  units: string;
  owners: string;
  /** Before an hour: "at six". */
  clock: string;
  years: string;
}

/** The learned weights of stems and pairs, as letters around a middle one. */
export interface LikelihoodWeights {
  bias: number;
  scale: number;
  weights: string;
}

/** Everything that {@link RedFlagWords} adds to what other readers of words share. */
export interface RedFlagLists {
  /** One list for each concept, and "figure" for what only borrows its words. */
  phrases: PackedPhrases;
  denials: DenialData;
  ages: AgeWords;
  numbers: NumberWords;
}

export interface RedFlagWords extends RedFlagLists {
  spelling: SpellingData;
  assertion: AssertionData;
  likelihood: LikelihoodWeights;
}
