/** How long what is remembered is kept. */

/** A place older than this is not offered again: the body and the room have moved on (24 h, in ms). */
export const PLACE_KEPT_MS = 24 * 60 * 60 * 1000;
/** A record not written for this long is gone: who comes back after a season starts afresh (90 days, in ms). */
export const RECORD_KEPT_MS = 90 * 24 * 60 * 60 * 1000;
