/** The place in a running routine, small enough for session attributes and for memory. */
import * as v from 'valibot';

export const PlaySchema = v.strictObject({
  v: v.literal(1),
  routine: v.pipe(v.string(), v.maxLength(60)),
});
export type Play = v.InferOutput<typeof PlaySchema>;
