/** Alexa's numbers and the margins we keep under them: the one table for the skill, the console, and the canary. */

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
/**
 * Characters of what was heard that are read. Alexa listens for some eight seconds, which are about two hundred; what is
 * longer is no speech, and keeps its beginning and its end.
 */
export const MAX_HEARD_CHARS = 1_200;
/** Longest id of a routine that is made or read; a session of every move we have takes less than 200 characters. */
export const LONGEST_ID = 240;
/** Topics remembered as told: a longer session forgets the first ones, and stays small. */
export const MOST_TOLD = 100;
/** Characters of a card's title and text together; the platform refuses 8,000. */
export const MAX_CARD_CHARS = 8_000;

/** How much of a routine one response holds: our margins under the numbers above, for any voice. */
export const SEGMENT_LIMITS = {
  /** Longest main half in ms at the usual speech rate, and at the slow one. */
  mainMs: 200_000,
  mainSlowMs: 225_000,
  /** Longest reprompt half in ms at the usual speech rate. */
  repromptMs: 85_000,
  /** Breaks in one half: a counted hold has five. The platform publishes no limit of them, only of characters. */
  breaks: 180,
  /** The microphone stays open this long after a half: that much of a rest needs no silence. */
  micMs: 8_000,
  /** What the player may add around a half: "Carrying on.", "Rest here, or say skip." */
  frameChars: 70,
  frameSentences: 3,
  /** The same around the last half: what was done, and "Next time: easier, the same, or harder?" */
  closingChars: 88,
  closingSentences: 4,
} as const;

/** How much of a routine one screen document holds, and how it is spoken: margins of our own. */
export const SCREEN_LIMITS = {
  /** Longest document in ms at the usual speech rate. */
  documentMs: 200_000,
  /** One spoken item in ms: long enough to be worth an event, short enough to be fetched as one piece of speech. */
  itemMs: { least: 20_000, most: 90_000 },
  /** Pictures of moves and sides in one document, at 7 to 9 KB each, with the one that a rest shows beside them. */
  pictures: 2,
  /** Cues in one document; each is a moment to show, of 200 to 300 bytes. */
  cues: 60,
  /** A document says this often that it is still there, in ms; a session without a touch ends after 30 s. */
  pingMs: 15_000,
} as const;
