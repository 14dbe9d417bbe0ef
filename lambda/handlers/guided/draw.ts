/** From an outcome of the running routine to a reply: drawn by the player, saved on every transition. */

import { fillPrompt } from '../../content/fill';
import type { Event, Render } from '../../domain/guided/playback/events';
import type { Play } from '../../domain/guided/playback/play';
import { type Outcome, reduce } from '../../domain/guided/playback/reduce';
import { compilerFor, courseRoutine } from '../../domain/guided/timeline/session';
import type { Timeline } from '../../domain/guided/timeline/types';
import { findExercise } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import { IDLE, type Session } from '../../domain/session';
import { say } from '../../domain/speech';
import type { Changes } from '../../memory/record';
import { spokenList } from '../../render/lists';
import { paused } from '../../render/pause';
import { choosePlayer } from '../../render/players/choose';
import * as where from '../../render/position';
import { save } from '../reply';
import type { Exchange, Reply } from '../turn';

export interface Around {
  /** Said before anything else. */
  opening?: readonly string[];
  /** Kept beside the place. */
  remember?: Changes;
}

/** The running play of a session, wherever it stands. */
export function runningPlay(session: Session): Play | null {
  return session.state.name === 'guided' ? session.state.play : null;
}

/** Hands an event to the running routine and draws what comes back. */
export function happen(
  exchange: Exchange,
  meaning: Meaning,
  play: Play,
  event: Event,
  around: Around = {},
): Reply {
  const outcome = reduce(
    play,
    event,
    exchange.turn.now,
    compilerFor(exchange.knowledge, exchange.turn.locale),
  );
  return draw(exchange, meaning, outcome, around);
}

/** One reply for any outcome. What is said last is always an instruction, or the session ends. */
export function draw(
  exchange: Exchange,
  meaning: Meaning,
  { play, timeline, render }: Outcome,
  around: Around = {},
): Reply {
  const opening = around.opening ?? [];
  const { prompts } = exchange.knowledge;
  const kept = { ...around.remember, place: play };
  switch (render.kind) {
    case 'segments':
      return segments(
        exchange,
        meaning,
        {
          play,
          timeline,
          opening: [
            ...opening,
            ...into(exchange, render, timeline, play),
            ...intoPosition(exchange, timeline, play),
          ],
        },
        kept,
      );
    case 'paused': {
      const held = paused(prompts, render.seconds, opening);
      return { meaning, ...held, session: guided(exchange, play), effects: [save(kept)], end: false };
    }
    case 'hurt':
      return render.more
        ? askToLeaveOut(exchange, meaning, play, [...opening, ...hurt(exchange, render.names)], kept)
        : leave(meaning, [...opening, prompts.guided.hurt.first, ...prompts.guided.hurt.last], {
            ...around.remember,
            place: null,
          });
    case 'ended':
      return render.finished
        ? leave(
            meaning,
            [...opening, prompts.guided.ended.reached],
            finished(exchange, timeline, around.remember),
          )
        : leave(meaning, [...opening, stoppedWords(exchange)], kept);
    case 'nothing':
      return {
        meaning,
        say: say(prompts.guided.waiting),
        ask: say(prompts.guided.waiting),
        session: exchange.turn.session,
        end: false,
      };
    default:
      return render satisfies never;
  }
}

/** Offers to leave out what hurts; a move without a name is left out without a word about it. */
function hurt({ knowledge: { prompts } }: Exchange, names: readonly string[]): string[] {
  const { leaveOut, ask } = prompts.guided.hurt;
  if (names.length === 0) return ask;
  return [fillPrompt(leaveOut, { moves: spokenList(prompts.grammar, names) }), ...ask];
}

/** "Saved" is only said where something is kept: the place of this routine was written when it began. */
function stoppedWords(exchange: Exchange): string {
  const { ended } = exchange.knowledge.prompts.guided;
  return exchange.turn.remembered === 'unavailable' || exchange.turn.remembered === null
    ? ended.unsaved
    : ended.saved;
}

function guided(exchange: Exchange, play: Play): Session {
  // What was said before is no answer to "repeat" any more, and guided speech is too long to carry along.
  const { last: _, ...session } = exchange.turn.session;
  return { ...session, state: { name: 'guided', play } };
}

function segments(
  exchange: Exchange,
  meaning: Meaning,
  { play, timeline, opening }: { play: Play; timeline: Timeline; opening: readonly string[] },
  kept: Changes,
): Reply {
  const drawn = choosePlayer({ screen: false })(play, timeline, opening, exchange.knowledge.prompts.guided);
  if (drawn.ask === undefined) {
    const remember = finished(exchange, timeline, kept);
    return { meaning, say: drawn.say, session: IDLE, effects: [save(remember)], end: true };
  }
  const remember = { ...kept, place: drawn.play };
  return {
    meaning,
    say: drawn.say,
    ask: drawn.ask,
    session: guided(exchange, drawn.play),
    effects: [save(remember)],
    end: false,
  };
}

/** A routine that was led to its end leaves no place, and its moves are explained briefly from then on. */
export function finished(exchange: Exchange, timeline: Timeline, kept: Changes = {}): Changes {
  const known =
    exchange.turn.remembered === 'unavailable' ? undefined : (exchange.turn.remembered?.met ?? []);
  if (known === undefined) return { ...kept, place: null };
  const met = [...new Set([...known, ...timeline.steps.map((step) => step.exercise)])];
  return { ...kept, place: null, met };
}

function leave(meaning: Meaning, sentences: readonly string[], remember: Changes): Reply {
  return { meaning, say: say(...sentences), session: IDLE, effects: [save(remember)], end: true };
}

/** The microphone opens at once, and nothing goes on until the person says so. */
function askToLeaveOut(
  exchange: Exchange,
  meaning: Meaning,
  play: Play,
  sentences: readonly string[],
  kept: Changes,
): Reply {
  return {
    meaning,
    say: say(...sentences),
    ask: say(exchange.knowledge.prompts.guided.hurt.again),
    session: guided(exchange, play),
    effects: [save(kept)],
    end: false,
  };
}

type Segments = Extract<Render, { kind: 'segments' }>;

/** The words that lead back into the cues. */
function into(exchange: Exchange, render: Segments, timeline: Timeline, play: Play): string[] {
  const { prompts } = exchange.knowledge;
  const inPlace = render.away ? where.backIntoPlace(timeline, play.base) : [];
  const leftOut =
    render.leftOut === undefined ? [] : [fillPrompt(prompts.guided.leavingOut, { move: render.leftOut })];
  switch (render.after) {
    case 'aside':
    case 'explain':
    case 'pace':
    case 'level':
    case 'pause':
      return [...inPlace, ...where.backTo(prompts, timeline, play.base)];
    case 'continue':
      return [...inPlace, ...(render.resumed ? where.backTo(prompts, timeline, play.base) : [])];
    default:
      return [...leftOut, ...inPlace];
  }
}

/**
 * The first move that is left is set up as if the person had come down to the floor for it. Who comes to it from a move
 * left out is lying elsewhere, and is told how to get there.
 */
function intoPosition(exchange: Exchange, timeline: Timeline, play: Play): string[] {
  const [first] = timeline.steps;
  const opening = courseRoutine(exchange.knowledge, play.what)?.moves[0];
  if (!first || !opening || play.base !== first.from || first.move === 0) return [];
  const from = findExercise(exchange.knowledge, opening.exercise)?.position;
  return from === first.position ? [] : [exchange.knowledge.guide.into[first.position]];
}
