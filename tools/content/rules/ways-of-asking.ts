/** Ways of asking: enough of them, in words a voice service accepts, and each meaning one topic. */
import { once } from '../../../lambda/domain/once';
import { expand } from '../templates';
import type { Content, Finding, Rule } from './rule';

const LEAST_TEMPLATES = 12;
const LEAST_UTTERANCES = 60;
/** Above this a template repeats itself more than it teaches. */
const MOST_OF_A_TEMPLATE = 150;
/** Fifteen topics of this size stay inside what the service takes for one locale. */
const MOST_OF_A_TOPIC = 1500;

/** Letters, spaces, apostrophes, hyphens and the periods of abbreviations. */
const CHARSET = /^[a-z]+(?:[ '.-]+[a-z]+)*[.']?$/;

interface Way {
  topic: string;
  /** The topic, or one of its facets: what the words must lead to. */
  answer: string;
  template: string;
  field: string;
  utterances: string[];
}

/** Once for all rules of it. */
const waysOf = once((topic: Content['topics'][number]): { ways: Way[]; faults: Finding[] } => {
  const ways: Way[] = [];
  const faults: Finding[] = [];
  const add = (answer: string, template: string, field: string) => {
    try {
      ways.push({ topic: topic.id, answer, template, field, utterances: expand(template) });
    } catch (error) {
      faults.push({
        file: `topics/${topic.id}.json`,
        field,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };
  topic.asked.forEach((template, index) => {
    add(topic.id, template, `asked.${index}`);
  });
  topic.facets.forEach((facet, at) => {
    facet.asked.forEach((template, index) => {
      add(`${topic.id} ${facet.id}`, template, `facets.${at}.asked.${index}`);
    });
  });
  return { ways, faults };
});

/** An utterance as two ears would find it the same: "the e.r." and "the er", "sit-ups" and "sit ups". */
function sameToTheEar(utterance: string): string {
  return utterance.replace(/\./g, '').replace(/-/g, ' ').replace(/\s+/g, ' ').trim();
}

export const enoughWays: Rule = {
  name: 'enough-ways-of-asking',
  why: 'Understanding is learned from these alone, on the device and offline; few ways mean many misses.',
  check: ({ topics }) =>
    topics.flatMap((topic) => {
      const file = `topics/${topic.id}.json`;
      const { ways, faults } = waysOf(topic);
      const count = new Set(ways.flatMap(({ utterances }) => utterances)).size;
      const findings: Finding[] = [...faults];
      const say = (message: string) => findings.push({ file, field: 'asked', message });
      if (ways.length < LEAST_TEMPLATES) say(`has ${ways.length} templates; the least is ${LEAST_TEMPLATES}`);
      if (count < LEAST_UTTERANCES) say(`expands to ${count} utterances; the least is ${LEAST_UTTERANCES}`);
      if (count > MOST_OF_A_TOPIC) say(`expands to ${count} utterances; the most is ${MOST_OF_A_TOPIC}`);
      for (const { field, utterances } of ways) {
        if (utterances.length > MOST_OF_A_TEMPLATE)
          findings.push({
            file,
            field,
            message: `expands to ${utterances.length} utterances; the most is ${MOST_OF_A_TEMPLATE}`,
          });
      }
      return findings;
    }),
};

export const sayableWays: Rule = {
  name: 'ways-of-asking-can-be-said',
  why: 'The voice service refuses a sample that holds anything but letters, spaces, apostrophes, hyphens and periods.',
  check: ({ topics }) =>
    topics.flatMap((topic) =>
      waysOf(topic).ways.flatMap(({ field, utterances }): Finding[] => {
        const bad = utterances.find((utterance) => !CHARSET.test(utterance));
        return bad === undefined
          ? []
          : [
              {
                file: `topics/${topic.id}.json`,
                field,
                message: `yields "${bad}", which cannot be a sample`,
              },
            ];
      }),
    ),
};

export const oneTopicEach: Rule = {
  name: 'one-topic-each',
  why: 'Words that belong to two topics get an answer by chance.',
  check({ topics }) {
    const owner = new Map<string, Way>();
    const findings: Finding[] = [];
    for (const topic of topics) {
      for (const way of waysOf(topic).ways) {
        for (const said of way.utterances) {
          const key = sameToTheEar(said);
          const first = owner.get(key);
          if (first === undefined) owner.set(key, way);
          else if (first.answer !== way.answer)
            findings.push({
              file: `topics/${topic.id}.json`,
              field: way.field,
              message: `"${said}" is also asked in topics/${first.topic}.json ${first.field}`,
            });
        }
      }
    }
    return findings;
  },
};

export const labelsTellApart: Rule = {
  name: 'labels-tell-topics-apart',
  why: 'When two topics are offered, the reply must pick one of them.',
  check({ topics }) {
    const owner = new Map<string, string>();
    return topics.flatMap((topic) =>
      (['labels', 'synonyms'] as const).flatMap((field) =>
        topic[field].flatMap((label, index): Finding[] => {
          const key = `${sameToTheEar(label.toLowerCase())}`;
          const first = owner.get(key) ?? topic.id;
          owner.set(key, first);
          return first === topic.id
            ? []
            : [
                {
                  file: `topics/${topic.id}.json`,
                  field: `${field}.${index}`,
                  message: `"${label}" also names topics/${first}.json`,
                },
              ];
        }),
      ),
    );
  },
};
