/** The routine by hand as it is played: two halves of twelve cues, each with words before and after. */
import { heardMs } from '../../../lambda/domain/guided/playback/locate';
import type { Play } from '../../../lambda/domain/guided/playback/play';
import { begin } from '../../../lambda/domain/guided/playback/reduce';
import { byHand, OPTIONS } from './by-hand';

/** When the first half was sent, in ms; cues of a half; ms of the words before and after it. */
export const SENT = 1_700_000_000_000;
export const END = 12;
export const LEAD = 3000;
export const CLOSING = 2000;

const compile = byHand();
export const timeline = compile(OPTIONS);

const heardFrom = (from: number, to: number) =>
  timeline.cues.slice(from, to).reduce((sum, cue) => sum + heardMs(timeline, cue, to), 0);

/** How long the cues of each half are heard, in ms. */
export const [FIRST_CUES, SECOND_CUES] = [heardFrom(0, END), heardFrom(END, 2 * END)];

export const play: Play = {
  ...begin(OPTIONS, compile, 'g', SENT).play,
  seg: [END, 2 * END],
  lead: [LEAD, LEAD],
  len: [LEAD + FIRST_CUES + CLOSING, LEAD + SECOND_CUES + CLOSING],
};
