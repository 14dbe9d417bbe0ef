/** Words that ask about what is kept, or to keep it, told by patterns: few kinds, and not worth a share of the classifier. */
import * as v from 'valibot';
import { Patterns } from './replies';

/** In the order in which they are looked for: a refusal before what it refuses. */
export const KEEPING_WISHES = ['stop-noting', 'note-days', 'how-am-i-doing', 'done'] as const;
export type KeepingWish = (typeof KEEPING_WISHES)[number];

export const KeepingSchema = v.strictObject({
  'how-am-i-doing': Patterns,
  'stop-noting': Patterns,
  'note-days': Patterns,
  /** A routine was done, here or elsewhere. */
  done: Patterns,
});
export type Keeping = v.InferOutput<typeof KeepingSchema>;
