/** Training: no dearer to use when there are many more topics. */
import { join } from 'node:path';
import { knowledge } from '../../../lambda/content';
import { understandBeneath } from '../../../lambda/domain/nlu/understand';
import { readContent } from '../../../tools/content/read';
import { SETTINGS, train } from '../../../tools/train/classifier';
import { readRows } from '../../../tools/train/rows';
import { type Background, readBackground, type Taught } from '../../../tools/train/sentences';
import { ratio } from '../../support/effort';

const { content } = readContent();
const background = readBackground();

/** Enough to learn every class a little; how well does not matter here. */
const QUICK = { ...SETTINGS, perQuestion: 2, perPhrase: 2, epochs: 2, scouting: 1, visits: 2500 };

/** Our topics nine times more, each about another imaginary part of the body. */
function manyTopics(): Taught {
  const parts = [
    'blorp',
    'quandle',
    'trimsy',
    'fennock',
    'drabble',
    'wibbet',
    'zorple',
    'munfrey',
    'klaster',
  ];
  const copies = parts.flatMap((part) =>
    content.topics.map((topic) => ({
      ...topic,
      id: `${topic.id}-${part}`,
      asked: topic.asked.slice(0, 8).map((way) => way.replace(/\bback\b/g, part)),
      question: topic.question.replace(/\bback\b/g, part),
      name: `${topic.name} of the ${part}`,
      synonyms: topic.synonyms.map((synonym) => `${synonym} ${part}`),
    })),
  );
  return { ...content, topics: [...content.topics, ...copies] };
}

/** A few ways of speaking of each kind: expanding all of them takes longer than all the rest. */
function fewWays(ways: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(ways).map(([kind, templates]) => [kind, templates.slice(0, 4)]));
}

const SHORT: Background = {
  intents: fewWays(background.intents),
  thesaurus: background.thesaurus,
  normalForms: background.normalForms,
  commands: fewWays(background.commands),
  wishes: fewWays(background.wishes),
  positions: fewWays(background.positions),
  followUps: fewWays(background.followUps),
  actions: fewWays(background.actions),
  sessions: background.sessions.slice(0, 4),
  elsewhere: fewWays(background.elsewhere),
  unrelated: fewWays(background.unrelated),
  frames: fewWays(background.frames),
  labelled: { questions: [], requests: [], followUps: [] },
};

test('ten times the topics cost at most twice the time a sentence', () => {
  const { questions } = readRows([join(__dirname, '../../data/questions.jsonl')]);
  const asked = questions.slice(0, 400);
  const many = manyTopics();
  expect(many.topics.length).toBe(10 * content.topics.length);
  const few = knowledge;
  const large = { ...knowledge, weights: train(many, SHORT, QUICK) };
  expect(large.weights.classes.length).toBe(few.weights.classes.length + 9 * content.topics.length);

  const reading = (trained: typeof few) => () => {
    for (const { text } of asked) understandBeneath(text, trained);
  };
  expect(ratio(reading(large), reading(few))).toBeLessThanOrEqual(2);
});
