/** A conversation as people read it: who said what, and the quiet between. */

import type { Directive } from 'ask-sdk-model';
import type { ConsoleEvent, DeviceTurn, Fault, Moment } from '../device/protocol';
import { drawnIn } from '../device/receive';
import { transcribe } from '../response/heard-ssml';
import { wordsShown } from '../screen/document';
import type { ServiceUse } from '../services/service';

/** One thing to print: words by their speaker, or a note of what happened. */
export interface Line {
  who: 'you' | 'alexa' | 'note';
  text: string;
}

const CLOSED = {
  silence: '(nobody answers; the session ends)',
  left: '(the session is left)',
  lost: '(the session is lost, and nobody tells the skill)',
};

/** Lines to print for what came of an event. `echo` repeats what was said, for when it was not typed here. */
export function readable(one: ConsoleEvent, echo: boolean): Line[] {
  switch (one.event) {
    case 'turn':
      return readTurn(one.turn, echo);
    case 'clock':
      return readMoment(one);
    case 'person':
      return [note('(somebody new, of whom nothing is known)')];
    case 'fault':
      return readFault(one);
    case 'begin':
      return [note(`(begun anew: ${one.title ?? 'nothing was said yet'})`)];
    case 'move':
      return [note(`(at another device: ${one.device}, ${one.locale})`)];
    case 'speaker':
      return [note(`(the ${one.who} person of the household speaks)`)];
    case 'authored':
      return one.findings.map(({ file, field, message }) => note(`(${file} ${field}: ${message})`));
    case 'replay':
      return one.difference === null ? [] : [note(`(otherwise than written: ${one.difference})`)];
    case 'service':
      return [note(`(${one.method} ${one.path}: ${one.status}; ${remindersOf(one)})`)];
    case 'request':
    case 'memory':
    case 'timeline':
      return [];
    default:
      return one satisfies never;
  }
}

/** How many reminders there are after a call, and when they ring. */
function remindersOf({ reminders }: ServiceUse): string {
  const times = reminders.map(
    ({ trigger }) => trigger.recurrence?.recurrenceRules[0] ?? trigger.scheduledTime,
  );
  return times.length === 0 ? 'no reminders' : `reminders: ${times.join(' and ')}`;
}

function readFault(fault: Fault): Line[] {
  switch (fault.fault) {
    case 'nothing':
      return [note(`(nothing happens: ${fault.detail})`)];
    case 'undelivered':
      return [note(`(the session is over, and ${fault.detail})`)];
    case 'deployed':
      return [note('(a new version is live; what is kept was written by the last one)')];
    case 'set':
      return [note(`(from here on: ${JSON.stringify(fault.faults)})`)];
    case 'rule':
    case 'apology':
      return [];
    default:
      return fault satisfies never;
  }
}

function note(text: string): Line {
  return { who: 'note', text };
}

function readTurn({ heard, interrupted, speech, open, response }: DeviceTurn, echo: boolean): Line[] {
  const { directives = [], shouldEndSession } = response.response;
  // A page that speaks keeps the session without listening.
  const ends = !open && shouldEndSession !== undefined;
  return [
    ...(echo && heard !== null ? [{ who: 'you' as const, text: heard }] : []),
    ...(interrupted ? [note(`(cuts in on the ${interrupted})`)] : []),
    ...(speech ? [{ who: 'alexa' as const, text: transcribe(speech) }] : []),
    ...(drawnIn(directives) === null ? [] : [note(pageOf(directives))]),
    ...(speech && ends ? [note('(the session ends)')] : []),
  ];
}

/** The page by its name, the words on it, and what can be touched. */
function pageOf(directives: readonly Directive[]): string {
  const { shown, touch } = wordsShown(directives);
  const buttons = touch.length > 0 ? ` [${touch.join('] [')}]` : '';
  return `(screen, ${drawnIn(directives)}: ${shown.join(' / ')}${buttons})`;
}

function readMoment(moment: Moment): Line[] {
  switch (moment.moment) {
    case 'asked-again':
      return [note('(8 s of quiet)'), { who: 'alexa', text: transcribe(moment.reprompt) }];
    case 'closed':
      return [note(CLOSED[moment.why])];
    case 'waited':
      return [];
    default:
      return moment satisfies never;
  }
}
