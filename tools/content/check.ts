/** Every fault of the content in one list, path first. */

import { readContent } from './read';
import { reportOf } from './report';
import { checkContent, RULES } from './rules';
import { leftToWrite } from './unfinished';

/**
 * Prints what is wrong, or that nothing is, and gives the code to exit with. `today` is an ISO date. Files that miss
 * their schema are reported first; the rules need all of them whole.
 */
export function checkAndTell(today: string): number {
  const { content, findings: faults } = readContent();
  const findings = faults.length > 0 ? faults : checkContent(content, today);
  if (findings.length > 0) {
    console.error(reportOf(findings));
    console.error(`${findings.length} finding${findings.length === 1 ? '' : 's'}.`);
    return 1;
  }
  console.log(`The content keeps all ${RULES.length} rules.`);
  const left = leftToWrite(content);
  if (left.length > 0) console.log(`${reportOf(left)}\nA build waits until all of it is written.`);
  return 0;
}
