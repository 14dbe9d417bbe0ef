import { lineOf } from '../../content/packed/lines';

/** A packed text of lines by their first word, each looked for when its word is said, so that nothing is read at the start. */
export class Lines<Read> {
  private readonly known = new Map<string, Read>();

  /** In a line of `packed`, `mark` ends its word, and `read` makes something of the rest. */
  constructor(
    private readonly packed: string,
    private readonly mark: string,
    private readonly read: (rest: string, word: string) => Read,
  ) {}

  /** Undefined for a word without a line, which is not kept: people's words would pile up. */
  get(word: string): Read | undefined {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const rest = lineOf(this.packed, word + this.mark);
    if (rest === undefined) return undefined;
    const read = this.read(rest, word);
    this.known.set(word, read);
    return read;
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }
}
