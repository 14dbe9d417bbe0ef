/** Warning signs: how people say them, how soon each needs a person, and the list that is read aloud. */
import * as v from 'valibot';
import { Id, IsoDate, SourceSchema } from './topic';

const Text = v.pipe(v.string(), v.nonEmpty());
/** Plain statements, in the template grammar, that Alexa learns as samples. */
const Said = v.pipe(v.array(Text), v.minLength(3));

export const RedFlagsSchema = v.strictObject({
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
  reviewed: IsoDate,
  /** Ids are the flags that `domain/red-flags` reports. */
  flags: v.array(
    v.strictObject({
      id: Id,
      urgency: v.picklist(['emergency', 'today', 'book']),
      /** Said after the line for today: who comes first for this sign. */
      first: v.optional(Text),
      said: Said,
    }),
  ),
  /** Hopelessness: met with the locale's crisis line. */
  despair: v.strictObject({ said: Said }),
  /** Numbness with an everyday cause: `line` is the first sign of the list, and no answer is taken. */
  gentle: v.strictObject({ said: Said, line: v.pipe(v.array(Text), v.minLength(1)) }),
  /** Read aloud on "check my symptoms"; sentences may hold the locale's `{emergency}`. No answers are taken. */
  symptomList: v.strictObject({
    said: Said,
    partOne: v.pipe(v.array(Text), v.minLength(1)),
    partTwo: v.pipe(v.array(Text), v.minLength(1)),
  }),
});
export type RedFlags = v.InferOutput<typeof RedFlagsSchema>;
