/** When a response is heard and when the microphone listens: the device's side of one turn, in virtual time. */

/** From the response leaving the skill to its first sound, in ms (the middle of what owners of devices measured). */
export const FIRST_SOUND_MS = 1350;
/** From a person starting to speak, the wake word or a moment's thought included, to the request arriving, in ms. */
export const UTTERANCE_MS = 2700;
/** How long the microphone listens before it gives up, in ms; twice when there is a reprompt. */
export const WINDOW_MS = 8000;
/** How long a device with a screen keeps a session whose response left the question open, in ms. */
export const SCREEN_MS = 30_000;

export type Moment = 'before' | 'speech' | 'first-window' | 'reprompt' | 'second-window' | 'screen' | 'over';

export interface Playback {
  /** Start of each moment in ms since 1970, in order; a moment that does not happen is left out. */
  readonly marks: readonly { moment: Moment; from: number }[];
  /** When the session is over if nobody speaks. */
  readonly overAt: number;
  /** When the first microphone window opens, or null when none does. */
  readonly listensAt: number | null;
  /** When the reprompt is spoken if nobody answers, or null. */
  readonly repromptAt: number | null;
}

export interface Spoken {
  /** Length of the speech and of the reprompt in ms; null for a response without a reprompt. */
  speechMs: number;
  repromptMs: number | null;
  /** `shouldEndSession` as the skill sent it. */
  ends: boolean | null | undefined;
  /** Whether the device has a screen. */
  screen: boolean;
}

/** Lays out one response sent at `sentAt`. */
export function playbackOf(spoken: Spoken, sentAt: number): Playback {
  const marks: { moment: Moment; from: number }[] = [{ moment: 'before', from: sentAt }];
  let at = sentAt + FIRST_SOUND_MS;
  const mark = (moment: Moment, ms: number) => {
    marks.push({ moment, from: at });
    at += ms;
  };
  mark('speech', spoken.speechMs);
  let listensAt: number | null = null;
  let repromptAt: number | null = null;
  if (spoken.ends === false || spoken.ends === null) {
    listensAt = at;
    mark('first-window', WINDOW_MS);
    if (spoken.repromptMs !== null) {
      repromptAt = at;
      mark('reprompt', spoken.repromptMs);
      mark('second-window', WINDOW_MS);
    }
  } else if (spoken.ends === undefined && spoken.screen) mark('screen', SCREEN_MS);
  marks.push({ moment: 'over', from: at });
  return { marks, overAt: at, listensAt, repromptAt };
}

export function momentAt(playback: Playback, now: number): Moment {
  let current: Moment = 'before';
  for (const { moment, from } of playback.marks) if (now >= from) current = moment;
  return current;
}
