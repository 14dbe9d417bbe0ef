/** Where Alexa may take a sentence that no sample says: to the intent whose sentences are most like it. */
import { interactionModel } from '../../interaction-model/model';
import { slotTypes } from '../../interaction-model/slots';
import type { Locale } from '../../lambda/content/schema/locale';
import { slotsOfIntent, wordsSlot } from '../../lambda/handlers/intents';
import type { Content } from '../../tools/content/read';
import { NOWHERE } from '../../tools/evaluate/routing/learner';
import { learnNeighbours, type Neighbour } from '../../tools/evaluate/routing/nearest';
import { utterancesOf } from '../../tools/evaluate/routing/utterances';
import { QUOTED_UTTERANCES } from '../../tools/package/manifest';

/** An utterance with what fills its slots; `id` when that is one of our own values. */
export interface Unlisted {
  intent: string;
  slots: Readonly<Record<string, { value: string; id?: string }>>;
}

/** Below this nothing is near: it is so for half of what has nothing to do with backs, and for one question in thirty. */
const NEAR = 0.25;

interface Learnt {
  neighbourOf(words: string): Neighbour;
  /** Words in the middle one of a type's values, by the name of the type. */
  usualLength: ReadonlyMap<string, number>;
  /** Ids of our own values by type and by what they are called. */
  values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Learns on the first sentence, which takes a few seconds, then answers in some milliseconds. */
export function createNeighbours(
  content: Content,
  locale: Locale,
  mode: 'strict' | 'loose',
): (words: string) => Unlisted {
  return (words) => {
    const learnt = learntOf(content, locale);
    const { place, alike } = learnt.neighbourOf(words);
    if (mode === 'strict' && alike < NEAR) return { intent: NOWHERE.intent, slots: {} };
    const carried = place.words ? slotForWords(place.intent) : null;
    if (!carried) return { intent: place.intent, slots: named(place.intent, words, learnt) };
    const value = mode === 'strict' ? words : piece(words, carried.type, learnt);
    return { intent: place.intent, slots: { [carried.slot]: { value } } };
  };
}

/** Both modes ask the same learner. */
const known = new WeakMap<Content, Map<Locale, Learnt>>();

function learntOf(content: Content, locale: Locale): Learnt {
  const byLocale = known.get(content) ?? new Map<Locale, Learnt>();
  known.set(content, byLocale);
  const learnt = byLocale.get(locale) ?? learn(content, locale);
  byLocale.set(locale, learnt);
  return learnt;
}

function learn(content: Content, locale: Locale): Learnt {
  const model = interactionModel(content, locale, QUOTED_UTTERANCES);
  const types = model.interactionModel.languageModel.types ?? [];
  return {
    neighbourOf: learnNeighbours(utterancesOf(model)),
    usualLength: new Map(
      types.map(({ name = '', values = [] }) => [
        name,
        middle(values.map((one) => lengthOf(one.name?.value ?? ''))),
      ]),
    ),
    values: new Map(
      slotTypes(content, locale).map(({ name, values }) => [
        name,
        new Map(
          values.flatMap((one) => [one.name.value, ...one.name.synonyms].map((said) => [said, one.id ?? ''])),
        ),
      ]),
    ),
  };
}

/** The slot that takes what was said: that of a whole sentence, or of a free question. */
function slotForWords(intent: string): { slot: string; type: string } | null {
  const own = wordsSlot(intent);
  if (own) return own;
  const open = Object.entries(slotsOfIntent(intent)).find(([, type]) => type === 'BACK_QUESTION');
  return open ? { slot: open[0], type: open[1] } : null;
}

/** The longest of our own values that was said, in the slot it belongs to. */
function named(intent: string, words: string, { values }: Learnt): Unlisted['slots'] {
  const found = Object.entries(slotsOfIntent(intent)).flatMap(([slot, type]) =>
    [...(values.get(type) ?? [])]
      .filter(([said, id]) => id !== '' && ` ${words} `.includes(` ${said} `))
      .map(([value, id]) => ({ slot, value, id })),
  );
  const [longest] = found.sort((a, b) => b.value.length - a.value.length);
  return longest ? { [longest.slot]: { value: longest.value, id: longest.id } } : {};
}

/**
 * The words that a recogniser taught values of this type would hand over: as many as a value usually has, where the
 * sentence is most like what it was taught.
 */
function piece(words: string, type: string, { neighbourOf, usualLength }: Learnt): string {
  const all = words.split(' ');
  const length = usualLength.get(type) ?? all.length;
  const pieces = all
    .slice(0, Math.max(1, all.length - length + 1))
    .map((_, from) => all.slice(from, from + length).join(' '));
  const ranked = pieces.map((text) => ({ text, alike: neighbourOf(text).alike }));
  return ranked.reduce((best, one) => (one.alike > best.alike ? one : best)).text;
}

function lengthOf(text: string): number {
  return text.split(' ').length;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 1;
}
