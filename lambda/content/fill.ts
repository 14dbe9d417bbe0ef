/** Puts a country's own words into a text. */
import type { Locale, Locales, LocaleWords } from './schema/locale';

export function localeWords({ locales }: { locales: Locales }, locale: Locale | 'other'): LocaleWords {
  return locales.locales[locale];
}

/** `text` as that country hears it. An unknown placeholder is left, and a content rule refuses it at build time. */
export function fill(text: string, words: LocaleWords): string {
  return text.replace(/\{([A-Za-z-]+)\}/g, (whole, name: string) => meaningOf(name, words) ?? whole);
}

/** What a placeholder stands for in a country, if it is one of ours. */
export function meaningOf(name: string, words: LocaleWords): string | undefined {
  if (name === 'emergency' || name === 'er' || name === 'acetaminophen') return words[name];
  return words.words[name];
}
