/** The words that lead back into the cues of a routine: as few as it takes to know what comes. */
import { fillPrompt } from '../../content/fill';
import type { Segments } from '../../domain/guided/playback/events';
import type { Outcome } from '../../domain/guided/playback/outcome';
import { stepOf } from '../../domain/guided/playback/remap';
import { scriptInto } from '../../domain/guided/timeline/between/opening';
import { routineFor } from '../../domain/guided/timeline/session';
import type { Timeline } from '../../domain/guided/timeline/types';
import { findExercise } from '../../domain/library';
import { type Speech, say, silence } from '../../domain/speech';
import { spokenList } from '../../render/lists';
import * as where from '../../render/position';
import { spokenScript } from '../../render/up';
import type { Exchange } from '../turn';

/** Quiet to get back into place, in ms. */
const BACK_IN_PLACE_MS = 4_000;

export function leadIn(exchange: Exchange, render: Segments, outcome: Outcome): Speech {
  return [
    ...say(...news(exchange, render)),
    ...back(exchange, render, outcome),
    ...say(...intoPosition(exchange, outcome)),
  ];
}

/** What is different from now on. */
function news({ knowledge: { prompts } }: Exchange, { passed, leftOut = [], putBack }: Segments): string[] {
  const { guided, grammar } = prompts;
  const out = passed === undefined ? leftOut : [passed];
  return [
    ...(out.length > 0 ? [fillPrompt(guided.leavingOut, { move: spokenList(grammar, out) })] : []),
    ...(putBack === undefined ? [] : [fillPrompt(guided.backIn, { move: putBack })]),
  ];
}

/** After a long pause: the move, and how to get back into place for it. After a short one, a word that it goes on. */
function back(exchange: Exchange, render: Segments, { timeline, play }: Outcome): Speech {
  const { away, after, resumed, standing } = render;
  const { prompts } = exchange.knowledge;
  if (standing)
    return [...downAgain(exchange, timeline, play.base), ...intoPlace(exchange, timeline, play.base)];
  const { state } = exchange.turn.session;
  const played = state.name === 'guided' && state.play.status === 'playing';
  if (away) {
    const welcome = state.name === 'guided' ? [prompts.guided.backAgain] : [];
    return [...say(...welcome), ...intoPlace(exchange, timeline, play.base)];
  }
  return after === 'continue' && resumed && !played ? say(prompts.guided.goingOn) : [];
}

function intoPlace({ knowledge: { prompts } }: Exchange, timeline: Timeline, base: number): Speech {
  const place = where.backIntoPlace(prompts, timeline, base);
  return [...say(...place), ...silence(place.length > 0 ? BACK_IN_PLACE_MS : 0)];
}

/** From standing into the move that was being done. */
function downAgain({ knowledge: { guide } }: Exchange, timeline: Timeline, base: number): Speech {
  const step = stepOf(timeline, base);
  if (!step) return [];
  return spokenScript(scriptInto(guide, timeline.place, step.position));
}

/**
 * The first move that is left is set up as if the person had come down to the floor for it. Who comes to it from a move
 * left out is lying elsewhere, and is told how to get there.
 */
function intoPosition(exchange: Exchange, { timeline, play }: Outcome): string[] {
  const [first] = timeline.steps;
  const opening = routineFor(exchange.knowledge, play.what)?.moves[0];
  if (!first || !opening || play.base !== first.from || first.move === 0) return [];
  const exercise = findExercise(exchange.knowledge, opening.exercise);
  const from = (opening.form && exercise?.forms?.[opening.form]?.position) ?? exercise?.position;
  return from === first.position ? [] : [exchange.knowledge.guide.into[first.position]];
}
