import { lint } from '../../../interaction-model/lint/rule';
import { UTTERANCE_RULES } from '../../../interaction-model/lint/utterance-rules';
import type { Model } from '../../../interaction-model/model';
import type { SpokenIntent } from '../../../interaction-model/utterances';
import { icon } from '../../../tools/package/icon';
import { RULES } from '../../../tools/package/lint';
import { ICONS, manifest } from '../../../tools/package/manifest';
import type { SkillPackage } from '../../../tools/package/skill-package';
import { published } from '../../support/published';

type Language = Model['interactionModel']['languageModel'];
type Listing = { [field: string]: unknown };

/** The real package with fewer words to read, for rules that are only shown one broken thing. */
const KEPT = ['RedFlagFeverIntent', 'MoreIntent', 'WhatsNextIntent', 'AskAnythingIntent', 'SitUpsIntent'];
let fewer: SkillPackage | undefined;
function base(): SkillPackage {
  fewer ??= { ...published(), intents: published().intents.filter(({ name }) => KEPT.includes(name)) };
  return fewer;
}

/** The package with one thing broken in its American model; the package itself is left alone. */
function withModel(change: (language: Language) => void): SkillPackage {
  const model = structuredClone(base().models['en-US']);
  if (!model) throw new Error('no en-US model');
  change(model.interactionModel.languageModel);
  return { ...base(), models: { ...base().models, 'en-US': model } };
}

/** The same without the other countries, for a rule that reads each model by itself, and long. */
function withModelAlone(change: (language: Language) => void): SkillPackage {
  const broken = withModel(change);
  const { 'en-US': american } = broken.models;
  return { ...broken, models: american ? { 'en-US': american } : {} };
}

function withListing(change: (listing: Listing) => void): SkillPackage {
  const broken = manifest();
  const listing: unknown = broken.manifest?.publishingInformation?.locales?.['en-GB'];
  const copy = { ...(listing as Listing) };
  change(copy);
  const locales = broken.manifest?.publishingInformation?.locales;
  if (locales) Object.assign(locales, { 'en-GB': copy });
  return { ...base(), manifest: broken };
}

function withManifest(change: (fields: { [part: string]: Listing }) => void): SkillPackage {
  const broken = manifest();
  change(broken.manifest as unknown as { [part: string]: Listing });
  return { ...base(), manifest: broken };
}

/** The real intents with one more. */
function withIntent(intent: Partial<SpokenIntent>): SkillPackage {
  const added = { name: 'OddIntent', file: 'intents/OddIntent.json', slots: {}, templates: [], ...intent };
  return { ...base(), intents: [...base().intents, added] };
}

function largeIcon(): Record<string, Buffer> {
  const data = base().icons[ICONS.large];
  return data ? { [ICONS.large]: data } : {};
}

function intentOf(language: Language, name: string) {
  const intent = language.intents?.find((one) => one.name === name);
  if (!intent) throw new Error(`no ${name}`);
  return intent;
}

function without(name: string) {
  return withModel((language) => {
    language.intents = (language.intents ?? []).filter((intent) => intent.name !== name);
  });
}

/** One way of breaking each rule; several where a rule has several halves. */
const BROKEN: Record<string, (() => SkillPackage)[]> = {
  'templates-parse': [() => withIntent({ templates: ['why (does|did it hurt'] })],
  'template-breadth': [() => withIntent({ templates: ['(a|b|c|d|e|f|g|h|i|j) '.repeat(4).trim()] })],
  'no-shared-utterance': [
    () => withIntent({ templates: ['do sit ups cause lower back pain'] }),
    () => withIntent({ templates: ['whats next'] }),
  ],
  'slots-declared': [
    () => withIntent({ templates: ['xyzzy {nowhere}'] }),
    () => withIntent({ templates: ['xyzzy'], slots: { topic: 'TOPIC' } }),
  ],
  'search-query-has-carrier': [
    () => withIntent({ templates: ['{query}'], slots: { query: 'AMAZON.SearchQuery' } }),
  ],
  'search-query-alone': [
    () =>
      withIntent({
        templates: ['xyzzy {topic} {query}'],
        slots: { query: 'AMAZON.SearchQuery', topic: 'TOPIC' },
      }),
  ],
  'search-query-carriers-apart': [
    () => withIntent({ templates: ['my question is about sit ups'] }),
    () => withIntent({ templates: ['tell me {query}'], slots: { query: 'AMAZON.SearchQuery' } }),
  ],
  'search-query-carriers-plain': [
    () => withIntent({ templates: ['xyzzy how do i {query}'], slots: { query: 'AMAZON.SearchQuery' } }),
  ],
  'all-locales': [
    () => {
      const { 'en-IN': _india, ...models } = base().models;
      return { ...base(), models };
    },
  ],
  'model-schema': [
    () =>
      withModel((language) => {
        intentOf(language, 'MoreIntent').samples = [7] as unknown as string[];
      }),
  ],
  'invocation-name': [
    'Back Coach',
    'coach',
    'the coach',
    'open back coach',
    'alexa back coach',
    'back coach app',
    'back coach 2',
    'back trainer',
  ].map(
    (name) => () =>
      withModel((language) => {
        language.invocationName = name;
      }),
  ),
  'required-intents': ['AMAZON.HelpIntent', 'AMAZON.YesIntent', 'PainIntent'].map(
    (name) => () => without(name),
  ),
  'intent-names': [
    () => withModel((language) => language.intents?.push({ name: 'Top10Intent', samples: ['xyzzy'] })),
    () => withModel((language) => language.intents?.push({ name: 'moreINTENT', samples: ['xyzzy'] })),
  ],
  'knowledge-has-intents': [() => without('SitUpsIntent')],
  'custom-intents-have-samples': [
    () =>
      withModel((language) => {
        intentOf(language, 'MoreIntent').samples = [];
      }),
  ],
  'sample-charset': [
    'what, really',
    'is it bad?',
    'step 2',
    'fifty % more',
    'why {',
    'so: why',
    'back/neck',
  ].map((sample) => () => withModel((language) => intentOf(language, 'MoreIntent').samples?.push(sample))),
  'no-repeated-sample': [
    () => withModel((language) => intentOf(language, 'MoreIntent').samples?.push('Tell me more')),
    () => withModel((language) => intentOf(language, 'SourceIntent').samples?.push('tell me more')),
  ],
  'one-type-per-slot-name': [
    () =>
      withModel((language) => {
        intentOf(language, 'DescribeExerciseIntent').slots = [{ name: 'exercise', type: 'TOPIC' }];
      }),
  ],
  'slot-types-defined': [
    () =>
      withModel((language) => {
        language.types = (language.types ?? []).filter(({ name }) => name !== 'ROUTINE');
      }),
  ],
  'one-search-query-intent': [
    () =>
      withModel((language) => {
        intentOf(language, 'MoreIntent').slots = [{ name: 'query', type: 'AMAZON.SearchQuery' }];
      }),
    () => without('AskAnythingIntent'),
  ],
  'free-question-door': [
    () =>
      withModel((language) => {
        const door = intentOf(language, 'AskAnythingIntent');
        door.samples = (door.samples ?? []).filter((sample) => sample !== '{question}');
      }),
    () =>
      withModel((language) => {
        const seeds = language.types?.find(({ name }) => name === 'BACK_QUESTION');
        if (seeds) seeds.values = (seeds.values ?? []).slice(0, 29);
      }),
  ],
  'whole-sentences-arrive': [
    () =>
      withModel((language) => {
        intentOf(language, 'PainIntent').slots = [];
      }),
    () =>
      withModel((language) => {
        intentOf(language, 'SitUpsIntent').samples = ['do sit ups cause lower back pain'];
      }),
    () =>
      withModel((language) => {
        const signs = language.types?.find(({ name }) => name === 'RED_FLAG_FEVER_WORDS');
        if (signs) signs.values = [];
      }),
    () => without('DespairIntent'),
  ],
  'no-utterance-of-two-intents': [
    () => withModelAlone((language) => intentOf(language, 'MoreIntent').samples?.push('sharp pain')),
    () =>
      withModelAlone((language) =>
        intentOf(language, 'DescribeExerciseIntent').samples?.push('{exercise} with me'),
      ),
    () =>
      withModelAlone((language) => {
        const names = language.types?.find(({ name }) => name === 'EXERCISE');
        names?.values?.push({ id: 'running', name: { value: 'running', synonyms: [] } });
      }),
  ],
  'offered-names-are-values': [
    () =>
      withModel((language) => {
        const topics = language.types?.find(({ name }) => name === 'TOPIC');
        if (topics) topics.values = (topics.values ?? []).filter(({ id }) => id !== 'running');
      }),
    // The American model in Britain knows another word for what is offered there.
    () => {
      const { 'en-US': american, ...models } = base().models;
      return { ...base(), models: american ? { ...models, 'en-GB': american } : models };
    },
  ],
  'slot-values': [
    () => withModel((language) => language.types?.push({ name: 'EMPTY', values: [] })),
    () =>
      withModel((language) => {
        language.types?.[0]?.values?.push({ id: 'twin', name: { value: 'running', synonyms: ['running'] } });
      }),
    () =>
      withModel(
        (language) => void language.types?.[0]?.values?.push({ name: { value: 'a/b', synonyms: ['c'] } }),
      ),
    () =>
      withModel((language) => {
        language.types?.[0]?.values?.push({ name: { value: 'very '.repeat(40).trim(), synonyms: ['c'] } });
      }),
  ],
  size: [
    () =>
      withModel((language) => {
        const many = Array.from({ length: 251 }, () => ({ name: 'ManyIntent', samples: [] }));
        language.intents?.push(...many);
      }),
    () => withModel((language) => intentOf(language, 'MoreIntent').samples?.push('word '.repeat(400_000))),
    () =>
      withModel((language) => {
        language.types?.push({
          name: 'HUGE',
          values: [{ name: { value: 'x', synonyms: Array.from({ length: 50_001 }, () => 'y') } }],
        });
      }),
  ],
  'fallback-sensitivity': [
    () =>
      withModel((language) => {
        language.modelConfiguration = { fallbackIntentSensitivity: { level: 'HIGH' } };
      }),
  ],
  'manifest-schema': [
    () =>
      withManifest((fields) => {
        fields.publishingInformation = { ...fields.publishingInformation, distributionCountries: ['XX'] };
      }),
  ],
  'manifest-version': [() => withManifest((fields) => Object.assign(fields, { manifestVersion: '2.0' }))],
  'manifest-locales': [
    () => withManifest((fields) => Object.assign(fields.publishingInformation ?? {}, { locales: {} })),
    () => withManifest((fields) => Object.assign(fields.privacyAndCompliance ?? {}, { locales: {} })),
  ],
  'listing-lengths': [
    () => withListing((listing) => Object.assign(listing, { name: 'x'.repeat(51) })),
    () => withListing((listing) => Object.assign(listing, { name: 'x' })),
    () => withListing((listing) => Object.assign(listing, { summary: 'x'.repeat(161) })),
    () => withListing((listing) => Object.assign(listing, { description: 'x'.repeat(4001) })),
  ],
  'example-phrases': [
    () => withListing((listing) => Object.assign(listing, { examplePhrases: [] })),
    () => withListing((listing) => Object.assign(listing, { examplePhrases: ['Alexa, start back coach'] })),
    () =>
      withListing((listing) =>
        Object.assign(listing, {
          examplePhrases: ['Alexa, open back coach', 'Alexa, ask back coach to sing'],
        }),
      ),
    () =>
      withListing((listing) =>
        Object.assign(listing, { examplePhrases: Array.from({ length: 4 }, () => 'Alexa, open back coach') }),
      ),
  ],
  disclaimers: [() => withListing((listing) => Object.assign(listing, { description: 'Stretches.' }))],
  'no-health-claims': [
    () => withListing((listing) => Object.assign(listing, { summary: 'Cures back pain.' })),
    () => withListing((listing) => Object.assign(listing, { keywords: ['fix my back'] })),
  ],
  category: [
    () => withManifest((fields) => Object.assign(fields.publishingInformation ?? {}, { category: 'HEALTH' })),
  ],
  'privacy-answers': [
    () =>
      withManifest((fields) => Object.assign(fields.privacyAndCompliance ?? {}, { usesHealthInfo: true })),
    () =>
      withManifest((fields) => Object.assign(fields.privacyAndCompliance ?? {}, { isChildDirected: true })),
  ],
  'only-reminders': [
    () =>
      withManifest((fields) =>
        Object.assign(fields, { permissions: [{ name: 'alexa::profile:email:read' }] }),
      ),
  ],
  distribution: [
    () =>
      withManifest((fields) =>
        Object.assign(fields.publishingInformation ?? {}, { isAvailableWorldwide: true }),
      ),
    () =>
      withManifest((fields) =>
        Object.assign(fields.publishingInformation ?? {}, { testingInstructions: '' }),
      ),
  ],
  icons: [
    () => ({ ...base(), icons: largeIcon() }),
    () => ({ ...base(), icons: { [ICONS.small]: icon(100), ...largeIcon() } }),
    () => ({ ...base(), icons: { [ICONS.small]: Buffer.from('GIF89a'), ...largeIcon() } }),
    () => withListing((listing) => Object.assign(listing, { smallIconUri: 'https://example.com/i.png' })),
  ],
};

test('what we publish keeps every rule', () => {
  expect(lint(published(), RULES)).toEqual([]);
});

test('every rule has a reason and a way to break it', () => {
  expect(Object.keys(BROKEN).sort()).toEqual(RULES.map(({ name }) => name).sort());
  for (const { why } of RULES) expect(why).toMatch(/^[A-Z].*\.$/);
});

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test.each((BROKEN[name] ?? []).map((broken, i) => [i + 1, broken] as const))(
    'finds fault %i',
    (_, broken) => {
      const found = lint(broken(), [rule]);
      expect(found).not.toEqual([]);
      for (const { file, message } of found) {
        expect(file).not.toBe('');
        expect(message).toContain(`[${name}]`);
      }
    },
  );
});

test('a collision names both files', () => {
  const shared = lint(withIntent({ templates: ['do sit ups cause lower back pain'] }), UTTERANCE_RULES);
  expect(shared).toContainEqual(
    expect.objectContaining({
      file: 'topics/sit-ups.json',
      message: expect.stringContaining('intents/OddIntent.json'),
    }),
  );
});
