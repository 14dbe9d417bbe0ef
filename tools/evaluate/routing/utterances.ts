/** The sentences that a shipped model teaches: its samples, their slots filled with the values of their types. */
import { type ValuesOf, valuesOf } from '../../../interaction-model/filled';
import type { Model } from '../../../interaction-model/model';
import type { Utterance } from './learner';

type Language = Model['interactionModel']['languageModel'];

const ANY_WORDS = 'AMAZON.SearchQuery';
const SEEDS = 'BACK_QUESTION';

/** One that takes any words is filled with questions. */
function valuesIn(language: Language): ValuesOf {
  const values = valuesOf(
    (language.types ?? []).map(({ name = '', values: listed = [] }) => ({
      name,
      values: listed.map(({ name: said }) => ({
        name: { value: said?.value ?? '', synonyms: said?.synonyms ?? [] },
      })),
    })),
  );
  return (type) => values(type === ANY_WORDS ? SEEDS : type);
}

/** Slots that take whole sentences: what fills them reaches us word for word. */
const takesSentences = (type: string) => type === SEEDS || type === ANY_WORDS || type.endsWith('_WORDS');

/** Every sample once, a sample that is nothing but a slot once for each value. */
export function utterancesOf({ interactionModel: { languageModel } }: Model): Utterance[] {
  const values = valuesIn(languageModel);
  return (languageModel.intents ?? []).flatMap(({ name: intent = '', slots = [], samples = [] }) => {
    const types = new Map(slots.map(({ name = '', type = '' }) => [name, type]));
    return samples.flatMap((sample, round): Utterance[] => {
      const used = [...sample.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => types.get(slot) ?? '');
      const words = used.some(takesSentences);
      // A slot that is the whole sample takes the whole sentence, whatever is listed for it: Alexa passes on what is not.
      if (/^\{\w+\}$/.test(sample))
        return used.flatMap((type) => values(type).map((text) => ({ intent, words: true, text })));
      const text = sample.replace(/\{(\w+)\}/g, (_, slot: string) => {
        const all = values(types.get(slot) ?? '');
        return all[round % all.length] ?? '';
      });
      return [{ intent, words, text }];
    });
  });
}
