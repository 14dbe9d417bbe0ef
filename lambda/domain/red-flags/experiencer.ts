/** Whether a message asks in general, or tells of someone. */
import { STOP } from './tokens';

const FILLERS = new Set(
  'um uh er so well okay ok hey hi hello alexa please like and but oh right listen excuse me'.split(' '),
);
const ASKING = new Set(
  (
    'what when how why which who where whose can could does do is are should will would did was may might shall has ' +
    'explain define list describe tell read give name show teach whats hows'
  ).split(' '),
);
/** "When I sneeze, it ..." tells; "when should I ..." asks. */
const STATING = new Set(
  'i my he she his her the it its they we lying sitting standing walking coughing'.split(' '),
);
const STATES = new Set('have had am was keep got'.split(' '));
const CONDITIONS = new Set('if when while because that as since which where than and or'.split(' '));
const MODALS = new Set('should can could do would will may might shall must did if'.split(' '));
const SOMEONE = new Set(
  (
    'my mine me myself he she his her him hers himself herself wife husband mum mom mother dad father son daughter ' +
    'partner friend boyfriend girlfriend brother sister grandma grandpa nan gran granny grandad grandfather grandmother ' +
    'uncle aunt boss neighbour neighbor hubby kid baby roommate flatmate cousin mate colleague mommy daddy mummy nana missus'
  ).split(' '),
);

export function speaksOfSomeone(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (SOMEONE.has(word))
      return !(
        word === 'me' &&
        ['tell', 'give', 'show', 'teach', 'read', 'help', 'remind'].includes(words[at - 1] ?? '')
      );
    if (word !== 'i') return false;
    const before = words[at - 1] ?? '';
    if (before === 'if') return !['know', 'tell'].includes(words[at - 2] ?? '');
    return !MODALS.has(before);
  });
}

/** The message opens as a question or a request to be told. */
export function opensAsking(words: readonly string[]): boolean {
  const at = words.findIndex((word) => !FILLERS.has(word));
  const first = words[at] ?? '';
  if (first === 'when' || first === 'where') return !STATING.has(words[at + 1] ?? '');
  return ASKING.has(first);
}

/** "How long should I rest? I've got a fever": a question first, and then a statement of one's own. */
export function statesAfter(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (at < 2) return false;
    const before = words[at - 1] ?? '';
    if (before === STOP) return !opensAsking(words.slice(at, at + 4)) && speaksOfSomeone(words.slice(at));
    return (
      word === 'i' &&
      STATES.has(words[at + 1] ?? '') &&
      !CONDITIONS.has(before) &&
      (!MODALS.has(before) || words[at - 2] === 'i')
    );
  });
}
