/** Several things in one sentence. */
import type { Prompts } from '../content';
import { fillPrompt } from '../content/fill';

/** "A", "A and B", "A, B, and C". */
export function spokenList({ list }: Prompts['grammar'], items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return fillPrompt(items.length === 2 ? list.two : list.more, {
    items: items.slice(0, -1).join(', '),
    last,
  });
}
