/** What answers advise and warn of is held against each other, and against what they say. */
import type { Topic } from '../../../lambda/content/schema/topic';
import type { Finding, Rule } from './rule';

const fileOf = ({ id }: Topic) => `topics/${id}.json`;

/** Everything of a topic that is heard. */
const heard = ({ short, detail, facets }: Topic) =>
  [short, detail, ...facets.map((facet) => facet.short)].join(' ').toLowerCase();

export const claimsAreMade: Rule = {
  name: 'claims-are-made',
  why: 'A claim that is listed but not spoken would let a contradiction pass, or raise one that nobody hears.',
  check: ({ topics, claims }) =>
    topics.flatMap((topic) =>
      (['advises', 'warns'] as const).flatMap((field) =>
        topic[field].flatMap((id, index): Finding[] => {
          const at = { file: fileOf(topic), field: `${field}.${index}` };
          const claim = claims.find((one) => one.id === id);
          if (!claim) return [{ ...at, message: `names the claim "${id}", which claims.json does not have` }];
          return claim.words.some((word) => heard(topic).includes(word))
            ? []
            : [
                {
                  ...at,
                  message: `claims "${id}", but none of its words is heard: ${claim.words.join(', ')}`,
                },
              ];
        }),
      ),
    ),
};

export const noContradictions: Rule = {
  name: 'no-contradictions',
  why: 'Who asks two questions must not be told to do a thing by one answer and to leave it by the other.',
  check({ topics, claims }) {
    const against = new Map<string, string[]>();
    for (const { id, against: others } of claims) {
      for (const other of others) {
        against.set(id, [...(against.get(id) ?? []), other]);
        against.set(other, [...(against.get(other) ?? []), id]);
      }
    }
    const advisers = (claim: string) => topics.filter(({ advises }) => advises.includes(claim));
    return topics.flatMap((topic) => [
      ...topic.warns.flatMap((claim, index) =>
        advisers(claim).map((other) => ({
          file: fileOf(topic),
          field: `warns.${index}`,
          message: `warns of "${claim}", which ${fileOf(other)} advises`,
        })),
      ),
      ...topic.advises.flatMap((claim, index) =>
        (against.get(claim) ?? []).flatMap(advisers).map((other) => ({
          file: fileOf(topic),
          field: `advises.${index}`,
          message: `advises "${claim}", against what ${fileOf(other)} advises`,
        })),
      ),
    ]);
  },
};
