/** The player for speech alone: one response is a segment, and a second one as its reprompt. */

import type { Prompts } from '../../content';
import type { Play } from '../../domain/guided/playback/play';
import { cut, type Limits, USUAL_LIMITS } from '../../domain/guided/segments/segment';
import { speechMs } from '../../domain/guided/timeline/speech-time';
import type { Segment, Timeline } from '../../domain/guided/timeline/types';
import { type Speech, say, silence } from '../../domain/speech';
import type { Drawn } from './player';

/** One half of a response: words before the cues, the cues, words after them. */
interface Half {
  say: Speech;
  leadMs: number;
  ms: number;
}

/** The next response of `play` from its base. The microphone opens at a rest, with an instruction, or not at all. */
export function drawHeadless(
  play: Play,
  timeline: Timeline,
  opening: readonly string[],
  words: Prompts['guided'],
  limits: Limits = USUAL_LIMITS,
): Drawn {
  const [main, second] = cut(timeline, play.base, lessTime(limits, opening, timeline));
  if (!main) throw new Error(`Nothing is left to draw from cue ${play.base} of "${timeline.routine}".`);
  const reprompt = second?.part === 'reprompt' ? second : undefined;
  const first = half(
    timeline,
    main,
    opening,
    reprompt ? [main.endsAt === 'rest' ? words.closing.rest : words.closing.gap] : afterLast(words, main),
  );
  const next =
    reprompt &&
    half(
      timeline,
      reprompt,
      [words.carryingOn],
      [reprompt.endsAt === 'end' ? words.closing.finished : words.closing.wait],
    );
  const drawn: Play = {
    ...play,
    seg: [main.to, reprompt?.to ?? main.to],
    lead: [first.leadMs, next?.leadMs ?? 0],
    len: [first.ms, next?.ms ?? 0],
  };
  if (main.endsAt === 'end') return { say: first.say, play: drawn };
  return { say: first.say, ask: next?.say ?? say(words.closing.wait), play: drawn };
}

/** The usual policy: the second half carries on by itself. */
export function headless(
  play: Play,
  timeline: Timeline,
  opening: readonly string[],
  words: Prompts['guided'],
): Drawn {
  return drawHeadless(play, timeline, opening, words);
}

/** The last half asks for nothing, because the session ends with it. */
function afterLast(words: Prompts['guided'], main: Segment): string[] {
  return main.endsAt === 'end' ? [] : [words.closing.wait];
}

/** What the opening takes is missing for the segment. */
function lessTime(limits: Limits, opening: readonly string[], timeline: Timeline): Limits {
  const text = opening.join(' ');
  return {
    ...limits,
    mainMs: limits.mainMs - spokenMs(opening, timeline.rate.usual),
    mainSlowMs: limits.mainSlowMs - spokenMs(opening, timeline.rate.slow),
    chars: limits.chars - text.length,
  };
}

function spokenMs(sentences: readonly string[], cps: number): number {
  return sentences.reduce((ms, sentence) => ms + speechMs(sentence, cps), 0);
}

function half(timeline: Timeline, segment: Segment, lead: readonly string[], tail: readonly string[]): Half {
  const cues = timeline.cues
    .slice(segment.from, segment.to)
    .flatMap(
      (cue): Speech => [
        ...say(cue.text),
        ...silence(cue.i === segment.to - 1 ? segment.endSilence : cue.silence),
      ],
    );
  const leadMs = spokenMs(lead, timeline.rate.usual);
  return {
    say: [...say(...lead), ...cues, ...say(...tail)],
    leadMs,
    ms: leadMs + segment.estMs + spokenMs(tail, timeline.rate.usual),
  };
}
