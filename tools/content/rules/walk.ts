/** What is offered next makes a walk: it leads everywhere, and nowhere to a wall. */
import type { Content, Finding, Rule } from './rule';

/** Topics that a person may be led to from these, themselves included: a relation leads both ways. */
function reachedFrom(start: readonly string[], topics: Content['topics']): Set<string> {
  const reached = new Set(start);
  for (const id of reached) {
    const related = topics.find((topic) => topic.id === id)?.related ?? [];
    const naming = topics.filter((topic) => topic.related.includes(id));
    for (const next of [...related, ...naming.map((topic) => topic.id)]) reached.add(next);
  }
  return reached;
}

/** Topics that an answer offers one after the other before it has none left. */
const LEAST_RELATED = 2;

export const everyTopicReached: Rule = {
  name: 'every-topic-is-reached',
  why: 'An answer that no other answer leads to is found only by who knows its question already.',
  check({ topics, defaults }) {
    const reached = reachedFrom(defaults.topics.offeredFirst, topics);
    return topics.flatMap(({ id, related }): Finding[] => [
      ...(reached.has(id)
        ? []
        : [
            {
              file: `topics/${id}.json`,
              field: 'id',
              message: 'is offered by no answer that people are led to',
            },
          ]),
      ...(related.length < LEAST_RELATED
        ? [
            {
              file: `topics/${id}.json`,
              field: 'related',
              message: `offers ${related.length}; the least is ${LEAST_RELATED}`,
            },
          ]
        : []),
    ]);
  },
};
