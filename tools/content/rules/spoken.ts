/** Every text a listener hears, with its place in the content, so that each rule of wording reads one list. */
import { LOCALES, type LocaleWords } from '../../../lambda/content/schema/locale';
import { spokenPrompts } from './prompts';
import type { Content } from './rule';

export interface Spoken {
  file: string;
  field: string;
  /** Said one after the other. */
  lines: readonly string[];
  /** Long enough, and free enough in its wording, for a reading grade to mean something. */
  graded: boolean;
}

/** Keys of the warning signs whose strings are not spoken: facts about them, and what people say. */
const NOT_SPOKEN = new Set(['id', 'urgency', 'said', 'sources', 'source', 'reviewed']);

export function spoken(content: Content): Spoken[] {
  return [
    ...content.topics.flatMap((topic) => {
      const file = `topics/${topic.id}.json`;
      return [
        { file, field: 'name', lines: [topic.name], graded: false },
        { file, field: 'short', lines: [topic.short], graded: true },
        { file, field: 'detail', lines: [topic.detail], graded: true },
        ...topic.facets.map(({ short }, index) => ({
          file,
          field: `facets.${index}.short`,
          lines: [short],
          graded: true,
        })),
        ...Object.entries(topic.told).map(([id, line]) => ({
          file,
          field: `told.${id}`,
          lines: [line],
          graded: true,
        })),
        ...(topic.asks
          ? [{ file, field: 'asks', lines: [topic.asks.question, topic.asks.reprompt], graded: false }]
          : []),
      ];
    }),
    ...content.exercises.flatMap((exercise) => {
      const file = `exercises/${exercise.id}.json`;
      return [
        { file, field: 'start', lines: exercise.start, graded: true },
        { file, field: 'steps', lines: exercise.steps, graded: true },
        { file, field: 'easier', lines: exercise.easier.map((variant) => variant.say), graded: true },
        { file, field: 'harder', lines: exercise.harder.map((variant) => variant.say), graded: true },
        { file, field: 'mistakes', lines: exercise.mistakes, graded: true },
        { file, field: 'skipIf', lines: exercise.skipIf, graded: true },
        { file, field: 'cues', lines: Object.values(exercise.cues), graded: false },
        { file, field: 'needs', lines: [exercise.needs], graded: false },
        ...walk(file, 'coach', exercise.coach),
        ...(exercise.turnOver
          ? [{ file, field: 'turnOver', lines: [exercise.turnOver], graded: false }]
          : []),
        ...walk(file, 'first', exercise.first),
        ...Object.entries(exercise.forms ?? {}).flatMap(([form, told]) => [
          { file, field: `forms.${form}.start`, lines: told.start, graded: true },
          { file, field: `forms.${form}.steps`, lines: told.steps, graded: true },
          { file, field: `forms.${form}.cues`, lines: Object.values(told.cues), graded: false },
          ...walk(file, `forms.${form}.first`, told.first),
          ...walk(file, `forms.${form}.turnOver`, told.turnOver),
          ...walk(file, `forms.${form}.needs`, told.needs),
          ...walk(file, `forms.${form}.coach`, told.coach),
        ]),
      ];
    }),
    ...content.routines.flatMap((routine) => {
      const file = `routines/${routine.id}.json`;
      return [
        { file, field: 'purpose', lines: [routine.purpose], graded: false },
        ...(routine.before ? [{ file, field: 'before', lines: [routine.before], graded: true }] : []),
      ];
    }),
    ...walk('guide.json', '', {
      floorDown: content.guide.floorDown,
      bedDown: content.guide.bedDown,
      bedUp: content.guide.bedUp,
      floorUp: content.guide.floorUp,
      chairUp: content.guide.chairUp,
      standStill: content.guide.standStill,
      slowUp: content.guide.slowUp,
      slowStand: content.guide.slowStand,
      surfaces: content.guide.surfaces,
      into: content.guide.into,
      words: content.guide.words,
    }),
    ...walk('red-flags.json', '', content.redFlags),
    ...spokenPrompts(content),
    ...Object.entries(content.locales.locales).flatMap(([locale, words]) =>
      (['emergencyLine', 'todayLine', 'crisisLine'] as const).map((line) => ({
        file: 'locales.json',
        field: `locales.${locale}.${line}`,
        lines: [words[line]],
        graded: false,
      })),
    ),
  ];
}

function walk(file: string, field: string, value: unknown): Spoken[] {
  if (typeof value === 'string') return [{ file, field, lines: [value], graded: false }];
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) {
    return [{ file, field, lines: value, graded: true }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NOT_SPOKEN.has(key))
    .flatMap(([key, inner]) => walk(file, field === '' ? key : `${field}.${key}`, inner));
}

/** Every locale's words, the fallback for other English locales included. */
export function everyLocale(content: Content): [string, LocaleWords][] {
  return [...LOCALES, 'other' as const].map((locale) => [locale, content.locales.locales[locale]]);
}

export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{([A-Za-z-]+)\}/g)].map((match) => match[1] ?? '');
}

export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => /[a-z]/i.test(sentence));
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
