/** Trains the recogniser of questions on our own ways of asking; the same input always gives the same bytes. */

import type { Weights } from '../../lambda/content/schema/weights';
import { hash } from '../../lambda/domain/nlu/classifier';
import { type Unit, unitsOf } from '../../lambda/domain/nlu/concepts';
import { featuresOf } from '../../lambda/domain/nlu/features';
import { languageOf } from '../../lambda/domain/text/normalise';
import { reviewable } from '../content/reviewable';
import { buildLexicon, packLexicon } from './lexicon';
import { type Example, type Regression, regress } from './regression';
import { type Background, readBackground, type Sentence, sentencesOf, type Taught } from './sentences';

export const SETTINGS = {
  seed: 20261123,
  /** Sentences taken of a template: few of long questions, many of short commands. */
  perQuestion: 12,
  perPhrase: 50,
  /** A feature of fewer templates would only be learned by heart. */
  leastTemplates: 2,
  scouting: 2,
  settling: 12,
  rate: 0.8,
  visits: 20_000,
  decay: 1e-4,
  weights: 15_000,
  classesPerFeature: 10,
};
export type Settings = typeof SETTINGS;

export const WEIGHTS_FILE = 'lambda/content/generated/classifier.json';

/** The generated file, ready to be written. */
export function weightsText(content: Taught, background: Background = readBackground()): string {
  return reviewable(train(content, background));
}

export function train(content: Taught, background: Background, settings: Settings = SETTINGS): Weights {
  const sentences = sentencesOf(content, background, settings);
  const { normalForms } = background;
  const { numbers } = content.guide;
  const language = languageOf(normalForms, numbers);
  const lexicon = buildLexicon(background.thesaurus, content, language);
  const units = sentences.map(({ text }) => unitsOf(text, lexicon, language));
  const classes = [...new Set(sentences.map(({ label }) => label))];
  if (classes.length > 256) throw new Error(`${classes.length} classes; the packed table holds 256`);

  const known = widespread(sentences, units, settings.leastTemplates);
  const knows = (feature: string) => known.has(feature);
  const places = new Map([...known].map((feature, i) => [feature, i]));
  const balance = importanceOf(sentences, classes.length);
  const examples = sentences.map(
    (sentence, i): Example => ({
      features: featuresOf(units[i] ?? [], knows).flatMap((feature) => places.get(feature) ?? []),
      gold: classes.indexOf(sentence.label),
      importance: balance(sentence),
    }),
  );
  const regression = regress(examples, places.size, classes.length, settings, settings.seed);
  return { normalForms, numbers, lexicon: packLexicon(lexicon), classes, ...pack([...known], regression) };
}

/**
 * Features that occur in at least `least` templates, those of a sentence of a word or two ("goodbye"), which has nothing
 * else to be known by, and the marks for strange words.
 */
function widespread(sentences: readonly Sentence[], units: readonly Unit[][], least: number): Set<string> {
  const seen = new Map<string, Set<number>>();
  const whole = units.filter(({ length }) => length <= 2).flatMap((row) => featuresOf(row, () => true));
  for (const [i, row] of units.entries()) {
    for (const feature of featuresOf(row, () => true)) {
      const templates = seen.get(feature) ?? new Set();
      templates.add(sentences[i]?.template ?? 0);
      seen.set(feature, templates);
    }
  }
  const often = [...seen].filter(([, templates]) => templates.size >= least).map(([feature]) => feature);
  return new Set([...often, ...whole, 'o:1', 'o:2', 'o:3']);
}

/** Rare classes count more, by the square root: none may drown, none may shout. */
function importanceOf(sentences: readonly Sentence[], classes: number): (sentence: Sentence) => number {
  const perClass = new Map<string, number>();
  for (const { label, weight } of sentences) perClass.set(label, (perClass.get(label) ?? 0) + weight);
  const mean = [...perClass.values()].reduce((sum, value) => sum + value, 0) / classes;
  return ({ label, weight }) => weight * Math.sqrt(mean / (perClass.get(label) ?? mean));
}

/** Signed bytes in the layout that `unpack` reads. A known word stays even without weights: it is not strange. */
function pack(
  names: readonly string[],
  { bias, weights }: Regression,
): Pick<Weights, 'bias' | 'scale' | 'table'> {
  let largest = 0;
  for (const row of weights) for (const { weight } of row) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const records = names.flatMap((name, i) => {
    const pairs = (weights[i] ?? []).flatMap(({ of, weight }) => {
      const step = Math.round(weight / scale);
      return step === 0 ? [] : [of, step & 0xff];
    });
    return pairs.length === 0 && !name.startsWith('w:') ? [] : [{ key: hash(name), pairs }];
  });
  const bytes = records
    .sort((a, b) => a.key - b.key)
    .flatMap(({ key, pairs }) => [key >> 16, (key >> 8) & 0xff, key & 0xff, pairs.length / 2, ...pairs]);
  return {
    bias: [...bias].map((value) => Math.round(value * 1000) / 1000),
    scale: Number(scale.toPrecision(6)),
    table: Buffer.from(bytes).toString('base64'),
  };
}
