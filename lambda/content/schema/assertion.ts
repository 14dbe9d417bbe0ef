/** The words by which people deny, suppose, recall, or tell of somebody else, compiled from `words/assertion.json`. */
import type { PackedPhrases } from '../packed/phrases';

/** What a trigger says of the mentions in its scope. */
export type Category =
  | 'negated'
  | 'resolved'
  | 'hypothetical'
  | 'counterfactual'
  | 'historical'
  | 'excluded'
  | 'other'
  | 'animal'
  | 'thing'
  /** What a film, a book, a talk or a trade is about: nobody's body. */
  | 'nobody'
  | 'asked'
  | 'likened'
  /** Of what is only imagined, warned of, or kept from: "if I ever lost control", "told to come back if". */
  | 'unreal'
  /** Long over: "I used to get", "years ago". */
  | 'former'
  /** So long before today that of somebody else it is only told: "in the spring", "at her wedding". */
  | 'remote'
  /** An act that is not wanted: "don't go back", "no need to pause". */
  | 'refused'
  /** One that somebody cannot do: "I can't go on", "too tired to carry on". */
  | 'unable'
  /** One that is to end, of acts named by what is done: "stop skipping", "never mind pausing". */
  | 'ceased';

/** Plain word lists, each one string of words with a space between. */
export interface AssertionWords {
  /** Negators of one word. */
  negators: string;
  /** Words that end a denial where they open a loss: "no fever and can't walk". */
  losing: string;
  /** May be the subject of a new clause. */
  subjects: string;
  /** Before one of these, a subject word is no new clause: "in my leg". */
  links: string;
  /** After one of these a subject word is still denied: "don't think my legs are numb". */
  carriers: string;
  joins: string;
  /** Go on about who was just named: "my uncle who can't walk". */
  relatives: string;
  /** A clause ends with one of these, unless a join follows: "it's not that this time". */
  times: string;
  /** After "no", these make it an answer: "no, my legs are numb". */
  answered: string;
  /** Verbs of the past tense. */
  pasts: string;
  /** End what is told of the past. */
  present: string;
  /** End what is told of somebody else. */
  speaker: string;
  /** It happened to them, whoever did it: "a cow crushed me". */
  objects: string;
  /** Verbs of what others tell: "I read that", "my friend reckons". */
  reports: string;
  /** Close a question about what was said: "is that true". */
  verdicts: string;
  /** Go on about whoever was named last, an animal too: "my dog can't walk, her legs are weak". */
  pronouns: string;
  /** May stand between a refusal and the act that it refuses. */
  leading: string;
  /** Go on with a list of what is left out. */
  listed: string;
  /** Before a question or a statement, and no part of it. */
  fillers: string;
  /** Open a question or a request to be told. */
  asking: string;
  /** After "when" and "where", these open a statement: "when I sneeze". */
  stating: string;
  /** After "I", these tell: "I have". */
  having: string;
  conditions: string;
  modals: string;
  people: string;
  /** Before "me", these ask: "tell me". */
  requests: string;
  /** Before "if I", these are no condition: "I don't know if I". */
  doubting: string;
}

export interface AssertionData {
  /** Lists named "negated.forward", "negated.backward" and so on, and "pseudo", "meant" (no refusal), "termination", "retraction", "affirmation", "lingers" (it is not over yet) and "recovered". */
  phrases: PackedPhrases;
  words: AssertionWords;
  /** How many words a scope is long at most. */
  reach: Readonly<Record<Category, number>>;
}
