/** A hold as cues whose silences and inner words together last exactly as long as the data says. */
import type { Guide } from '../../../content/schema/guide';
import { speechMs } from './speech-time';
import { turn } from './turns';

export interface HoldCue {
  kind: 'hold' | 'tick';
  text: string;
  /** Silence in ms after the text. */
  silence: number;
}

/** Holds from this length on, in seconds, end with a count; from the second on they tell the half. */
const COUNTED_S = 5;
const LONG_S = 10;
/** Shorter holds are over before a word in them would be. */
const SHORTEST_WITH_A_WORD_S = 3;
/** Longest quiet stretch inside a hold before a breath word fills it. */
const QUIET_MS = 4_000;

/** Words inside a hold, `from` and `to` in ms from its start. */
interface Tick {
  text: string;
  from: number;
  to: number;
}

/** Which breath words: they take turns by session, and within one. */
export interface Turn {
  run: number;
  nth: number;
}

function ending(at: number, text: string, cps: number): Tick {
  return { text, from: at - speechMs(text, cps), to: at };
}

function beginning(at: number, text: string, cps: number): Tick {
  return { text, from: at, to: at + speechMs(text, cps) };
}

/** What has its moment: the half, and a word for each of the last seconds. */
function marks(seconds: number, words: Guide['words'], cps: number): Tick[] {
  const total = seconds * 1000;
  const half = seconds >= LONG_S ? [ending(total / 2, words.halfway, cps)] : [];
  const last = words.countdown.length;
  const count = words.countdown.map((word, i) => beginning(total - (last - i) * 1000, word, cps));
  return seconds >= COUNTED_S ? [...half, ...count] : half;
}

/** Breath words between two moments, evenly spread, so that no stretch is too quiet; `least` of them. */
function breaths(from: number, until: number, least: number, of: (i: number) => string, cps: number): Tick[] {
  const spoken = speechMs(of(0), cps);
  const count = Math.max(least, Math.ceil((until - from - QUIET_MS) / (QUIET_MS + spoken)));
  const silence = Math.floor((until - from - count * spoken) / (count + 1));
  return Array.from({ length: count }, (_, i) => ending(from + (i + 1) * (silence + spoken), of(i), cps));
}

function ticksOf(seconds: number, words: Guide['words'], cps: number, { run, nth }: Turn): Tick[] {
  if (seconds < SHORTEST_WITH_A_WORD_S) return [];
  const ticks: Tick[] = [];
  let from = 0;
  for (const mark of [...marks(seconds, words, cps), undefined]) {
    const said = ticks.length;
    const word = (i: number) => turn(words.inHold, run, nth + said + i);
    const until = mark?.from ?? seconds * 1000;
    ticks.push(...breaths(from, until, from === 0 ? 1 : 0, word, cps), ...(mark ? [mark] : []));
    from = mark?.to ?? until;
  }
  return ticks;
}

/** The cues of a hold of `seconds`; none for no hold. Speech after the first cue counts as part of the hold. */
export function holdCues(
  seconds: number,
  opening: string,
  words: Guide['words'],
  cps: number,
  which: Turn = { run: 0, nth: 0 },
): HoldCue[] {
  if (seconds === 0) return [];
  const ticks = ticksOf(seconds, words, cps, which);
  const ends = [0, ...ticks.map(({ to }) => to)];
  const texts = [opening, ...ticks.map(({ text }) => text)];
  return texts.map((text, i) => ({
    kind: i === 0 ? 'hold' : 'tick',
    text,
    silence: (ticks[i]?.from ?? seconds * 1000) - (ends[i] ?? 0),
  }));
}
