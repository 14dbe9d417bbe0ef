/** Wishes about how a routine is led: slower, easier, fewer words, longer rests, without a move. Each by one bounded step. */
import { fillPrompt } from '../../../content/fill';
import type { Event } from '../../../domain/guided/playback/events';
import type { Play } from '../../../domain/guided/playback/play';
import { resumeCue } from '../../../domain/guided/playback/resume';
import type { Compile, Options } from '../../../domain/guided/playback/scene';
import { isRest, isWork } from '../../../domain/guided/timeline/cue-kinds';
import { MOST_STEPS } from '../../../domain/guided/timeline/moves/dose';
import { compilerFor, sameAtLevel } from '../../../domain/guided/timeline/session';
import { turn } from '../../../domain/guided/timeline/turns';
import type { Cue, Step } from '../../../domain/guided/timeline/types';
import { findExercise } from '../../../domain/library';
import type { CommandName, Meaning } from '../../../domain/meaning';
import { runningPlay } from '../../../domain/session';
import { fitsOne } from '../../../domain/text/patterns';
import type { Changes } from '../../../memory/record';
import { spokenList } from '../../../render/lists';
import { changesOf, lines, save } from '../../reply';
import { mayGuide } from '../../screen/fallback';
import type { Exchange, Reply } from '../../turn';
import { happen } from '../draw';
import { longer } from '../ending/another';
import { atLevel, painsIn, withPains } from '../place';
import { aside, whereIs } from './aside';

export type Command = Extract<Meaning, { kind: 'command' }>;
export type Act = (exchange: Exchange, meaning: Command, play: Play) => Reply;

const PACES = ['slower', 'usual', 'faster'] as const;
const LEVELS = ['easier', 'usual', 'harder'] as const;
const TALKS = ['less', 'usual', 'more'] as const;

/** One step along a scale of three; undefined at its end. */
function step<T>(scale: readonly T[], from: T, by: -1 | 1): T | undefined {
  return scale[scale.indexOf(from) + by];
}

function changed(
  exchange: Exchange,
  meaning: Command,
  play: Play,
  to: Partial<Options>,
  sentences: readonly string[],
  remember: Changes = {},
): Reply {
  return happen(
    exchange,
    meaning,
    play,
    { kind: 'change', to },
    { opening: lines(exchange, ...sentences), remember },
  );
}

/** At the slowest pace the person sets it themselves, one instruction at a time. */
export const slower: Act = (exchange, meaning, play) => {
  const { guided, wishes } = exchange.knowledge.prompts;
  if (wantsUsualPace(exchange)) return atUsualPace(exchange, meaning, play);
  const to = step(PACES, play.pace, -1);
  if (to !== undefined)
    return changed(exchange, meaning, play, { pace: to }, [guided.pace[to]], { pace: to });
  if (play.stepwise) return aside(exchange, meaning, play, [turn(guided.paceLimit.slower, play.rev)]);
  return changed(exchange, meaning, play, { stepwise: true }, wishes.stepByStep);
};

export const faster: Act = (exchange, meaning, play) => {
  const { guided, wishes } = exchange.knowledge.prompts;
  if (wantsUsualPace(exchange)) return atUsualPace(exchange, meaning, play);
  if (play.stepwise) return changed(exchange, meaning, play, { stepwise: false }, [wishes.timedAgain]);
  const to = step(PACES, play.pace, 1);
  if (to === undefined) return aside(exchange, meaning, play, [guided.paceLimit.faster]);
  return changed(exchange, meaning, play, { pace: to }, [guided.pace[to]], { pace: to });
};

/** "Back to normal speed", whichever way that is from here. */
export const wantsUsualPace = ({ turn: { words }, knowledge: { replies } }: Exchange): boolean =>
  fitsOne(words, replies.usualPace);

const atUsualPace: Act = (exchange, meaning, play) => {
  const said = [exchange.knowledge.prompts.guided.pace.usual];
  return changed(exchange, meaning, play, { pace: 'usual', stepwise: false }, said, { pace: 'usual' });
};

export function level(by: -1 | 1): Act {
  return (exchange, meaning, play) => {
    const { guided } = exchange.knowledge.prompts;
    const to = step(LEVELS, play.level, by);
    if (to === undefined)
      return aside(exchange, meaning, play, [guided.levelLimit[by < 0 ? 'easier' : 'harder']]);
    const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
    if (by > 0 && sameAtLevel(compile, play, to)) {
      const more = longer(exchange, play.what);
      const full = more ? fillPrompt(guided.full, { routine: more.routine.name }) : guided.fullAlone;
      return aside(exchange, meaning, play, [full]);
    }
    const sentences = [guided.level[to], ...formOf(compile, play, to)];
    const remember = { level: to, ...atLevel(exchange, play.what.id, to) };
    return changed(exchange, meaning, play, { level: to }, sentences, remember);
  };
}

/** How the move at hand is done at another level. */
function formOf(compile: Compile, play: Play, level: Play['level']): string[] {
  if (play.status === 'awaiting') return [];
  const step = compile({ ...play, level }).steps.find(({ exercise }) => exercise === play.move);
  // The one easy repetition stays easy.
  const isEased = level !== 'easier' && play.eased?.includes(play.move);
  return step?.variant === undefined || isEased ? [] : [step.variant];
}

export function talk(by: -1 | 1): Act {
  return (exchange, meaning, play) => {
    const { wishes } = exchange.knowledge.prompts;
    const to = step(TALKS, play.talk ?? 'usual', by);
    if (to === undefined) return aside(exchange, meaning, play, [wishes.talkLimit[by < 0 ? 'less' : 'more']]);
    return changed(exchange, meaning, play, { talk: to }, [wishes.talk[to]], { talk: to });
  };
}

/** A quiet sound behind the words. Where a screen leads, it has the speaker to itself. */
export function sound(on: boolean): Act {
  return (exchange, meaning, play) => {
    const { wishes } = exchange.knowledge.prompts;
    if (on && mayGuide(exchange.turn)) return aside(exchange, meaning, play, [wishes.sound.notHere]);
    if (!on && !play.sound) return aside(exchange, meaning, play, [wishes.sound.none]);
    const said = [wishes.sound[on ? 'on' : 'off']];
    return changed(exchange, meaning, play, { sound: on }, said, { sound: on });
  };
}

export const longerHold: Act = (exchange, meaning, play) => {
  const { wishes } = exchange.knowledge.prompts;
  const { timeline, here } = whereIs(exchange, play);
  const at = timeline.steps.findLast((one) => one.from <= here.cue) ?? timeline.steps[0];
  const longest = at && findExercise(exchange.knowledge, at.exercise)?.published.hold[1];
  const { hold = 0 } = play;
  const can = at !== undefined && at.dose.hold > 0 && at.dose.hold < (longest ?? 0) && hold < MOST_STEPS;
  if (!can) return aside(exchange, meaning, play, [wishes.holdLimit]);
  return changed(exchange, meaning, play, { hold: hold + 1 }, [wishes.longerHold]);
};

/** In a rest it is this one that lasts as long as it takes; else all that follow. */
export const longerRest: Act = (exchange, meaning, play) => {
  const { wishes } = exchange.knowledge.prompts;
  const { timeline, here } = whereIs(exchange, play);
  const cue = timeline.cues[here.cue];
  const resting = cue !== undefined && isWaiting(here.zone, cue);
  if (play.status === 'playing' && resting) {
    const { seconds } = meaning;
    const pause: Event = { kind: 'pause', ...(seconds !== undefined && { seconds }) };
    return happen(exchange, meaning, play, pause, { opening: lines(exchange, wishes.rest) });
  }
  const { rest = 0 } = play;
  if (rest >= MOST_STEPS) return aside(exchange, meaning, play, [wishes.restLimit]);
  return changed(exchange, meaning, play, { rest: rest + 1 }, [wishes.longerRest]);
};

const OF_TIME: ReadonlySet<CommandName> = new Set<CommandName>(['pause', 'not-yet']);

/** "Ten seconds more", where a rest or a hold is at hand, is wished of that; anywhere else it waits. */
export function moreTime(exchange: Exchange, meaning: Meaning, play: Play): Meaning {
  const { turn, knowledge } = exchange;
  const mayBe = meaning.kind === 'unknown' || (meaning.kind === 'command' && OF_TIME.has(meaning.name));
  if (!mayBe || play.status !== 'playing' || !fitsOne(turn.words, knowledge.replies.moreTime)) return meaning;
  const { timeline, here } = whereIs(exchange, play);
  const cue = timeline.cues[here.cue];
  if (cue === undefined) return meaning;
  const said = meaning.kind === 'command' ? meaning : ({ kind: 'command' } as const);
  if (isWaiting(here.zone, cue)) return { ...said, name: 'longer-rest' };
  return isWork(cue) ? { ...said, name: 'longer-hold' } : meaning;
}

const isWaiting = (zone: string, cue: Cue) => zone === 'mic1' || zone === 'mic2' || isRest(cue);

/** Where somebody cannot get, what is left of the routine is done without. */
const notKneeling: Act = (exchange, meaning, play) => {
  const { timeline, here } = whereIs(exchange, play);
  const ahead = timeline.steps.filter(({ to, position }) => to > here.cue && position === 'hands-and-knees');
  return leavingOut(exchange, meaning, play, ahead, exchange.knowledge.prompts.wishes.noneKneels);
};

/** Of the last move there is none behind, and the routine goes on to its end. */
const notTheNext: Act = (exchange, meaning, play) => {
  const { timeline, here } = whereIs(exchange, play);
  const from = resumeCue(timeline, here.earliest, play.base);
  const [now, ...behind] = timeline.steps.filter(({ to }) => to > from);
  const next = behind.find(({ exercise }) => exercise !== now?.exercise);
  return leavingOut(exchange, meaning, play, next ? [next] : []);
};

function leavingOut(
  exchange: Exchange,
  meaning: Meaning,
  play: Play,
  ahead: readonly Step[],
  otherwise?: string,
): Reply {
  if (ahead.length === 0) return aside(exchange, meaning, play, otherwise === undefined ? [] : [otherwise]);
  const { guided, grammar } = exchange.knowledge.prompts;
  const move = spokenList(
    grammar,
    ahead.map(({ name }) => name),
  );
  const opening = lines(exchange, fillPrompt(guided.leavingOut, { move }));
  const exercises = ahead.map(({ exercise }) => exercise);
  return happen(exchange, meaning, play, { kind: 'leave-out', exercises }, { opening });
}

export const leaveOut: Act = (exchange, meaning, play) => {
  const { exercise } = meaning;
  const { cannotKneel, refusesNext } = exchange.knowledge.replies;
  if (fitsOne(exchange.turn.words, cannotKneel)) return notKneeling(exchange, meaning, play);
  if (fitsOne(exchange.turn.words, refusesNext)) return notTheNext(exchange, meaning, play);
  if (exercise === undefined) return happen(exchange, meaning, play, { kind: 'leave-out' });
  return withoutMoves(exchange, meaning, play, [exercise]);
};

export function withoutMoves(
  exchange: Exchange,
  meaning: Meaning,
  play: Play,
  exercises: readonly string[],
): Reply {
  const opening = lines(exchange, exchange.knowledge.prompts.guided.leftOut);
  return happen(exchange, meaning, play, { kind: 'leave-out', exercises }, { opening });
}

/** What is left out for good is left out of the next routine too; what came back in comes back there. */
export function keepingLeftOut(exchange: Exchange, play: Play, reply: Reply): Reply {
  // What was left out before may have been for the rest of this routine only.
  const now = (runningPlay(reply.session)?.skip ?? []).filter((id) => !play.skip.includes(id));
  const leftOut = [...new Set([...keptOut(exchange), ...now])];
  return { ...reply, effects: [save({ ...changesOf(reply.effects), leftOut })] };
}

function keptOut({ turn: { remembered } }: Exchange): readonly string[] {
  return remembered === 'unavailable' ? [] : (remembered?.leftOut ?? []);
}

/** A false alarm, or a move that was left out and is wanted again. */
export const putBack: Act = (exchange, meaning, play) => {
  const { exercise } = meaning;
  const event: Event = { kind: 'put-back', ...(exercise !== undefined && { exercise }) };
  const out = [...play.skip, ...(play.eased ?? [])];
  if (play.status !== 'awaiting') {
    const { guided } = exchange.knowledge.prompts;
    if (out.length === 0 && (play.passed ?? []).length > 0)
      return happen(
        exchange,
        meaning,
        play,
        { kind: 'previous' },
        { opening: lines(exchange, guided.goingBack) },
      );
    if (out.length === 0)
      return aside(exchange, meaning, play, [exchange.knowledge.prompts.wishes.nothingOut]);
    const reply = happen(exchange, meaning, play, event);
    const stays = keptOut(exchange).filter((id) => runningPlay(reply.session)?.skip.includes(id));
    return { ...reply, effects: [save({ ...changesOf(reply.effects), leftOut: stays })] };
  }
  const pains = painsIn(exchange) - 1;
  const remember = pains > 0 ? {} : { gateHeard: true };
  return happen(withPains(exchange, Math.max(0, pains)), meaning, play, event, { remember });
};
