/** What Amazon's model made of our sentences, as a table of groups and a list of what was lost. */
import { type Annotation, carriesWords } from './annotations';

/** `intent` as the model chose it; null when it chose none of ours. */
export interface Judged extends Annotation {
  intent: string | null;
}

/** "right" by its intent; "carried": another intent, whose words our own understanding gets; "lost": neither. */
export type Verdict = 'right' | 'carried' | 'lost';

export function verdictOf({ intent, right }: Judged): Verdict {
  if (intent === null) return 'lost';
  if (right.includes(intent)) return 'right';
  return carriesWords(intent) ? 'carried' : 'lost';
}

/** One line a group, emergencies first, then every sentence that was lost. */
export function tableOf(judged: readonly Judged[]): string {
  const groups = [...new Set(judged.map(({ group }) => group))];
  const width = Math.max(...groups.map((group) => group.length), 'in all'.length) + 2;
  const line = (name: string, rows: readonly Judged[]) => {
    const count = (verdict: Verdict) => rows.filter((row) => verdictOf(row) === verdict).length;
    const heard = (((rows.length - count('lost')) / rows.length) * 100).toFixed(1);
    return (
      name.padEnd(width) +
      [rows.length, count('right'), count('carried'), count('lost'), `${heard} %`]
        .map((cell) => String(cell).padStart(9))
        .join('')
    );
  };
  const lost = judged.filter((row) => verdictOf(row) === 'lost');
  return [
    ''.padEnd(width) + ['rows', 'right', 'carried', 'lost', 'heard'].map((head) => head.padStart(9)).join(''),
    ...groups.map((group) =>
      line(
        group,
        judged.filter((row) => row.group === group),
      ),
    ),
    line('in all', judged),
    ...lost.map(
      ({ group, utterance, intent }) => `lost, ${group}: "${utterance}" -> ${intent ?? 'no intent'}`,
    ),
  ].join('\n');
}
