/** Rules on the slots of the finished models, their types and values. */
import { fill, localeWords } from '../../lambda/content/fill';
import { LOCALES } from '../../lambda/content/schema/locale';
import type { Content, Finding } from '../../tools/content/read';
import { asHeard } from '../normalise';
import { LONGEST_VALUE } from '../slots';
import { each, SAMPLE } from './each-model';
import type { Models, Rule } from './rule';

/** What is offered by name, by the slot type that hears it. */
const offered = ({ topics, exercises, routines }: Content) => ({
  TOPIC: topics,
  EXERCISE: exercises,
  ROUTINE: routines,
});

export const SLOT_RULES: readonly Rule<Models>[] = [
  {
    name: 'one-type-per-slot-name',
    why: 'The import fails when a slot name has two types.',
    check: (what) =>
      each(what, ({ intents = [] }, file) => {
        const types = new Map<string, string | undefined>();
        return intents.flatMap(({ name, slots = [] }) =>
          slots.flatMap((slot) => {
            const known = types.has(slot.name) ? types.get(slot.name) : slot.type;
            types.set(slot.name, known);
            return known === slot.type
              ? []
              : [
                  {
                    file,
                    field: name,
                    message: `slot ${slot.name} is ${slot.type} here and ${known} elsewhere`,
                  },
                ];
          }),
        );
      }),
  },
  {
    name: 'slot-types-defined',
    why: 'A slot of an undefined custom type fails the build.',
    check: (what) =>
      each(what, ({ intents = [], types = [] }, file) => {
        const defined = new Set(types.map(({ name }) => name));
        return intents.flatMap(({ name, slots = [] }) =>
          slots
            .filter(({ type }) => !type?.startsWith('AMAZON.') && !defined.has(type ?? ''))
            .map((slot) => ({
              file,
              field: name,
              message: `slot ${slot.name} has the undefined type ${slot.type}`,
            })),
        );
      }),
  },
  {
    name: 'one-search-query-intent',
    why: 'Two intents with free search slots route unpredictably, without a warning.',
    check: (what) =>
      each(what, ({ intents = [] }, file) => {
        const names = intents
          .filter(({ slots = [] }) => slots.some(({ type }) => type === 'AMAZON.SearchQuery'))
          .map(({ name }) => name);
        return names.length === 1
          ? []
          : [
              {
                file,
                field: 'intents',
                message: `${names.length} intents take AMAZON.SearchQuery: ${names.join(', ')}`,
              },
            ];
      }),
  },
  {
    name: 'free-question-door',
    why: 'Bare questions reach us only by a sample that is the slot alone, its type seeded with real questions.',
    check: (what) =>
      each(what, ({ intents = [], types = [] }, file) => {
        const door = intents.find(({ name }) => name === 'AskAnythingIntent');
        const seeds = types.find(({ name }) => name === 'BACK_QUESTION')?.values ?? [];
        return [
          ...(door?.samples?.includes('{question}')
            ? []
            : [{ file, field: 'AskAnythingIntent', message: 'has no sample that is {question} alone' }]),
          ...(seeds.length >= 30
            ? []
            : [{ file, field: 'BACK_QUESTION', message: `has ${seeds.length} seeds, fewer than 30` }]),
        ];
      }),
  },
  {
    name: 'offered-names-are-values',
    why: 'People repeat the name they were offered, in the words of their country.',
    check: ({ content, models }) =>
      LOCALES.flatMap((locale) => {
        const words = localeWords(content, locale);
        const types = models[locale]?.interactionModel.languageModel.types ?? [];
        return Object.entries(offered(content)).flatMap(([type, items]) => {
          const values = types.find(({ name }) => name === type)?.values ?? [];
          return items.flatMap(({ id, name }): Finding[] => {
            const value = values.find((one) => one.id === id)?.name;
            const said = asHeard(fill(name, words));
            return value && [value.value, ...value.synonyms].includes(said)
              ? []
              : [{ file: `${locale}.json`, field: `${type} ${id}`, message: `"${said}" is not a value` }];
          });
        });
      }),
  },
  {
    name: 'slot-values',
    why: "One name for two values resolves to either; a value Alexa can't spell fails the build.",
    check: (what) =>
      each(what, ({ types = [] }, file) =>
        types.flatMap(({ name: type, values = [] }) => {
          const owners = new Map<string, string>();
          const findings: Finding[] = [];
          if (values.length === 0) findings.push({ file, field: type, message: 'has no values' });
          for (const { id, name } of values) {
            for (const words of [name.value, ...name.synonyms]) {
              const field = `${type} ${id ?? words}`;
              if (!SAMPLE.test(words))
                findings.push({ file, field, message: `"${words}" holds a character Alexa refuses` });
              if (words.length > LONGEST_VALUE)
                findings.push({ file, field, message: `"${words}" is too long` });
              const owner = owners.get(words);
              if (owner !== undefined)
                findings.push({ file, field, message: `"${words}" is also a name of ${owner}` });
              owners.set(words, id ?? words);
            }
          }
          return findings;
        }),
      ),
  },
];
