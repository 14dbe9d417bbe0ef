/** Ages at which a first attack of back pain is worth a visit: from fifty, and under twenty. */
import { numberAt } from '../text/numbers';
import type { Span } from '../text/spans';
import type { RedFlagModel } from './model';

/** Where the words give such an age: "I'm seventy eight", "my son is fourteen", "in my sixties". */
export function firstAttackAges(words: readonly string[], { ages: lists, numbers }: RedFlagModel): Span[] {
  const isAge = (word: string, at: number) => {
    const before = words[at - 1] ?? '';
    if (lists.decades.has(word) && lists.owners.has(before)) return true;
    const number = numberAt(words, at, numbers);
    if (number === null) return false;
    const [after = '', last = ''] = words.slice(number.to, number.to + 2);
    const aged = lists.years.has(after) && (last === 'old' || after === 'yo');
    const stated = lists.before.has(before) && !lists.units.has(after) && !lists.years.has(after);
    const isHour =
      number.value <= LAST_HOUR && [before, words[at - 2] ?? ''].some((word) => lists.clock.has(word));
    const opens = at === 0 && lists.joins.has(after);
    return (aged || (stated && !isHour) || opens) && isFirstAttackAge(number.value);
  };
  return words.flatMap((word, at) => {
    // "My teenager has": whose it is shows in the words behind.
    if (lists.elders.has(word)) return [{ from: at + 1, to: at + 2 }];
    return isAge(word, at) ? [{ from: at, to: at + 1 }] : [];
  });
}

/** "We left at six" gives no age. */
const LAST_HOUR = 12;

function isFirstAttackAge(age: number): boolean {
  return (age >= 50 && age < 120) || (age > 5 && age < 20);
}
