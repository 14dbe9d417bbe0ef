/** A way of combining what was said into a warning sign. */
import type { Urgency } from '../../meaning';
import type { Mentions } from '../mentions';

export interface Rule {
  flag: string;
  urgency: Urgency;
  /** A sentence that this rule alone takes for the sign. */
  example: string;
  /** A sentence close by that must not be taken for it. */
  not?: string;
  when: (said: Mentions) => boolean;
}

/** The rules of one flag. */
export function rulesOf(
  flag: string,
  urgency: Urgency,
  rules: readonly Omit<Rule, 'flag' | 'urgency'>[],
): Rule[] {
  return rules.map((rule) => Object.assign(rule, { flag, urgency }));
}
