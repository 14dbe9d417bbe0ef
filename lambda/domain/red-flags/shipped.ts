/** The words of warning signs that ship, loaded with the rest of what reads words. */
import assertion from '../../content/generated/assertion.json';
import likelihood from '../../content/generated/red-flag-likelihood.json';
import words from '../../content/generated/red-flag-words.json';
import spelling from '../../content/generated/spelling.json';
import { joined } from '../../content/joined';
import { type RedFlagModel, redFlagModel } from './model';

export function shippedRedFlagModel(): RedFlagModel {
  return redFlagModel({
    ...joined(words),
    spelling: joined(spelling),
    assertion: joined(assertion),
    likelihood: joined(likelihood),
  });
}
