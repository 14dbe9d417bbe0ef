/** Trains the recogniser of questions on our own ways of asking; the same input always gives the same bytes. */

import type { Weights } from '../../lambda/content/schema/weights';
import { fnv1a } from '../../lambda/domain/hash';
import { type Unit, unitsOf } from '../../lambda/domain/nlu/concepts';
import { featuresOf } from '../../lambda/domain/nlu/features';
import { languageOf } from '../../lambda/domain/text/normalise';
import { rewritesWithNeeded } from '../content/patterns/needed';
import { reviewable } from '../content/reviewable';
import { facetSentences, facetsOfTopics } from './facet-sentences';
import { trainFacets } from './facets';
import { buildLexicon, packLexicon } from './lexicon';
import { forAnother, type MishearingSettings, misheard, soundAlikes } from './mishearing';
import type { Example, NetworkSettings } from './network/learner';
import { trainNetwork } from './network/network';
import { packNetwork } from './network/pack';
import { seededBy } from './random';
import { type Background, readBackground, type Sentence, sentencesOf, type Taught } from './sentences';

interface Settings extends NetworkSettings, MishearingSettings {
  seed: number;
  /** Sentences taken of a template: few of long questions, many of short commands. */
  perQuestion: number;
  perPhrase: number;
  /** A feature of fewer templates would only be learned by heart. */
  leastTemplates: number;
  /** Ways in which each sentence is misheard. */
  mishearings: number;
}

/** Chosen on rows that were then learned, see docs/decisions/0031. */
export const SETTINGS: Settings = {
  seed: 20261123,
  perQuestion: 6,
  perPhrase: 30,
  leastTemplates: 2,
  mishearings: 3,
  hidden: 36,
  rows: 6650,
  epochs: 24,
  scouting: 4,
  settling: 3,
  visits: 62_000,
  rate: 0.15,
  forgotten: 0.25,
  misheard: 0.3,
  dropped: 0.15,
  filled: 0.1,
  mistaken: 0.08,
  lost: 0.08,
  forOthers: 0.15,
};

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
  const unitsIn = (text: string) => unitsOf(text, lexicon, language);
  const classes = [...new Set(sentences.flatMap(({ labels }) => labels))];
  const units = sentences.map(({ text }) => unitsIn(text));

  const known = widespread(sentences, units, settings.leastTemplates);
  const names = [...known];
  const places = new Map(names.map((feature, i) => [feature, i]));
  const placed = (row: readonly Unit[]) =>
    Int32Array.from(
      featuresOf(row, (feature) => known.has(feature)).flatMap((name) => places.get(name) ?? []),
    );
  const balance = importanceOf(sentences, classes.length);
  const sounding = soundAlikes(sentences.map(({ text }) => text));
  const told = ({ text, labels }: Sentence, random: () => number) =>
    labels.some((label) => label.startsWith('topic:')) && random() < settings.forOthers
      ? forAnother(text, random)
      : text;
  const examples = sentences.map((sentence, i): Example => {
    const random = seededBy(sentence.text, settings.seed + 1);
    return {
      seed: fnv1a(`${sentence.labels.join()} ${sentence.text}`),
      features: placed(units[i] ?? []),
      misheard: Array.from({ length: settings.mishearings }, () =>
        placed(unitsIn(misheard(told(sentence, random), settings, sounding, random))),
      ),
      gold: sentence.labels.map((label) => classes.indexOf(label)),
      importance: balance(sentence),
    };
  });
  // Words and concepts are kept, for an unknown one counts as strange; of what stands together only what matters.
  const spared = (feature: number) => !/^[bp]:/.test(names[feature] ?? '');
  const network = trainNetwork(examples, { features: names, classes }, settings, settings.seed, spared);
  for (const [i, label] of classes.entries())
    network.outputBias[i] = (network.outputBias[i] ?? 0) + priorOf(label, content);
  const packed = packNetwork(names, network, settings.hidden);
  const facetsOf = facetsOfTopics(content);
  const asked = facetSentences(content, sentences, background.labelled.followUps, facetsOf);
  const facets = trainFacets(
    asked.map(({ text, ...sentence }) => ({ ...sentence, units: unitsIn(text) })),
    facetsOf,
    settings.seed,
  );
  return {
    normalForms: {
      ...normalForms,
      contractions: rewritesWithNeeded(normalForms.contractions),
      variants: rewritesWithNeeded(normalForms.variants),
    },
    numbers,
    lexicon: packLexicon(lexicon),
    classes,
    ...packed,
    facets,
  };
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

/**
 * Factors of probability beyond what was learned. A topic that people ask only sometimes is less likely; and what is none
 * of ours is said as often as ever, though each topic more makes it a smaller part of what is learned.
 */
const SOMETIMES = 0.6;
const NOT_OURS = 1.75;

/** What is known of a class before any word adds to its score. */
function priorOf(label: string, { topics }: Taught): number {
  if (isNotOurs(label)) return Math.log(NOT_OURS);
  const topic = topics.find(({ id }) => label === `topic:${id}`);
  return topic?.demand === 'sometimes' ? Math.log(SOMETIMES) : 0;
}

/** What a sentence that is no topic's counts beside the many that are; most of all what is none of ours. */
const BESIDE_TOPICS = 2.6;
const BESIDE_OURS = 2.4;

export const isNotOurs = (label: string) => label === 'unknown' || label.startsWith('elsewhere:');

function kindOf(label: string): number {
  if (label.startsWith('topic:')) return 1;
  return isNotOurs(label) ? BESIDE_OURS : BESIDE_TOPICS;
}

/** Rare classes count more, by the square root: none may drown, none may shout. */
function importanceOf(sentences: readonly Sentence[], classes: number): (sentence: Sentence) => number {
  const perClass = new Map<string, number>();
  for (const { labels, weight } of sentences)
    for (const label of labels) perClass.set(label, (perClass.get(label) ?? 0) + weight / labels.length);
  const mean = [...perClass.values()].reduce((sum, value) => sum + value, 0) / classes;
  return ({ labels, weight }) => {
    const common = labels.reduce((sum, label) => sum + (perClass.get(label) ?? 0), 0) / labels.length;
    const kind = Math.max(...labels.map(kindOf));
    return kind * weight * Math.sqrt(mean / (common || mean));
  };
}
