/** A meaning in a few words: its kind, and what it is about. */
import type { Meaning } from '../../../../lambda/domain/meaning';

export function meaningText(meaning: Meaning): string {
  const { kind, ...rest } = meaning;
  const about = Object.entries(rest).map(([name, value]) =>
    typeof value === 'string' ? value : `${name} ${JSON.stringify(value)}`,
  );
  return [kind, ...about].join(' · ');
}
