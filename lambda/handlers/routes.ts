/** From a request's intent to its meaning: one table for fixed intents, one row per topic and warning sign from knowledge. */

import { findTopic } from '../domain/library';
import type { CommandName, Meaning } from '../domain/meaning';
import { type FixedIntentName, flagOfIntent, isFixedIntent, topicOfIntent } from './intents';
import type { Exchange } from './turn';

type Route = (exchange: Exchange) => Meaning;

const UNKNOWN: Meaning = { kind: 'unknown' };
/** No spoken pause is longer: afterwards the session could not be held open anyway. */
const LONGEST_PAUSE_SECONDS = 300;

function command(name: CommandName, more: { peek?: true } = {}): Route {
  return () => ({ kind: 'command', name, ...more });
}

/** Raw words, or nothing at all, through the one understanding; red flags were looked for before. */
function fromWords(exchange: Exchange, prefix = ''): Meaning {
  return exchange.nlu?.understandBeneath(prefix + exchange.turn.words) ?? UNKNOWN;
}

/** An ISO 8601 duration as Alexa sends it ("PT2M", "PT1H30M") in seconds; undefined when it is none. */
function durationSeconds(iso: string): number | undefined {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/i.exec(iso);
  if (!parts) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const total = hours * 3600 + minutes * 60 + seconds;
  return total > 0 ? Math.min(total, LONGEST_PAUSE_SECONDS) : undefined;
}

function wait(exchange: Exchange): Meaning {
  const seconds = durationSeconds(exchange.turn.slots.duration?.words ?? '');
  return { kind: 'command', name: 'pause', ...(seconds !== undefined && { seconds }) };
}

function exercise(action: 'start' | 'describe'): Route {
  return (exchange) => {
    const id = exchange.turn.slots.exercise?.id;
    if (id !== undefined) return { kind: 'exercise', action, id };
    // An unlisted name: the words with their verb put back may still be a move, or something else entirely.
    return fromWords(exchange, action === 'start' ? 'start ' : 'how do i do ');
  };
}

function routine(exchange: Exchange): Meaning {
  const { routine: named, minutes } = exchange.turn.slots;
  const length = Number(minutes?.words);
  if (named && named.id === undefined) {
    const understood = fromWords(exchange);
    if (understood.kind !== 'unknown') return understood;
  }
  return {
    kind: 'routine',
    ...(named?.id !== undefined && { id: named.id }),
    ...(Number.isFinite(length) && length > 0 && { minutes: length }),
  };
}

const FIXED = {
  TellMeAboutIntent: (exchange) => {
    const id = exchange.turn.slots.topic?.id;
    return id === undefined ? fromWords(exchange) : { kind: 'topic', id };
  },
  AskAnythingIntent: (exchange) => fromWords(exchange),
  MoreIntent: command('more'),
  SourceIntent: command('source'),
  SymptomListIntent: () => ({ kind: 'symptom-list' }),
  StartExerciseIntent: exercise('start'),
  DescribeExerciseIntent: exercise('describe'),
  StartRoutineIntent: routine,
  ListExercisesIntent: command('list-exercises'),
  WaitIntent: wait,
  PainIntent: command('it-hurts'),
  SlowerIntent: command('slower'),
  FasterIntent: command('faster'),
  EasierIntent: command('easier'),
  HarderIntent: command('harder'),
  ExplainIntent: command('explain'),
  HowManyLeftIntent: command('how-many-left'),
  WhatsNextIntent: command('next', { peek: true }),
  ForgetMeIntent: command('forget-me'),
  WhatDoYouKnowIntent: command('what-do-you-know'),
  DespairIntent: () => ({ kind: 'despair' }),
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
  if (flag !== null) {
    const known = exchange.knowledge.redFlags.flags.find((candidate) => candidate.id === flag);
    return known ? { kind: 'red-flag', flag: known.id, urgency: known.urgency } : UNKNOWN;
  }
  const topic = topicOfIntent(intent);
  return topic !== null && findTopic(exchange.knowledge, topic) ? { kind: 'topic', id: topic } : UNKNOWN;
}
