/** Words that mean something of their own in a routine and after it, whatever they are near to elsewhere. */
import type { Replies } from '../../../content/schema/words/replies';
import { type CommandName, command, type Meaning } from '../../../domain/meaning';
import { fitting } from '../../../domain/replies';
import { runningPlay } from '../../../domain/session';
import { fitsOne } from '../../../domain/text/patterns';
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
  'explain',
]);

function saysLittle(meaning: Meaning): boolean {
  if (meaning.kind === 'command') return WEAK.has(meaning.name);
  return isVague(meaning);
}

const MIDWAY: Readonly<Record<keyof Replies['midway'], Meaning>> = {
  pause: command('pause'),
  next: command('next'),
  slower: command('slower'),
  faster: command('faster'),
  'whats-next': { kind: 'command', name: 'next', peek: true },
  'which-move': { kind: 'position', ask: 'which-move' },
  'sound-on': command('sound-on'),
  'how-many-left': command('how-many-left'),
  'timed-again': command('faster'),
};
const RESUME: Meaning = command('resume');
/** Said in words that no other command is said in, whatever it was heard as: "a bit fast" is no wish to go faster. */
const CLEAR: ReadonlySet<keyof Replies['midway']> = new Set([
  'slower',
  'faster',
  'whats-next',
  'which-move',
  'how-many-left',
]);
const AFTERWARDS: Readonly<Record<keyof Replies['afterwards'], Meaning>> = {
  easier: command('easier'),
  harder: command('harder'),
  'how-often': { kind: 'follow-up', ask: 'how-often' },
  slower: command('slower'),
  done: command('done'),
};

/** "I've got to take this call" pauses; the meaning itself where nothing of the kind was said. */
export function asMeantMidway({ turn, knowledge }: Exchange, meaning: Meaning): Meaning {
  // "How was that?" after one easy repetition: whoever says that it was fine goes on.
  const isAsked = (runningPlay(turn.session)?.eased ?? []).length > 0;
  if (isAsked && isVague(meaning) && fitsOne(turn.words, knowledge.replies.fine)) return RESUME;
  // "Is tea good for backs" names the back, and does not ask to go there.
  const isBack = meaning.kind === 'command' && meaning.name === 'previous';
  if (isBack && fitsOne(turn.words, knowledge.replies.forBacks)) return { kind: 'unknown' };
  const name = fitting(turn.words, knowledge.replies.midway);
  // Only who sets the pace can hand the counting back.
  if (name === undefined || (name === 'timed-again' && !runningPlay(turn.session)?.stepwise)) return meaning;
  // "What comes after the bridge?" leaves nothing out, and "where were we?" does not go on.
  const isClear = CLEAR.has(name) && meaning.kind === 'command';
  return isClear || saysLittle(meaning) ? MIDWAY[name] : meaning;
}

/** "That was a bit much" answers "easier, the same, or harder?" */
export function asMeantAfterwards(
  { turn, knowledge }: Exchange,
  meaning: Meaning,
  asked: 'level' | 'anything',
): Meaning {
  const name = fitting(turn.words, knowledge.replies.afterwards);
  if (name === undefined) return meaning;
  // "It went too fast" is near to pain, and is none.
  const isFast = name === 'slower' && meaning.kind === 'command';
  // "A bit much" asks for less, however near it is to more.
  const isLess = name === 'easier' && meaning.kind === 'command' && meaning.name === 'harder';
  if (!isFast && !isLess && !saysLittle(meaning)) return meaning;
  // Once it was answered, "a bit more" is no answer to it.
  return asked === 'level' || (name !== 'easier' && name !== 'harder') ? AFTERWARDS[name] : meaning;
}
