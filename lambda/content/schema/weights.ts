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

export interface Weights {
  /** How words were spelled when the model learned from them, and are to be spelled when it reads. */
  normalForms: NormalForms;
  numbers: NumberWords;
  lexicon: PackedLexicon;
  /** "topic:sit-ups", "command:next", "exercise:start", "elsewhere:child", ..., "unknown". */
  classes: readonly string[];
  bias: readonly number[];
  /** What one step of the packed signed byte is worth. */
  scale: number;
  /** Packed feature table, base64; its layout is told where it is read. */
  table: string;
}
