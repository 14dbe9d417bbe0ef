/** How long and how large a stretch of cues is when it is spoken. */
import { speechMs } from '../timeline/speech-time';
import type { Timeline } from '../timeline/types';

/** A break tag and the space after it, at its longest: `<break time="9900ms"/> `. */
const BREAK_CHARS = 24;
const SPEAK_CHARS = 15;

export interface Size {
  estMs: number;
  slowMs: number;
  chars: number;
  breaks: number;
}

const NOTHING: Size = { estMs: 0, slowMs: 0, chars: 0, breaks: 0 };

/** Sizes of the cues before each cue, so that any stretch is measured by one subtraction. */
export function sizesBefore({ cues, rate }: Timeline): readonly Size[] {
  let size = NOTHING;
  const sizes = [size];
  for (const cue of cues) {
    const broken = cue.silence > 0 ? 1 : 0;
    size = {
      estMs: size.estMs + cue.ms,
      slowMs: size.slowMs + speechMs(cue.text, rate.slow) + cue.silence,
      chars: size.chars + cue.text.length + 1 + broken * BREAK_CHARS,
      breaks: size.breaks + broken,
    };
    sizes.push(size);
  }
  return sizes;
}

/** The stretch from `from` up to `to`, of whose closing silence `saved` ms fall into the open microphone. */
export function sizeOf(sizes: readonly Size[], from: number, to: number, saved: number): Size {
  const start = sizes[from] ?? NOTHING;
  const end = sizes[to] ?? NOTHING;
  return {
    estMs: end.estMs - start.estMs - saved,
    slowMs: end.slowMs - start.slowMs - saved,
    chars: SPEAK_CHARS + end.chars - start.chars,
    breaks: end.breaks - start.breaks,
  };
}
