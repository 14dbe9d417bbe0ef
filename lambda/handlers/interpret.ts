/** What a turn means, in its context: the guard first, then the intent, then what the conversation was about. */
import type { Meaning } from '../domain/meaning';
import { route } from './routes';
import type { Turn } from './turn';

/**
 * "I have that": somebody says that a sign which was read out fits, without its words. Whole sentences only:
 * "I have a question" and "I feel fine" name none.
 */
const FITS = new RegExp(
  "^((yes|yeah|yep|oh) )*(that's me|that fits( me)?|me too|" +
    "(i|we|he|she|they|my \\w+)('ve)?( do| does| really| think i| already)*( have| has| had| got| feel| do| does)( got)?" +
    '( (that|those|this|these|it|them|one|two|some|a few|all|both|the \\w+ (one|sign|thing)))?' +
    '( of (that|those|this|these|it|them))?( one)?( too| now| already)?)$',
);

/** Agreement in so many words, or without any, as its own intent: "I feel fine" is close to a yes, and is none here. */
const YES = /^$|^(yes|yeah|yep|yup|aye|uh huh|i think so|i guess so|correct|right)\b/;

export function interpret(turn: Turn): Meaning {
  if (turn.kind === 'launch') return { kind: 'launch' };
  if (turn.kind !== 'intent') return { kind: 'ended' };
  if (turn.words !== '' && turn.hearing === undefined) {
    throw new Error('Words came without a hearing: the guard would be skipped.');
  }
  const warning = turn.hearing?.guard(turn.words);
  if (warning) return warning;
  return inContext(turn, route(turn));
}

function inContext(turn: Turn, meaning: Meaning): Meaning {
  const { place } = turn.session;
  if (place.at === 'asking' && (place.offer.kind === 'other-signs' || place.offer.kind === 'signs-read')) {
    const agrees = meaning.kind === 'command' && meaning.name === 'yes' && YES.test(turn.words);
    const fits = agrees || FITS.test(turn.words);
    if (fits)
      return {
        kind: 'red-flag',
        flag: 'sign-read-out',
        urgency: place.offer.kind === 'other-signs' ? 'emergency' : 'today',
      };
  }
  if (turn.hearing === undefined) return meaning;
  const between = place.at === 'clarifying' ? place.between : undefined;
  // A clear request stands on its own; only what is vague, or a pick between two, needs the context.
  if (between === undefined && meaning.kind !== 'unknown' && meaning.kind !== 'clarify') return meaning;
  const resolved = turn.hearing.followUp(turn.words, {
    ...(turn.session.topic !== undefined && { topic: turn.session.topic }),
    ...(between !== undefined && { between }),
  });
  if (!resolved) return meaning;
  // "Why?" about what was answered a moment ago wants more of it, not the same again.
  const again = between === undefined && resolved.kind === 'topic' && resolved.id === turn.session.topic;
  return again ? { kind: 'command', name: 'explain' } : resolved;
}

/** Whether the turn reads or writes what is remembered; all others never touch the store. */
export function needsMemory(turn: Turn, meaning: Meaning): boolean {
  const { place } = turn.session;
  if (place.at === 'guiding' || place.at === 'paused' || place.at === 'hurt' || place.at === 'gated')
    return true;
  if (
    place.at === 'asking' &&
    (place.offer.kind === 'carry-on' || place.offer.kind === 'exercise' || place.offer.kind === 'routine')
  ) {
    return meaning.kind !== 'topic';
  }
  switch (meaning.kind) {
    case 'launch':
    case 'routine':
    // An exercise left earlier must not be offered again after a warning sign.
    case 'red-flag':
    case 'despair':
    case 'gentle-check':
      return true;
    case 'exercise':
      return meaning.action === 'start';
    case 'command':
      return MEMORY_COMMANDS.has(meaning.name);
    default:
      return false;
  }
}

const MEMORY_COMMANDS: ReadonlySet<string> = new Set([
  'slower',
  'faster',
  'easier',
  'harder',
  'resume',
  'start-over',
  'forget-me',
  'what-do-you-know',
]);
