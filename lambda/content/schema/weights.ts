/** The trained model that recognises questions, as the trainer writes it. */

import type { NormalForms } from './words/normal-forms';
import type { NumberWords } from './words/numbers';

/** What a phrase stands for; `id` is set for an exercise or a routine. */
export interface PackedEntity {
  concept: string;
  id?: string;
}

/** The thesaurus, and the names of exercises and routines, as stems; the layout is told where it is read. */
export interface PackedLexicon {
  entities: readonly PackedEntity[];
  lines: string;
}

/** Tells apart the facets of the topics, each by its id. */
export type FacetWeights = Readonly<Record<string, FacetsOfTopic>>;

export interface FacetsOfTopic {
  /** The first place, an empty name, is the topic's own answer. */
  of: readonly string[];
  /** The same places: how much each is meant before any word is known. */
  bias: readonly number[];
  /** What one step of a weight is worth. */
  scale: number;
  /** Packed weights of the features, base64; the layout is told where it is read. */
  table: string;
}

export interface Weights {
  /** How words were spelled when the model learned from them, and are to be spelled when it reads. */
  normalForms: NormalForms;
  numbers: NumberWords;
  lexicon: PackedLexicon;
  /** "topic:sit-ups", "command:next", "exercise:start", "elsewhere:child", ..., "unknown". */
  classes: readonly string[];
  /** Width of the hidden layer. */
  hidden: number;
  /** What one step of a packed number of the output is worth. */
  scale: number;
  /** Packed rows of the features, base64, or its bytes; the layout is told where it is read. */
  table: string | Buffer;
  /** Packed biases of the hidden layer, and biases and weights of the classes, base64, or its bytes. */
  output: string | Buffer;
  facets: FacetWeights;
}
