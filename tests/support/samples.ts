/** Every sample of the interaction model as the request that Alexa would make of it. */
import type { Intent } from 'ask-sdk-model';
import { type HeardSlot, intentOf } from '../../console/device/envelope';
import { isoDuration, numberWords, parseTime } from '../../interaction-model/amounts';
import { interactionModel } from '../../interaction-model/model';
import { asHeard } from '../../interaction-model/normalise';
import type { Locale } from '../../lambda/content/schema/locale';
import type { Content } from '../../tools/content/read';
import { QUOTED_UTTERANCES } from '../../tools/package/manifest';
import { CALLER } from './scripted';

export interface Sample {
  locale: Locale;
  /** What is said, slots filled. */
  utterance: string;
  intent: Intent;
  /** Ids that its slots resolve to. */
  ids: Record<string, string>;
}

interface Filler {
  said: string;
  slot: HeardSlot;
}

/** Samples of one country. With slots, each sample is filled, and each value and synonym of a slot is said at least once. */
export function samplesOf(
  content: Content,
  locale: Locale,
  { interactionModel: { languageModel: model } } = interactionModel(content, locale, QUOTED_UTTERANCES),
): Sample[] {
  const types = new Map((model.types ?? []).map((type) => [type.name ?? '', type]));

  function fillers(type: string): Filler[] {
    if (type === 'AMAZON.NUMBER') {
      return [2, 5, 10, 15].map((n) => ({
        said: numberWords(n) ?? '',
        slot: { words: String(n), type: null },
      }));
    }
    if (type === 'AMAZON.DURATION') {
      return [10, 60, 120].map((s) => ({
        said: s < 60 ? `${numberWords(s)} seconds` : `${numberWords(s / 60)} minutes`,
        slot: { words: isoDuration(s), type: null },
      }));
    }
    if (type === 'AMAZON.TIME') {
      return ['seven', 'half past eight', 'noon'].map((said) => ({
        said,
        slot: { words: parseTime(said) ?? '', type: null },
      }));
    }
    if (type === 'AMAZON.SearchQuery') {
      return content.topics.map(({ name }) => ({
        said: asHeard(name),
        slot: { words: asHeard(name), type: null },
      }));
    }
    return (types.get(type)?.values ?? []).flatMap(({ id, name }) => {
      const value = name?.value ?? '';
      const match = id === undefined ? {} : { match: { id, name: value } };
      return [value, ...(name?.synonyms ?? [])].map((said) => ({
        said,
        slot: { words: said, type, ...match },
      }));
    });
  }

  return (model.intents ?? []).flatMap(({ name = '', samples = [], slots = [] }) => {
    const declared = new Map(slots.map((slot) => [slot.name ?? '', slot.type ?? '']));
    const choices = new Map([...declared].map(([slot, type]) => [slot, fillers(type)]));
    const rounds = Math.max(1, samples.length, ...[...choices.values()].map((values) => values.length));
    return Array.from({ length: rounds }, (_, round): Sample => {
      // An intent without samples is heard all the same: the fallback, and built-ins that Alexa knows words for.
      const sample = samples[round % samples.length] ?? '';
      const heard: Record<string, HeardSlot> = {};
      for (const [slot, type] of declared) heard[slot] = { type: type.startsWith('AMAZON.') ? null : type };
      const utterance = sample.replace(/\{(\w+)\}/g, (whole, slot: string) => {
        const values = choices.get(slot) ?? [];
        const filler = values[round % values.length];
        if (!filler) return whole;
        heard[slot] = filler.slot;
        return filler.said;
      });
      const ids = Object.entries(heard).flatMap(([slot, { match }]) =>
        match ? [[slot, match.id] as const] : [],
      );
      return {
        locale,
        utterance,
        intent: intentOf(name, heard, CALLER.applicationId),
        ids: Object.fromEntries(ids),
      };
    });
  });
}
