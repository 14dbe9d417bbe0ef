/** Alexa's numbers and the margins we keep under them. */

/** Longest `<break>` in ms; longer quiet is several breaks (SSML reference). */
export const MAX_BREAK_MS = 10_000;
/** Characters of SSML in one output speech, tags included; the platform refuses 8,000. */
export const MAX_SPEECH_CHARS = 7_000;
/** Seconds of speech and quiet in one output speech. */
export const MAX_SPEECH_SECONDS = 240;
/** Bytes of a whole response without a screen document; the strictest figure published. */
export const MAX_RESPONSE_BYTES = 24_000;
/** Characters of a card's title and text together; the platform refuses 8,000. */
export const MAX_CARD_CHARS = 8_000;
