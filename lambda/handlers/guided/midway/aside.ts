/** What is answered in the middle of a routine, which then goes on, stays paused, or asks again. */
import { fillPrompt } from '../../../content/fill';
import { locate } from '../../../domain/guided/playback/locate';
import type { Play } from '../../../domain/guided/playback/play';
import { recognise } from '../../../domain/guided/playback/reduce';
import { resumeCue } from '../../../domain/guided/playback/resume';
import { moveAtHand } from '../../../domain/guided/playback/without-moves';
import { compilerFor } from '../../../domain/guided/timeline/session';
import { findExercise, findTopic } from '../../../domain/library';
import type { Meaning } from '../../../domain/meaning';
import type { PositionAsk } from '../../../domain/move-talk/asks';
import { runningPlay } from '../../../domain/session';
import { type Speech, wordsOf } from '../../../domain/speech';
import { answerAbout } from '../../../render/answers';
import * as moves from '../../../render/moves';
import * as where from '../../../render/position';
import { saysWho as whoSays } from '../../../render/sources';
import { lines } from '../../reply';
import type { Exchange, Reply } from '../../turn';
import { happen } from '../draw';

/** Says a few sentences, and the routine is where it was: playing goes on, a pause stays, a question is asked again. */
export function aside(exchange: Exchange, meaning: Meaning, play: Play, sentences: readonly string[]): Reply {
  const opening = lines(exchange, ...sentences);
  switch (play.status) {
    case 'awaiting':
      return happen(exchange, meaning, play, { kind: 'hurt' }, { opening });
    case 'paused':
      return happen(exchange, meaning, play, { kind: 'pause' }, { opening });
    default:
      return happen(exchange, meaning, play, { kind: 'aside' }, { opening });
  }
}
/** What is being guided. */
export function playOf({ turn: { session } }: Exchange): Play {
  const play = runningPlay(session);
  if (!play) throw new Error('Nothing is being guided: what is said outside a routine has its own answer.');
  return play;
}

/** A question during a routine: `answer`, at most 20 s of it, then back to the move from its resume point. */
export function answerMidway(exchange: Exchange, meaning: Meaning, answer: Speech): Reply {
  const play = playOf(exchange);
  const reply = aside(
    exchange,
    meaning,
    play,
    moves.brief(wordsOf(answer), exchange.knowledge.guide.rates[exchange.turn.locale].usual),
  );
  return meaning.kind === 'topic' ? { ...reply, session: { ...reply.session, topic: meaning.id } } : reply;
}

/** Where the person is, as far as the clock tells. */
export function whereIs(exchange: Exchange, stored: Play) {
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
  // Told from where it goes on: in a rest the move that was announced is still to come.
  const from = resumeCue(timeline, here.earliest, play.base);
  return aside(exchange, meaning, play, where.whatsNext(exchange.knowledge.prompts, timeline, from));
}

export function movesToCome(exchange: Exchange, meaning: Meaning, play: Play): Reply {
  const { timeline, here } = whereIs(exchange, play);
  return aside(exchange, meaning, play, where.movesToCome(exchange.knowledge.prompts, timeline, here.cue));
}

export function doneSoFar(
  exchange: Exchange,
  meaning: Meaning,
  stored: Play,
  ...first: readonly string[]
): Reply {
  const { play, timeline, here } = whereIs(exchange, stored);
  const at = resumeCue(timeline, here.earliest, play.base);
  const { prompts } = exchange.knowledge;
  return aside(exchange, meaning, stored, [...first, ...where.doneSoFar(prompts, timeline, at, play.passed)]);
}

/** What an answer about the move at hand needs; null when there is no move. */
function atHand(exchange: Exchange, stored: Play, part?: string) {
  const { play, timeline, here } = whereIs(exchange, stored);
  const { knowledge, turn } = exchange;
  const at = resumeCue(timeline, here.earliest, play.base);
  const step = moveAtHand(timeline, at);
  const exercise = step && findExercise(knowledge, step.exercise);
  if (!exercise) return null;
  const { form } = step;
  const told = form && exercise.forms?.[form];
  return {
    prompts: knowledge.prompts,
    guide: knowledge.guide,
    timeline,
    at,
    step,
    exercise,
    told: { ...(told ?? exercise), needs: told?.needs ?? exercise.needs },
    words: turn.words,
    part,
    form,
  };
}

/** "Which side?", "how long do I hold it?", "where do my hands go?": one breath, then on at the next sentence or rep. */
export function positionAsked(
  exchange: Exchange,
  meaning: Meaning,
  play: Play,
  ask: PositionAsk,
  part?: string,
): Reply {
  const hand = atHand(exchange, play, part);
  const said = hand ? answerAbout(ask, hand) : [];
  // Who is afraid goes on when they say so.
  if (ask === 'worry' && play.status === 'playing')
    return happen(exchange, meaning, play, { kind: 'pause' }, { opening: lines(exchange, ...said) });
  return aside(exchange, meaning, play, said);
}

/** The full coaching of the move at hand, however often it was met. */
export function explainAgain(exchange: Exchange, meaning: Meaning, play: Play): Reply {
  const hand = atHand(exchange, play);
  if (!hand) return aside(exchange, meaning, play, []);
  const told = moves.coaching(exchange.knowledge.prompts, hand.exercise, hand.form);
  if (play.status !== 'playing') return aside(exchange, meaning, play, told);
  return happen(exchange, meaning, play, { kind: 'explain' }, { opening: lines(exchange, ...told) });
}

export function saysWho(exchange: Exchange, meaning: Meaning, play: Play): Reply {
  const topic = findTopic(exchange.knowledge, exchange.turn.session.topic);
  const { prompts } = exchange.knowledge;
  const said = topic ? whoSays(prompts, topic) : prompts.questions.saysWho.inGeneral;
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
