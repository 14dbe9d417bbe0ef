/** Ages at which a first attack of back pain is worth a visit: from fifty, and under twenty. */
import { numberAt } from '../text/numbers';
import type { RedFlagModel } from './model';

/** True when the words give such an age: "I'm seventy eight", "my son is fourteen", "in my sixties". */
export function hasFirstAttackAge(words: readonly string[], { ages: lists, numbers }: RedFlagModel): boolean {
  return words.some((word, at) => {
    const before = words[at - 1] ?? '';
    if (lists.elders.has(word) || (lists.decades.has(word) && lists.owners.has(before))) return true;
    const number = numberAt(words, at, numbers);
    if (number === null) return false;
    const [after = '', last = ''] = words.slice(number.to, number.to + 2);
    const aged = lists.years.has(after) && (last === 'old' || after === 'yo');
    const stated = lists.before.has(before) && !lists.units.has(after) && !lists.years.has(after);
    return (aged || stated) && isFirstAttackAge(number.value);
  });
}

function isFirstAttackAge(age: number): boolean {
  return (age >= 50 && age < 120) || (age > 5 && age < 20);
}
