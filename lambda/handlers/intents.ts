/** The contract between what Alexa hears and what the handlers route: every intent, its slots, one example each. */

export type SlotType =
  | 'TOPIC'
  | 'EXERCISE'
  | 'ROUTINE'
  | 'REMINDER_DAYS'
  | 'BACK_QUESTION'
  | 'AMAZON.SearchQuery'
  | 'AMAZON.NUMBER'
  | 'AMAZON.DURATION'
  | 'AMAZON.TIME'
  /** Takes a whole sentence, one type for each intent that carries one. */
  | `${string}_WORDS`;

export interface FixedIntent {
  /** Slot name to slot type, beside the one for a whole sentence. One name has one type in the whole model. */
  readonly slots: Readonly<Record<string, SlotType>>;
  /** Whole sentences about a body land here: they arrive with all their words, in a slot of their own. */
  readonly carriesWords?: true;
  /** What the classifier calls this meaning; absent where the slots or the words decide. */
  readonly label?: string;
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
  MoreIntent: { slots: {}, label: 'command:more', example: 'tell me more' },
  SourceIntent: { slots: {}, carriesWords: true, label: 'command:source', example: 'says who' },
  SymptomListIntent: { slots: {}, carriesWords: true, label: 'symptom-list', example: 'check my symptoms' },
  StartExerciseIntent: {
    slots: { exercise: 'EXERCISE' },
    label: 'exercise:start',
    example: 'do the cat stretch with me',
  },
  DescribeExerciseIntent: {
    slots: { exercise: 'EXERCISE' },
    label: 'exercise:describe',
    example: 'how do i do a pelvic tilt',
  },
  StartRoutineIntent: {
    slots: { routine: 'ROUTINE', minutes: 'AMAZON.NUMBER' },
    carriesWords: true,
    label: 'routine',
    example: 'start a gentle morning',
  },
  ListExercisesIntent: { slots: {}, label: 'command:list-exercises', example: 'what exercises do you know' },
  WaitIntent: {
    slots: { duration: 'AMAZON.DURATION' },
    label: 'command:pause',
    example: 'give me two minutes',
  },
  PainIntent: { slots: {}, carriesWords: true, label: 'command:it-hurts', example: 'ow that hurts' },
  SlowerIntent: { slots: {}, label: 'command:slower', example: 'slower please' },
  FasterIntent: { slots: {}, label: 'command:faster', example: 'a bit faster' },
  EasierIntent: { slots: {}, carriesWords: true, label: 'command:easier', example: 'make it easier' },
  HarderIntent: { slots: {}, carriesWords: true, label: 'command:harder', example: 'make it harder' },
  ExplainIntent: { slots: {}, carriesWords: true, label: 'command:explain', example: 'explain it again' },
  HowManyLeftIntent: {
    slots: {},
    carriesWords: true,
    label: 'command:how-many-left',
    example: 'how many are left',
  },
  WhatsNextIntent: { slots: {}, label: 'command:next:peek', example: "what's next" },
  ForgetMeIntent: { slots: {}, carriesWords: true, label: 'command:forget-me', example: 'forget me' },
  WhatDoYouKnowIntent: {
    slots: {},
    carriesWords: true,
    label: 'command:what-do-you-know',
    example: 'what do you know about me',
  },
  HowAmIDoingIntent: {
    slots: {},
    carriesWords: true,
    example: 'how was my week',
  },
  RemindIntent: {
    slots: { time: 'AMAZON.TIME', remindDays: 'REMINDER_DAYS' },
    carriesWords: true,
    example: 'remind me on weekdays at seven',
  },
  /** Hopelessness: met by a human line, never by an answer. */
  DespairIntent: { slots: {}, carriesWords: true, example: "i can't live like this" },
  /** Numbness with an everyday cause: the first warning sign is read. */
  GentleCheckIntent: { slots: {}, carriesWords: true, example: 'my bum is numb from sitting' },
  'AMAZON.YesIntent': { slots: {}, label: 'command:yes', example: 'yes please' },
  'AMAZON.NoIntent': { slots: {}, label: 'command:no', example: 'no thanks' },
  'AMAZON.RepeatIntent': { slots: {}, label: 'command:repeat', example: 'what did you just say' },
  'AMAZON.NextIntent': { slots: {}, label: 'command:next', example: 'skip this one' },
  'AMAZON.PreviousIntent': { slots: {}, label: 'command:previous', example: 'go back' },
  'AMAZON.PauseIntent': { slots: {}, label: 'command:pause', example: 'hold on' },
  'AMAZON.ResumeIntent': { slots: {}, label: 'command:resume', example: 'keep going' },
  'AMAZON.StartOverIntent': { slots: {}, label: 'command:start-over', example: 'start over' },
  'AMAZON.HelpIntent': { slots: {}, label: 'command:help', example: 'what can i say' },
  'AMAZON.StopIntent': { slots: {}, label: 'command:stop', example: 'stop' },
  'AMAZON.CancelIntent': { slots: {}, label: 'command:stop', example: 'cancel' },
  'AMAZON.NavigateHomeIntent': { slots: {}, example: 'go home' },
  /** Carries no words; what people say beyond the model reaches AskAnythingIntent first. */
  'AMAZON.FallbackIntent': { slots: {}, label: 'unknown', example: 'purple monkey dishwasher' },
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

/** The slot of an intent that takes the whole sentence; null for commands too short to hold one. */
export function wordsSlot(intent: string): { slot: string; type: SlotType } | null {
  if (isFixedIntent(intent) && !('carriesWords' in FIXED_INTENTS[intent])) return null;
  const name = intent.replace(/Intent$/, '');
  const type = `${kebab(name).replaceAll('-', '_').toUpperCase()}_WORDS` as const;
  return { slot: `${name.charAt(0).toLowerCase()}${name.slice(1)}Words`, type };
}

/** Every slot an intent of the model declares. */
export function slotsOfIntent(intent: string): Readonly<Record<string, SlotType>> {
  const words = wordsSlot(intent);
  return {
    ...(isFixedIntent(intent) ? FIXED_INTENTS[intent].slots : {}),
    ...(words && { [words.slot]: words.type }),
  };
}

/** The topic an intent would stand for, or null for fixed and red-flag intents: "SitUpsIntent" -> "sit-ups". */
export function topicOfIntent(intent: string): string | null {
  if (isFixedIntent(intent) || intent.startsWith(FLAG_PREFIX)) return null;
  const name = /^([A-Z]\w*)Intent$/.exec(intent)?.[1];
  return name === undefined ? null : kebab(name);
}
