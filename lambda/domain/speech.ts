/** Speech before it becomes SSML: plain sentences and exact silences, in order. */

/** `say` is plain text (never markup); `silence` is milliseconds of exact quiet. */
export type Beat = { say: string } | { silence: number };
export type Speech = readonly Beat[];

export function say(...sentences: string[]): Speech {
  return sentences.filter((sentence) => sentence !== '').map((sentence) => ({ say: sentence }));
}

export function silence(ms: number): Speech {
  return ms > 0 ? [{ silence: ms }] : [];
}

/** The words alone, as a card or a log of a test would show them. */
export function wordsOf(speech: Speech): string {
  return speech.flatMap((beat) => ('say' in beat ? [beat.say] : [])).join(' ');
}
