/** Trains the recogniser of questions on our own ways of asking; the same input always gives the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../lambda/domain/understand/classify';
import { featuresOf } from '../lambda/domain/understand/features';
import { buildLexicon, type Unit, unitsOf } from '../lambda/domain/understand/lexicon';
import { expand } from '../lambda/knowledge/grammar';
import type { Weights } from '../lambda/knowledge/schema/weights';
import { CONTENT_FOLDER, type Content } from './content';

/** The part of the content that says what people say. */
export type Taught = Pick<Content, 'topics' | 'exercises' | 'routines'>;

type Phrases = Record<string, string[]>;

/** The ways of speaking that belong to no topic: commands, carriers, other people's questions, and everything else. */
export interface Background {
  thesaurus: Record<string, string[]>;
  commands: Phrases;
  actions: Phrases;
  elsewhere: Phrases;
  unrelated: Phrases;
}

export function readBackground(folder = join(CONTENT_FOLDER, 'phrases')): Background {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Phrases;
  return {
    thesaurus: read('thesaurus'),
    commands: read('commands'),
    actions: read('actions'),
    elsewhere: read('elsewhere'),
    unrelated: read('unrelated'),
  };
}

/** Small, fast and seeded: the order of training must never depend on the machine. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i] as T;
    items[i] = items[j] as T;
    items[j] = held;
  }
  return items;
}

export interface Sentence {
  text: string;
  label: string;
  /** Which template it came from, so that a word's spread over templates can be counted. */
  template: number;
  weight: number;
}

export const SETTINGS = {
  seed: 20261123,
  perTemplate: 6,
  epochs: 24,
  rate: 0.35,
  decay: 2e-5,
  minTemplates: 2,
  smallest: 0.02,
  mostClasses: 10,
};
export type Settings = typeof SETTINGS;

/** Every training sentence, placeholders filled. */
export function sentencesOf(
  content: Taught,
  background: Background,
  settings: Settings = SETTINGS,
): Sentence[] {
  const random = mulberry(settings.seed);
  const pick = (pool: readonly string[]) => pool[Math.floor(random() * pool.length)] ?? '';
  const pools: Record<string, readonly string[]> = {
    ...background.thesaurus,
    exercise: content.exercises.flatMap(({ name, synonyms }) => [name, ...synonyms]),
    routine: content.routines.flatMap(({ name, synonyms }) => [name, ...synonyms]),
    minutes: [
      '2 minutes',
      '3 minutes',
      '5 minutes',
      '10 minutes',
      '15 minutes',
      'a few minutes',
      '4 minute',
      '7 minutes',
    ],
    seconds: ['10 seconds', '30 seconds', '20 seconds', '2 minutes', '1 minute', '5 minutes', '45 seconds'],
  };
  const labelled: { label: string; templates: readonly string[] }[] = [
    ...content.topics.map(({ id, question, name, synonyms, asked }) => ({
      label: `topic:${id}`,
      templates: [
        ...asked,
        question,
        `[tell me about] ${name}`,
        ...synonyms.map((synonym) => `[tell me about|what about] ${synonym}`),
      ],
    })),
    ...Object.entries(background.commands).map(([name, templates]) => ({
      label: `command:${name}`,
      templates,
    })),
    ...Object.entries(background.actions).map(([label, templates]) => ({ label, templates })),
    ...Object.entries(background.elsewhere).map(([part, templates]) => ({
      label: `elsewhere:${part}`,
      templates,
    })),
    { label: 'unknown', templates: Object.values(background.unrelated).flat() },
  ];
  let template = 0;
  return labelled.flatMap(({ label, templates }) =>
    templates.flatMap((source) => {
      template += 1;
      const texts = shuffle(expand(source), random).slice(0, settings.perTemplate);
      return texts.map((text) => ({
        text: text.replace(/\{(\w+)\}/g, (_, name: string) => pick(pools[name] ?? [])),
        label,
        template,
        weight: 1 / Math.sqrt(texts.length),
      }));
    }),
  );
}

/** Multinomial logistic regression by AdaGrad over sparse features, pruned and packed. */
export function train(content: Taught, background: Background, settings: Settings = SETTINGS): Weights {
  const sentences = sentencesOf(content, background, settings);
  const lexicon = buildLexicon(background.thesaurus, content);
  const classes = [...new Set(sentences.map(({ label }) => label))];
  const indexOf = new Map(classes.map((name, i) => [name, i]));
  const units = sentences.map(({ text }) => unitsOf(text, lexicon));
  const known = spread(sentences, units, settings.minTemplates);

  const featureIndex = new Map<string, number>();
  const rows = units.map((row) =>
    featuresOf(row, (feature) => known.has(feature))
      .filter((feature) => known.has(feature) || feature.startsWith('o:'))
      .map((feature) => {
        const at = featureIndex.get(feature) ?? featureIndex.size;
        featureIndex.set(feature, at);
        return at;
      }),
  );
  const perClass = new Float64Array(classes.length);
  for (const { label, weight } of sentences) perClass[indexOf.get(label) ?? 0]! += weight;
  const total = perClass.reduce((sum, value) => sum + value, 0);

  const n = classes.length;
  const w = new Float64Array(featureIndex.size * n);
  const g = new Float64Array(featureIndex.size * n);
  const bias = new Float64Array(n);
  const biasG = new Float64Array(n);
  const order = sentences.map((_, i) => i);
  const random = mulberry(settings.seed + 1);
  const scores = new Float64Array(n);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at] as number[];
      const { label, weight } = sentences[at] as Sentence;
      const gold = indexOf.get(label) ?? 0;
      // Rare classes count more, by the square root: none may drown, none may shout.
      const importance = weight * Math.sqrt(total / n / (perClass[gold] ?? 1));
      const value = 1 / Math.sqrt(Math.max(1, row.length));
      scores.set(bias);
      for (const f of row) for (let c = 0; c < n; c += 1) scores[c]! += w[f * n + c]! * value;
      const top = Math.max(...scores);
      let sum = 0;
      for (let c = 0; c < n; c += 1) sum += scores[c] = Math.exp(scores[c]! - top);
      for (let c = 0; c < n; c += 1) {
        const error = importance * (scores[c]! / sum - (c === gold ? 1 : 0));
        if (Math.abs(error) < 1e-5) continue;
        biasG[c]! += error * error;
        bias[c]! -= (settings.rate * error) / Math.sqrt(biasG[c]! + 1e-3);
        const step = error * value;
        for (const f of row) {
          const i = f * n + c;
          const gradient = step + settings.decay * w[i]!;
          g[i]! += gradient * gradient;
          w[i]! -= (settings.rate * gradient) / Math.sqrt(g[i]! + 1e-3);
        }
      }
    }
  }
  return { thesaurus: background.thesaurus, classes, ...pack(featureIndex, w, bias, settings) };
}

/** Features seen in at least `least` templates: a word of one template alone would only be learned by heart. */
function spread(sentences: readonly Sentence[], units: readonly Unit[][], least: number): Set<string> {
  const seen = new Map<string, Set<number>>();
  for (const [i, row] of units.entries()) {
    for (const feature of featuresOf(row, () => true)) {
      const templates = seen.get(feature) ?? new Set();
      templates.add(sentences[i]?.template ?? 0);
      seen.set(feature, templates);
    }
  }
  return new Set([...seen].filter(([, templates]) => templates.size >= least).map(([feature]) => feature));
}

function pack(
  featureIndex: ReadonlyMap<string, number>,
  w: Float64Array,
  bias: Float64Array,
  settings: Settings,
): Pick<Weights, 'bias' | 'scale' | 'table'> {
  const n = bias.length;
  let largest = 0;
  for (const value of w) largest = Math.max(largest, Math.abs(value));
  const scale = largest / 127;
  const records = new Map<number, number[]>();
  for (const [feature, f] of featureIndex) {
    const kept = Array.from({ length: n }, (_, c) => ({ c, step: Math.round(w[f * n + c]! / scale) }))
      .filter(({ step }) => Math.abs(step * scale) >= settings.smallest * largest)
      .sort((a, b) => Math.abs(b.step) - Math.abs(a.step) || a.c - b.c)
      .slice(0, settings.mostClasses);
    if (kept.length === 0 && !feature.startsWith('w:')) continue;
    records.set(
      hash(feature),
      kept.flatMap(({ c, step }) => [c, step & 0xff]),
    );
  }
  const bytes = [...records]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, pairs]) => [key >> 16, (key >> 8) & 0xff, key & 0xff, pairs.length / 2, ...pairs]);
  return {
    bias: [...bias].map((value) => Math.round(value * 1000) / 1000),
    scale,
    table: Buffer.from(bytes).toString('base64'),
  };
}

export const WEIGHTS_FILE = 'lambda/knowledge/generated/weights.json';

/** The generated file, ready to be written. */
export function weightsText(content: Taught, background: Background = readBackground()): string {
  return `${JSON.stringify(train(content, background))}\n`;
}
