/** Words and numbers that differ by country. Source of every figure: see `source` in the data. */
import * as v from 'valibot';

export const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'] as const;
export type Locale = (typeof LOCALES)[number];

const Text = v.pipe(v.string(), v.nonEmpty());

const LocaleWordsSchema = v.strictObject({
  /** The middle of the country's clocks, in winter: tells one day of a person's from the next, to an hour or three. */
  hoursFromUtc: v.pipe(v.number(), v.minValue(-12), v.maxValue(14)),
  /** Fills `{emergency}`, written so that digits are read singly: "nine one one". */
  emergency: Text,
  /** Fills `{er}`: "the emergency room". */
  er: Text,
  /** Fills `{acetaminophen}`. */
  acetaminophen: Text,
  /** Further placeholders `{name}` that texts may use, the same names in every locale: `{couches}`, `{belly}`. */
  words: v.record(
    v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/, 'a placeholder is lower-case letters and hyphens')),
    Text,
  ),
  /** Spoken, shown and carded word for word when a sign is an emergency. */
  emergencyLine: Text,
  /** The same for a sign that needs advice today. */
  todayLine: Text,
  /** Who answers someone in despair, and the number as spoken. `confirmed` is for a person to set, once they have called it. */
  crisis: v.strictObject({ name: Text, number: Text, confirmed: v.boolean() }),
  /** Where someone in despair can turn, as spoken; it names `crisis` word for word, which a rule checks. */
  crisisLine: Text,
});
export type LocaleWords = v.InferOutput<typeof LocaleWordsSchema>;

export const LocalesSchema = v.strictObject({
  source: Text,
  reviewed: v.pipe(v.string(), v.isoDate()),
  locales: v.strictObject({
    'en-US': LocaleWordsSchema,
    'en-GB': LocaleWordsSchema,
    'en-CA': LocaleWordsSchema,
    'en-AU': LocaleWordsSchema,
    'en-IN': LocaleWordsSchema,
    /** Any other English locale that Alexa may send. */
    other: LocaleWordsSchema,
  }),
});
export type Locales = v.InferOutput<typeof LocalesSchema>;
