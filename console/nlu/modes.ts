/**
 * What Alexa does with a sentence that no sample says. 'usual': the free-question door, with all its words. 'strict': a
 * plausible neighbour, or no intent of ours when nothing is near. 'loose': always a neighbour, and only a piece of the words.
 */
export const ALEXA_MODES = ['usual', 'strict', 'loose'] as const;
export type AlexaMode = (typeof ALEXA_MODES)[number];
