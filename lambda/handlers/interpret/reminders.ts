/** What is meant of reminders: by words that name one, or that complete one which was asked about. */
import { command, type Meaning } from '../../domain/meaning';
import type { Nlu } from '../../domain/nlu/nlu';
import type { PartOfPlan } from '../../domain/reminders/plan';
import type { Turn } from '../turn';

type ReminderMeaning = Extract<Meaning, { kind: 'reminder' }>;

/** Null for words about anything else. In a routine only a wish with a time or days is one: "remind me how" is of the move. */
export function reminderMeant(
  { words, intent, session: { state, lately } }: Turn,
  nlu: Nlu,
): ReminderMeaning | null {
  const asked = state.name === 'asking' && state.offer.kind === 'reminder';
  const isIt = lately === 'reminders' && !asked;
  const wish = nlu.reminder(words) ?? (isIt ? nlu.reminderLeftOut(words) : null);
  if (wish) return state.name !== 'guided' || saysWhen(wish) ? { kind: 'reminder', ...wish } : null;
  if (intent !== REMIND && !asked) return null;
  const part = nlu.when(words);
  return intent === REMIND || saysWhen(part) ? { kind: 'reminder', does: 'set', ...part } : null;
}

const saysWhen = ({ days, time }: PartOfPlan): boolean => days !== undefined || time !== undefined;

/** The intent whose slots hold days and times, and no word that says so. */
const REMIND = 'RemindIntent';

/** "Cancel", to whoever was asked about a reminder, is a no; a moment after one it may be the reminder that is meant. */
export function cancelled({ intent, session: { state, lately } }: Turn): Meaning | null {
  if (intent !== 'AMAZON.CancelIntent') return null;
  if (state.name === 'asking' && state.offer.kind === 'reminder') return command('no');
  return lately === 'reminders' ? { kind: 'reminder', does: 'cancel', unsure: true } : null;
}

/** Alexa has asked for the permission herself. */
export function consented({ given, answered, plan }: NonNullable<Turn['consent']>): ReminderMeaning {
  if (!answered && plan) return { kind: 'reminder', does: 'set', ...plan, consent: 'unanswered' };
  return {
    kind: 'reminder',
    does: 'set',
    ...(plan && { agreed: plan }),
    consent: given && plan ? 'given' : 'refused',
  };
}
