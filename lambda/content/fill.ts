/** Puts words in the places that a text leaves open: `{emergency}`, `{move}`. */
import type { Locale, Locales, LocaleWords } from './schema/locale';
import type { PromptValue } from './schema/prompts';

/** `text` with each `{name}` that has a value filled in. Any other is left, and a content rule refuses it at build time. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([A-Za-z-]+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** {@link fillIn} for prompts, whose placeholders are all known. */
export function fillPrompt(prompt: string, values: Partial<Record<PromptValue, string>>): string {
  return fillIn(prompt, values);
}

export function localeWords({ locales }: { locales: Locales }, locale: Locale | 'other'): LocaleWords {
  return locales.locales[locale];
}

/** `text` as that country hears it. */
export function fill(text: string, words: LocaleWords): string {
  // Few texts name anything of a country, and a routine is planned from hundreds of them.
  return text.includes('{') ? fillIn(text, localeValues(words)) : text;
}

/** What each placeholder of a country stands for. */
export function localeValues({
  emergency,
  er,
  acetaminophen,
  words,
}: LocaleWords): Readonly<Record<string, string>> {
  return { ...words, emergency, er, acetaminophen };
}
