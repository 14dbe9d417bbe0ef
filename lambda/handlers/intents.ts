/** The contract between what Alexa hears and what the handlers route: every intent, its slots, one example each. */

export type SlotType =
  | 'TOPIC'
  | 'EXERCISE'
  | 'ROUTINE'
  | 'BACK_QUESTION'
  | 'AMAZON.SearchQuery'
  | 'AMAZON.NUMBER'
  | 'AMAZON.DURATION';

export interface FixedIntent {
  /** Slot name to slot type. One name has one type in the whole model. */
  readonly slots: Readonly<Record<string, SlotType>>;
  /** Something a person says to reach it; slots filled with spoken words. */
  readonly example: string;
}

/** Intents that do not depend on knowledge. Those of topics and red flags are named by the functions below. */
export const FIXED_INTENTS = {
  TellMeAboutIntent: { slots: { topic: 'TOPIC' }, example: 'give me some advice about running' },
  AskAnythingIntent: {
    slots: { question: 'BACK_QUESTION', query: 'AMAZON.SearchQuery' },
    example: 'i have a question about lifting boxes',
  },
  MoreIntent: { slots: {}, example: 'tell me more' },
  SourceIntent: { slots: {}, example: 'says who' },
  SymptomListIntent: { slots: {}, example: 'check my symptoms' },
  StartExerciseIntent: { slots: { exercise: 'EXERCISE' }, example: 'do the cat stretch with me' },
  DescribeExerciseIntent: { slots: { exercise: 'EXERCISE' }, example: 'how do i do a pelvic tilt' },
  StartRoutineIntent: {
    slots: { routine: 'ROUTINE', minutes: 'AMAZON.NUMBER' },
    example: 'start a gentle morning',
  },
  ListExercisesIntent: { slots: {}, example: 'what exercises do you know' },
  WaitIntent: { slots: { duration: 'AMAZON.DURATION' }, example: 'give me two minutes' },
  /** No slots on purpose: where it hurts is never heard into a slot, so it can never be kept. */
  PainIntent: { slots: {}, example: 'ow that hurts' },
  SlowerIntent: { slots: {}, example: 'slower please' },
  FasterIntent: { slots: {}, example: 'a bit faster' },
  EasierIntent: { slots: {}, example: 'make it easier' },
  HarderIntent: { slots: {}, example: 'make it harder' },
  ExplainIntent: { slots: {}, example: 'explain it again' },
  HowManyLeftIntent: { slots: {}, example: 'how many are left' },
  WhatsNextIntent: { slots: {}, example: "what's next" },
  ForgetMeIntent: { slots: {}, example: 'forget me' },
  WhatDoYouKnowIntent: { slots: {}, example: 'what do you know about me' },
  /** Hopelessness: met by a human line, never by an answer. */
  DespairIntent: { slots: {}, example: "i can't live like this" },
  /** Numbness with an everyday cause: the first warning sign is read. */
  GentleCheckIntent: { slots: {}, example: 'my bum is numb from sitting' },
  'AMAZON.YesIntent': { slots: {}, example: 'yes please' },
  'AMAZON.NoIntent': { slots: {}, example: 'no thanks' },
  'AMAZON.RepeatIntent': { slots: {}, example: 'what did you just say' },
  'AMAZON.NextIntent': { slots: {}, example: 'skip this one' },
  'AMAZON.PreviousIntent': { slots: {}, example: 'go back' },
  'AMAZON.PauseIntent': { slots: {}, example: 'hold on' },
  'AMAZON.ResumeIntent': { slots: {}, example: 'keep going' },
  'AMAZON.StartOverIntent': { slots: {}, example: 'start over' },
  'AMAZON.HelpIntent': { slots: {}, example: 'what can i say' },
  'AMAZON.StopIntent': { slots: {}, example: 'stop' },
  'AMAZON.CancelIntent': { slots: {}, example: 'cancel' },
  'AMAZON.NavigateHomeIntent': { slots: {}, example: 'go home' },
  /** Carries no words; what people say beyond the model reaches AskAnythingIntent first. */
  'AMAZON.FallbackIntent': { slots: {}, example: 'purple monkey dishwasher' },
} as const satisfies Record<string, FixedIntent>;

export type FixedIntentName = keyof typeof FIXED_INTENTS;

export function isFixedIntent(name: string): name is FixedIntentName {
  return Object.hasOwn(FIXED_INTENTS, name);
}

const FLAG_PREFIX = 'RedFlag';

/** "sit-ups" -> "SitUps". */
function pascal(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** "SitUps" -> "sit-ups". */
function kebab(name: string): string {
  return name.replace(/(?!^)(?=[A-Z])/g, '-').toLowerCase();
}

/** The intent of a topic: "sit-ups" -> "SitUpsIntent". */
export function topicIntent(id: string): string {
  return `${pascal(id)}Intent`;
}

/** The intent of a red flag: "saddle-numbness" -> "RedFlagSaddleNumbnessIntent". */
export function flagIntent(id: string): string {
  return `${FLAG_PREFIX}${pascal(id)}Intent`;
}

/** The flag an intent stands for, or null: "RedFlagSaddleNumbnessIntent" -> "saddle-numbness". */
export function flagOfIntent(intent: string): string | null {
  const name = /^RedFlag([A-Z]\w*)Intent$/.exec(intent)?.[1];
  return name === undefined ? null : kebab(name);
}

/** The topic an intent would stand for, or null for fixed and red-flag intents: "SitUpsIntent" -> "sit-ups". */
export function topicOfIntent(intent: string): string | null {
  if (isFixedIntent(intent) || intent.startsWith(FLAG_PREFIX)) return null;
  const name = /^([A-Z]\w*)Intent$/.exec(intent)?.[1];
  return name === undefined ? null : kebab(name);
}
