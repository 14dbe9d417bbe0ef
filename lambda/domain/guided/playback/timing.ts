/** What is assumed of devices and voices: configuration, to be replaced by numbers measured on real speakers. */

/** All lengths in ms. Defaults are the middle of what owners of devices logged; none is documented by the platform. */
export const TIMING = {
  /** From the response leaving us to its first sound; 500 to 4,000 seen, 1,350 usual. */
  firstSound: 1350,
  firstSoundShortest: 500,
  firstSoundLongest: 4000,
  /** From the wake word to the request reaching us; 1,600 to 3,800 seen, 2,700 usual. */
  utterance: 2700,
  utteranceShortest: 1600,
  utteranceLongest: 3800,
  /** The microphone after a half: 7,000 to 10,000 seen. */
  window: 8500,
  windowShortest: 7000,
  windowLongest: 10_000,
  /** How much of a closing rest the open microphone stands for: the shortest window, so that nobody rests too little. */
  windowAsRest: 8000,
  /** How long speech may take against its estimate, as a factor, until a device was measured. */
  slowestSpeech: 1.25,
  fastestSpeech: 0.75,
  /** Error of a position that 95 of 100 stay under: main half, reprompt half. 3,000 and 6,000 once calibrated. */
  err95: { main: 6000, reprompt: 12_000, screen: 2000 },
} as const;

/** How long it takes a slow voice to talk somebody up (ms). */
export const WAY_UP_MS = 40_000;
/** After a longer pause (ms) the move is set up again in words. */
export const LONG_PAUSE_MS = 120_000;
/** "Previous" within this of a move's start (ms) means the move before it. */
export const JUST_BEGUN_MS = 10_000;
/** A hold with less than this left (ms) is not repeated: it goes to its release. */
export const HOLD_NEARLY_DONE_MS = 5000;
