/**
 * Small records, each found by a hash of the text that it is of. A table begins with how many records there are up to the
 * end of each shelf; they follow, of one length, in the rising order of hashes, so that a start reads none of them but what
 * it looks for: the rest of the hash (highest byte first), then what is kept.
 */
import { fnv1a } from '../hash';

/** Texts are told apart by 24 bits of a folded hash. */
export function hash(text: string): number {
  const h = fnv1a(text);
  return ((h >>> 8) ^ h) & 0xffffff;
}

/** Records stand in shelves by the highest byte of their hash, which they need not hold themselves. */
export const SHELVES = 256;
export const SHELF_BYTES = 2;
/** Of each record: the rest of its hash. */
export const KEY_BYTES = 2;

/** The bundle has the bytes already; elsewhere they are packed as base64. */
export const bytesOf = (packed: string | Buffer): Buffer =>
  typeof packed === 'string' ? Buffer.from(packed, 'base64') : packed;

export class Shelves {
  readonly bytes: Buffer;
  private readonly record: number;

  /** `kept` is how many bytes are kept of each text. */
  constructor(packed: string | Buffer, kept: number) {
    this.bytes = bytesOf(packed);
    this.record = KEY_BYTES + kept;
  }

  /** Where that begins which is kept of a text, or -1. Of two texts with one hash the later stands. */
  find(text: string): number {
    const whole = hash(text);
    const [shelf, key] = [whole >> 16, whole & 0xffff];
    let [low, high] = [this.endOf(shelf - 1), this.endOf(shelf)];
    const first = low;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.bytes.readUInt16BE(this.placeOf(middle)) <= key) low = middle + 1;
      else high = middle;
    }
    const at = this.placeOf(low - 1);
    return low > first && this.bytes.readUInt16BE(at) === key ? at + KEY_BYTES : -1;
  }

  private endOf(shelf: number): number {
    return shelf < 0 ? 0 : this.bytes.readUInt16BE(shelf * SHELF_BYTES);
  }

  private placeOf(index: number): number {
    return SHELVES * SHELF_BYTES + index * this.record;
  }
}
