/** From an outcome of the running routine to a reply: drawn by the player, saved on every transition. */

import type { Event, Render } from '../../domain/guided/playback/events';
import type { Play } from '../../domain/guided/playback/play';
import { type Outcome, reduce } from '../../domain/guided/playback/reduce';
import { compilerFor, courseRoutine } from '../../domain/guided/timeline/session';
import type { Timeline } from '../../domain/guided/timeline/types';
import { findExercise } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import { IDLE, type Session } from '../../domain/session';
import { say } from '../../domain/speech';
import * as words from '../../render/guide-words';
import { choosePlayer } from '../../render/players/player';
import * as where from '../../render/position';
import type { Remember, Reply, Turn } from '../turn';

type Changes = Exclude<Remember, 'forget'>;

export interface Around {
  /** Said before anything else. */
  opening?: readonly string[];
  /** Kept beside the place. */
  remember?: Changes;
}

/** The running play of a session, wherever it stands. */
export function runningPlay(session: Session): Play | null {
  const { place } = session;
  return place.at === 'guiding' || place.at === 'paused' || place.at === 'hurt' ? place.play : null;
}

/** Hands an event to the running routine and draws what comes back. */
export function happen(turn: Turn, meaning: Meaning, play: Play, event: Event, around: Around = {}): Reply {
  const outcome = reduce(play, event, turn.now, compilerFor(turn.knowledge, turn.locale));
  return draw(turn, meaning, outcome, around);
}

/** One reply for any outcome. What is said last is always an instruction, or the session ends. */
export function draw(
  turn: Turn,
  meaning: Meaning,
  { play, timeline, render }: Outcome,
  around: Around = {},
): Reply {
  const opening = around.opening ?? [];
  const kept = { ...around.remember, place: play };
  switch (render.kind) {
    case 'segments':
      return segments(
        turn,
        meaning,
        {
          play,
          timeline,
          opening: [...opening, ...into(render, timeline, play), ...intoPosition(turn, timeline, play)],
        },
        kept,
      );
    case 'paused': {
      const held = words.paused(render.seconds, opening);
      return { meaning, ...held, session: at(turn, 'paused', play), remember: kept, end: false };
    }
    case 'hurt':
      return render.more
        ? askToLeaveOut(turn, meaning, play, [...opening, ...words.hurt.ask(render.names)], kept)
        : leave(meaning, [...opening, ...words.hurt.first, ...words.hurt.last], {
            ...around.remember,
            place: null,
          });
    case 'ended':
      return render.finished
        ? leave(meaning, [...opening, ...words.ended.reached], finished(turn, timeline, around.remember))
        : leave(meaning, [...opening, ...stoppedWords(turn)], kept);
    case 'nothing':
      return { meaning, say: say(words.waiting), ask: say(words.waiting), session: turn.session, end: false };
    default:
      return render satisfies never;
  }
}

/** "Saved" is only said where something is kept: the place of this routine was written when it began. */
function stoppedWords(turn: Turn): readonly string[] {
  return turn.remembered === 'unavailable' || turn.remembered === null
    ? words.ended.unsaved
    : words.ended.saved;
}

function at(turn: Turn, place: 'guiding' | 'paused' | 'hurt', play: Play): Session {
  // What was said before is no answer to "repeat" any more, and guided speech is too long to carry along.
  const { last: _, ...session } = turn.session;
  return { ...session, place: { at: place, play } };
}

function segments(
  turn: Turn,
  meaning: Meaning,
  { play, timeline, opening }: { play: Play; timeline: Timeline; opening: readonly string[] },
  kept: Changes,
): Reply {
  const drawn = choosePlayer({ screen: false })(play, timeline, opening);
  if (drawn.ask === undefined) {
    const remember = finished(turn, timeline, kept);
    return { meaning, say: drawn.say, session: IDLE, remember, end: true };
  }
  const remember = { ...kept, place: drawn.play };
  return {
    meaning,
    say: drawn.say,
    ask: drawn.ask,
    session: at(turn, 'guiding', drawn.play),
    remember,
    end: false,
  };
}

/** A routine that was led to its end leaves no place, and its moves are explained briefly from then on. */
export function finished(turn: Turn, timeline: Timeline, kept: Changes = {}): Changes {
  const known = turn.remembered === 'unavailable' ? undefined : (turn.remembered?.met ?? []);
  if (known === undefined) return { ...kept, place: null };
  const met = [...new Set([...known, ...timeline.steps.map((step) => step.exercise)])];
  return { ...kept, place: null, met };
}

function leave(meaning: Meaning, sentences: readonly string[], remember: Changes): Reply {
  return { meaning, say: say(...sentences), session: IDLE, remember, end: true };
}

/** The microphone opens at once, and nothing goes on until the person says so. */
function askToLeaveOut(
  turn: Turn,
  meaning: Meaning,
  play: Play,
  sentences: readonly string[],
  kept: Changes,
): Reply {
  return {
    meaning,
    say: say(...sentences),
    ask: say(...words.hurt.again),
    session: at(turn, 'hurt', play),
    remember: kept,
    end: false,
  };
}

type Segments = Extract<Render, { kind: 'segments' }>;

/** The words that lead back into the cues. */
function into(render: Segments, timeline: Timeline, play: Play): string[] {
  const inPlace = render.away ? where.backIntoPlace(timeline, play.base) : [];
  const leftOut = render.leftOut === undefined ? [] : [words.leavingOut(render.leftOut)];
  switch (render.after) {
    case 'aside':
    case 'explain':
    case 'pace':
    case 'level':
    case 'pause':
      return [...inPlace, ...where.backTo(timeline, play.base)];
    case 'continue':
      return [...inPlace, ...(render.resumed ? where.backTo(timeline, play.base) : [])];
    default:
      return [...leftOut, ...inPlace];
  }
}

/**
 * The first move that is left is set up as if the person had come down to the floor for it. Who comes to it from a move
 * left out is lying elsewhere, and is told how to get there.
 */
function intoPosition(turn: Turn, timeline: Timeline, play: Play): string[] {
  const [first] = timeline.steps;
  const opening = courseRoutine(turn.knowledge, play.what)?.moves[0];
  if (!first || !opening || play.base !== first.from || first.move === 0) return [];
  const from = findExercise(turn.knowledge, opening.exercise)?.position;
  return from === first.position ? [] : [turn.knowledge.guide.into[first.position]];
}
