/** What must hold of every response, whatever was said: checked on every turn of the console and of the tests. */
import type { Directive, RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import {
  MAX_BREAK_MS,
  MAX_RESPONSE_BYTES,
  MAX_RESPONSE_BYTES_WITH_SCREEN,
  MAX_SPEECH_CHARS,
  MAX_SPEECH_SECONDS,
} from '../../lambda/domain/limits';
import { supports } from '../device/envelope';
import { type Heard, listen, MarkupError } from './heard-ssml';
import { asksForReply, isPrompt, lastSentence } from './prompt-sentences';
import { speechSeconds } from './speech-seconds';
import { isAudio, spokenIn } from './spoken';
import { contentWords, withoutFieldNames } from './telling-words';

/** A response that broke a rule; `rule` is its name. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
  constructor(
    readonly rule: string,
    detail: string,
  ) {
    super(`${rule}: ${detail}`);
  }
}

/** One turn as the simulator saw it. */
export interface Evidence {
  request: RequestEnvelope;
  response: ResponseEnvelope;
  /** Whether the device has a screen. */
  screen: boolean;
  /**
   * Present when the turn was taken for a warning sign or for despair: what was said, the session attributes before it
   * (an earlier topic may share a word), and all that was kept of it.
   */
  flagged?: { words: string; before: string; kept: readonly Kept[] };
}

/** Something that outlives the turn, as text: session attributes, a log line, a stored record, a metric. */
export interface Kept {
  where: string;
  text: string;
}

interface Rule {
  name: string;
  /** The fault, or null. */
  fault(evidence: Evidence): string | null;
}

/** Most telling first: a broken markup explains the rest. */
export const RULES: readonly Rule[] = [
  {
    name: 'well-formed SSML from allowed tags',
    fault({ response: { response } }) {
      for (const { where, speech } of speeches(response)) {
        if (speech.type !== 'SSML') return `${where} is ${speech.type}, not SSML`;
        const heard = listenOrFail(speech.ssml);
        if (heard instanceof MarkupError) return `${where}: ${heard.message}`;
        if (heard.words === '') return `${where} has no words`;
      }
      return null;
    },
  },
  {
    name: 'nothing said or shown is left to fill in',
    fault({ response: { response } }) {
      const { card } = response;
      const shown =
        card?.type === 'Simple'
          ? [card.title, card.content]
          : card?.type === 'Standard'
            ? [card.title, card.text]
            : [];
      const texts = [...speeches(response).map(({ speech }) => wordsOf(speech)), ...shown];
      const open = texts.map((text) => /\{[A-Za-z-]+\}/.exec(text ?? '')?.[0]).find(Boolean);
      return open === undefined ? null : `${open} stands for nothing`;
    },
  },
  {
    name: 'no break over 10 s',
    fault: ({ response: { response } }) =>
      firstFault(response, ({ longestBreakMs }) =>
        longestBreakMs > MAX_BREAK_MS ? `a break of ${longestBreakMs} ms` : null,
      ),
  },
  {
    name: 'at most 7,000 characters',
    fault: ({ response: { response } }) =>
      firstFault(response, (_heard, ssml) =>
        ssml.length > MAX_SPEECH_CHARS ? `${ssml.length} characters` : null,
      ),
  },
  {
    name: 'at most 240 s',
    fault: ({ response: { response } }) =>
      firstFault(response, (heard) => {
        const seconds = speechSeconds(heard);
        return seconds > MAX_SPEECH_SECONDS ? `${Math.round(seconds)} s of speech and quiet` : null;
      }),
  },
  {
    name: 'response under 24 KB, 60 KB with a screen document',
    fault({ response }) {
      const limit = directivesOf(response.response).some(isScreen)
        ? MAX_RESPONSE_BYTES_WITH_SCREEN
        : MAX_RESPONSE_BYTES;
      const bytes = Buffer.byteLength(JSON.stringify(response));
      return bytes >= limit ? `${bytes} bytes, limit ${limit}` : null;
    },
  },
  {
    name: 'no speech on SessionEndedRequest',
    fault({ request, response: { response } }) {
      if (request.request.type !== 'SessionEndedRequest') return null;
      const present = (['outputSpeech', 'reprompt', 'card', 'directives'] as const).filter((part) => {
        const value = response[part];
        return Array.isArray(value) ? value.length > 0 : value !== undefined;
      });
      return present.length > 0 ? `the answer has ${present.join(', ')}` : null;
    },
  },
  {
    name: 'the microphone opens exactly when the last sentence asks for something',
    fault({ request, response: { response } }) {
      if (request.request.type === 'SessionEndedRequest') return null;
      const open = response.shouldEndSession === false;
      if (directivesOf(response).some(({ type }) => type === ASKS_FOR)) return null;
      const said = wordsOf(spokenAs(response));
      if (said === null) return open ? 'the microphone opens without a word' : null;
      const last = lastSentence(said);
      if (open && !isPrompt(last)) return `it opens after "${last}"`;
      if (!open && asksForReply(last)) return `it stays closed after "${last}"`;
      return null;
    },
  },
  {
    name: 'an open microphone has a reprompt that asks again',
    fault({ response: { response } }) {
      const again = wordsOf(response.reprompt && spokenAs(response.reprompt));
      if (response.shouldEndSession !== false)
        return again === null ? null : 'there is a reprompt, but no open microphone';
      if (again === null) return 'there is no reprompt';
      const last = lastSentence(again);
      return isPrompt(last) ? null : `the reprompt ends with "${last}"`;
    },
  },
  {
    name: 'no outputSpeech beside a screen that speaks',
    fault({ response: { response } }) {
      const speaks = directivesOf(response).some((directive) =>
        JSON.stringify(directive).includes('"SpeakItem"'),
      );
      return speaks && response.outputSpeech ? 'outputSpeech would be spoken first' : null;
    },
  },
  {
    name: 'Alexa asks for a permission with nothing beside her words',
    fault({ response: { response } }) {
      const { directives = [], ...beside } = response;
      if (!directives.some(({ type }) => type === ASKS_FOR)) return null;
      const parts = Object.entries(beside).filter(([, value]) => value !== undefined);
      return directives.length > 1 || parts.length > 0 ? 'there is something beside it' : null;
    },
  },
  {
    name: 'an audio document is all the speech there is',
    fault({ response: { response } }) {
      const { reprompt, ...main } = response;
      const parts = [main, ...(reprompt ? [reprompt] : [])];
      const sounded = parts.filter(({ directives }) => directives?.some(isAudio));
      if (sounded.length === 0) return null;
      if (parts.some(({ outputSpeech }) => outputSpeech)) return 'words beside it would be spoken first';
      if (sounded.length < parts.length) return 'one half is without it';
      return sounded.some((part) => spokenIn(part) === null) ? 'Alexa would refuse it' : null;
    },
  },
  {
    name: 'no directive the device does not support',
    fault({ request, response: { response }, screen }) {
      const refused = directivesOf(response).find(
        (directive) =>
          !(screen && isScreen(directive)) &&
          !isClockOf(request, directive) &&
          !isAudio(directive) &&
          directive.type !== ASKS_FOR,
      );
      return refused ? `${refused.type} on a device ${screen ? 'with' : 'without'} a screen` : null;
    },
  },
  {
    name: 'the words of a warning sign are kept nowhere',
    fault({ flagged }) {
      if (!flagged) return null;
      const before = contentWords(flagged.before);
      const told = contentWords(flagged.words).filter((word) => !before.includes(word));
      for (const { where, text } of flagged.kept) {
        const found = contentWords(withoutFieldNames(text)).find((word) => told.includes(word));
        if (found) return `"${found}" is in ${where}`;
      }
      return null;
    },
  },
];

/** The first broken rule, or null when every one is kept. */
export function brokenRule(evidence: Evidence): { rule: string; detail: string } | null {
  for (const { name, fault } of RULES) {
    const detail = fault(evidence);
    if (detail !== null) return { rule: name, detail };
  }
  return null;
}

/** Checks every rule. @throws InvariantError naming the first broken one. */
export function check(evidence: Evidence): void {
  const broken = brokenRule(evidence);
  if (broken) throw new InvariantError(broken.rule, broken.detail);
}

function speeches(response: Response): { where: string; speech: NonNullable<Response['outputSpeech']> }[] {
  const speech = spokenAs(response);
  const reprompt = response.reprompt && spokenAs(response.reprompt);
  return [
    ...(speech ? [{ where: 'the speech', speech }] : []),
    ...(reprompt ? [{ where: 'the reprompt', speech: reprompt }] : []),
  ];
}

function spokenAs(part: Pick<Response, 'outputSpeech' | 'directives'>): Response['outputSpeech'] {
  if (part.outputSpeech) return part.outputSpeech;
  const ssml = spokenIn(part);
  return ssml === null ? undefined : { type: 'SSML', ssml };
}

function listenOrFail(ssml: string): Heard | MarkupError {
  try {
    return listen(ssml);
  } catch (error) {
    if (error instanceof MarkupError) return error;
    throw error;
  }
}

function firstFault(response: Response, fault: (heard: Heard, ssml: string) => string | null): string | null {
  for (const { where, speech } of speeches(response)) {
    const ssml = speech.type === 'SSML' ? speech.ssml : '<speak/>';
    const found = fault(listen(ssml), ssml);
    if (found !== null) return `${where} has ${found}`;
  }
  return null;
}

/** The words heard, or null when nothing is spoken. */
function wordsOf(speech: Response['outputSpeech']): string | null {
  return speech?.type === 'SSML' ? listen(speech.ssml).words : null;
}

function directivesOf(response: Response): Directive[] {
  return response.directives ?? [];
}

const ASKS_FOR = 'Connections.SendRequest';

function isScreen(directive: Directive): boolean {
  return directive.type.startsWith('Alexa.Presentation.APL.');
}

function isClockOf(request: RequestEnvelope, { type }: Directive): boolean {
  return type === 'Alexa.Presentation.APLT.RenderDocument' && supports(request, 'Alexa.Presentation.APLT');
}
