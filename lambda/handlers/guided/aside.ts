/** What is answered in the middle of a routine, which then goes on, stays paused, or asks again. */

import { fillPrompt } from '../../content/fill';
import { locate } from '../../domain/guided/playback/locate';
import type { Play } from '../../domain/guided/playback/play';
import { recognise } from '../../domain/guided/playback/reduce';
import { stepOf } from '../../domain/guided/playback/remap';
import { resumeCue } from '../../domain/guided/playback/resume';
import { compilerFor } from '../../domain/guided/timeline/session';
import { findExercise, findRoutine, findTopic } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import { type Speech, wordsOf } from '../../domain/speech';
import * as moves from '../../render/moves';
import * as where from '../../render/position';
import { saysWho as whoSays } from '../../render/sources';
import type { Exchange, Reply } from '../turn';
import { happen, runningPlay } from './draw';

/** Says a few sentences, and the routine is where it was: playing goes on, a pause stays, a question is asked again. */
export function aside(exchange: Exchange, meaning: Meaning, play: Play, sentences: readonly string[]): Reply {
  switch (play.status) {
    case 'awaiting':
      return happen(exchange, meaning, play, { kind: 'hurt' }, { opening: sentences });
    case 'paused':
      return happen(exchange, meaning, play, { kind: 'pause' }, { opening: sentences });
    default:
      return happen(exchange, meaning, play, { kind: 'aside' }, { opening: sentences });
  }
}

/** A question during a routine: `answer`, at most 20 s of it, then back to the move from its resume point. */
export function answerMidway(exchange: Exchange, meaning: Meaning, answer: Speech): Reply {
  const play = runningPlay(exchange.turn.session);
  if (!play) throw new Error('Nothing is being guided: a question outside a routine has its own answer.');
  const reply = aside(
    exchange,
    meaning,
    play,
    moves.brief(wordsOf(answer), exchange.knowledge.guide.rates[exchange.turn.locale].usual),
  );
  return meaning.kind === 'topic' ? { ...reply, session: { ...reply.session, topic: meaning.id } } : reply;
}

/** Where the person is, as far as the clock tells. */
function whereIs(exchange: Exchange, stored: Play) {
  const { play, timeline } = recognise(stored, compilerFor(exchange.knowledge, exchange.turn.locale));
  return { play, timeline, here: locate(play, timeline, exchange.turn.now) };
}

export function howManyLeft(exchange: Exchange, meaning: Meaning, play: Play): Reply {
  const { timeline, here } = whereIs(exchange, play);
  // Counted from where it goes on, so that the count and what is heard next agree.
  const from = resumeCue(timeline, here.earliest, play.base);
  return aside(
    exchange,
    meaning,
    play,
    where.howManyLeft(exchange.knowledge.prompts, timeline, from, here.errMs),
  );
}

export function whatsNext(exchange: Exchange, meaning: Meaning, play: Play): Reply {
  const { timeline, here } = whereIs(exchange, play);
  return aside(exchange, meaning, play, where.whatsNext(exchange.knowledge.prompts, timeline, here.cue));
}

export function movesToCome(exchange: Exchange, meaning: Meaning, play: Play): Reply {
  const { timeline, here } = whereIs(exchange, play);
  return aside(exchange, meaning, play, where.movesToCome(exchange.knowledge.prompts, timeline, here.cue));
}

/** The full coaching of the move at hand, however often it was met. */
export function explainAgain(exchange: Exchange, meaning: Meaning, play: Play): Reply {
  const { timeline, here } = whereIs(exchange, play);
  const step = stepOf(timeline, here.cue) ?? timeline.steps.find((other) => other.from >= here.cue);
  const exercise = step && findExercise(exchange.knowledge, step.exercise);
  if (!exercise) return aside(exchange, meaning, play, []);
  const routine = play.what.kind === 'routine' ? findRoutine(exchange.knowledge, play.what.id) : undefined;
  const lines = moves.coaching(exchange.knowledge.prompts, exercise, routine?.moves[step.move]?.form);
  if (play.status !== 'playing') return aside(exchange, meaning, play, lines);
  return happen(exchange, meaning, play, { kind: 'explain' }, { opening: lines });
}

export function saysWho(exchange: Exchange, meaning: Meaning, play: Play): Reply {
  const topic =
    exchange.turn.session.topic === undefined
      ? undefined
      : findTopic(exchange.knowledge, exchange.turn.session.topic);
  const { prompts } = exchange.knowledge;
  const said = topic ? whoSays(prompts, topic.sources, topic.reviewed) : prompts.questions.saysWho.inGeneral;
  return aside(exchange, meaning, play, said);
}

/** What can be said right here, with the safety notices. */
function whereAreWe(exchange: Exchange): readonly string[] {
  const play = runningPlay(exchange.turn.session);
  if (!play) return [];
  const { timeline, here } = whereIs(exchange, play);
  const { prompts } = exchange.knowledge;
  const { welcome, help } = prompts;
  const at = fillPrompt(help.midway.where, { move: where.moveAt(prompts, timeline, { base: here.cue }) });
  return [welcome.noticeTail, help.stopWhatHurts, at, ...help.midway.commands];
}

export function helpMidway(exchange: Exchange, meaning: Meaning, play: Play): Reply {
  return aside(exchange, meaning, play, whereAreWe(exchange));
}
