/** The end of a routine: what was done in one line, then one question. */
import type { Prompts } from '../content';
import { fillPrompt } from '../content/fill';
import { doneOf } from '../domain/guided/playback/ending';
import type { Done } from '../domain/guided/playback/events';
import type { Play } from '../domain/guided/playback/play';
import type { Timeline } from '../domain/guided/timeline/types';
import { count } from './numbers';

type Words = Pick<Prompts, 'finish' | 'grammar'>;

/** "That was three moves, both sides." Only what is known: a move passed over is not counted. */
export function whatWasDone({ finish: words, grammar }: Words, done: Done): string {
  if (done.moves === 0) return words.nothing;
  if (done.only !== undefined) return fillPrompt(words.oneMove, { move: done.only });
  const line = done.sides ? words.movesBothSides : words.moves;
  return fillPrompt(line, { count: count(grammar, done.moves, 'move') });
}

/** The closing question; how it was is only asked where there is more than one move to make easier. */
export function closingQuestion(words: Words, done: Done): Question {
  return questionAbout(words, done.moves > 0 && done.only === undefined ? 'level' : 'anything');
}

export function questionAbout({ finish: words }: Words, about: Question['about']): Question {
  return about === 'level'
    ? { about, say: words.askLevel, again: words.askLevelAgain }
    : { about, say: words.ask, again: words.askAgain };
}

interface Question {
  about: 'level' | 'anything';
  say: string;
  /** When nobody answers. */
  again: string;
}

/** Both, as they close the last response of a routine. */
export function closing(words: Words, play: Play, timeline: Timeline): { say: string[]; again: string } {
  const done = doneOf(play, timeline);
  const { say, again } = closingQuestion(words, done);
  return { say: [whatWasDone(words, done), say], again };
}
