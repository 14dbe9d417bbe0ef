/** Rules on the manifest and the listing: what validation and a reviewer look at. */
import { PNG } from 'pngjs';
import type { Rule } from '../../interaction-model/lint/rule';
import { INVOCATION_NAME } from '../../interaction-model/model';
import { manifestFaults } from '../../interaction-model/schema-check';
import { REMINDERS } from '../../lambda/alexa/request';
import { LOCALES } from '../../lambda/content/schema/locale';
import type { Finding } from '../content/read';
import { ICONS, NOTICE, PLATFORM_DISCLAIMER } from './manifest';
import type { SkillPackage } from './skill-package';

const FILE = 'skill.json';
const LENGTHS = { name: [2, 50], summary: [1, 160], description: [1, 4000] } as const;
/** A promise a health listing must not make, and names it must not borrow. */
const NEVER_SAID =
  /\b(cures?|treats?|fix(es)?|heals?|prevents?|guaranteed?|safe for everyone|lifesaving|life-saving|diagnoses?)\b/i;
const CATEGORIES = ['HEALTH_AND_FITNESS', 'EXERCISE_AND_WORKOUT'];

type Listing = {
  name: string;
  summary?: string;
  description?: string;
  examplePhrases?: string[];
  keywords?: string[];
  smallIconUri?: string;
  largeIconUri?: string;
};

function each(what: SkillPackage, check: (listing: Listing, locale: string) => Finding[]): Finding[] {
  return Object.entries(what.manifest.manifest?.publishingInformation?.locales ?? {}).flatMap(
    ([locale, listing]) => check(listing, locale),
  );
}

function samplesOf(what: SkillPackage, locale: string): Set<string> {
  const model = Object.entries(what.models).find(([name]) => name === locale)?.[1];
  return new Set(
    (model?.interactionModel.languageModel.intents ?? []).flatMap(({ samples }) => samples ?? []),
  );
}

export const LISTING_RULES: readonly Rule<SkillPackage>[] = [
  {
    name: 'manifest-schema',
    why: "What the platform's own schema refuses can't be deployed.",
    check: ({ manifest }) => manifestFaults(manifest).map((message) => ({ file: FILE, field: '', message })),
  },
  {
    name: 'manifest-version',
    why: 'Any other version is refused.',
    check: ({ manifest }) =>
      manifest.manifest?.manifestVersion === '1.0'
        ? []
        : [{ file: FILE, field: 'manifestVersion', message: 'is not 1.0' }],
  },
  {
    name: 'manifest-locales',
    why: 'A model without a listing, or a listing without a privacy text, is incomplete.',
    check: ({ manifest }) =>
      LOCALES.flatMap((locale) => [
        ...(manifest.manifest?.publishingInformation?.locales?.[locale]
          ? []
          : [{ file: FILE, field: `publishingInformation ${locale}`, message: 'is missing' }]),
        ...(/^https:\/\/\S+$/.test(
          manifest.manifest?.privacyAndCompliance?.locales?.[locale]?.privacyPolicyUrl ?? '',
        )
          ? []
          : [{ file: FILE, field: `privacyPolicyUrl ${locale}`, message: 'is not an https address' }]),
      ]),
  },
  {
    name: 'listing-lengths',
    why: 'Longer texts are refused.',
    check: (what) =>
      each(what, (listing, locale) =>
        Object.entries(LENGTHS).flatMap(([field, [least, most]]) => {
          const length = (listing[field as keyof typeof LENGTHS] ?? '').length;
          return length < least || length > most
            ? [
                {
                  file: FILE,
                  field: `${locale} ${field}`,
                  message: `is ${length} characters, not ${least} to ${most}`,
                },
              ]
            : [];
        }),
      ),
  },
  {
    name: 'example-phrases',
    why: 'The most common rejection: phrases that do not open the skill or are not samples of it.',
    check: (what) =>
      each(what, ({ examplePhrases = [] }, locale) => {
        const samples = samplesOf(what, locale);
        const fault = (message: string) => ({ file: FILE, field: `${locale} examplePhrases`, message });
        const ask = `Alexa, ask ${INVOCATION_NAME} `;
        return [
          ...(examplePhrases[0] === `Alexa, open ${INVOCATION_NAME}`
            ? []
            : [fault('the first does not open the skill')]),
          ...(examplePhrases.length >= 1 && examplePhrases.length <= 3
            ? []
            : [fault('must be one to three')]),
          ...examplePhrases
            .slice(1)
            .filter((phrase) => !phrase.startsWith(ask) || !samples.has(phrase.slice(ask.length)))
            .map((phrase) => fault(`"${phrase}" is not a sample after "${ask.trim()}"`)),
        ];
      }),
  },
  {
    name: 'disclaimers',
    why: 'A health skill whose description lacks the disclaimer is rejected.',
    check: (what) =>
      each(what, ({ description = '' }, locale) =>
        [NOTICE, PLATFORM_DISCLAIMER]
          .filter((text) => !description.includes(text))
          .map((text) => ({
            file: FILE,
            field: `${locale} description`,
            message: `lacks "${text.slice(0, 40)}..."`,
          })),
      ),
  },
  {
    name: 'no-health-claims',
    why: 'A listing that promises a cure is rejected, and is not true.',
    check: (what) =>
      each(what, ({ name, summary = '', description = '', keywords = [] }, locale) => {
        const own = description.replace(NOTICE, '').replace(PLATFORM_DISCLAIMER, '');
        return Object.entries({ name, summary, description: own, keywords: keywords.join(' ') }).flatMap(
          ([field, text]) => {
            const claim = NEVER_SAID.exec(text)?.[0];
            return claim === undefined
              ? []
              : [{ file: FILE, field: `${locale} ${field}`, message: `says "${claim}"` }];
          },
        );
      }),
  },
  {
    name: 'category',
    why: 'The schema takes any string; the store does not.',
    check: ({ manifest }) =>
      CATEGORIES.includes(manifest.manifest?.publishingInformation?.category ?? '')
        ? []
        : [{ file: FILE, field: 'category', message: `is not one of ${CATEGORIES.join(', ')}` }],
  },
  {
    name: 'privacy-answers',
    why: 'Wrong answers here are a policy breach: no health data, no children, nothing to buy, no ads.',
    check: ({ manifest }) => {
      const said = manifest.manifest?.privacyAndCompliance ?? {};
      const expected = {
        allowsPurchases: false,
        usesPersonalInfo: true,
        isChildDirected: false,
        isExportCompliant: true,
        containsAds: false,
        usesHealthInfo: false,
      };
      return Object.entries(expected)
        .filter(([field, value]) => said[field as keyof typeof expected] !== value)
        .map(([field, value]) => ({
          file: FILE,
          field: `privacyAndCompliance.${field}`,
          message: `is not ${value}`,
        }));
    },
  },
  {
    name: 'only-reminders',
    why: "Asking for a permission the skill does not need invites questions it can't answer.",
    check: ({ manifest }) =>
      (manifest.manifest?.permissions ?? [])
        .filter(({ name }) => name !== REMINDERS)
        .map(({ name }) => ({
          file: FILE,
          field: 'permissions',
          message: `asks for ${name}`,
        })),
  },
  {
    name: 'distribution',
    why: 'The emergency number is known for these countries only.',
    check: ({ manifest }) => {
      const {
        isAvailableWorldwide,
        distributionCountries = [],
        testingInstructions = '',
      } = manifest.manifest?.publishingInformation ?? {};
      const countries = LOCALES.map((locale) => locale.slice(3))
        .sort()
        .join(' ');
      return [
        ...(isAvailableWorldwide === false && [...distributionCountries].sort().join(' ') === countries
          ? []
          : [{ file: FILE, field: 'distributionCountries', message: `is not ${countries}` }]),
        ...(testingInstructions === ''
          ? [{ file: FILE, field: 'testingInstructions', message: 'is empty' }]
          : []),
      ];
    },
  },
  {
    name: 'icons',
    why: 'Icons of another size or kind are refused.',
    check: (what) => {
      const sizes = { [ICONS.small]: 108, [ICONS.large]: 512 };
      return [
        ...Object.entries(sizes).flatMap(([path, size]): Finding[] => {
          const data = what.icons[path];
          if (data === undefined) return [{ file: path, field: '', message: 'is missing' }];
          const measured = pngSize(data);
          return measured === `${size}x${size}`
            ? []
            : [{ file: path, field: '', message: `is ${measured}, not ${size}x${size}` }];
        }),
        ...each(what, ({ smallIconUri, largeIconUri }, locale) =>
          smallIconUri === `file://${ICONS.small}` && largeIconUri === `file://${ICONS.large}`
            ? []
            : [{ file: FILE, field: `${locale} icons`, message: 'do not point at the packaged files' }],
        ),
      ];
    },
  },
];

function pngSize(data: Buffer): string {
  try {
    const { width, height } = PNG.sync.read(data);
    return `${width}x${height}`;
  } catch {
    return 'not a PNG';
  }
}
