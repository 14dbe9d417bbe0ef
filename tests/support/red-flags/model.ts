/** The words of warning signs as they ship. */
import { redFlags as redFlagsIn } from '../../../lambda/domain/red-flags';
import { shippedRedFlagModel } from '../../../lambda/domain/red-flags/shipped';

export const model = shippedRedFlagModel();

export const redFlags = (words: string) => redFlagsIn(words, model);
