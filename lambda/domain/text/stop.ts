/** The token that ends a sentence; nothing is read across it as one statement. By itself, so that it loads nothing else. */
export const STOP = '|';
