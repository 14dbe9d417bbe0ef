/** What reads words, made of texts that were packed a moment ago. */
import likelihood from '../../lambda/content/generated/red-flag-likelihood.json';
import { joined } from '../../lambda/content/joined';
import { type BodySignalModel, bodySignalModel } from '../../lambda/domain/body-signals/model';
import { type RedFlagModel, redFlagModel } from '../../lambda/domain/red-flags/model';
import type { WordTexts } from './rebuild';

export interface WordModels {
  redFlags: RedFlagModel;
  bodySignals: BodySignalModel;
}

/** The likelihood of a sign by the whole sentence stays as it ships: it is learned from labelled rows. */
export function modelsOf(words: WordTexts): WordModels {
  const unpacked = (text: string) => joined(JSON.parse(text));
  const redFlags = redFlagModel({
    ...unpacked(words.redFlags),
    spelling: unpacked(words.spelling),
    assertion: unpacked(words.assertion),
    likelihood: joined(likelihood),
  });
  return { redFlags, bodySignals: bodySignalModel(unpacked(words.bodySignals), redFlags.assertion) };
}
