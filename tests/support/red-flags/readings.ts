/** Sentences as the guard reads them, each read once however often it is asked about; no rule takes part in that. */
import type { Mentions } from '../../../lambda/domain/red-flags/mentions';
import { readMentions } from '../../../lambda/domain/red-flags/read';
import { shippedRedFlagModel } from '../../../lambda/domain/red-flags/shipped';

export const model = shippedRedFlagModel();

const readings = new Map<string, Mentions>();

export function readingOf(words: string): Mentions {
  const reading = readings.get(words) ?? readMentions(words, model);
  readings.set(words, reading);
  return reading;
}
