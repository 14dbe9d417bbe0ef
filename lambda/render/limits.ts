/** Alexa's numbers and the margins we keep under them. */

/** Longest `<break>` in ms; longer quiet is several breaks (SSML reference). */
export const MAX_BREAK_MS = 10_000;
/** Characters of SSML in one output speech, tags included; the platform refuses 8,000. */
export const MAX_SPEECH_CHARS = 7_000;
/** Seconds of speech and quiet in one output speech. */
export const MAX_SPEECH_SECONDS = 240;
/** Bytes of a whole response without a screen document; the strictest figure published. */
export const MAX_RESPONSE_BYTES = 24_000;
/** The same with a screen document: what our own documents may grow to; the platform's limit is 120 KB. */
export const MAX_RESPONSE_BYTES_WITH_SCREEN = 60_000;
/** Characters of a card's title and text together; the platform refuses 8,000. */
export const MAX_CARD_CHARS = 8_000;
