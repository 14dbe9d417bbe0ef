/** The models of five countries are one model in five vocabularies. */
import { interactionModel, type Model } from '../../interaction-model/model';
import { asHeard } from '../../interaction-model/normalise';
import { LOCALES, type Locale } from '../../lambda/content/schema/locale';
import type { Content } from '../../tools/content/read';
import { QUOTED_UTTERANCES } from '../../tools/package/manifest';
import { content, published } from '../support/published';
import { share } from '../support/share';

/** Every string of a model: names, samples, values. */
function stringsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(stringsOf) : [];
}

/** Words that one country has and another says otherwise. */
function ownWords(locale: Locale, other: Locale): string[] {
  const vocabulary = (of: Locale) => {
    const { emergency, er, acetaminophen, words } = content.locales.locales[of];
    return [emergency, er, acetaminophen, ...Object.values(words)].map(asHeard);
  };
  const known = new Set(vocabulary(other));
  return vocabulary(locale).filter((word) => !known.has(word));
}

function modelOf(locale: Locale, of: Content = content): Model {
  return interactionModel(of, locale, QUOTED_UTTERANCES);
}

test('given the same words, five countries have the same model', () => {
  const { locales } = content.locales;
  const alike = Object.fromEntries(Object.keys(locales).map((locale) => [locale, locales['en-GB']]));
  const same: Content = { ...content, locales: { ...content.locales, locales: { ...locales, ...alike } } };
  const british = modelOf('en-GB', same);
  const others = LOCALES.filter((locale) => locale !== 'en-GB');
  for (const locale of share(others, 3, (one) => `the same words ${one}`))
    expect(modelOf(locale, same)).toEqual(british);
});

test.each(LOCALES)('what only the %s model says holds a word of that country', (locale) => {
  const american = new Set(stringsOf(published().models['en-US']));
  const own = ownWords(locale, 'en-US');
  const odd = stringsOf(published().models[locale]).filter(
    (text) => !american.has(text) && !own.some((word) => text.includes(word)),
  );
  expect(odd).toEqual([]);
});

test('a topic offered in the words of a country is heard in the same words', () => {
  const named = (locale: Locale) =>
    published()
      .models[locale]?.interactionModel.languageModel.types?.find(({ name }) => name === 'TOPIC')
      ?.values?.find(({ id }) => id === 'above-buttocks')?.name?.value;
  expect(LOCALES.map(named)).toEqual(
    LOCALES.map((locale) => `pain above the ${content.locales.locales[locale].words.buttocks}`),
  );
  expect(new Set(LOCALES.map(named)).size).toBeGreaterThan(1);
});
