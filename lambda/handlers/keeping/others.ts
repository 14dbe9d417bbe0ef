/** A household: what is kept of one person is told to nobody else, and changed by nobody else. */
import type { Meaning } from '../../domain/meaning';
import type { Changes } from '../../memory/record';
import { sayAndAsk } from '../reply';
import type { Exchange, Reply } from '../turn';

/** What only the person whose record the session goes by is told, or may ask for. */
const PRIVATE: ReadonlySet<string> = new Set([
  'what-do-you-know',
  'how-am-i-doing',
  'note-days',
  'stop-noting',
  'forget-me',
]);

/** Says that these notes are somebody else's; null where it makes no difference who speaks. */
export function notYours(exchange: Exchange, meaning: Meaning): Reply | null {
  const { voice } = exchange.turn;
  if (voice === undefined || !isPrivate(meaning, voice)) return null;
  return sayAndAsk(exchange, meaning, [exchange.knowledge.prompts.privacy.otherVoice]);
}

function isPrivate(meaning: Meaning, voice: 'other' | 'unsure'): boolean {
  if (meaning.kind === 'reminder') return true;
  if (meaning.kind !== 'command') return false;
  // A voice is not recognised every time, and nobody may be kept from being forgotten.
  return meaning.name === 'forget-me' ? voice === 'other' : PRIVATE.has(meaning.name);
}

/** Of the session itself, whoever speaks in it: where it is, and what it must not do. */
const OF_THE_SESSION = [
  'place',
  'gateHeard',
  'noticeHeard',
  'noMovesUntil',
  'met',
  'runs',
  'voiceOnly',
] as const;

/** What of these changes may be kept of the person, when somebody else may have asked for them. */
export function changesBy(voice: 'other' | 'unsure' | undefined, changes: Changes): Changes {
  if (voice === undefined) return changes;
  const own = Object.entries(changes).filter(([field]) => OF_THE_SESSION.some((one) => one === field));
  return Object.fromEntries(own);
}
