/** What a session knows of the record it goes by, and how that is read as untrusted input. */
import * as v from 'valibot';

const Instant = v.pipe(v.number(), v.integer(), v.minValue(0));
/** What the store did not take: the place is to be erased. Never why. */
const OwedSchema = v.object({ noMovesUntil: v.exactOptional(v.fallback(Instant, 0)) });
export type Owed = v.InferOutput<typeof OwedSchema>;

const SeenSchema = v.object({ rev: v.number(), at: Instant, since: v.exactOptional(Instant) });
export type Seen = v.InferOutput<typeof SeenSchema>;

const BookmarkSchema = v.object({
  /** The recognised person whose record it is, null for the account's: as the session's first request had it. */
  person: v.fallback(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(300))), null),
  /**
   * The record as it was last read or written in this session: its revision, the time of its last write, and when it was
   * begun. Null where there was none, or it could not be read; absent while nobody has looked.
   */
  seen: v.exactOptional(v.fallback(v.nullable(SeenSchema), null)),
  owed: v.exactOptional(v.fallback(OwedSchema, {})),
});
export type Bookmark = v.InferOutput<typeof BookmarkSchema>;

/** `kept` as a bookmark; null when it cannot be read as one. */
export function readBookmark(kept: unknown): Bookmark | null {
  const parsed = v.safeParse(BookmarkSchema, kept);
  return parsed.success ? parsed.output : null;
}
