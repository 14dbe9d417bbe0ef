/** Wishes about what is kept, and about reminders, told by patterns; the words ship with what else reads raw words. */
import wishes from '../content/generated/wishes.json';
import type { Keeping } from '../content/schema/words/keeping';
import type { NumberWords } from '../content/schema/words/numbers';
import type { ReminderWords } from '../content/schema/words/reminders';
import { keepingWish } from './keeping';
import { planIn, reminderLeftOut, reminderWish } from './reminders/wish';

const { keeping, reminders } = wishes as { keeping: Keeping; reminders: ReminderWords };

export const keepingIn = (words: string) => keepingWish(words, keeping);
export const reminderIn = (words: string, numbers: NumberWords) => reminderWish(words, reminders, numbers);
export const reminderLeftOutIn = (words: string, numbers: NumberWords) =>
  reminderLeftOut(words, reminders, numbers);
export const whenIn = (words: string, numbers: NumberWords) => planIn(words, reminders, numbers);
