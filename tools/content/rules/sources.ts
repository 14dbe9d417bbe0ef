/** Every claim says who says so and when that was last looked at. */
import type { Content, Finding, Rule } from './rule';

/** Guidance changes; a text nobody looked at for this long is not spoken. */
const REVIEW_MONTHS = 12;

interface Dated {
  file: string;
  field: string;
  reviewed: string;
}

function dated({ topics, exercises, routines, guide, redFlags, locales }: Content): Dated[] {
  return [
    ...topics.map(({ id, reviewed }) => ({ file: `topics/${id}.json`, field: 'reviewed', reviewed })),
    ...exercises.map(({ id, reviewed }) => ({ file: `exercises/${id}.json`, field: 'reviewed', reviewed })),
    ...routines.map(({ id, reviewed }) => ({ file: `routines/${id}.json`, field: 'reviewed', reviewed })),
    { file: 'guide.json', field: 'rates.reviewed', reviewed: guide.rates.reviewed },
    { file: 'red-flags.json', field: 'reviewed', reviewed: redFlags.reviewed },
    { file: 'locales.json', field: 'reviewed', reviewed: locales.reviewed },
  ];
}

/** First day on which a text reviewed then may no longer ship. */
export function expiryOf(reviewed: string): string {
  const [year = 0, month = 1, day = 1] = reviewed.split('-').map(Number);
  const months = month - 1 + REVIEW_MONTHS;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year + Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(day)}`;
}

export const reviewedLately: Rule = {
  name: 'reviewed-lately',
  why: 'Guidance on back pain has turned around before; a text must be read against its sources once a year.',
  check: (content, today) =>
    dated(content).flatMap(({ file, field, reviewed }): Finding[] => {
      if (reviewed > today)
        return [{ file, field, message: `was reviewed on ${reviewed}, which is still to come` }];
      const expiry = expiryOf(reviewed);
      return expiry <= today
        ? [
            {
              file,
              field,
              message: `was reviewed on ${reviewed} and expired on ${expiry}: check it against its sources`,
            },
          ]
        : [];
    }),
};

/** Best first; a kind carries itself and all that come after it. */
const GROUND = ['guideline', 'review', 'study'] as const;

const sourced = ({ topics, exercises, routines, redFlags }: Content) => [
  ...topics.map((topic) => ({ file: `topics/${topic.id}.json`, sources: topic.sources })),
  ...exercises.map((exercise) => ({ file: `exercises/${exercise.id}.json`, sources: exercise.sources })),
  ...routines.map((routine) => ({ file: `routines/${routine.id}.json`, sources: routine.sources })),
  { file: 'red-flags.json', sources: redFlags.sources },
];

export const citedOnceRead: Rule = {
  name: 'cited-once-read',
  why: 'A reference tells people that somebody looked; a source that nobody read is named without one.',
  check: (content, today) =>
    sourced(content).flatMap(({ file, sources }) =>
      sources.flatMap(({ name, ref, read }, index): Finding[] => {
        const field = `sources.${index}`;
        if (ref !== undefined && read === undefined)
          return [
            { file, field, message: `cites "${name}", which nobody has read: date it, or drop its ref` },
          ];
        if (read === undefined) return [];
        if (ref === undefined)
          return [{ file, field, message: `read "${name}", but gives nothing to find it by` }];
        return read > today ? [{ file, field, message: `read "${name}" on ${read}, still to come` }] : [];
      }),
    ),
};

export const evidenceWasRead: Rule = {
  name: 'evidence-was-read',
  why: '"Says who?" may not claim better ground than the sources that somebody read.',
  check: ({ topics }) =>
    topics.flatMap(({ id, evidence, sources }): Finding[] => {
      if (evidence === 'opinion') return [];
      const enough: readonly string[] = GROUND.slice(0, GROUND.indexOf(evidence) + 1);
      return sources.some(({ kind, read }) => read !== undefined && enough.includes(kind))
        ? []
        : [
            {
              file: `topics/${id}.json`,
              field: 'evidence',
              message: `rests on a ${evidence}, but no ${enough.join(' or ')} among its sources was read`,
            },
          ];
    }),
};

export const generalAdviceHeard: Rule = {
  name: 'general-advice-is-heard',
  why: 'A reviewer is shown what no source says; a mark on words that are no longer there would hide the new ones.',
  check: ({ topics }) =>
    topics.flatMap(({ id, short, detail, facets, generalAdvice }) => {
      const heard = [short, detail, ...facets.map((facet) => facet.short)];
      return generalAdvice.flatMap((sentence, index): Finding[] =>
        heard.some((text) => text.includes(sentence))
          ? []
          : [
              {
                file: `topics/${id}.json`,
                field: `generalAdvice.${index}`,
                message: `marks "${sentence}", which is not said`,
              },
            ],
      );
    }),
};

export const sourcesSpoken: Rule = {
  name: 'sources-can-be-spoken',
  why: '"Says who?" is answered aloud, so a source needs a name a voice can say, and a reference to find it by.',
  check: (content) =>
    sourced(content).flatMap(({ file, sources }) =>
      sources.flatMap(({ name, ref }, index): Finding[] => {
        const field = `sources.${index}`;
        if (/\b[A-Z]{2,}\b|\d|[()[\]/†]/.test(name)) {
          return [{ file, field, message: `"${name}" is not written as it is spoken` }];
        }
        return ref !== undefined && (ref.trim() === '' || ref === name)
          ? [{ file, field, message: `gives nothing to find "${name}" by` }]
          : [];
      }),
    ),
};
