/** What a new content file starts as: it keeps its schema and every rule, and says where a person has yet to write. */
import type { Exercise, Routine } from '../../lambda/content/schema/exercise';
import type { Topic } from '../../lambda/content/schema/topic';
import type { Content } from './read';
import { PLACEHOLDER as TODO } from './unfinished';

export const KINDS = ['topic', 'exercise', 'routine'] as const;
export type Kind = (typeof KINDS)[number];

/** Moves of a new routine. */
const FEW_MOVES = 2;

const WAYS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const MORE_WAYS = ['seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];

const spokenId = (id: string) => id.replaceAll('-', ' ');

/** Three names that belong to nothing else. */
const synonyms = (id: string) =>
  ['one', 'two', 'three'].map((nth) => `${TODO} name ${nth} of ${spokenId(id)}`);

const sources = (today: string) => [
  {
    name: `${TODO}, the source as it is spoken`,
    kind: 'advice' as const,
    ref: `${TODO}: a title, a guideline's number, an article's id`,
    read: today,
  },
];

/** The skeleton of a file that `content` does not have yet. `today` is an ISO date. */
export function skeletonOf(kind: Kind, id: string, content: Content, today: string): object {
  return { topic, exercise, routine }[kind](id, content, today);
}

/** The words of an id, unless another topic goes by them. */
function freeName(id: string, topics: readonly Topic[]): string {
  const words = spokenId(id);
  const taken = topics.flatMap(({ name, labels, synonyms: others }) => [name, ...labels, ...others]);
  return taken.some((name) => spokenId(name.toLowerCase()) === words) ? `${TODO} ${words}` : words;
}

function topic(id: string, { topics }: Content, today: string): Topic {
  return {
    id,
    demand: 'sometimes',
    question: `${TODO}: the question about ${spokenId(id)}, as the title of a card?`,
    name: freeName(id, topics),
    labels: [freeName(id, topics)],
    synonyms: synonyms(id),
    short: `${TODO}: the answer in one or two short sentences.`,
    detail: `${TODO}: what else helps to know. Then say who should see a doctor, and when.`,
    facets: [],
    told: {},
    advises: [],
    warns: [],
    related: topics.slice(0, 2).map((other) => other.id),
    // The safe side, until a person decides that the answer needs none.
    tail: true,
    sources: sources(today),
    generalAdvice: [],
    // The least that can be claimed, until the sources were read.
    evidence: 'opinion',
    reviewed: today,
    asked: [...WAYS, ...MORE_WAYS].map(
      (nth) => `${TODO} the ${nth} way (people|men|women|runners|dads) ask about ${spokenId(id)}`,
    ),
  };
}

/** The figures are examples: the ranges in `published` come from the source, and everything else stays inside them. */
function exercise(id: string, _content: Content, today: string): Exercise {
  return {
    id,
    name: spokenId(id),
    synonyms: synonyms(id),
    level: 1,
    position: 'on-back',
    sides: 'none',
    needs: `${TODO}: what it needs, such as a mat.`,
    start: [`${TODO}: how to get into position.`],
    steps: [`${TODO}: the first step, as an order.`, `${TODO}: the next step.`],
    dose: { hold: 3, reps: 5, sets: 1, tempo: { up: 2, down: 2 }, restRep: 2, restSet: 30 },
    cues: {
      up: `${TODO}, a word to begin.`,
      hold: `${TODO}, a word to hold.`,
      down: `${TODO}, a word to end.`,
      breath: `${TODO}: how to breathe.`,
    },
    easier: [{ say: `${TODO}: how to make it easier.`, dose: { reps: 3 } }],
    harder: [{ say: `${TODO}: how to make it harder.`, dose: { reps: 8 } }],
    mistakes: [`${TODO}: what often goes wrong.`],
    skipIf: [`${TODO}: who should leave it out, or ask first.`],
    published: { hold: [3, 5], reps: [3, 10], sets: [1, 2] },
    sources: sources(today),
    reviewed: today,
  };
}

/** The moves are examples: gentle ones in one position. */
function routine(id: string, { exercises }: Content, today: string): Routine {
  const gentle = exercises.filter(({ level, position }) => level === 1 && position !== 'chair');
  return {
    id,
    name: spokenId(id),
    synonyms: synonyms(id),
    purpose: `${TODO}, what it is for`,
    place: 'floor',
    level: 1,
    moves: gentle
      .filter(({ position }) => position === gentle[0]?.position)
      .slice(0, FEW_MOVES)
      .map((move) => ({ exercise: move.id, reps: move.dose.reps })),
    sources: sources(today),
    reviewed: today,
  };
}
