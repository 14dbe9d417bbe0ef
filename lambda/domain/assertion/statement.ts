/** Whether a message asks in general, or tells of someone. */
import { STOP } from '../text/stop';
import type { AssertionModel } from './model';

type Words = AssertionModel['words'];

export function speaksOfSomeone(
  tokens: readonly string[],
  { people, requests, doubting, modals, reports }: Words,
): boolean {
  // "My friend reckons": whose word it is, and not whose sign.
  const isSource = (at: number) =>
    (tokens[at] === 'my' && reports.has(tokens[at + 2] ?? '')) ||
    (tokens[at - 1] === 'my' && reports.has(tokens[at + 1] ?? ''));
  return tokens.some((word, at) => {
    if (people.has(word) && isSource(at)) return false;
    if (people.has(word)) return !(word === 'me' && requests.has(tokens[at - 1] ?? ''));
    if (word !== 'i') return false;
    const before = tokens[at - 1] ?? '';
    if (before === 'if') return !doubting.has(tokens[at - 2] ?? '');
    return !modals.has(before);
  });
}

/** The message opens as a question or a request to be told. */
export function opensAsking(tokens: readonly string[], { fillers, stating, asking }: Words): boolean {
  const at = tokens.findIndex((word) => !fillers.has(word));
  const first = tokens[at] ?? '';
  if (first === 'when' || first === 'where') return !stating.has(tokens[at + 1] ?? '');
  return asking.has(first);
}

/** What others say of nobody is only asked about: "I read that it's serious, is that true". */
export function asksOfHearsay(tokens: readonly string[], words: Words): boolean {
  const [verb = '', , verdict = ''] = tokens.slice(-3);
  if (!words.asking.has(verb) || !words.verdicts.has(verdict)) return false;
  return !speaksOfSomeone(words.reports.has(tokens[1] ?? '') ? tokens.slice(2) : tokens, words);
}

/** "How long should I rest? I've got a fever": a question first, and then a statement of one's own. */
export function statesAfter(tokens: readonly string[], words: Words): boolean {
  const { having, conditions, modals } = words;
  return tokens.some((word, at) => {
    if (at < 2) return false;
    const before = tokens[at - 1] ?? '';
    if (before === STOP)
      return !opensAsking(tokens.slice(at, at + 4), words) && speaksOfSomeone(tokens.slice(at), words);
    return (
      word === 'i' &&
      having.has(tokens[at + 1] ?? '') &&
      !conditions.has(before) &&
      (!modals.has(before) || tokens[at - 2] === 'i')
    );
  });
}
