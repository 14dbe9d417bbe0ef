/** What assertion says of a word in a sentence, as the words ship. */
import data from '../../../lambda/content/generated/assertion.json';
import spellingData from '../../../lambda/content/generated/spelling.json';
import { joined } from '../../../lambda/content/joined';
import { type Assertion, assertionModel, assertionsOf } from '../../../lambda/domain/assertion';
import { spellingOf } from '../../../lambda/domain/text/spelling';
import { tokens as tokensOf } from '../../../lambda/domain/text/tokens';

const model = assertionModel(joined(data));
const spelling = spellingOf(joined(spellingData));
const tokens = (words: string) => tokensOf(words, spelling);

/** What is said of the last word in square brackets; every bracketed word can be denied, a `<loss>` holds a negator. */
export function assertionIn(marked: string): Assertion {
  const spans: { targets: { from: number; to: number }[]; losses: { from: number; to: number }[] } = {
    targets: [],
    losses: [],
  };
  const plain = marked.replace(/[[\]<>]/g, '');
  for (const match of marked.matchAll(/\[([^\]]+)\]|<([^>]+)>/g)) {
    const from = tokens(marked.slice(0, match.index).replace(/[[\]<>]/g, '')).length;
    const span = { from, to: from + tokens(match[1] ?? match[2] ?? '').length };
    (match[1] === undefined ? spans.losses : spans.targets).push(span);
    if (match[1] === undefined) spans.targets.push(span);
  }
  const judged = spans.targets.at(-1) ?? { from: 0, to: 0 };
  return assertionsOf(tokens(plain), model, spans)(judged);
}
