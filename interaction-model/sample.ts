/** Chooses which of a template's many phrases Alexa is taught: all of few, an even and varied share of many. */

import { topicOfIntent } from '../lambda/handlers/intents';

/** Enough for Alexa to learn an intent by; more of the same words only make the model heavier. */
const MOST = 400;
/** What all topics share between them: the model must stay loadable however many there are. */
const ALL_TOPICS = 8000;

/** How many sentences Alexa is taught of an intent, among so many topics. */
export function samplesOf(intent: string, topics: number): number {
  return topicOfIntent(intent) === null ? MOST : Math.min(MOST, Math.floor(ALL_TOPICS / topics));
}

/** The phrases of one template so that any prefix is spread over all its choices (golden-ratio order). */
export function spread<T>(items: readonly T[]): T[] {
  const golden = (Math.sqrt(5) - 1) / 2;
  return items
    .map((item, i) => ({ item, key: (i * golden) % 1, i }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .map(({ item }) => item);
}

/**
 * At most `cap` distinct phrases, taken from the templates in turn so that each one is heard.
 * The same input always gives the same phrases in the same order.
 */
export function sampled(byTemplate: readonly (readonly string[])[], cap: number): string[] {
  const queues = byTemplate.map((phrases) => spread(phrases));
  const chosen = new Set<string>();
  for (let round = 0; chosen.size < cap; round += 1) {
    let left = false;
    for (const queue of queues) {
      const phrase = queue[round];
      if (phrase === undefined) continue;
      left = true;
      if (chosen.size < cap) chosen.add(phrase);
    }
    if (!left) break;
  }
  return [...chosen];
}
