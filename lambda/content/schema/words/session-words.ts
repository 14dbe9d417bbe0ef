/** Words that tell what somebody wishes of a session, and what each stands for. */
import * as v from 'valibot';
import { PLACES } from '../exercise';

const Words = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[a-z ]+$/, 'is lower-case words without apostrophes'))),
  v.minLength(1),
);
const Places = v.pipe(v.array(v.picklist(PLACES)), v.minLength(1));

const WishSchema = v.strictObject({
  places: v.exactOptional(Places),
  notIn: v.exactOptional(Places),
  kneeling: v.exactOptional(v.literal(false)),
  level: v.exactOptional(v.picklist([1, 2, 3])),
  after: v.exactOptional(v.picklist(['run', 'sitting'])),
  length: v.exactOptional(v.picklist(['short', 'long', 'shorter', 'longer'])),
  pick: v.exactOptional(v.picklist(['same', 'surprise', 'today'])),
});

export const SessionWordsSchema = v.strictObject({
  kinds: v.array(
    v.strictObject({
      words: Words,
      /** What is wished by who says them, and by who refuses them; absent: nothing. */
      wanted: v.exactOptional(WishSchema),
      refused: v.exactOptional(WishSchema),
    }),
  ),
  /** Words that refuse what stands shortly after, and shortly before them. */
  refuses: v.strictObject({ before: Words, after: Words }),
  /** Words that only share their stem with one of a kind: a mate is no mat. */
  unlike: Words,
});
export type SessionWords = v.InferOutput<typeof SessionWordsSchema>;
