/** Text as a speech recogniser would hand it over: lower case, single spaces, words only. */
import { heard } from '../lambda/domain/text/normalise';
import { numberWords } from './amounts';

/** "Sit-ups, 10 times?" -> "sit ups ten times". Apostrophes stay. */
export function asHeard(text: string): string {
  const spoken = text
    .replaceAll('&', ' and ')
    .replace(/\d+/g, (digits) => ` ${numberWords(Number(digits)) ?? digits} `);
  return heard(spoken);
}

/** What two phrases share when a listener would call them the same words: "what's" and "whats" are one. */
export function matchKey(text: string): string {
  return asHeard(text).replaceAll("'", '');
}
