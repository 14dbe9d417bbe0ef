/** Wishes about what is kept, about reminders, and what is asked of a move, told by patterns; the words ship with what else reads raw words. */
import wishes from '../content/generated/wishes.json';
import type { Keeping } from '../content/schema/words/keeping';
import type { MoveTalk, MoveTalkPlace, Talk, TalkPlace } from '../content/schema/words/move-talk';
import type { NumberWords } from '../content/schema/words/numbers';
import type { ReminderWords } from '../content/schema/words/reminders';
import { keepingWish } from './keeping';
import * as moves from './move-talk/read';
import { planIn, reminderLeftOut, reminderWish } from './reminders/wish';

interface Wishes {
  keeping: Keeping;
  reminders: ReminderWords;
  moveTalk: MoveTalk;
  talk: Talk;
}

const { keeping, reminders, moveTalk, talk } = wishes as unknown as Wishes;

export const keepingIn = (words: string) => keepingWish(words, keeping);
export const reminderIn = (words: string, numbers: NumberWords) => reminderWish(words, reminders, numbers);
export const reminderLeftOutIn = (words: string, numbers: NumberWords) =>
  reminderLeftOut(words, reminders, numbers);
export const whenIn = (words: string, numbers: NumberWords) => planIn(words, reminders, numbers);
export const aboutMoveIn = (words: string, places: readonly MoveTalkPlace[]) =>
  moves.aboutMoveIn(words, places, moveTalk);
const saidWith = { ...talk, moveTalk };
export const inTalk = (words: string, place: TalkPlace) => moves.saidInTalk(words, place, saidWith);
export const asksSomething = (words: string) => moves.asksSomething(words, moveTalk);
export const withoutOpening = (words: string) => moves.withoutOpening(words, moveTalk).rest;
