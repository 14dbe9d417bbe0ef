/** A rule by itself, whatever others would hear. */
import { RULES } from '../../../lambda/domain/red-flags/rules';
import { readingOf } from './readings';

/** A rule by its example, more sentences that it takes for its sign, and some that it leaves. */
export type Alone = readonly [example: string, takes: readonly string[], leaves: readonly string[]];

const rules = new Map(
  [...RULES.stated, ...RULES.looser, ...RULES.learned].map(({ example, when }) => [example, when]),
);

/** Of these sentences, those that the rule of this example takes for its sign. */
export function takenBy(example: string, sentences: readonly string[]): string[] {
  const when = rules.get(example);
  if (when === undefined) throw new Error(`No rule has the example "${example}".`);
  return sentences.filter((words) => when(readingOf(words)));
}
