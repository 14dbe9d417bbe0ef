/**
 * What is said of a mention: that it is there or not, now or once or only perhaps, and whose it is. ConText's model
 * (trigger, scope, termination, pseudo-trigger) for speech, which has no commas. Pure; words come as an argument.
 */
import type { Category } from '../../content/schema/assertion';
import type { Span } from '../text/phrase-matcher';
import { type Experiencer, experiencerOf } from './experiencer';
import type { AssertionModel } from './model';
import { type Message, scopeOf } from './scope';
import { findTriggers } from './triggers';

export { type AssertionModel, assertionModel } from './model';

export interface Assertion {
  /** Said not to be there: "no pain", "it doesn't hurt". */
  negated: boolean;
  /** Said to be over: "the numbness is gone". Of a feeling, "gone" is its loss: the reader of such words ignores it. */
  resolved: boolean;
  /** Asked about, feared, hoped or conditional: "will this hurt", "if it hurts", "hope it doesn't pop". */
  hypothetical: boolean;
  /** Over before today, as far as the words tell: "it hurt yesterday", but not "since yesterday". */
  historical: boolean;
  /** Not wanted, of a choice or a command: "no superman", "don't pause", "anything but the bridge". */
  excluded: boolean;
  /** Not to be done, of an act: "don't go back". */
  refused: boolean;
  /** Beyond what somebody can do, of an act: "I can't go on". */
  unable: boolean;
  /** To be done no longer, of an act: "stop skipping". */
  ceased: boolean;
  /** Only compared with: "it feels like I was hit by a bus". */
  likened: boolean;
  /** Only imagined, warned of, or kept from: "if I ever lost control". */
  unreal: boolean;
  /** Long over, and nothing says that it lasts: "I used to get numb feet". */
  former: boolean;
  experiencer: Experiencer;
}

/** Half-open ranges of token positions. */
export interface Mentioned {
  /** What can be denied or left out. A denial ends with the first clause after one. */
  targets?: readonly Span[];
  /** Mentions that hold a negator of their own, as "can't feel": it denies nothing. */
  losses?: readonly Span[];
  /** Positions where a statement begins that nothing said before it denies: "not that one, it hurts". */
  starts?: readonly number[];
}

/** Reads a message's assertions once; the function returned judges any span of it. `tokens` as `tokens()` makes them. */
export function assertionsOf(
  tokens: readonly string[],
  model: AssertionModel,
  { targets = [], losses = [], starts = [] }: Mentioned = {},
): (span: Span) => Assertion {
  const {
    triggers,
    ends,
    losses: lost,
    retractions,
    affirmations,
    lingers,
    recovered,
  } = findTriggers(tokens, model, losses, starts);
  const message: Message = {
    tokens,
    model,
    ends,
    losses: lost,
    targets: longestFrom(targets),
    inside: insideOf(targets),
  };
  const scopes = new Map<Category, Set<number>>();
  for (const trigger of triggers) {
    const positions = scopes.get(trigger.category) ?? new Set();
    const { from, to } = scopeOf(trigger, message);
    for (let at = from; at < to; at += 1) positions.add(at);
    scopes.set(trigger.category, positions);
  }
  const within = (category: Category, at: number) => scopes.get(category)?.has(at) ?? false;

  return ({ from, to }) => {
    // "They asked if I had numbness, and I don't": told of only to be denied.
    const retracted = within('asked', from) && retractions.some((at) => at >= to);
    // "Told to ring if I went numb, and now I have": no more than supposed, until then.
    const isSo = affirmations.some((at) => at >= to);
    const denied = within('negated', from) || retracted;
    // What is wished away is there: "I wish it didn't hurt".
    const wished = within('counterfactual', from);
    const experiencer = experiencerOf({ from, to }, { tokens, words: model.words, losses, within });
    const isOver =
      within('former', from) ||
      (experiencer === 'other' && within('remote', from)) ||
      (recovered.length > 0 && within('historical', from)) ||
      (recovered.some((at) => at >= to) && isPast({ from, to }, tokens, model));
    return {
      negated: denied && !wished,
      resolved: within('resolved', from),
      hypothetical: (within('hypothetical', from) && !isSo) || (wished && !denied),
      historical: within('historical', from),
      excluded: within('excluded', from),
      refused: within('refused', from),
      unable: within('unable', from),
      ceased: within('ceased', from),
      likened: within('likened', from),
      unreal: within('unreal', from) && !isSo,
      former: !lingers && isOver,
      experiencer,
    };
  };
}

/** "Had a car accident": a verb stands so far before what it tells of. */
const PAST_REACH = 2;

/** Told in the past tense: "my legs felt like lead". */
function isPast({ from, to }: Span, tokens: readonly string[], { words }: AssertionModel): boolean {
  return tokens.slice(Math.max(0, from - PAST_REACH), to).some((token) => words.pasts.has(token));
}

function insideOf(spans: readonly Span[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { from, to } of spans) for (let at = from + 1; at < to; at += 1) inside.add(at);
  return inside;
}

function longestFrom(spans: readonly Span[]): ReadonlyMap<number, Span> {
  const longest = new Map<number, Span>();
  for (const span of spans) {
    if (span.to > (longest.get(span.from)?.to ?? 0)) longest.set(span.from, span);
  }
  return longest;
}
