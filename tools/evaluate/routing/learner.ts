/** What stands in for Alexa when we ask where a sentence would go: a learner of the shipped samples. */

/** Where a sentence ends: the intent, and whether it comes with all its words or without. */
export interface Place {
  intent: string;
  words: boolean;
}

/** One sentence of the model and where it belongs. */
export interface Utterance extends Place {
  text: string;
}

/** Takes lower-case words, gives the place they most likely go to. */
export type Route = (words: string) => Place;

export interface Learner {
  name: string;
  learn(utterances: readonly Utterance[]): Route;
}

/** What Alexa answers to what is like nothing it was taught. */
export const NOWHERE: Place = { intent: 'AMAZON.FallbackIntent', words: false };

export const keyOf = ({ intent, words }: Place): string => `${intent} ${words}`;
