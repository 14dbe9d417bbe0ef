/** From a request's intent to its meaning: one table for fixed intents, one row per topic and warning sign from knowledge. */

import { findTopic } from '../domain/library';
import type { CommandName, Meaning } from '../domain/meaning';
import { FIXED_INTENTS, type FixedIntentName, flagOfIntent, isFixedIntent, topicOfIntent } from './intents';
import { understood } from './interpret/understood';
import type { Exchange } from './turn';

type Route = (exchange: Exchange) => Meaning;

const UNKNOWN: Meaning = { kind: 'unknown' };
/** No spoken pause is longer: afterwards the session could not be held open anyway. */
const LONGEST_PAUSE_SECONDS = 300;
const LONGEST_ROUTINE_SECONDS = 3600;

function command(name: CommandName, more: { peek?: true } = {}): Route {
  return () => ({ kind: 'command', name, ...more });
}

/** Raw words, or nothing at all, through the one understanding; red flags were looked for before. */
function fromWords(exchange: Exchange, prefix = ''): Meaning {
  return understood(exchange, prefix + exchange.turn.words);
}

/** What the words mean, Alexa's choice being a hint; the hint itself where there are no words or they say nothing. */
function hinted(exchange: Exchange, label: string, hint: Meaning): Meaning {
  if (exchange.nlu === null) return hint;
  const meant = understood(exchange, exchange.turn.words, label);
  return meant.kind === 'unknown' ? hint : meant;
}

/** A command that a whole sentence may land in. */
function spokenCommand(intent: FixedIntentName & keyof typeof SPOKEN): Route {
  return (exchange) => hinted(exchange, FIXED_INTENTS[intent].label, SPOKEN[intent]);
}

/**
 * The words were searched for red flags before and no emergency was found in them. Alexa may still have heard what it missed: the
 * first sign is read to them, which alarms nobody and misses nobody.
 */
function redFlag(exchange: Exchange, id: string): Meaning {
  const flag = exchange.knowledge.redFlags.flags.find((candidate) => candidate.id === id);
  if (flag === undefined) return UNKNOWN;
  const hint: Meaning = { kind: 'red-flag', flag: flag.id, urgency: flag.urgency };
  if (exchange.nlu === null) return hint;
  if (flag.urgency === 'emergency') return { kind: 'gentle-check' };
  const meant = hinted(exchange, 'unknown', hint);
  // Another illness or another part of the body is no reason to unhear a sign.
  return meant.kind === 'elsewhere' || meant.kind === 'clarify' ? hint : meant;
}

/** An ISO 8601 duration as Alexa sends it ("PT2M", "PT1H30M") in seconds; undefined when it is none. */
function durationSeconds(iso: string, longest: number): number | undefined {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/i.exec(iso);
  if (!parts) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const total = hours * 3600 + minutes * 60 + seconds;
  return total > 0 ? Math.min(total, longest) : undefined;
}

function wait(exchange: Exchange): Meaning {
  const asked = exchange.turn.slots.duration?.words ?? '';
  // Where nothing runs, it is no pause.
  const longest =
    exchange.turn.session.state.name === 'idle' ? LONGEST_ROUTINE_SECONDS : LONGEST_PAUSE_SECONDS;
  const seconds = durationSeconds(asked, longest);
  return { kind: 'command', name: 'pause', ...(seconds !== undefined && { seconds }) };
}

function exercise(action: 'start' | 'describe'): Route {
  return (exchange) => {
    const id = exchange.turn.slots.exercise?.id;
    if (id !== undefined) return { kind: 'exercise', action, id };
    // An unlisted name: the words with their verb put back may still be a move, or something else entirely.
    return fromWords(exchange, `${exchange.knowledge.replies.carriers[action]} `);
  };
}

function routine(exchange: Exchange): Meaning {
  const { routine: named, minutes } = exchange.turn.slots;
  const length = Number(minutes?.words);
  const asked: Meaning = {
    kind: 'routine',
    ...(named?.id !== undefined && { id: named.id }),
    ...(Number.isFinite(length) && length > 0 && { minutes: length }),
  };
  return asked.id === undefined && asked.minutes === undefined
    ? hinted(exchange, FIXED_INTENTS.StartRoutineIntent.label, asked)
    : asked;
}

const SPOKEN = {
  PainIntent: { kind: 'command', name: 'it-hurts' },
  EasierIntent: { kind: 'command', name: 'easier' },
  ExplainIntent: { kind: 'command', name: 'explain' },
  SourceIntent: { kind: 'command', name: 'source' },
  HarderIntent: { kind: 'command', name: 'harder' },
  ForgetMeIntent: { kind: 'command', name: 'forget-me' },
  HowManyLeftIntent: { kind: 'command', name: 'how-many-left' },
  WhatDoYouKnowIntent: { kind: 'command', name: 'what-do-you-know' },
  SymptomListIntent: { kind: 'symptom-list' },
} as const satisfies Partial<Record<FixedIntentName, Meaning>>;

const FIXED = {
  TellMeAboutIntent: (exchange) => {
    const id = exchange.turn.slots.topic?.id;
    return id === undefined ? fromWords(exchange) : { kind: 'topic', id };
  },
  AskAnythingIntent: (exchange) => fromWords(exchange),
  MoreIntent: command('more'),
  SourceIntent: spokenCommand('SourceIntent'),
  SymptomListIntent: spokenCommand('SymptomListIntent'),
  StartExerciseIntent: exercise('start'),
  DescribeExerciseIntent: exercise('describe'),
  StartRoutineIntent: routine,
  ListExercisesIntent: command('list-exercises'),
  WaitIntent: wait,
  PainIntent: spokenCommand('PainIntent'),
  SlowerIntent: command('slower'),
  FasterIntent: command('faster'),
  EasierIntent: spokenCommand('EasierIntent'),
  HarderIntent: spokenCommand('HarderIntent'),
  ExplainIntent: spokenCommand('ExplainIntent'),
  HowManyLeftIntent: spokenCommand('HowManyLeftIntent'),
  WhatsNextIntent: command('next', { peek: true }),
  ForgetMeIntent: spokenCommand('ForgetMeIntent'),
  WhatDoYouKnowIntent: spokenCommand('WhatDoYouKnowIntent'),
  // Words that say more were taken for it before.
  RemindIntent: () => ({ kind: 'reminder', does: 'set' }),
  // Words that are one were taken for it before.
  HowAmIDoingIntent: (exchange) =>
    exchange.nlu === null ? { kind: 'command', name: 'how-am-i-doing' } : fromWords(exchange),
  DespairIntent: (exchange) => hinted(exchange, 'unknown', { kind: 'despair' }),
  GentleCheckIntent: () => ({ kind: 'gentle-check' }),
  'AMAZON.YesIntent': command('yes'),
  'AMAZON.NoIntent': command('no'),
  'AMAZON.RepeatIntent': command('repeat'),
  'AMAZON.NextIntent': command('next'),
  'AMAZON.PreviousIntent': command('previous'),
  'AMAZON.PauseIntent': command('pause'),
  'AMAZON.ResumeIntent': command('resume'),
  'AMAZON.StartOverIntent': command('start-over'),
  'AMAZON.HelpIntent': command('help'),
  'AMAZON.StopIntent': command('stop'),
  'AMAZON.CancelIntent': command('stop'),
  'AMAZON.NavigateHomeIntent': command('stop'),
  'AMAZON.FallbackIntent': () => UNKNOWN,
} as const satisfies Record<FixedIntentName, Route>;

/** What the intent means; 'unknown' for an intent this version of the model does not have. */
export function route(exchange: Exchange): Meaning {
  const intent = exchange.turn.intent ?? '';
  if (isFixedIntent(intent)) return FIXED[intent](exchange);
  const flag = flagOfIntent(intent);
  if (flag !== null) return redFlag(exchange, flag);
  const topic = topicOfIntent(intent);
  if (topic === null || !findTopic(exchange.knowledge, topic)) return UNKNOWN;
  return hinted(exchange, `topic:${topic}`, { kind: 'topic', id: topic });
}
