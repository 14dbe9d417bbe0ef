/** The day of a turn, by the clock of the person's country. */
import { localeWords } from '../../content/fill';
import { dayAt } from '../../domain/days';
import type { Exchange } from '../turn';

/** Its number since 1970. */
export function todayOf({ turn, knowledge }: Pick<Exchange, 'turn' | 'knowledge'>): number {
  return dayAt(turn.now, localeWords(knowledge, turn.locale).hoursFromUtc);
}
