/** Puts a country's own words into a text. */
import type { Knowledge } from '../knowledge';
import type { Locale, LocaleWords } from '../knowledge/schema/locale';

export function localeWords(knowledge: Knowledge, locale: Locale | 'other'): LocaleWords {
  return knowledge.locales.locales[locale];
}

/** `text` with every `{placeholder}` of the locale replaced. An unknown one is left, and a content rule refuses it at build time. */
export function fill(text: string, words: LocaleWords): string {
  return text.replace(/\{([a-z-]+)\}/gi, (whole, name: string) => {
    if (name === 'emergency') return words.emergency;
    if (name === 'er') return words.er;
    if (name === 'acetaminophen') return words.acetaminophen;
    return words.words[name] ?? whole;
  });
}
