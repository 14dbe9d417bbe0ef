/** Objects that outlive a release: while it goes out, old and new code take turns with one session and one record. */
import * as v from 'valibot';

type Plain<Entries extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Entries, undefined>>;

/** An object with these fields. What else is in it stays there untouched, for the code that knows it. */
export function tolerant<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.looseObject(entries),
    v.transform((read): Plain<Entries> => read),
  );
}
