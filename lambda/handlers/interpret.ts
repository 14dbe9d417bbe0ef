/** What a turn means, in its context: red flags first, then the intent, then what the conversation was about. */
import type { Meaning } from '../domain/meaning';
import { route } from './routes';
import type { Exchange } from './turn';

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

export function interpret(exchange: Exchange): Meaning {
  if (exchange.turn.kind === 'launch') return { kind: 'launch' };
  if (exchange.turn.kind !== 'intent') return { kind: 'ended' };
  if (exchange.turn.words !== '' && exchange.nlu === null) {
    throw new Error('Words came without what reads them: red flags would be missed.');
  }
  const warning = exchange.nlu?.redFlags(exchange.turn.words);
  if (warning) return warning;
  return inContext(exchange, route(exchange));
}

function inContext(exchange: Exchange, meaning: Meaning): Meaning {
  const { state } = exchange.turn.session;
  if (state.name === 'asking' && (state.offer.kind === 'other-signs' || state.offer.kind === 'signs-read')) {
    const agrees = meaning.kind === 'command' && meaning.name === 'yes' && YES.test(exchange.turn.words);
    const fits = agrees || FITS.test(exchange.turn.words);
    if (fits)
      return {
        kind: 'red-flag',
        flag: 'sign-read-out',
        urgency: state.offer.kind === 'other-signs' ? 'emergency' : 'today',
      };
  }
  if (exchange.nlu === null) return meaning;
  const between = state.name === 'clarifying' ? state.between : undefined;
  // A clear request stands on its own; only what is vague, or a pick between two, needs the context.
  if (between === undefined && meaning.kind !== 'unknown' && meaning.kind !== 'clarify') return meaning;
  const resolved = exchange.nlu.followUp(exchange.turn.words, {
    ...(exchange.turn.session.topic !== undefined && { topic: exchange.turn.session.topic }),
    ...(between !== undefined && { between }),
  });
  if (!resolved) return meaning;
  // "Why?" about what was answered a moment ago wants more of it, not the same again.
  const again =
    between === undefined && resolved.kind === 'topic' && resolved.id === exchange.turn.session.topic;
  return again ? { kind: 'command', name: 'explain' } : resolved;
}

/** Whether the turn reads or writes what is remembered; all others never touch the store. */
export function needsMemory(exchange: Exchange, meaning: Meaning): boolean {
  const { state } = exchange.turn.session;
  if (state.name === 'guided' || state.name === 'gated') return true;
  if (
    state.name === 'asking' &&
    (state.offer.kind === 'carry-on' || state.offer.kind === 'exercise' || state.offer.kind === 'routine')
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
