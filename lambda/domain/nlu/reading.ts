/** The classifier's view of a sentence, before anything is decided: how likely each class is, and why. */
import type { Trained } from '../../content';
import { type Language, languageOf } from '../text/normalise';
import { type Model, unpack } from './classifier';
import { type Lexicon, readLexicon, stemsOf, type Unit, unitsOf } from './concepts';
import { featuresOf } from './features';

export interface Likelihood {
  /** "topic:sit-ups", "command:next", "exercise:start", "routine", "elsewhere:child", "unknown", ... */
  name: string;
  /** From 0 to 1; those of one reading sum to 1. */
  p: number;
}

export interface Reading {
  units: readonly Unit[];
  /** Every class, likeliest first. */
  ranked: readonly Likelihood[];
}

/**
 * How much likelier than usual the situation makes a class: 1 is as usual, 0 never. A key is a class ("command:it-hurts")
 * or a whole kind ("command"); the class wins over its kind.
 */
export type Prior = Readonly<Record<string, number>>;

interface Reader {
  model: Model;
  lexicon: Lexicon;
  language: Language;
}

const readers = new WeakMap<Trained, Reader>();

/** Unpacked once per knowledge, on the first sentence. */
function readerOf(knowledge: Trained): Reader {
  const held = readers.get(knowledge);
  if (held) return held;
  const { weights } = knowledge;
  const reader = {
    model: unpack(weights),
    lexicon: readLexicon(weights.lexicon),
    language: languageOf(weights.normalForms, weights.numbers),
  };
  readers.set(knowledge, reader);
  return reader;
}

/** Pure; never throws. No words make a reading without units. */
export function read(words: string, knowledge: Trained): Reading {
  const { model, lexicon, language } = readerOf(knowledge);
  const units = unitsOf(words, lexicon, language);
  const p = model.score(featuresOf(units, model.knows));
  return { units, ranked: rank(model.classes.map((name, i) => ({ name, p: p[i] ?? 0 }))) };
}

/** The stems of words, spelled as {@link read} takes them. */
export function stemsIn(words: string, knowledge: Trained): string[] {
  return stemsOf(words, readerOf(knowledge).language);
}

/** The reading as the situation makes it likely (Bayes): each class times its factor, summing to 1 again. */
export function weigh(reading: Reading, prior: Prior): Reading {
  const weighed = reading.ranked.map(({ name, p }) => ({ name, p: p * factorOf(name, prior) }));
  const total = weighed.reduce((sum, { p }) => sum + p, 0);
  // A prior that rules everything out says nothing.
  if (total === 0) return reading;
  return { ...reading, ranked: rank(weighed.map(({ name, p }) => ({ name, p: p / total }))) };
}

/** The prior with one class made likelier still. */
export function likelier(prior: Prior, name: string, times: number): Prior {
  return { ...prior, [name]: times * factorOf(name, prior) };
}

function factorOf(name: string, prior: Prior): number {
  const kind = name.split(':', 1)[0] ?? name;
  if (Object.hasOwn(prior, name)) return prior[name] ?? 1;
  return Object.hasOwn(prior, kind) ? (prior[kind] ?? 1) : 1;
}

const rank = (classes: readonly Likelihood[]): Likelihood[] => [...classes].sort((a, b) => b.p - a.p);

/** Why a sentence was taken as it was, as plain data for people to look at. */
export interface Explanation {
  /** What the words stand for, in their order: "back", "exercise bridge", or the bare word. */
  concepts: string[];
  /** Probability that it asks about any topic of ours. */
  topics: number;
  /** The likeliest classes, at most `count`; the second is the runner-up. */
  likeliest: Likelihood[];
}

export function explain({ units, ranked }: Reading, count = 5): Explanation {
  return {
    concepts: units.map(({ stems, entity }) =>
      entity ? [entity.concept, entity.id].filter(Boolean).join(' ') : stems.join(' '),
    ),
    topics: topicShare(ranked),
    likeliest: ranked.slice(0, count),
  };
}

export const isTopic = ({ name }: Likelihood): boolean => name.startsWith('topic:');

/** Probability of all topics together. */
export function topicShare(ranked: readonly Likelihood[]): number {
  return ranked.filter(isTopic).reduce((sum, { p }) => sum + p, 0);
}
