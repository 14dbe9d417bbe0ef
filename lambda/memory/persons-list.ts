/** The list of an account's recognised persons, read as untrusted input. */
import * as v from 'valibot';
import type { Item } from './dynamo';

const ListSchema = v.object({
  rev: v.number(),
  persons: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(300))), v.maxLength(50)),
});

/** Of an item that is none, or cannot be read, an empty list. */
export function listOf(item: Item | undefined): v.InferOutput<typeof ListSchema> {
  const parsed = v.safeParse(ListSchema, item);
  return parsed.success ? parsed.output : { rev: 0, persons: [] };
}
