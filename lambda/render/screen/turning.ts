/** A page too long for a round screen turns over by itself, about as fast as it is spoken, again and again. */
import { bound } from '../binding';
import { BETWEEN, COUNTER, partsOnRound } from './fit';
import { length, type Node } from './look';
import type { TextPage } from './page';
import { text } from './parts';

export interface Turning {
  /** Values that the root of the page works out. */
  bind: readonly Node[];
  /** Of each paragraph, whether it is shown now. */
  shown: readonly (string | undefined)[];
  /** Tells which part is shown; empty where there is one. */
  counter: readonly Node[];
}

/** How long a letter takes to be spoken, in ms, and the least that a part is shown. */
const LETTER_MS = 68;
const LEAST_MS = 5000;

export function turningOf(page: TextPage): Turning {
  const parts = partsOnRound(page);
  const { text: paragraphs = [], lead } = page;
  const count = (parts.at(-1) ?? 0) + 1;
  if (count === 1) return { bind: [], shown: paragraphs.map(() => undefined), counter: [] };
  let end = lead.length * LETTER_MS;
  const ends = Array.from({ length: count }, (_, part) => {
    const letters = paragraphs.filter((_words, i) => parts[i] === part).join(' ').length;
    end += Math.max(LEAST_MS, letters * LETTER_MS);
    return Math.round(end);
  });
  return {
    bind: [
      { name: 'turned', type: 'number', value: bound(`elapsedTime % ${ends.at(-1)}`) },
      { name: 'part', type: 'number', value: bound(partAt(ends)) },
    ],
    shown: parts.map((part) => bound(`round && part != ${part} ? 'none' : 'normal'`)),
    counter: [
      text(`${bound('part + 1')} / ${count}`, COUNTER, {
        color: '@dim',
        spacing: length(BETWEEN),
        display: bound("round ? 'normal' : 'none'"),
      }),
    ],
  };
}

/** "turned < 9000 ? 0 : (turned < 15000 ? 1 : 2)". */
function partAt(ends: readonly number[]): string {
  return ends
    .slice(0, -1)
    .reduceRight((rest, end, part) => `turned < ${end} ? ${part} : (${rest})`, String(ends.length - 1));
}
