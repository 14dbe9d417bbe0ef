/** A plan as text, to be handed to Alexa and back. */
import * as v from 'valibot';
import { type AgreedPlan, PendingSchema } from './plan-schema';

export type {
  AgreedPlan,
  HalfOfDay,
  PartOfPlan,
  ReminderDays,
  ReminderPlan,
  ReminderTime,
} from './plan-schema';

/** The plan as text, to be handed to Alexa while she asks for the permission. */
export function packed(plan: AgreedPlan): string {
  return JSON.stringify(plan);
}

/** As it came back; null for anything else. */
export function unpacked(text: string): AgreedPlan | null {
  try {
    const parsed = v.safeParse(PendingSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
