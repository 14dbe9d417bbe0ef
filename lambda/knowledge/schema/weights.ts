/** The trained model that recognises questions, as the trainer writes it. */

export interface Weights {
  /** Concept to the words and phrases that mean it. */
  thesaurus: Readonly<Record<string, readonly string[]>>;
  /** "topic:sit-ups", "command:next", "exercise:start", "elsewhere:child", ..., "unknown". */
  classes: readonly string[];
  bias: readonly number[];
  /** What one step of the packed signed byte is worth. */
  scale: number;
  /** Packed feature table, base64; its layout is told where it is read. */
  table: string;
}
