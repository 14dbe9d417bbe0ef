/** Wishes about what is kept, about reminders, what is asked of a move, and what is told, by patterns; the words ship with what else reads raw words. */
import wishes from '../content/generated/wishes.json';
import type { Keeping } from '../content/schema/words/keeping';
import type { MoveTalk, MoveTalkPlace, Talk, TalkPlace } from '../content/schema/words/move-talk';
import type { NumberWords } from '../content/schema/words/numbers';
import type { ReminderWords } from '../content/schema/words/reminders';
import { keepingWish } from './keeping';
import * as moves from './move-talk/read';
import { planIn, reminderLeftOut, reminderWish } from './reminders/wish';
import { detailsTold, type ToldLines } from './told';

interface Wishes {
  keeping: Keeping;
  reminders: ReminderWords;
  moveTalk: MoveTalk;
  talk: Talk;
  told: { details: ToldLines };
}

/** Each is read when it is asked for. */
const words = wishes as unknown as Wishes;

export const keepingIn = (said: string) => keepingWish(said, words.keeping);
export const reminderIn = (said: string, numbers: NumberWords) =>
  reminderWish(said, words.reminders, numbers);
export const reminderLeftOutIn = (said: string, numbers: NumberWords) =>
  reminderLeftOut(said, words.reminders, numbers);
export const whenIn = (said: string, numbers: NumberWords) => planIn(said, words.reminders, numbers);
export const aboutMoveIn = (said: string, places: readonly MoveTalkPlace[]) =>
  moves.aboutMoveIn(said, places, words.moveTalk);
export const inTalk = (said: string, places: readonly TalkPlace[], weak: boolean, topic?: string) =>
  moves.saidInTalk(said, { places, weak, topic }, words.talk, words.moveTalk);
export const asksSomething = (said: string) => moves.asksSomething(said, words.moveTalk);
export const withoutOpening = (said: string) => moves.withoutOpening(said, words.moveTalk).rest;
export const toldIn = (said: string) => detailsTold(said, words.told.details);
