/** What Alexa, or a listener, would object to in an answer. */
import { spoken } from '../../../lambda/content/shipped';
import { MAX_RESPONSE_BYTES, MAX_SPEECH_CHARS } from '../../../lambda/domain/limits';
import { field } from './field';
import type { CanaryTurn } from './turns';

/** Lines that say that something is broken, whatever else is said around them. */
const NEVER: readonly (readonly [line: string, fault: string])[] = [
  [spoken.prompts.commands.apology, 'apologises'],
  [spoken.prompts.privacy.unavailable, 'can not reach its memory'],
];

/** The fault in words of ours, or null; the finer laws of a response are tests of the same bundle. */
export function faultOf({ hears }: CanaryTurn, answer: unknown): string | null {
  const response = field(answer, 'response');
  if (field(answer, 'version') !== '1.0' || response === undefined) return 'is no response';
  const bytes = Buffer.byteLength(JSON.stringify(answer));
  if (bytes > MAX_RESPONSE_BYTES) return `is ${bytes} bytes long`;
  const speech = ssmlIn(response);
  if (hears === null) return speech === null ? null : 'speaks to nobody';
  if (speech === null) return 'says nothing';
  if (!/^<speak>.*<\/speak>$/s.test(speech)) return 'is not one <speak> element';
  if (speech.length > MAX_SPEECH_CHARS) return `is ${speech.length} characters long`;
  return faultOfWords(hears.lines, heardIn(speech)) ?? faultOfMicrophone(hears.open, response);
}

function faultOfWords(lines: readonly string[], heard: string): string | null {
  const broken = NEVER.find(([line]) => holds(heard, line));
  if (broken) return broken[1];
  const missing = lines.find((line) => !holds(heard, line));
  return missing === undefined ? null : `does not say "${missing}"`;
}

function faultOfMicrophone(opens: boolean, response: unknown): string | null {
  const open = field(response, 'shouldEndSession') === false;
  if (open !== opens) return open ? 'keeps the session open' : 'ends the session';
  const again = ssmlIn(field(response, 'reprompt'));
  return open && again === null ? 'opens the microphone without a reprompt' : null;
}

/** The words of a `<speak>` element, each silence a space. */
function heardIn(speech: string): string {
  return asWords(speech.replace(/<[^>]*>/g, ' '));
}

/** Whether `heard` holds a line of the content; its `{placeholders}` stand for anything. */
function holds(heard: string, line: string): boolean {
  const pieces = line.split(/\{\w+\}/).map((piece) => asWords(piece).replace(/[.*+?^$()[\]\\|]/g, '\\$&'));
  return new RegExp(pieces.join('.+')).test(heard);
}

function asWords(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function ssmlIn(holder: unknown): string | null {
  const ssml = field(field(holder, 'outputSpeech'), 'ssml');
  return typeof ssml === 'string' ? ssml : null;
}
