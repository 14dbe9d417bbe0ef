/** Reminders by voice: what is missing is asked for, each is agreed to with a yes, and Alexa keeps them, not we. */
import { fillPrompt } from '../../content/fill';
import type { Meaning } from '../../domain/meaning';
import type { AgreedPlan, PartOfPlan, ReminderPlan } from '../../domain/reminders/plan';
import { inItsHalf } from '../../domain/reminders/wish';
import { offering } from '../questions';
import { lines, listen, save, sayAndAsk } from '../reply';
import type { Exchange, Reply } from '../turn';
import { allSaid, asking, failed, ownOf, ownTokens, wasSet } from './outcomes';
import { whenSaid } from './words';

type ReminderMeaning = Extract<Meaning, { kind: 'reminder' }>;
type Pending = PartOfPlan & { replaces?: string };

export function reminder(exchange: Exchange, meaning: ReminderMeaning): Reply {
  const reply = answered(exchange, meaning);
  return reply.end ? reply : { ...reply, session: { ...reply.session, lately: 'reminders' } };
}

function answered(exchange: Exchange, meaning: ReminderMeaning): Reply {
  const { does, agreed, consent, unsure, kind: _, ...part } = meaning;
  if (consent === 'unanswered') return plan(exchange, meaning, part);
  if (consent === 'refused') return sayAndAsk(exchange, meaning, [exchange.knowledge.prompts.reminders.not]);
  if (agreed) return set(exchange, meaning, agreed, consent === 'given');
  switch (does) {
    case 'set':
      return plan(exchange, meaning, { ...pendingIn(exchange), ...inItsHalf(part, pendingIn(exchange)) });
    case 'list':
      return list(exchange, meaning);
    case 'change':
      return change(exchange, meaning, part);
    case 'cancel':
      return unsure ? whetherToCancel(exchange, meaning) : cancel(exchange, meaning);
    default:
      return does satisfies never;
  }
}

/** What was said of the plan so far. */
function pendingIn({ turn: { session } }: Exchange): Pending {
  const { state } = session;
  if (state.name !== 'asking' || state.offer.kind !== 'reminder') return {};
  const { days, time, half, replaces } = state.offer;
  return {
    ...(days && { days }),
    ...(time && { time }),
    ...(half && { half }),
    ...(replaces !== undefined && { replaces }),
  };
}

/** Asks for what is missing, then whether it may be set: Alexa's rules want a yes for each. */
function plan(exchange: Exchange, meaning: Meaning, { days, time, half, replaces }: Pending): Reply {
  const { prompts } = exchange.knowledge;
  const { reminders } = prompts;
  const rest = { ...(half && { half }), ...(replaces !== undefined && { replaces }) };
  if (days && time) {
    const said = replaces === undefined ? reminders.confirm : reminders.confirmChange;
    return listen(
      exchange,
      meaning,
      lines(exchange, fillPrompt(said, { when: whenSaid(prompts, { days, time }) })),
      lines(exchange, reminders.confirmAgain),
      offering({ kind: 'reminder', days, time, ...rest }),
    );
  }
  return listen(
    exchange,
    meaning,
    lines(exchange, days ? reminders.time : time ? reminders.days : reminders.which),
    lines(exchange, reminders.again),
    offering({ kind: 'reminder', ...(days && { days }), ...(time && { time }), ...rest }),
  );
}

/** Yes: to a plan that is whole it is set; to one that is not, the rest is asked for. */
export function agreeToReminder(exchange: Exchange): Reply {
  const { days, time, replaces } = pendingIn(exchange);
  const meaning: ReminderMeaning = { kind: 'reminder', does: 'set' };
  if (!days || !time) return plan(exchange, meaning, pendingIn(exchange));
  const agreed = { days, time, ...(replaces !== undefined && { replaces }) };
  return set(exchange, { ...meaning, agreed }, agreed, false);
}

export function refuseReminder(exchange: Exchange, meaning: Meaning): Reply {
  const { reminders } = exchange.knowledge.prompts;
  const { replaces } = pendingIn(exchange);
  return sayAndAsk(exchange, meaning, [replaces === undefined ? reminders.not : reminders.kept]);
}

/** `allowed`: the person has just let Alexa allow it. Else Alexa asks first, where she says that nobody has yet. */
function set(exchange: Exchange, meaning: ReminderMeaning, agreed: AgreedPlan, allowed: boolean): Reply {
  const { service, mayRemind } = exchange.turn;
  if (!allowed && !mayRemind) return { ...failed(exchange, meaning, 'not-allowed'), consents: agreed };
  if (!service) {
    const { text } = exchange.knowledge.prompts.reminders;
    return asking(exchange, { ...meaning, agreed }, { call: 'set', plan: agreed, text });
  }
  if ('failed' in service) return failed(exchange, meaning, service.failed);
  return service.done === 'set'
    ? wasSet(exchange, meaning, agreed, service.token)
    : failed(exchange, meaning, 'down');
}

function list(exchange: Exchange, meaning: Meaning): Reply {
  const { reminders } = exchange.knowledge.prompts;
  return ofOwn(exchange, meaning, (own) =>
    sayAndAsk(exchange, meaning, [fillPrompt(reminders.has, { when: allSaid(exchange, own) })]),
  );
}

/** With this person's reminders as Alexa has them; one that is gone there is forgotten here. */
function ofOwn(exchange: Exchange, meaning: Meaning, then: (own: ReturnType<typeof ownOf>) => Reply): Reply {
  const { reminders } = exchange.knowledge.prompts;
  const { remembered, service } = exchange.turn;
  if (remembered === 'unavailable')
    return sayAndAsk(exchange, meaning, [exchange.knowledge.prompts.privacy.unavailable]);
  const tokens = ownTokens(exchange);
  const nothing = () =>
    listen(
      exchange,
      meaning,
      lines(exchange, reminders.none),
      lines(exchange, reminders.offerAgain),
      offering({ kind: 'reminder' }),
    );
  if (tokens.length === 0) return nothing();
  if (!service) return asking(exchange, meaning, { call: 'list' });
  if ('failed' in service) return failed(exchange, meaning, service.failed);
  if (service.done !== 'list') return failed(exchange, meaning, 'down');
  const own = ownOf(exchange, service.reminders);
  const reply = own.length === 0 ? nothing() : then(own);
  if (own.length === tokens.length) return reply;
  const left = save({ reminders: own.map(({ token }) => token) });
  return { ...reply, effects: [...(reply.effects ?? []), left] };
}

function change(exchange: Exchange, meaning: Meaning, part: PartOfPlan): Reply {
  const { reminders } = exchange.knowledge.prompts;
  return ofOwn(exchange, meaning, (own) => {
    const [only] = own;
    if (!only || own.length > 1)
      return sayAndAsk(exchange, meaning, [fillPrompt(reminders.several, { when: allSaid(exchange, own) })]);
    return plan(exchange, meaning, { ...changed(only.plan, part), replaces: only.token });
  });
}

/** What was not named stays; where nothing was, the time is asked for. */
function changed(before: ReminderPlan, part: PartOfPlan): PartOfPlan {
  return part.days || part.time ? { ...before, ...part } : { days: before.days };
}

function cancel(exchange: Exchange, meaning: Meaning): Reply {
  const { reminders, privacy } = exchange.knowledge.prompts;
  const { remembered, service } = exchange.turn;
  if (remembered === 'unavailable') return sayAndAsk(exchange, meaning, [privacy.unavailable]);
  const tokens = ownTokens(exchange);
  if (tokens.length === 0) return sayAndAsk(exchange, meaning, [reminders.nothing]);
  if (!service) return asking(exchange, meaning, { call: 'cancel', tokens });
  if ('failed' in service) return failed(exchange, meaning, service.failed);
  return { ...sayAndAsk(exchange, meaning, [reminders.cancelled]), effects: [save({ reminders: [] })] };
}

/** "Cancel" by itself may be a goodbye: asked about, for what is cancelled is gone. */
function whetherToCancel(exchange: Exchange, meaning: Meaning): Reply {
  const { reminders } = exchange.knowledge.prompts;
  const asks = lines(exchange, reminders.whichCancel);
  return listen(exchange, meaning, asks, asks, { name: 'idle' });
}
