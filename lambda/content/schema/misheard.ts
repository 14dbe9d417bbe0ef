/** What a recogniser writes for words that sound like it, as `words/misheard.json` tells it. */

/** Lists of words, a space between them; a condition that is absent always holds. */
export interface Misheard {
  /** What is written, a bar between the ways; each may be several words. */
  heard: string;
  /** What was said; nothing, where it was a filler. */
  meant: string;
  /** The word before is one of these. */
  after?: string;
  /** The word behind is one of these. */
  before?: string;
  /** One of these is close by. */
  with?: string;
  /** None of these is next to it, or nearly. */
  unless?: string;
}

/** What stands between the fields of a line, and between the ways in which one was heard. */
export const [FIELD, WAY] = [';', '|'];

const FIELDS = ['heard', 'meant', 'after', 'before', 'with', 'unless'] as const;

/** A line for each, its fields in this order with a semicolon between. */
export function packMisheard(list: readonly Misheard[]): string {
  return list.map((each) => FIELDS.map((field) => each[field] ?? '').join(FIELD)).join('\n');
}

/** One of its lines. */
export function unpackedMisheard(line: string): Misheard {
  const [heard = '', meant = '', ...conditions] = line.split(FIELD);
  const [after, before, near, unless] = conditions.map((words) => words || undefined);
  return {
    heard,
    meant,
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
    ...(near !== undefined && { with: near }),
    ...(unless !== undefined && { unless }),
  };
}
