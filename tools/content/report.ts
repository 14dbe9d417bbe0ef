/** Faults of the content as they are printed. */
import type { Finding } from './rules/rule';

/** One finding a line, ready to be found and mended: `topics/running.json detail: ...`. */
export function reportOf(findings: readonly Finding[]): string {
  return findings.map(({ file, field, message }) => `${file}${field && ` ${field}`}: ${message}`).join('\n');
}
