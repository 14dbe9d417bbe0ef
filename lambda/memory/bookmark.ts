/** What a session knows of the record it goes by: whose it is, in which version it saw it last, and what is still owed. */
import * as v from 'valibot';
import type { Changes, Remembered } from './record';

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

/** Where it is kept among the session's attributes. */
const FIELD = 'record';

/** As it came back from Alexa; null in a session that has none yet. */
export function bookmarkIn(attributes: Readonly<Record<string, unknown>> | undefined): Bookmark | null {
  const kept = attributes?.[FIELD];
  if (kept === undefined) return null;
  const parsed = v.safeParse(BookmarkSchema, kept);
  return parsed.success ? parsed.output : null;
}

export function withBookmark(session: object, bookmark: Bookmark): Record<string, unknown> {
  return { ...session, [FIELD]: bookmark };
}

/** Whether another session has written the record since this one saw it. Where it saw none, one may have been erased. */
export function isOvertaken({ seen }: Bookmark, record: Remembered | null): boolean {
  if (seen === undefined) return false;
  return record === null || seen?.rev !== record.rev || seen.at !== record.updatedAt;
}

/** Whether the record that this session saw was erased since: what is still on its way from before begins no other. */
export function wasForgotten({ seen }: Bookmark, record: Remembered | null): boolean {
  return seen != null && (record === null || record.since !== seen.since);
}

export function seenAs(record: Remembered | null): Seen | null {
  if (record === null) return null;
  const { rev, updatedAt: at, since } = record;
  return { rev, at, ...(since !== undefined && { since }) };
}

/** The changes of what is owed; of two, the longer rest counts. */
export function owedChanges(...owed: (Owed | undefined)[]): Changes {
  const until = Math.max(0, ...owed.map((one) => one?.noMovesUntil ?? 0));
  if (owed.every((one) => one === undefined)) return {};
  return { place: null, gateHeard: false, ...(until > 0 && { noMovesUntil: until }) };
}
