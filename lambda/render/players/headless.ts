/** The player for speech alone: one response is a segment, and a second one as its reprompt. */

import type { Prompts } from '../../content';
import type { Play } from '../../domain/guided/playback/play';
import { type Limits, segmentsFrom, USUAL_LIMITS } from '../../domain/guided/segments/segment';
import type { Segment, Timeline } from '../../domain/guided/timeline/types';
import { type Speech, say, silence } from '../../domain/speech';
import { closing } from '../finish';
import { toSsml } from '../ssml';
import { lengthOf } from './length';
import type { Drawn } from './player';

/** One half of a response: words before the cues, the cues, words after them. */
interface Half {
  say: Speech;
  leadMs: number;
  ms: number;
}

/** The next response of `play` from its base. Each half ends with an instruction or a question, the last one too. */
export function drawHeadless(
  play: Play,
  timeline: Timeline,
  opening: Speech,
  prompts: Prompts,
  limits: Limits = USUAL_LIMITS,
): Drawn {
  const [main, second] = segmentsFrom(timeline, play.base, lessTime(limits, opening, timeline));
  if (!main) throw new Error(`Nothing is left to draw from cue ${play.base} of "${timeline.routine}".`);
  const reprompt = second?.part === 'reprompt' ? second : undefined;
  const { carryingOn, closing: words } = prompts.guided;
  const ends = (segment: Segment) => tailOf(play, timeline, segment, prompts);
  const carriesOn = main.endsAt === 'rest' ? words.rest : words.gap;
  const first = half(timeline, main, opening, reprompt ? say(carriesOn) : ends(main));
  const next = reprompt && half(timeline, reprompt, say(carryingOn), ends(reprompt));
  const { heard: _, ...spoken } = play;
  return {
    say: first.say,
    ask: next?.say ?? askAgain(play, timeline, main, prompts),
    play: {
      ...spoken,
      mode: 'H',
      seg: [main.to, reprompt?.to ?? main.to],
      lead: [first.leadMs, next?.leadMs ?? 0],
      len: [first.ms, next?.ms ?? 0],
    },
  };
}

/** The usual policy: the second half carries on by itself. */
export function headless(play: Play, timeline: Timeline, opening: Speech, prompts: Prompts): Drawn {
  return drawHeadless(play, timeline, opening, prompts);
}

/** The last words of a half that nothing follows by itself. */
function tailOf(play: Play, timeline: Timeline, { endsAt }: Segment, prompts: Prompts): Speech {
  const { next, wait } = prompts.guided.closing;
  switch (endsAt) {
    case 'end':
      return say(...closing(prompts, play, timeline).say);
    case 'stop':
      // Elsewhere than step by step the cue that waits is a question itself.
      return play.stepwise ? say(next) : [];
    default:
      return say(wait);
  }
}

/** Room for somebody who is busy getting there, in ms. */
const NO_RUSH_MS = 8_000;

/** The reprompt of a half without a second one: the question again, or the one instruction with room to follow it. */
function askAgain(play: Play, timeline: Timeline, main: Segment, prompts: Prompts): Speech {
  const { wait, noRush, next } = prompts.guided.closing;
  if (main.endsAt === 'end') return say(closing(prompts, play, timeline).again);
  if (main.endsAt !== 'stop' || !play.stepwise) return say(wait);
  const room = silence(NO_RUSH_MS);
  return [...say(noRush), ...room, ...cuesOf(timeline, main), ...room, ...say(next)];
}

/** What the opening takes is missing for the segment. */
function lessTime(limits: Limits, opening: Speech, timeline: Timeline): Limits {
  return {
    ...limits,
    mainMs: limits.mainMs - lengthOf(opening, timeline.rate.usual),
    mainSlowMs: limits.mainSlowMs - lengthOf(opening, timeline.rate.slow),
    chars: limits.chars - toSsml(opening).length,
    breaks: limits.breaks - opening.filter((beat) => 'silence' in beat).length,
  };
}

function cuesOf(timeline: Timeline, segment: Segment): Speech {
  return timeline.cues
    .slice(segment.from, segment.to)
    .flatMap((cue) => [
      ...say(cue.text),
      ...silence(cue.i === segment.to - 1 ? segment.endSilence : cue.silence),
    ]);
}

function half(timeline: Timeline, segment: Segment, lead: Speech, tail: Speech): Half {
  const leadMs = lengthOf(lead, timeline.rate.usual);
  return {
    say: [...lead, ...cuesOf(timeline, segment), ...tail],
    leadMs,
    ms: leadMs + segment.estMs + lengthOf(tail, timeline.rate.usual),
  };
}
