/** Rules on the finished models as a whole: what the importer and the build behind it accept. */
import { LOCALES } from '../../lambda/content/schema/locale';
import { flagIntent, topicIntent } from '../../lambda/handlers/intents';
import type { Finding } from '../../tools/content/read';
import { pretty } from '../../tools/content/reviewable';
import { INVOCATION_NAME } from '../model';
import { modelFaults } from '../schema-check';
import { each, SAMPLE } from './each-model';
import type { Models, Rule } from './rule';

const REQUIRED = [
  'AMAZON.YesIntent',
  'AMAZON.NoIntent',
  'AMAZON.RepeatIntent',
  'AMAZON.NextIntent',
  'AMAZON.PreviousIntent',
  'AMAZON.PauseIntent',
  'AMAZON.ResumeIntent',
  'AMAZON.StartOverIntent',
  'AMAZON.HelpIntent',
  'AMAZON.StopIntent',
  'AMAZON.CancelIntent',
  'AMAZON.NavigateHomeIntent',
  'AMAZON.FallbackIntent',
  'AskAnythingIntent',
  'TellMeAboutIntent',
  'PainIntent',
];

/** As it is written. */
const MODEL_BYTES = 1_400_000;
const MAX_INTENTS = 250;
const MAX_VALUES = 50_000;

const LAUNCH_WORDS = [
  'ask',
  'tell',
  'open',
  'launch',
  'enable',
  'start',
  'run',
  'load',
  'begin',
  'use',
  'play',
];
const WAKE_WORDS = ['alexa', 'amazon', 'echo', 'computer', 'ziggy'];
const SMALL_WORDS = ['the', 'a', 'an', 'for', 'to', 'of', 'in', 'on', 'with', 'by', 'from', 'at'];

function invocationFaults(name: string): string[] {
  const words = name.split(' ');
  const has = (list: readonly string[]) => words.find((word) => list.includes(word));
  const faults: string[] = [];
  if (!/^[a-z]+(?:'s)?(?: (?:[a-z]\.)*[a-z]*(?:'s)?)*$/.test(name))
    faults.push('holds more than lower-case words');
  if (words.length < 2) faults.push('has fewer than two words');
  if (words.length === 2 && has(SMALL_WORDS)) faults.push(`is two words, one of them "${has(SMALL_WORDS)}"`);
  if (has(LAUNCH_WORDS)) faults.push(`holds the launch word "${has(LAUNCH_WORDS)}"`);
  if (has(WAKE_WORDS)) faults.push(`holds the wake word "${has(WAKE_WORDS)}"`);
  if (words.includes('skill') || words.includes('app')) faults.push('holds "skill" or "app"');
  return faults;
}

export const MODEL_RULES: readonly Rule<Models>[] = [
  {
    name: 'all-locales',
    why: 'A locale in the manifest without a model fails the build.',
    check: ({ models }) =>
      LOCALES.filter((locale) => models[locale] === undefined).map((locale) => ({
        file: `${locale}.json`,
        field: '',
        message: 'is missing',
      })),
  },
  {
    name: 'model-schema',
    why: "What the platform's own schema refuses never reaches a build.",
    check: ({ models }) =>
      Object.entries(models).flatMap(([locale, model]) =>
        modelFaults(model).map((message) => ({ file: `${locale}.json`, field: '', message })),
      ),
  },
  {
    name: 'invocation-name',
    why: 'Names against the platform rules fail certification.',
    check: (what) =>
      each(what, ({ invocationName }, file) => [
        ...invocationFaults(invocationName).map((message) => ({ file, field: 'invocationName', message })),
        ...(invocationName === INVOCATION_NAME
          ? []
          : [{ file, field: 'invocationName', message: `is not "${INVOCATION_NAME}"` }]),
      ]),
  },
  {
    name: 'required-intents',
    why: 'Without "yes" in the model a yes lands in the fallback; without Help, Stop, Cancel nothing certifies.',
    check: (what) =>
      each(what, ({ intents = [] }, file) => {
        const names = new Set(intents.map(({ name }) => name));
        return REQUIRED.filter((name) => !names.has(name)).map((name) => ({
          file,
          field: name,
          message: 'is missing',
        }));
      }),
  },
  {
    name: 'intent-names',
    why: 'An intent name is letters and underscores, and unique whatever the case.',
    check: (what) =>
      each(what, ({ intents = [] }, file) => {
        const seen = new Set<string>();
        return intents.flatMap(({ name }) => {
          const findings: Finding[] = [];
          if (!/^(AMAZON\.)?[A-Za-z_]+$/.test(name))
            findings.push({ file, field: name, message: 'is not letters alone' });
          if (seen.has(name.toLowerCase())) findings.push({ file, field: name, message: 'is there twice' });
          seen.add(name.toLowerCase());
          return findings;
        });
      }),
  },
  {
    name: 'knowledge-has-intents',
    why: 'A topic or a warning sign without an intent can only be reached by luck.',
    check: (what) =>
      each(what, ({ intents = [] }, file) => {
        const taught = new Set(
          intents.filter(({ samples }) => (samples ?? []).length > 0).map(({ name }) => name),
        );
        return [
          ...what.content.topics.map(({ id }) => topicIntent(id)),
          ...what.content.redFlags.flags.map(({ id }) => flagIntent(id)),
        ]
          .filter((name) => !taught.has(name))
          .map((name) => ({ file, field: name, message: 'has no samples' }));
      }),
  },
  {
    name: 'custom-intents-have-samples',
    why: 'A custom intent without samples is never chosen.',
    check: (what) =>
      each(what, ({ intents = [] }, file) =>
        intents
          .filter(({ name, samples }) => !name.startsWith('AMAZON.') && (samples ?? []).length === 0)
          .map(({ name }) => ({ file, field: name, message: 'has no samples' })),
      ),
  },
  {
    name: 'sample-charset',
    why: 'One comma or digit in a sample fails the whole build.',
    check: (what) =>
      each(what, ({ intents = [] }, file) =>
        intents.flatMap(({ name, samples = [] }) =>
          samples
            .filter((sample) => {
              const words = sample.replace(/\{\w+\}/g, ' ');
              return /[{}]/.test(words) || !SAMPLE.test(words);
            })
            .map((sample) => ({ file, field: name, message: `"${sample}" holds a character Alexa refuses` })),
        ),
      ),
  },
  {
    name: 'no-repeated-sample',
    why: 'The importer refuses the same sample twice.',
    check: (what) =>
      each(what, ({ intents = [] }, file) => {
        const owners = new Map<string, string>();
        return intents.flatMap(({ name, samples = [] }) =>
          samples.flatMap((sample) => {
            const owner = owners.get(sample.toLowerCase());
            owners.set(sample.toLowerCase(), name);
            return owner === undefined
              ? []
              : [{ file, field: name, message: `"${sample}" is also a sample of ${owner}` }];
          }),
        );
      }),
  },
  {
    name: 'size',
    why: 'Beyond these figures a model is refused or takes minutes to build.',
    check: (what) =>
      each(what, (language, file) => {
        const bytes = Buffer.byteLength(pretty(language));
        const intents = language.intents?.length ?? 0;
        const values = (language.types ?? []).flatMap(({ values: all = [] }) =>
          all.flatMap(({ name }) => [name.value, ...name.synonyms]),
        ).length;
        return [
          [bytes, MODEL_BYTES, 'bytes'] as const,
          [intents, MAX_INTENTS, 'intents'] as const,
          [values, MAX_VALUES, 'slot values'] as const,
        ]
          .filter(([is, most]) => is > most)
          .map(([is, most, unit]) => ({ file, field: '', message: `${is} ${unit}, more than ${most}` }));
      }),
  },
  {
    name: 'fallback-sensitivity',
    why: 'Higher levels take speech away from the free-question door before it is heard.',
    check: (what) =>
      each(what, ({ modelConfiguration }, file) =>
        modelConfiguration?.fallbackIntentSensitivity?.level === 'LOW'
          ? []
          : [{ file, field: 'fallbackIntentSensitivity', message: 'is not LOW' }],
      ),
  },
];
