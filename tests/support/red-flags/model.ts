/** The words of warning signs as they ship. */
import { redFlags as redFlagsIn } from '../../../lambda/domain/red-flags';
import { model, readingOf } from './readings';

export { model } from './readings';

export const redFlags = (words: string) => redFlagsIn(readingOf(words), model);
