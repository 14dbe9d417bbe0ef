/** Packs records in the layout that the runtime's shelves are read in. */
import { hash, KEY_BYTES, SHELF_BYTES, SHELVES } from '../../lambda/domain/text/shelves';

/** What is kept of a text, in as many bytes as of any other. */
export interface ShelvedRecord {
  of: string;
  kept: readonly number[];
}

/** Throws where there are more records than a shelf can count. */
export function packShelves(records: readonly ShelvedRecord[]): string {
  if (records.length >= 1 << (8 * SHELF_BYTES))
    throw new Error(`${records.length} records are too many to shelve`);
  const keyed = records.map(({ of, kept }) => ({ key: hash(of), kept })).sort((a, b) => a.key - b.key);
  const ends = Buffer.alloc(SHELVES * SHELF_BYTES);
  for (let shelf = 0; shelf < SHELVES; shelf += 1)
    ends.writeUInt16BE(keyed.filter(({ key }) => key >> 16 <= shelf).length, shelf * SHELF_BYTES);
  const packed = keyed.map(({ key, kept }) => {
    const rest = Buffer.alloc(KEY_BYTES);
    rest.writeUInt16BE(key & 0xffff);
    return Buffer.concat([rest, Buffer.from(kept)]);
  });
  return Buffer.concat([ends, ...packed]).toString('base64');
}
