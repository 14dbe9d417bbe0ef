/** A hold as cues whose silences and inner words together last exactly as long as the data says. */
import type { Guide } from '../../../content/schema/guide';
import { speechMs } from './speech-time';

export interface HoldCue {
  kind: 'hold' | 'tick';
  text: string;
  /** Silence in ms after the text. */
  silence: number;
}

/** Holds from this length on carry cues, so that nobody wonders whether the speaker went dead. */
const LONG_HOLD_S = 10;
/** Longest quiet stretch inside a hold before a breath cue fills it. */
const QUIET_MS = 8_000;

/** A tick ends at its moment, so that "last five" is followed by five seconds. `at` in ms from the start of the hold. */
interface Tick {
  text: string;
  at: number;
}

function ticksOf(seconds: number, words: Guide['words'], cps: number): Tick[] {
  const total = seconds * 1000;
  if (seconds < 14) return [{ text: words.halfwayOfTen, at: total - 5_000 }];
  const marks = [
    { text: words.halfway, at: total / 2 },
    { text: words.lastFive, at: total - 5_000 },
  ];
  let from = 0;
  return marks.flatMap((mark) => {
    const filled = breaths(from, mark.at - speechMs(mark.text, cps), words.keepBreathing, cps);
    from = mark.at;
    return [...filled, mark];
  });
}

/** As few breath cues between two moments as leave no stretch too quiet, evenly spread. */
function breaths(from: number, until: number, text: string, cps: number): Tick[] {
  const spoken = speechMs(text, cps);
  const count = Math.max(0, Math.ceil((until - from - QUIET_MS) / (QUIET_MS + spoken)));
  const silence = Math.floor((until - from - count * spoken) / (count + 1));
  return Array.from({ length: count }, (_, i) => ({ text, at: from + (i + 1) * (silence + spoken) }));
}

/** The cues of a hold of `seconds`; none for no hold. Speech after the first cue counts as part of the hold. */
export function holdCues(seconds: number, hold: string, words: Guide['words'], cps: number): HoldCue[] {
  if (seconds === 0) return [];
  if (seconds < LONG_HOLD_S) return [{ kind: 'hold', text: hold, silence: seconds * 1000 }];
  const ticks = ticksOf(seconds, words, cps);
  const cues: HoldCue[] = [];
  let kind: HoldCue['kind'] = 'hold';
  let text = hold;
  let from = 0;
  for (const tick of ticks) {
    cues.push({ kind, text, silence: tick.at - speechMs(tick.text, cps) - from });
    kind = 'tick';
    text = tick.text;
    from = tick.at;
  }
  cues.push({ kind, text, silence: seconds * 1000 - from });
  return cues;
}
