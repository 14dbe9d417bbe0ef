/** Which triggers of assertion stand in a message, and where a clause ends. */
import type { Category } from '../../content/schema/assertion';
import { holds, type Span } from '../text/spans';
import { STOP } from '../text/stop';
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
  /** Of these, where a loss begins: "can't feel". */
  losses: ReadonlySet<number>;
  /** Where what was asked about is answered in the negative. */
  retractions: readonly number[];
  /** Where what was only to be expected is said to be so: "and now I have". */
  affirmations: readonly number[];
  /** What was once is said to be so still, or again. */
  lingers: boolean;
  /** Where what was once is said to have been put right. */
  recovered: readonly number[];
}

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
  const retractions: number[] = [];
  const affirmations: number[] = [];
  const lingering: Span[] = [];
  const recoveries: Span[] = [];
  /** How long the longest pseudo-trigger is that covers a position, of mentions and of acts. */
  const pseudo = { pseudo: new Map<number, number>(), meant: new Map<number, number>() };
  const ends = new Set(starts);
  matcher.scan(tokens, (list, span) => {
    if (isTrigger(list)) triggers.push({ ...partsOf(list), span });
    else if (list === 'retraction') retractions.push(span.from);
    else if (list === 'affirmation') {
      if (isSaidOut(tokens[span.to], words)) affirmations.push(span.from);
    } else if (list === 'lingers') lingering.push(span);
    else if (list === 'recovered') recoveries.push(span);
    else {
      for (let at = span.from; at < span.to; at += 1) {
        if (list !== 'pseudo' && list !== 'meant') ends.add(at);
        else pseudo[list].set(at, Math.max(pseudo[list].get(at) ?? 0, span.to - span.from));
      }
    }
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
    triggers: ofWhoWasNamed(triggers, tokens, words.pronouns).filter(
      ({ category, span }) =>
        // The longer phrase is what is meant: "not only" is no "not".
        (pseudo[OF_ACTS.has(category) ? 'meant' : 'pseudo'].get(span.from) ?? 0) <= span.to - span.from &&
        !(category === 'negated' && (lost.has(span.from) || answers(span))) &&
        !(category === 'excluded' && answers(span)) &&
        !(NOBODY.has(category) && isObject(span, tokens, words.joins, ends)),
    ),
    ends,
    losses: lost,
    retractions,
    affirmations,
    // "He's back at golf now": what is so now is that it is over.
    lingers: lingering.some((span) => !recoveries.some((over) => holds(over, span))),
    recovered: recoveries.map(({ from }) => from),
  };
}

/** "Her legs are weak" is told of the dog that was named last. */
function ofWhoWasNamed(
  triggers: readonly Trigger[],
  tokens: readonly string[],
  pronouns: ReadonlySet<string>,
): Trigger[] {
  let named: Category = 'other';
  return triggers
    .toSorted((a, b) => a.span.from - b.span.from)
    .map((trigger) => {
      const { category, span } = trigger;
      if (category !== 'other' && category !== 'animal') return trigger;
      const isPronoun = span.to === span.from + 1 && pronouns.has(tokens[span.from] ?? '');
      if (!isPronoun) named = category;
      return isPronoun ? { ...trigger, category: named } : trigger;
    });
}

type Listed = `${Category}.${Trigger['direction']}`;

/** The lists of triggers alone have a dot in their names. */
const isTrigger = (list: string): list is Listed => list.includes('.');

function partsOf(list: Listed): Pick<Trigger, 'category' | 'direction'> {
  const [category, direction] = list.split('.');
  return { category, direction } as Pick<Trigger, 'category' | 'direction'>;
}

const OF_ACTS: ReadonlySet<Category> = new Set(['refused', 'unable', 'ceased']);

/** Animals and things count as the subject of a clause only: one falls off a horse, and lifts the dog. */
const NOBODY: ReadonlySet<Category> = new Set(['animal', 'thing']);
const WITH_VERB = 3;

function isObject(
  { from, to }: Span,
  tokens: readonly string[],
  joins: ReadonlySet<string>,
  ends: ReadonlySet<number>,
): boolean {
  if (to - from >= WITH_VERB || from === 0) return false;
  return !joins.has(tokens[from - 1] ?? '') && !ends.has(from - 1);
}

function isAnswered(next: string | undefined, answered: ReadonlySet<string>): boolean {
  return next === undefined || answered.has(next);
}

/** "And now I have", and no more: "and now I have a class" goes on to something else. */
function isSaidOut(next: string | undefined, { times, present }: AssertionModel['words']): boolean {
  return next === undefined || next === STOP || times.has(next) || present.has(next);
}
