/** A pattern as it is spoken: its slots filled with what they may hold. */
import { numberWords } from './amounts';
import type { SlotValue } from './slots';

/** What Amazon's own types stand for, a few of each; one that takes any words stands for none. */
const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.NUMBER': [2, 3, 5, 10, 15, 20].map((n) => numberWords(n) ?? ''),
  'AMAZON.TIME': ['seven', 'half past seven', 'six thirty'],
  'AMAZON.DURATION': ['ten seconds', 'thirty seconds', 'a minute', 'two minutes', 'five minutes'],
};

/** Every name and synonym that a slot of this type may hold. */
export type ValuesOf = (type: string) => readonly string[];

export function valuesOf(types: readonly { name: string; values: readonly SlotValue[] }[]): ValuesOf {
  const listed = new Map<string, string[]>(
    types.map(({ name, values }) => [name, values.flatMap((one) => [one.name.value, ...one.name.synonyms])]),
  );
  return (type) => listed.get(type) ?? BUILT_IN[type] ?? [];
}

/** Every utterance that a pattern stands for; none when a slot has no values. */
export function filled(
  pattern: string,
  slots: Readonly<Record<string, string>>,
  values: ValuesOf,
): readonly string[] {
  // Most have no slot, and there are a great many.
  if (!pattern.includes('{')) return [pattern];
  // Words and slot names take turns.
  return pattern
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 === 0 ? [part] : values(slots[part] ?? '')))
    .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), ['']);
}
