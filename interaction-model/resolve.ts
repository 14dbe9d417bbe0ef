/** Offline stand-in for Alexa's language understanding, on the same templates. For the console and tests only. */
import type { Locale } from '../lambda/content/schema/locale';
import { type SlotType, wordsSlot } from '../lambda/handlers/intents';
import type { Content } from '../tools/content/read';
import { parseDuration, parseNumber, parseTime } from './amounts';
import { asHeard, matchKey } from './normalise';
import { slotTypes } from './slots';
import { patternsOf, spokenIntents } from './utterances';

interface Resolved {
  intent: string;
  /** `value` as Alexa hands it over; `id` when it is one of our own values. */
  slots: Record<string, { value: string; id?: string }>;
}

/** Null: no template says this, so on a device it would come through the free-question door. */
export type Resolver = (utterance: string) => Resolved | null;

/** What Amazon's own intents understand without a sample of ours. */
const BUILT_IN = { yes: 'AMAZON.YesIntent', no: 'AMAZON.NoIntent' } as const;

interface Filling {
  slot: string;
  from: number;
  to: number;
  value: string;
  id?: string;
}

/** Slots that take any words: never matched here, or they would match everything. */
const OPEN: ReadonlySet<SlotType> = new Set(['BACK_QUESTION', 'AMAZON.SearchQuery']);

/** Builds lazily on the first question (tens of milliseconds), then answers in microseconds. */
export function createResolver(content: Content, locale: Locale): Resolver {
  let index: ReturnType<typeof buildIndex> | undefined;
  return (utterance) => {
    index ??= buildIndex(content, locale);
    return lookUp(index, utterance);
  };
}

function buildIndex(content: Content, locale: Locale) {
  /** Pattern key to intent; slots in a key are `{name}`. The first intent to claim a pattern keeps it. */
  const patterns = new Map<string, string>(Object.entries(BUILT_IN));
  /** Slot names that patterns use, with their type. */
  const slots = new Map<string, SlotType>();
  for (const intent of spokenIntents(content)) {
    for (const [slot, type] of Object.entries(intent.slots)) if (!OPEN.has(type)) slots.set(slot, type);
    for (const template of intent.templates) {
      for (const pattern of patternsOf(template, locale, content.locales)) {
        const key = pattern.includes("'") ? pattern.replaceAll("'", '') : pattern;
        if (!patterns.has(key)) patterns.set(key, intent.name);
      }
    }
  }
  const values = new Map<string, Map<string, { value: string; id?: string }>>();
  for (const type of slotTypes(content, locale)) {
    const names = new Map<string, { value: string; id?: string }>();
    for (const { id, name } of type.values) {
      for (const words of [name.value, ...name.synonyms]) {
        const key = matchKey(words);
        if (!names.has(key)) names.set(key, { value: words, ...(id === undefined ? {} : { id }) });
      }
    }
    values.set(type.name, names);
  }
  return { patterns, slots, values };
}

type Index = ReturnType<typeof buildIndex>;

function lookUp({ patterns, slots, values }: Index, utterance: string): Resolved | null {
  const words = matchKey(utterance).split(' ');
  const plain = patterns.get(words.join(' '));
  if (plain !== undefined) return { intent: plain, slots: wholeSentence(plain, utterance) };

  const fillings: Filling[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const span = words.slice(from, to).join(' ');
      for (const [slot, type] of slots) {
        const found = slotValue(type, span, values);
        if (found) fillings.push({ slot, from, to, ...found });
      }
    }
  }
  // Fewest words inside slots first: "a five minute gentle morning" over a slot that swallows more.
  fillings.sort((a, b) => a.to - a.from - (b.to - b.from));
  for (const one of fillings) {
    const intent = patterns.get(filled(words, [one]));
    if (intent !== undefined) return resolved(intent, [one]);
  }
  for (const one of fillings) {
    for (const two of fillings) {
      if (two.from < one.to || two.slot === one.slot) continue;
      const intent = patterns.get(filled(words, [one, two]));
      if (intent !== undefined) return resolved(intent, [one, two]);
    }
  }
  return null;
}

/** The slot that takes all the words of an intent that carries them. */
function wholeSentence(intent: string, utterance: string): Resolved['slots'] {
  const carried = wordsSlot(intent);
  return carried ? { [carried.slot]: { value: asHeard(utterance) } } : {};
}

function slotValue(
  type: SlotType,
  span: string,
  values: Index['values'],
): { value: string; id?: string } | null {
  if (type === 'AMAZON.NUMBER') {
    const n = parseNumber(span);
    return n === null ? null : { value: String(n) };
  }
  if (type === 'AMAZON.DURATION') {
    const iso = parseDuration(span);
    return iso === null ? null : { value: iso };
  }
  if (type === 'AMAZON.TIME') {
    const time = parseTime(span);
    return time === null ? null : { value: time };
  }
  return values.get(type)?.get(span) ?? null;
}

/** The words with each filled span replaced by its slot; `fillings` in order, not overlapping. */
function filled(words: readonly string[], fillings: readonly Filling[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { slot, from, to } of fillings) {
    parts.push(...words.slice(at, from), `{${slot}}`);
    at = to;
  }
  return [...parts, ...words.slice(at)].join(' ');
}

function resolved(intent: string, fillings: readonly Filling[]): Resolved {
  return {
    intent,
    slots: Object.fromEntries(
      fillings.map(({ slot, value, id }) => [
        slot,
        id === undefined ? { value } : { value: asHeard(value), id },
      ]),
    ),
  };
}
