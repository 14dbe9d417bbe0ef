/** What Alexa, or a listener, would object to in an answer. */
import { MAX_RESPONSE_BYTES, MAX_SPEECH_CHARS } from '../../../lambda/domain/limits';
import { field } from './field';
import type { CanaryTurn } from './turns';

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
  if (!hears.says.test(speech.replace(/<[^>]*>/g, ' '))) return `does not say ${hears.says}`;
  const open = field(response, 'shouldEndSession') === false;
  if (open !== hears.open) return open ? 'keeps the session open' : 'ends the session';
  const again = ssmlIn(field(response, 'reprompt'));
  if (open && again === null) return 'opens the microphone without a reprompt';
  return null;
}

function ssmlIn(holder: unknown): string | null {
  const ssml = field(field(holder, 'outputSpeech'), 'ssml');
  return typeof ssml === 'string' ? ssml : null;
}
