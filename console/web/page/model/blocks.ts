/** A turn laid out in time: what is spoken, what is quiet, and when the microphone listens. */
import { FIRST_SOUND_MS } from '../../../device/playback';
import type { DeviceTurn, TimedCue } from '../../../device/protocol';
import type { Heard } from '../../../response/heard-ssml';
import { wordsMs } from '../../../response/speech-seconds';

/** A stretch of virtual time, ms since 1970. A hold is quiet that belongs to a movement. */
export interface Block {
  kind: 'speech' | 'hold' | 'quiet' | 'mic';
  from: number;
  to: number;
  /** What is said in it; empty for quiet. */
  text: string;
  /** The cue it belongs to, in a guided session. */
  cue: TimedCue | null;
}

/** A move, from its first cue in this response to its last. */
export interface Band {
  step: number;
  from: number;
  to: number;
}

/** In order and without overlap. Empty for a turn in which nothing is heard. */
export function blocksOf(turn: DeviceTurn): Block[] {
  if (!turn.playback) return [];
  const cues = turn.guided?.cues ?? [];
  return turn.playback.marks.flatMap(({ moment, from }, i): Block[] => {
    const to = turn.playback?.marks[i + 1]?.from ?? from;
    switch (moment) {
      case 'speech':
        return spoken(turn.speech, from, to, cues, turn.slowness);
      case 'reprompt':
        return spoken(turn.reprompt, from, to, cues, turn.slowness);
      case 'first-window':
      case 'second-window':
        return [{ kind: 'mic', from, to, text: '', cue: null }];
      default:
        return [];
    }
  });
}

/** When the response of a turn begins to be heard, and when nothing of it is left. */
export function spanOf(turn: DeviceTurn): { from: number; to: number } | null {
  if (!turn.playback) return null;
  return { from: turn.at + FIRST_SOUND_MS, to: turn.playback.overAt };
}

function spoken(
  heard: Heard | null,
  from: number,
  to: number,
  cues: readonly TimedCue[],
  slowness: number,
): Block[] {
  const within = cues.filter(({ at }) => at >= from && at < to);
  return within.length > 0 ? guided(heard, from, to, within) : plain(heard, from, slowness);
}

function plain(heard: Heard | null, from: number, slowness: number): Block[] {
  let at = from;
  return (heard?.parts ?? []).map((part): Block => {
    const begins = at;
    at += 'hold' in part ? part.hold : wordsMs(part.words, slowness);
    return 'hold' in part
      ? { kind: 'quiet', from: begins, to: at, text: '', cue: null }
      : { kind: 'speech', from: begins, to: at, text: part.words, cue: null };
  });
}

/** The cues at their times, with the words before the first and after the last around them. */
function guided(heard: Heard | null, from: number, to: number, cues: readonly TimedCue[]): Block[] {
  const words = heard?.words ?? '';
  const [first] = cues;
  const last = cues.at(-1);
  if (!first || !last) return [];
  const ends = last.at + last.ms;
  const lead = words.slice(0, Math.max(0, words.indexOf(first.text))).trim();
  const closing = words.slice(words.lastIndexOf(last.text) + last.text.length).trim();
  return [
    ...(first.at > from ? [speech(from, first.at, lead, null)] : []),
    ...cues.flatMap(blocksOfCue),
    ...(to > ends && closing !== '' ? [speech(ends, to, closing, null)] : []),
  ];
}

/** Its words, and the quiet after them. */
export function blocksOfCue(cue: TimedCue): Block[] {
  const quietAt = cue.at + cue.ms - cue.silence;
  return [
    ...(quietAt > cue.at ? [speech(cue.at, quietAt, cue.text, cue)] : []),
    ...(cue.silence > 0
      ? [
          {
            kind: isHeld(cue) ? ('hold' as const) : ('quiet' as const),
            from: quietAt,
            to: cue.at + cue.ms,
            text: '',
            cue,
          },
        ]
      : []),
  ];
}

function isHeld({ kind }: TimedCue): boolean {
  return kind === 'hold' || kind === 'tick';
}

function speech(from: number, to: number, text: string, cue: TimedCue | null): Block {
  return { kind: 'speech', from, to, text, cue };
}

/** The moves of a guided response, one after another. */
export function bandsOf(turn: DeviceTurn): Band[] {
  const bands: Band[] = [];
  for (const { step, at, ms } of turn.guided?.cues ?? []) {
    const last = bands.at(-1);
    if (last?.step === step) last.to = at + ms;
    else bands.push({ step, from: at, to: at + ms });
  }
  return bands;
}

/** The block at a moment, or null between them. */
export function blockAt(blocks: readonly Block[], at: number): Block | null {
  return blocks.find(({ from, to }) => at >= from && at < to) ?? null;
}
