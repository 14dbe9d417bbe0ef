/** The canary's conversation: what Alexa would send in each turn, and what a listener must hear. */
import { spoken } from '../../../lambda/content/shipped';

interface Slot {
  /** As spoken. */
  value: string;
  /** Id of the list's entry that the words matched, as Alexa resolves it. */
  id?: string;
}

/** A launch begins a session of its own. */
export type TurnRequest =
  | { type: 'LaunchRequest' }
  | { type: 'IntentRequest'; intent: string; slots: Readonly<Record<string, Slot>> }
  | { type: 'SessionEndedRequest' };

export interface CanaryTurn {
  name: string;
  request: TurnRequest;
  /**
   * Lines of the content that the answer must hold, anything in place of their placeholders, and whether the
   * microphone opens after it; null when nothing may be said.
   */
  hears: { lines: readonly string[]; open: boolean } | null;
}

export const LOCALE = 'en-US';
/** A warning sign in words that no sample of the model says. */
const SIGN = "my back hurts and i can't feel my legs";

const { prompts, exercises, routines, defaults, locales, topics } = spoken;

function found<T extends { id: string }>(items: readonly T[], id: string | undefined): T {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Error(`The generated content lacks "${id}": run npm run model.`);
  return item;
}

const topic = found(topics, defaults.topics.offeredFirst[0]);
const routine = found(routines, defaults.routines.usual);
const firstMove = found(exercises, routine.moves[0]?.exercise);

function launch(name: string, ...lines: string[]): CanaryTurn {
  return { name, request: { type: 'LaunchRequest' }, hears: { lines, open: true } };
}

function intent(
  name: string,
  asked: string,
  lines: readonly string[],
  slots: Readonly<Record<string, Slot>> = {},
): CanaryTurn {
  const request = { type: 'IntentRequest', intent: asked, slots } as const;
  return { name, request, hears: { lines, open: true } };
}

/** A device that goes away without a word. */
const LOST: CanaryTurn = {
  name: 'is silent when the session ends',
  request: { type: 'SessionEndedRequest' },
  hears: null,
};

/**
 * Every part that can break apart from the others: greeting a stranger, words that only our own matcher understands, a
 * routine past its gate, its place written in one session and read in the next, a red flag that takes the place
 * away, and erasing, after which nothing is left in the table.
 */
export const TURNS: readonly CanaryTurn[] = [
  launch('greets a stranger', prompts.welcome.first, prompts.welcome.beforeWeStart),
  intent('answers a question in free words', 'AskAnythingIntent', [topic.short], {
    question: { value: topic.question.toLowerCase().replace(/[^a-z' ]/g, '') },
  }),
  intent('asks before a routine', 'StartRoutineIntent', prompts.gate.conditions.slice(0, 1), {
    routine: { value: routine.name, id: routine.id },
  }),
  intent('guides the first move', 'AMAZON.ResumeIntent', [`${firstMove.name},`]),
  intent('pauses', 'AMAZON.PauseIntent', prompts.pause.open),
  LOST,
  launch('offers the place it kept', prompts.guided.carryOn.ask),
  intent(
    'sends an emergency to help',
    'AskAnythingIntent',
    [locales.locales[LOCALE].emergencyLine, prompts.emergency.call],
    { question: { value: SIGN } },
  ),
  LOST,
  // Greetings take turns; this is the second of somebody who was here before.
  launch(
    'offers no move after it',
    ...prompts.welcome.again.slice(1, 2),
    ...prompts.welcome.asks.slice(1, 2),
  ),
  intent('erases what it kept', 'ForgetMeIntent', [prompts.privacy.forgotten]),
  intent('keeps nothing', 'WhatDoYouKnowIntent', [prompts.privacy.nothingKept]),
  {
    name: 'says goodbye',
    request: { type: 'IntentRequest', intent: 'AMAZON.StopIntent', slots: {} },
    hears: { lines: [prompts.commands.stopped], open: false },
  },
];

/** Requests that the skill counts as turns: all but the ends of sessions. */
export const TURNS_COUNTED = TURNS.filter(({ request }) => request.type !== 'SessionEndedRequest').length;
/** Ends of sessions that Alexa would tell the skill of. */
export const ENDS_COUNTED = TURNS.length - TURNS_COUNTED;
