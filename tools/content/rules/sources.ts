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

export const sourcesSpoken: Rule = {
  name: 'sources-can-be-spoken',
  why: '"Says who?" is answered aloud, so a source needs a name a voice can say, and a reference to find it by.',
  check: ({ topics, exercises, routines, redFlags }) =>
    [
      ...topics.map((topic) => ({ file: `topics/${topic.id}.json`, sources: topic.sources })),
      ...exercises.map((exercise) => ({ file: `exercises/${exercise.id}.json`, sources: exercise.sources })),
      ...routines.map((routine) => ({ file: `routines/${routine.id}.json`, sources: routine.sources })),
      { file: 'red-flags.json', sources: redFlags.sources },
    ].flatMap(({ file, sources }) =>
      sources.flatMap(({ name, ref }, index): Finding[] => {
        const field = `sources.${index}`;
        if (/\b[A-Z]{2,}\b|\d|[()[\]/†]/.test(name)) {
          return [{ file, field, message: `"${name}" is not written as it is spoken` }];
        }
        return ref.trim() === '' || ref === name
          ? [{ file, field, message: `gives nothing to find "${name}" by` }]
          : [];
      }),
    ),
};
