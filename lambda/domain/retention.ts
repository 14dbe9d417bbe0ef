/** How long what is remembered is kept. */

/** A place older than this is not offered again: the body and the room have moved on (24 h, in ms). */
export const PLACE_KEPT_MS = 24 * 60 * 60 * 1000;
/** A record not written for this long is gone: who comes back after a season starts afresh (90 days, in ms). */
export const RECORD_KEPT_MS = 90 * 24 * 60 * 60 * 1000;
/** For so many days it is known which routines were begun, so that another one is chosen, or the same. */
export const RECENT_KEPT_DAYS = 14;
/** For so many days it stays noted that a routine was finished, of who agreed to that: four weeks are a picture. */
export const NOTED_KEPT_DAYS = 28;
/** Of routines begun lately so many are kept, the last ones. */
export const MOST_RECENT = 14;
/** After so many finished routines it is asked whether their days may be noted; no more are counted. */
export const FINISHES_COUNTED = 2;

/** Greetings before the first comes again: as many as any number of them takes turns in. */
export const GREETINGS = 6;
