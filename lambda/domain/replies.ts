/** What short replies say beyond their intent, told by the language's own words. */
import type { QuestionBack } from '../content/schema/topic';
import type { Replies } from '../content/schema/words/replies';
import { fitsOne, namesOne, oneOf, whetherFits } from './text/patterns';

/**
 * "I have that": somebody says that a sign which was read out fits, without its words. Whole sentences only:
 * "I have a question" and "I feel fine" name none.
 */
export const signFits = whetherFits(({ openers, signFits: fits }: Replies) => {
  const { source, needed } = oneOf(fits);
  return { source: `^(?:${oneOf(openers).source} )*${source}$`, needed };
});

/** Agreement in so many words, or without any, as its own intent: "I feel fine" is close to a yes, and is none here. */
export function agrees(words: string, { agreement }: Replies): boolean {
  return words === '' || opens(words, agreement);
}

const opens = whetherFits((patterns: readonly string[]) => {
  const { source, needed } = oneOf(patterns);
  return { source: `^${source}\\b`, needed };
});

/** "Skip this exercise always": the raw words tell it from a plain "skip". */
export function isForGood(words: string, { forGood }: Replies): boolean {
  return namesOne(words, forGood);
}

/** "I did my stretches": a routine was done, here or elsewhere. "My back feels better" and "did I do well" tell of none. */
export function didIt(words: string, { did }: Replies): boolean {
  return namesOne(words, did);
}

/** "The same, thank you": an answer to "easier, the same, or harder?", whatever its intent. */
export function isSame(words: string, { same, fine }: Replies): boolean {
  return namesOne(words, same) || fitsOne(words, fine);
}

/** Thanks or a greeting and nothing else: neither ends anything, nor asks for help. */
export function courtesyIn(words: string, { courtesies }: Replies): 'thanks' | 'hello' | null {
  return (['thanks', 'hello'] as const).find((name) => isCourtesy(words, courtesies[name])) ?? null;
}

const isCourtesy = whetherFits(({ said, around }: Replies['courtesies']['thanks']) => {
  const { source, needed } = oneOf(said);
  const beside = oneOf(around).source;
  return { source: `^(?:${beside} )*${source}(?: ${beside})*$`, needed };
});

/** Whether words go on with a story and ask for nothing: "since this morning", "she's eighty one". */
export function tellsMore(words: string, { tells, wants, denials, ends }: Replies): boolean {
  if (fitsOne(words, denials)) return true;
  // What asks is told by less: the patterns of what is told are the longest, and a first question needs none of them made.
  return !fitsOne(words, wants) && fitsOne(words, tells) && !fitsOne(words, ends);
}

/** "No, it doesn't go down my leg": the no belongs to the story, and refuses nothing. */
export function noInStory(words: string, replies: Replies): boolean {
  if (fitsOne(words, replies.denials)) return true;
  return words.split(' ').length > SHORTEST_STORY && tellsMore(words, replies);
}

/** "Yeah, just sore, nothing else": it tells, and agrees to nothing. */
export function yesInStory(words: string, { yesInStory: goesOn, tells, wants }: Replies): boolean {
  const isLong = words.split(' ').length > SHORTEST_STORY;
  return isLong && fitsOne(words, goesOn) && fitsOne(words, tells) && !fitsOne(words, wants);
}

/** A no with so many words more is one that is told of. */
const SHORTEST_STORY = 2;

/** "My phone's buzzing, one minute", and "wait, my glasses fell off": whatever is told with it, it waits. */
export const asksToWait = whetherFits(({ calls }: Replies) => {
  const { source, needed } = oneOf(calls);
  return { source: `^(?:(?:oh|no|sorry|right|okay|ah) )*${source}\\b|\\b${source}$`, needed };
});

/** "I do get up sometimes": told as what is done as a rule. */
export function tellsOfHabit(words: string, replies: Replies): boolean {
  return tellsMore(words, replies) && namesOne(words, replies.habits);
}

/** "The doctor has looked at it": it is over that somebody was to see it, and no plan. */
export function saysSeen(words: string, { lookedAt: { seen, notSeen } }: Replies): boolean {
  return !fitsOne(words, notSeen) && fitsOne(words, seen);
}

/** The one of these whose patterns fit the words. */
export function fitting<Name extends string>(
  words: string,
  patterns: Readonly<Record<Name, readonly string[]>>,
): Name | undefined {
  const names = Object.keys(patterns) as Name[];
  return names.find((name) => fitsOne(words, patterns[name]));
}

/** The most words that an answer to a question back may have: more is a question of its own. */
const MOST_WORDS = 9;

/** The facet that an answer picks: that of the longest phrase heard in it; undefined for none, or for two as long. */
export function facetAnswered(words: string, { answers }: QuestionBack): string | undefined {
  if (words.split(' ').length > MOST_WORDS) return undefined;
  const heard = ` ${words} `;
  const lengthOf = (phrases: readonly string[]) =>
    Math.max(0, ...phrases.filter((phrase) => heard.includes(` ${phrase} `)).map(({ length }) => length));
  const [first, second] = answers
    .map((answer) => ({ facet: answer.facet, length: lengthOf(answer.words) }))
    .sort((a, b) => b.length - a.length);
  return first && first.length > (second?.length ?? 0) ? first.facet : undefined;
}
