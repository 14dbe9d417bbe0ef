/** Ids and placeholders must lead somewhere. */
import { localeValues } from '../../../lambda/content/fill';
import { PROMPT_VALUES } from '../../../lambda/content/schema/prompts';
import type { Content, Finding, Rule } from './rule';
import { everyLocale, placeholdersOf, spoken } from './spoken';

export const linksLead: Rule = {
  name: 'links-lead-somewhere',
  why: 'An offer of something that does not exist fails in the middle of a conversation.',
  check(content) {
    const topics = new Set(content.topics.map(({ id }) => id));
    const exercises = new Set(content.exercises.map(({ id }) => id));
    const routines = new Set(content.routines.map(({ id }) => id));
    return [
      ...content.topics.flatMap((topic) => {
        const file = `topics/${topic.id}.json`;
        return [
          ...topic.related.flatMap((id, index): Finding[] => {
            const field = `related.${index}`;
            if (id === topic.id) return [{ file, field, message: 'offers the topic itself' }];
            if (topic.related.indexOf(id) < index) return [{ file, field, message: `offers "${id}" twice` }];
            return topics.has(id) ? [] : [missing(file, field, 'topic', id)];
          }),
          ...facetLinks(topic, topics),
          ...(topic.routine !== undefined && !routines.has(topic.routine)
            ? [missing(file, 'routine', 'routine', topic.routine)]
            : []),
        ];
      }),
      ...content.routines.flatMap((routine) => {
        const file = `routines/${routine.id}.json`;
        return routine.moves.flatMap((move, index) =>
          (['exercise', 'insteadIfHurt'] as const).flatMap((key) => {
            const id = move[key];
            return id === undefined || exercises.has(id)
              ? []
              : [missing(file, `moves.${index}.${key}`, 'exercise', id)];
          }),
        );
      }),
      ...unknownDefaults('topic', topics, content.defaults.topics),
      ...unknownDefaults('topic', topics, content.defaults.besideHandOff),
      ...unknownDefaults('exercise', exercises, content.defaults.exercises),
      ...unknownDefaults('routine', routines, content.defaults.routines),
    ];
  },
};

/** A facet's id is its own, what it offers next exists, and the question back has an answer for each. */
function facetLinks({ id, facets, asks }: Content['topics'][number], topics: ReadonlySet<string>): Finding[] {
  const file = `topics/${id}.json`;
  const ids = facets.map((facet) => facet.id);
  return [
    ...facets.flatMap((facet, index): Finding[] => {
      const field = `facets.${index}`;
      if (ids.indexOf(facet.id) < index) return [{ file, field, message: `is called "${facet.id}" again` }];
      return facet.next === undefined || topics.has(facet.next)
        ? []
        : [missing(file, `${field}.next`, 'topic', facet.next)];
    }),
    ...(asks?.answers ?? []).flatMap(({ facet }, index) =>
      ids.includes(facet) ? [] : [missing(file, `asks.answers.${index}.facet`, 'facet', facet)],
    ),
  ];
}

function missing(file: string, field: string, kind: string, id: string): Finding {
  return { file, field, message: `names the ${kind} "${id}", which does not exist` };
}

/** Parts that code gives to one thing or to several of a kind, as an id of that kind. */
function unknownDefaults(
  kind: string,
  ids: ReadonlySet<string>,
  parts: Readonly<Record<string, string | readonly string[]>>,
): Finding[] {
  return Object.entries(parts).flatMap(([part, named]) =>
    [named]
      .flat()
      .filter((id) => !ids.has(id))
      .map((id) => missing('defaults.json', `${kind}s.${part}`, kind, id)),
  );
}

/** Names that the guide fills itself, by the file they may stand in. */
const FILLED_ELSEWHERE: readonly [RegExp, readonly string[]][] = [
  [/^exercises\//, ['side', 'Side', 'other']],
  [/^guide\.json$/, ['name', 'minutes', 'move', 'dose', 'n', 'sets', 'done', 'rest']],
];

export const placeholdersFill: Rule = {
  name: 'placeholders-fill',
  why: 'A placeholder that a country has no words for would be read aloud, braces and all.',
  check: (content) => [...unknownPlaceholders(content), ...unevenLocales(content), ...takenNames(content)],
};

function unknownPlaceholders(content: Content): Finding[] {
  return spoken(content).flatMap(({ file, field, lines }) => {
    const guided = FILLED_ELSEWHERE.filter(([files]) => files.test(file)).flatMap(([, names]) => names);
    return [...new Set(lines.flatMap(placeholdersOf))]
      .filter((name) => !guided.includes(name))
      .flatMap((name): Finding[] => {
        const without = everyLocale(content)
          .filter(([, words]) => localeValues(words)[name] === undefined)
          .map(([locale]) => locale);
        return without.length > 0
          ? [{ file, field, message: `{${name}} has no words in ${without.join(', ')}` }]
          : [];
      });
  });
}

/** A prompt fills its own names first: a country's word of the same name would never be heard. */
function takenNames(content: Content): Finding[] {
  return everyLocale(content).flatMap(([locale, words]) =>
    PROMPT_VALUES.filter((name) => name in localeValues(words)).map((name) => ({
      file: 'locales.json',
      field: `locales.${locale}.words`,
      message: `names a word "${name}", which prompts fill with something else`,
    })),
  );
}

function unevenLocales(content: Content): Finding[] {
  const names = new Set(everyLocale(content).flatMap(([, { words }]) => Object.keys(words)));
  return everyLocale(content).flatMap(([locale, { words }]) =>
    [...names]
      .filter((name) => !(name in words))
      .map((name) => ({
        file: 'locales.json',
        field: `locales.${locale}.words`,
        message: `lacks "${name}", which another locale has`,
      })),
  );
}
