/** Our labelled sentences as Amazon's evaluation takes them, each with the intents that would do for it. */

import { flagIntent, isFixedIntent, topicIntent, wordsSlot } from '../../../lambda/handlers/intents';
import type { Content } from '../../content/read';
import type { Rows } from '../../train/rows';

const ANY_WORDS = 'AskAnythingIntent';

export interface Annotation {
  utterance: string;
  /** What the row is about: "emergency", or the topic that answers it. */
  group: string;
  /** Intents that are right by themselves, the best one first. */
  right: readonly string[];
}

/** Whether the skill hears what was said with this intent: what it makes of it is then up to us. */
export function carriesWords(intent: string): boolean {
  return intent === ANY_WORDS || (!intent.startsWith('AMAZON.') && wordsSlot(intent) !== null);
}

/** Questions that a topic of ours answers, and emergencies. Everything else is for no intent in particular. */
export function annotationsOf({ questions, flags }: Rows, { topics, redFlags }: Content): Annotation[] {
  const known = new Set(topics.map(({ id }) => id));
  const signs = redFlags.flags
    .filter(({ urgency }) => urgency === 'emergency')
    .map(({ id }) => flagIntent(id));
  return [
    ...flags
      .filter(({ urgency }) => urgency === 'emergency')
      .map(({ text }) => ({ utterance: text, group: 'emergency', right: [...signs, ANY_WORDS] })),
    ...questions.flatMap(({ text, accept }) => {
      const ids = accept.filter((id) => known.has(id));
      const [group] = ids;
      return group === undefined
        ? []
        : [{ utterance: text, group, right: [...ids.map(topicIntent), ANY_WORDS] }];
    }),
  ].filter(({ right }) => right.every((intent) => !isFixedIntent(intent) || intent === ANY_WORDS));
}

/** As many of all groups as fit, evenly picked, so that a small set is like the whole. */
export function sampled(annotations: readonly Annotation[], most: number): Annotation[] {
  if (annotations.length <= most) return [...annotations];
  const every = annotations.length / most;
  return Array.from({ length: most }, (_, i) => annotations[Math.floor(i * every)]).flatMap(
    (one) => one ?? [],
  );
}
