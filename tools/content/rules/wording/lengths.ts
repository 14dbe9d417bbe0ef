/** How long a text may be before a listener loses the thread, counted in the country whose words are longest. */
import { fill } from '../../../../lambda/content/fill';
import type { Content, Finding, Rule } from '../rule';
import { everyLocale, sentencesOf, spoken, wordsOf } from '../spoken';

const SHORT_WORDS = 25;
const DETAIL_WORDS = 90;
const SENTENCE_WORDS = 20;
const STEP_WORDS = 18;

function longest(content: Content, text: string): number {
  return Math.max(...everyLocale(content).map(([, words]) => wordsOf(fill(text, words)).length));
}

export const answersAreBrief: Rule = {
  name: 'answers-are-brief',
  why: 'The short answer is heard before anyone asked for more; the detail must end before attention does.',
  check: (content) =>
    content.topics.flatMap((topic) =>
      (
        [
          ['short', topic.short, SHORT_WORDS],
          ['detail', topic.detail, DETAIL_WORDS],
          ...topic.facets.map(({ short }, index) => [`facets.${index}.short`, short, SHORT_WORDS] as const),
          ...Object.entries(topic.told).map(([id, line]) => [`told.${id}`, line, SHORT_WORDS] as const),
        ] as const
      ).flatMap(([field, text, most]): Finding[] => {
        const count = longest(content, text);
        return count > most
          ? [{ file: `topics/${topic.id}.json`, field, message: `has ${count} words; the most is ${most}` }]
          : [];
      }),
    ),
};

export const sentencesAreShort: Rule = {
  name: 'sentences-are-short',
  why: 'Past twenty words the start of a spoken sentence is gone before its end arrives.',
  check: (content) =>
    spoken(content).flatMap(({ file, field, lines }) =>
      lines.flatMap(sentencesOf).flatMap((sentence): Finding[] => {
        const count = longest(content, sentence);
        return count > SENTENCE_WORDS
          ? [
              {
                file,
                field,
                message: `a sentence of ${count} words (the most is ${SENTENCE_WORDS}): "${sentence}"`,
              },
            ]
          : [];
      }),
    ),
};

export const stepsAreShort: Rule = {
  name: 'steps-are-short',
  why: 'A step is heard while moving; it must be done before it is forgotten.',
  check: (content) =>
    content.exercises.flatMap((exercise) =>
      [
        ['steps', exercise.steps] as const,
        ...Object.entries(exercise.forms ?? {}).map(
          ([form, told]) => [`forms.${form}.steps`, told.steps] as const,
        ),
      ].flatMap(([field, steps]) =>
        steps.flatMap((step, index): Finding[] => {
          const count = longest(content, step);
          return count > STEP_WORDS
            ? [
                {
                  file: `exercises/${exercise.id}.json`,
                  field: `${field}.${index}`,
                  message: `has ${count} words; the most is ${STEP_WORDS}`,
                },
              ]
            : [];
        }),
      ),
    ),
};
