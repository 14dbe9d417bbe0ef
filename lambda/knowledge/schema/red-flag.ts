/** Warning signs: how people say them, and how soon each needs a person. */
import * as v from 'valibot';
import { Id, IsoDate, SourceSchema } from './topic';

const Text = v.pipe(v.string(), v.nonEmpty());

export const RedFlagsSchema = v.strictObject({
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
  reviewed: IsoDate,
  flags: v.array(
    v.strictObject({
      id: Id,
      urgency: v.picklist(['emergency', 'today', 'book']),
      /** Plain statements, in the template grammar, that Alexa learns as samples of this flag's intent. */
      said: v.pipe(v.array(Text), v.minLength(3)),
    }),
  ),
});
export type RedFlags = v.InferOutput<typeof RedFlagsSchema>;
