/** Which triggers of assertion stand in a message, and where a clause ends. */
import { CATEGORIES, type Category } from '../../content/schema/assertion';
import type { Span } from '../text/phrase-matcher';
import { STOP } from '../text/tokens';
import type { AssertionModel } from './model';

export interface Trigger {
  category: Category;
  direction: 'forward' | 'backward';
  span: Span;
}

export interface Found {
  triggers: readonly Trigger[];
  /** Positions that no scope reaches across. */
  ends: ReadonlySet<number>;
}

const RULES: ReadonlyMap<string, Omit<Trigger, 'span'>> = new Map(
  CATEGORIES.flatMap((category) =>
    (['forward', 'backward'] as const).map(
      (direction) => [`${category}.${direction}`, { category, direction }] as const,
    ),
  ),
);

/**
 * Triggers that mean what they say: none inside a pseudo-trigger ("not only"), none inside a loss ("can't feel"), and
 * no "no" that answers ("no, my legs are numb"). `losses` are mentions that hold a negator of their own.
 */
export function findTriggers(
  tokens: readonly string[],
  { matcher, words }: AssertionModel,
  losses: readonly Span[],
  starts: readonly number[],
): Found {
  const triggers: Trigger[] = [];
  const pseudo: Span[] = [];
  const ends = new Set(starts);
  matcher.scan(tokens, (list, span) => {
    const rule = RULES.get(list);
    if (rule !== undefined) triggers.push({ ...rule, span });
    else if (list === 'pseudo') pseudo.push(span);
    else for (let at = span.from; at < span.to; at += 1) ends.add(at);
  });
  tokens.forEach((token, at) => {
    if (token === STOP) ends.add(at);
  });

  const lost = new Set<number>();
  for (const { from, to } of losses) {
    for (let at = from; at < to; at += 1) {
      const token = tokens[at] ?? '';
      if (words.negators.has(token) || words.losing.has(token)) lost.add(at);
    }
  }
  for (const at of lost) ends.add(at);

  const answers = ({ from, to }: Span) =>
    to === from + 1 && tokens[from] === 'no' && isAnswered(tokens[to], words.answered);
  return {
    triggers: triggers.filter(
      ({ category, span }) =>
        !pseudo.some((longer) => covers(longer, span)) &&
        !(category === 'negated' && (lost.has(span.from) || answers(span))) &&
        !(category === 'excluded' && answers(span)),
    ),
    ends,
  };
}

function isAnswered(next: string | undefined, answered: ReadonlySet<string>): boolean {
  return next === undefined || answered.has(next);
}

/** The longer phrase is what is meant: "not only" is no "not". */
function covers(longer: Span, { from, to }: Span): boolean {
  return longer.from <= from && from < longer.to && longer.to - longer.from > to - from;
}
