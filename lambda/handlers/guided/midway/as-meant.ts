/** Words that mean something of their own in a routine and after it, whatever they are near to elsewhere. */
import type { CommandName, Meaning } from '../../../domain/meaning';
import { fitsOne, fitting } from '../../../domain/replies';
import type { Exchange } from '../../turn';

/** Whatever it is near to: the side, the count, or the end. */
export function asksWhatWasDone({ turn, knowledge }: Exchange, meaning: Meaning): boolean {
  return isVague(meaning) && fitsOne(turn.words, knowledge.replies.soFar);
}

/** Near to "I'm done", which would stop. */
export function asksHowItGoes({ turn, knowledge }: Exchange, meaning: Meaning): boolean {
  return isVague(meaning) && fitsOne(turn.words, knowledge.replies.howGoing);
}

function isVague({ kind }: Meaning): boolean {
  return kind === 'position' || kind === 'command' || kind === 'follow-up' || kind === 'unknown';
}

/** Commands that say little, and are heard where others are meant. */
const WEAK: ReadonlySet<CommandName> = new Set<CommandName>([
  'another',
  'aside',
  'done',
  'praise',
  'next',
  'more',
]);

function saysLittle(meaning: Meaning): boolean {
  if (meaning.kind === 'command') return WEAK.has(meaning.name);
  return isVague(meaning);
}

/** "I've got to take this call" pauses; the meaning itself where nothing of the kind was said. */
export function asMeantMidway({ turn, knowledge }: Exchange, meaning: Meaning): Meaning {
  const name = saysLittle(meaning) ? fitting(turn.words, knowledge.replies.midway) : undefined;
  return name === undefined ? meaning : { kind: 'command', name };
}

/** "That was a bit much" answers "easier, the same, or harder?" */
export function asMeantAfterwards({ turn, knowledge }: Exchange, meaning: Meaning): Meaning {
  const name = saysLittle(meaning) ? fitting(turn.words, knowledge.replies.afterwards) : undefined;
  return name === undefined ? meaning : { kind: 'command', name };
}
