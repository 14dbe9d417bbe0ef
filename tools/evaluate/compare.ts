/** Our recogniser beside three general ones taught the same sentences; each has its thresholds chosen on other rows. */
import { dockStart } from '@nlpjs/basic';
import MiniSearch from 'minisearch';
import type { Trained } from '../../lambda/content';
import type { Meaning } from '../../lambda/domain/meaning';
import { decide } from '../../lambda/domain/nlu/decide';
import { read } from '../../lambda/domain/nlu/reading';
import { THRESHOLDS } from '../../lambda/domain/nlu/thresholds';
import type { QuestionRow } from '../train/rows';
import { type Background, sentencesOf, type Taught } from '../train/sentences';
import { type QuestionScore, scoreQuestions } from './score';

/** An approach, ready to be asked: every row's meaning at each of its possible thresholds. */
interface Contender {
  name: string;
  settings: readonly unknown[];
  /** One meaning per setting, in the order of `settings`. */
  hear: (words: string) => Promise<Meaning[]>;
}

const FOLDS = 5;
/** What a threshold is chosen by: right answers count, wrong acceptances count against, strangers' most. */
const worth = ({ inScope, nearMiss, unrelated }: QuestionScore) =>
  inScope - (nearMiss || 0) - 2 * (unrelated || 0);

export interface Compared {
  name: string;
  score: QuestionScore;
  /** Median milliseconds a sentence. */
  ms: number;
}

/** Cross-validated: a row is scored at the threshold that was best on the other four fifths of the rows. */
export async function compare(
  rows: readonly QuestionRow[],
  knowledge: Trained,
  content: Taught,
  background: Background,
): Promise<Compared[]> {
  const contenders = [
    ours(knowledge),
    bm25(content, background),
    letters(content, background),
    await nlp(content, background),
  ];
  const compared: Compared[] = [];
  for (const { name, settings, hear } of contenders) {
    const times: number[] = [];
    const heard: { row: QuestionRow; meanings: Meaning[] }[] = [];
    for (const row of rows) {
      const start = performance.now();
      heard.push({ row, meanings: await hear(row.text) });
      times.push(performance.now() - start);
    }
    const at = (subset: typeof heard, setting: number) =>
      scoreQuestions(
        subset.map(({ row, meanings }) => ({ row, meaning: meanings[setting] ?? { kind: 'unknown' } })),
      );
    const judged = Array.from({ length: FOLDS }, (_, fold) => {
      const others = heard.filter((_, i) => i % FOLDS !== fold);
      const best = settings
        .map((_, setting) => ({ setting, worth: worth(at(others, setting)) }))
        .reduce((a, b) => (b.worth > a.worth ? b : a)).setting;
      return heard
        .filter((_, i) => i % FOLDS === fold)
        .map(({ row, meanings }) => ({ row, meaning: meanings[best] ?? ({ kind: 'unknown' } as const) }));
    }).flat();
    times.sort((a, b) => a - b);
    compared.push({ name, score: scoreQuestions(judged), ms: times[Math.floor(times.length / 2)] ?? 0 });
  }
  return compared;
}

function ours(knowledge: Trained): Contender {
  const settings = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7].flatMap((topic) =>
    [0.75, 0.85, 0.95].map((close) => ({ ...THRESHOLDS, topic, close })),
  );
  return {
    name: 'back coach',
    settings,
    hear: async (words) => {
      const reading = read(words, knowledge);
      return settings.map((setting) => decide(reading, knowledge, { thresholds: setting }));
    },
  };
}

const TAUGHT = { seed: 1, perQuestion: 6, perPhrase: 6 };
const SHARES = Array.from({ length: 20 }, (_, i) => i / 20);

const topicOr = (label: string, accepted: boolean): Meaning =>
  accepted && label.startsWith('topic:') ? { kind: 'topic', id: label.slice(6) } : { kind: 'unknown' };

/** Okapi BM25: the class of the most alike sentence, if it is alike enough for its length. */
function bm25(content: Taught, background: Background): Contender {
  const index = new MiniSearch({ fields: ['text'], storeFields: ['label'] });
  index.addAll(
    sentencesOf(content, background, TAUGHT).map(({ text, labels }, id) => ({ id, text, label: labels[0] })),
  );
  return {
    name: 'BM25 (minisearch)',
    settings: SHARES,
    hear: async (words) => {
      const [best] = index.search(words);
      const alike = best ? best.score / (best.score + 3 * words.split(' ').length) : 0;
      return SHARES.map((share) => topicOr(String(best?.label ?? ''), alike >= share));
    },
  };
}

/** Runs of three to five letters, edges of words included. */
function runsOf(text: string): string[] {
  const padded = ` ${text} `;
  return [3, 4, 5].flatMap((length) =>
    Array.from({ length: Math.max(0, padded.length - length + 1) }, (_, i) => padded.slice(i, i + length)),
  );
}

/** Nearest neighbours by cosine of TF-IDF over runs of letters: the class most of the five nearest speak for. */
function letters(content: Taught, background: Background): Contender {
  const sentences = sentencesOf(content, background, TAUGHT);
  const holders = new Map<string, number[]>();
  for (const [i, { text }] of sentences.entries()) {
    for (const run of new Set(runsOf(text))) {
      const held = holders.get(run);
      if (held) held.push(i);
      else holders.set(run, [i]);
    }
  }
  const squared = (run: string) => Math.log(sentences.length / (holders.get(run)?.length ?? 1)) ** 2;
  const norm = (text: string) =>
    Math.sqrt([...new Set(runsOf(text))].reduce((sum, run) => sum + squared(run), 0)) || 1;
  const norms = sentences.map(({ text }) => norm(text));
  return {
    name: 'letters, 5 nearest',
    settings: SHARES,
    hear: async (words) => {
      const dots = new Map<number, number>();
      for (const run of new Set(runsOf(words))) {
        const worth = squared(run);
        for (const i of holders.get(run) ?? []) dots.set(i, (dots.get(i) ?? 0) + worth);
      }
      const own = norm(words);
      const nearest = [...dots]
        .map(([i, dot]) => ({ label: sentences[i]?.labels[0] ?? '', alike: dot / (own * (norms[i] ?? 1)) }))
        .sort((a, b) => b.alike - a.alike)
        .slice(0, 5);
      const votes = new Map<string, number>();
      for (const { label, alike } of nearest) votes.set(label, (votes.get(label) ?? 0) + alike);
      const [best] = [...votes].sort((a, b) => b[1] - a[1]);
      return SHARES.map((share) => topicOr(best?.[0] ?? '', (best?.[1] ?? 0) / 5 >= share));
    },
  };
}

/** nlp.js: one small neural network over stems. Accepted like ours: by the share of all topics together. */
async function nlp(content: Taught, background: Background): Promise<Contender> {
  const dock = await dockStart({
    settings: {
      nlp: { languages: ['en'], autoSave: false, log: false, forceNER: false, nlu: { log: false } },
    },
    use: ['Basic'],
  });
  const recogniser = dock.get('nlp');
  recogniser.addLanguage('en');
  for (const { text, labels } of sentencesOf(content, background, TAUGHT)) {
    recogniser.addDocument('en', text, labels[0] ?? '');
  }
  await recogniser.train();
  return {
    name: 'nlp.js',
    settings: SHARES,
    hear: async (words) => {
      const { classifications } = await recogniser.process('en', words);
      const topics = classifications.filter(({ intent }) => intent.startsWith('topic:'));
      const about = topics.reduce((sum, { score }) => sum + score, 0);
      return SHARES.map((share) => topicOr(topics[0]?.intent ?? '', about >= share));
    },
  };
}
