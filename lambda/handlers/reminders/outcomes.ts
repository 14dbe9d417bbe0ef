/** What came of asking Alexa's reminders service, said. Each failure has its own line. */
import { fillPrompt } from '../../content/fill';
import type { Meaning } from '../../domain/meaning';
import type { AgreedPlan } from '../../domain/reminders/plan';
import type { ServiceCall, ServiceFailure, SetReminder } from '../../domain/reminders/service';
import { spokenList } from '../../render/lists';
import { save, sayAndAsk } from '../reply';
import type { Exchange, Reply } from '../turn';
import { whenSaid } from './words';

/** The service is asked first; this is answered again with what came of it. */
export function asking(exchange: Exchange, meaning: Meaning, asks: ServiceCall): Reply {
  return { ...failed(exchange, meaning, 'down'), asks };
}

export function failed(exchange: Exchange, meaning: Meaning, failure: ServiceFailure): Reply {
  const { reminders } = exchange.knowledge.prompts;
  const reply = sayAndAsk(exchange, meaning, [reminders.failed[failure]]);
  return failure === 'not-allowed' ? { ...reply, permissionCard: true } : reply;
}

/** Ids of the reminders that are this person's; only these are told, changed and cancelled. */
export function ownTokens({ turn: { remembered } }: Exchange): readonly string[] {
  return remembered === 'unavailable' ? [] : (remembered?.reminders ?? []);
}

export function wasSet(exchange: Exchange, meaning: Meaning, plan: AgreedPlan, token: string): Reply {
  const { prompts } = exchange.knowledge;
  const when = whenSaid(prompts, plan);
  const { say } = sayAndAsk(exchange, meaning, [fillPrompt(prompts.reminders.unnoted, { when })]);
  const others = ownTokens(exchange).filter((one) => one !== token && one !== plan.replaces);
  return {
    ...sayAndAsk(exchange, meaning, [fillPrompt(prompts.reminders.set, { when })]),
    effects: [save({ reminders: [...others, token].slice(-MOST_REMINDERS), reminderOffered: true })],
    unkept: { say },
  };
}

/** More than anybody sets by voice. */
const MOST_REMINDERS = 10;

/** Of all reminders that Alexa has of us, this person's. */
export function ownOf(exchange: Exchange, reminders: readonly SetReminder[]): readonly SetReminder[] {
  const own = ownTokens(exchange);
  return reminders.filter(({ token }) => own.includes(token));
}

/** "On weekdays at seven in the morning, and on Sunday at noon." */
export function allSaid(exchange: Exchange, reminders: readonly SetReminder[]): string {
  const { prompts } = exchange.knowledge;
  return spokenList(
    prompts.grammar,
    reminders.map(({ plan }) => whenSaid(prompts, plan)),
  );
}
