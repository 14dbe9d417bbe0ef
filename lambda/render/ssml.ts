/** Speech to SSML: text escaped exactly once, silence split into breaks that Alexa accepts. */

import { MAX_BREAK_MS } from '../domain/limits';
import type { Speech } from '../domain/speech';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Raw text as SSML text. Never pass text that is escaped already. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);
}

function breakTag(ms: number): string {
  return ms % 1000 === 0 ? `<break time="${ms / 1000}s"/>` : `<break time="${ms}ms"/>`;
}

/** `ms` of quiet as as few breaks as the limit allows; nothing for less than a millisecond. */
function breaks(ms: number): string[] {
  const whole = Math.round(ms);
  const full = Math.floor(whole / MAX_BREAK_MS);
  const rest = whole % MAX_BREAK_MS;
  return [...Array<string>(full).fill(breakTag(MAX_BREAK_MS)), ...(rest > 0 ? [breakTag(rest)] : [])];
}

/** One complete `<speak>` document. */
export function toSsml(speech: Speech): string {
  const parts = speech.flatMap((beat) => ('say' in beat ? [escapeText(beat.say)] : breaks(beat.silence)));
  return `<speak>${parts.join(' ')}</speak>`;
}
