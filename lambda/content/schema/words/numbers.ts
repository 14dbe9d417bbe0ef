/** The words of small numbers: whatever counts aloud and whatever listens for a number reads this one table. */
import * as v from 'valibot';

const Words = v.array(v.pipe(v.string(), v.regex(/^[a-z]+$/, 'a number is one lower-case word')));

export const NumbersSchema = v.strictObject({
  /** "zero" to "nineteen". */
  ones: v.pipe(Words, v.length(20)),
  /** "twenty" to "ninety". */
  tens: v.pipe(Words, v.length(8)),
  /** Said before a digit that is dialled three times. */
  threefold: v.string(),
});
export type NumberWords = v.InferOutput<typeof NumbersSchema>;
