/** What a session knows of the record it goes by: whose it is, in which version it saw it last, and what is still owed. */
import { type Bookmark, type Owed, readBookmark, type Seen } from './bookmark-schema';
import type { Changes, Remembered } from './record';

export type { Bookmark, Owed, Seen } from './bookmark-schema';

/** Where it is kept among the session's attributes. */
const FIELD = 'record';

/** As it came back from Alexa; null in a session that has none yet. */
export function bookmarkIn(attributes: Readonly<Record<string, unknown>> | undefined): Bookmark | null {
  const kept = attributes?.[FIELD];
  return kept === undefined ? null : readBookmark(kept);
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
