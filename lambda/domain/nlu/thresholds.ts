/** How sure one must be to answer; chosen by cross-validation, see docs/decisions/0030. */

export const THRESHOLDS = {
  /** Probability of the best class from which no word is taken for misheard. */
  asHeard: 0.9,
  /** The same of words that may only have been said, and how much surer they must be than those that most likely were. */
  guessed: 0.6,
  guessedMore: 0.3,
  /** Probability of all topics together from which a question counts as ours. */
  topic: 0.7,
  /** The same as `other`, for a sentence that only goes on with a story. */
  inStory: 0.6,
  /** Probability of all topics together for a question that leaves the back out; and of the best one, in talk and as first words. */
  leftOut: 0.8,
  leftOutInTalk: 0.3,
  leftOutAtFirst: 0.5,
  /** The same for a story that opens the talk; and for a question whose "it" may be what was spoken of, without the back. */
  toldAtFirst: 0.3,
  namedItself: 0.2,
  /** The same of first words, which lean on nothing: what says nothing of a topic by itself is about something else. */
  namedAtFirst: 0.05,
  /** Probability that a question about the last answer needs, where it is likeliest of all. */
  leanedOn: 0.2,
  /** The same of words that name nothing else. */
  leanedOnAlone: 0.08,
  /** Probability a topic needs to be moved on to by words that lean on the last answer: "and crunches?" */
  leaning: 0.3,
  /** The same of words that by themselves may go on from the last answer as well. */
  movesOn: 0.45,
  /** From which they move on, whatever part of the last answer they may name as well. */
  movesOnSurely: 0.6,
  /** Probability of what is none of ours from which words hardly go on from the last answer. */
  strays: 0.6,
  /** Probability of another topic below which a story only goes on. */
  inTold: 0.6,
  /** Probability the best topic needs for its own: of many topics, each a little likely, none is meant. */
  best: 0.18,
  /** Share of all topics that one needs to be named by words which ask for something else. */
  standsOut: 0.4,
  /** Second-best topic as a share of the best, from which we ask instead of guessing. */
  close: 0.95,
  /** The same of two topics about getting help, from which the safer one answers. */
  safer: 0.4,
  /** Probability a facet needs, once its topic is known; below it the topic answers as a whole. */
  facet: 0.55,
  /** The same for words after an answer, which may ask for anything; and how much likelier than no word at all they must make it. */
  facetInTalk: 0.65,
  facetMore: 0.3,
  /** The same beside another topic that the words name, a story that they may go on with, or what is none of ours. */
  facetBeside: 0.96,
  /** Probability a command, exercise, routine or hand-off needs; and beside a word that was never met. */
  other: 0.25,
  otherStrange: 0.35,
};
export type Thresholds = typeof THRESHOLDS;
