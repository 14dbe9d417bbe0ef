/** Which turns touch what is remembered: most never do, and are not kept waiting for it. */
import type { Meaning } from '../../domain/meaning';
import type { Exchange } from '../turn';

/** Whether the turn reads or writes what is remembered; all others never touch the store. */
export function needsMemory(exchange: Exchange, meaning: Meaning): boolean {
  const { state } = exchange.turn.session;
  if (meaning.kind === 'screen' && meaning.report.kind === 'still-there') return false;
  if (state.name === 'guided' || state.name === 'gated' || state.name === 'emergency') return true;
  if (meaning.kind === 'reminder') return true;
  if (
    state.name === 'asking' &&
    (state.offer.kind === 'carry-on' ||
      state.offer.kind === 'exercise' ||
      state.offer.kind === 'routine' ||
      state.offer.kind === 'note-days' ||
      state.offer.kind === 'erase' ||
      state.offer.kind === 'reminder')
  ) {
    return meaning.kind !== 'topic';
  }
  // The moves that are known from now on are kept with the first word after a routine.
  if (state.name === 'asking' && state.offer.kind === 'after-routine') return true;
  switch (meaning.kind) {
    case 'launch':
    case 'routine':
    // An exercise left earlier must not be offered again after a warning sign.
    case 'red-flag':
    case 'despair':
    case 'gentle-check':
    case 'body':
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
  'talk-less',
  'talk-more',
  'sound-on',
  'sound-off',
  'forget-me',
  'what-do-you-know',
  'how-am-i-doing',
  'note-days',
  'stop-noting',
  'done',
  'hello',
]);
