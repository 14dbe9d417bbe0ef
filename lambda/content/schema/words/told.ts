/** What people tell of their backs and of themselves in the middle of a talk, and ask nothing. */
import * as v from 'valibot';
import { Patterns } from './replies';

/** The first that fits is taken up; what is said to it is the prompt of its name. */
export const ToldSchema = v.strictObject({
  details: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[a-z-]+$/, 'is lower-case words')),
        /** Sentences that are heard as it, as an example for whoever reads, and a test. */
        examples: v.pipe(v.array(v.string()), v.minLength(1)),
        said: Patterns,
        /** Where one of these fits, something else is told. */
        unless: v.optional(Patterns),
        /** Where the answer itself speaks of what is told, that sentence is said again. */
        quotes: v.optional(v.boolean()),
        /** Id of the topic that has more for somebody who tells this. */
        topic: v.optional(v.string()),
      }),
    ),
    v.minLength(1),
  ),
});
export type ToldWords = v.InferOutput<typeof ToldSchema>;
