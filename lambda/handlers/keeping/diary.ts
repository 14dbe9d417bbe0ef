/** The days on which a routine was finished: noted only after a spoken yes, told as a gentle picture of weeks, and let go of. */
import type { Meaning } from '../../domain/meaning';
import { didIt as tellsOfIt } from '../../domain/replies';
import type { Remembered } from '../../memory/record';
import { offering } from '../questions';
import { lines, listen, save, sayAndAsk } from '../reply';
import type { Exchange, Reply } from '../turn';
import { withDay } from './finishes';
import { todayOf } from './today';
import { howItGoes } from './weeks';

type Diary = NonNullable<Remembered['diary']>;

/** Asked, and not agreed to: the careful state, which also stands for a question that nobody answered. */
export const NOT_AGREED: Diary = { agreed: false, days: [] };

/** What a change of the diary is confirmed with, and what is said where it could not be made. */
function changing(exchange: Exchange, meaning: Meaning, diary: Diary, said: string): Reply {
  const { say } = sayAndAsk(exchange, meaning, [exchange.knowledge.prompts.privacy.unavailable]);
  return { ...sayAndAsk(exchange, meaning, [said]), effects: [save({ diary })], unkept: { say } };
}

function diaryOf({ turn: { remembered } }: Exchange): Diary | undefined {
  return remembered === 'unavailable' ? undefined : remembered?.diary;
}

/** Yes to the question, or asked for unasked. Today counts where it was asked after a routine. */
export function noteDays(exchange: Exchange, meaning: Meaning): Reply {
  const { diary: words } = exchange.knowledge.prompts;
  const { state } = exchange.turn.session;
  const asked = state.name === 'asking' && state.offer.kind === 'note-days' && state.offer.finished === true;
  const days = diaryOf(exchange)?.days ?? [];
  const noted = { agreed: true, days: asked ? withDay(days, todayOf(exchange)) : [...days] };
  return changing(exchange, meaning, noted, words.noted);
}

/** No to the question, which is not asked again. */
export function notNoted(exchange: Exchange, meaning: Meaning): Reply {
  const reply = sayAndAsk(exchange, meaning, [exchange.knowledge.prompts.diary.notNoted]);
  return diaryOf(exchange) ? reply : { ...reply, effects: [save({ diary: NOT_AGREED })] };
}

/** The consent is taken back: what was noted is gone. */
export function stopNoting(exchange: Exchange, meaning: Meaning): Reply {
  const { diary: words } = exchange.knowledge.prompts;
  const { remembered } = exchange.turn;
  if (remembered !== 'unavailable' && !remembered?.diary?.agreed)
    return sayAndAsk(exchange, meaning, [words.nothingNoted]);
  return changing(exchange, meaning, NOT_AGREED, words.stopped);
}

/** "How am I doing": weeks, never a chain of days; who has not agreed hears that nothing is noted, and may. */
export function howAmIDoing(exchange: Exchange, meaning: Meaning): Reply {
  const { prompts } = exchange.knowledge;
  if (exchange.turn.remembered === 'unavailable')
    return sayAndAsk(exchange, meaning, [prompts.privacy.unavailable]);
  const diary = diaryOf(exchange);
  if (!diary?.agreed) {
    return listen(
      exchange,
      meaning,
      lines(exchange, prompts.diary.notKept),
      lines(exchange, prompts.diary.askAgain),
      offering({ kind: 'note-days' }),
    );
  }
  return sayAndAsk(exchange, meaning, howItGoes(prompts, diary.days, todayOf(exchange)));
}

/** "I did it": for who agreed the day is noted, also when it was done without us. */
export function didIt(exchange: Exchange, meaning: Meaning): Reply {
  const { talk, diary: words, privacy } = exchange.knowledge.prompts;
  const diary = diaryOf(exchange);
  const today = todayOf(exchange);
  const did = tellsOfIt(exchange.turn.words, exchange.knowledge.replies);
  if (!did || !diary?.agreed || diary.days.includes(today)) return sayAndAsk(exchange, meaning, [talk.done]);
  const noted = { ...diary, days: withDay(diary.days, today) };
  const { say } = sayAndAsk(exchange, meaning, [talk.done, privacy.unavailable]);
  return { ...changing(exchange, meaning, noted, words.todayToo), unkept: { say } };
}
