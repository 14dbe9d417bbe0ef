/** `npm run content`: every fault of the content in one list, path first; exits 1 when there is any. */

import { readContent } from './read';
import { checkContent, type Finding, RULES } from './rules';

/** One finding a line, ready to be found and mended: `topics/running.json detail: ...`. */
export function reportOf(findings: readonly Finding[]): string {
  return findings.map(({ file, field, message }) => `${file}${field && ` ${field}`}: ${message}`).join('\n');
}

/** `today` is an ISO date. Files that miss their schema are reported first; the rules need all of them whole. */
export function findingsOf(today: string, folder?: string): Finding[] {
  const { content, findings } = readContent(folder);
  return findings.length > 0 ? findings : checkContent(content, today);
}

function main(today: string): number {
  const findings = findingsOf(today);
  if (findings.length === 0) {
    console.log(`The content keeps all ${RULES.length} rules.`);
    return 0;
  }
  console.error(reportOf(findings));
  console.error(`${findings.length} finding${findings.length === 1 ? '' : 's'}.`);
  return 1;
}

if (require.main === module) process.exitCode = main(new Date().toISOString().slice(0, 10));
