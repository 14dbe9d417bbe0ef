/** The classifier's view of a sentence, before anything is decided: how likely each class is, and why. */
import type { Trained } from '../../content';
import { once } from '../once';
import { type Language, languageOf, understandings } from '../text/normalise';
import { type Model, unpack } from './classifier';
import { type Lexicon, readLexicon, stemsOf, type Unit, unitsOfWords, wordsIn } from './concepts';
import { type FacetModel, unpackFacets } from './facets';
import { featuresOf } from './features';
import { THRESHOLDS } from './thresholds';

export interface Likelihood {
  /** "topic:sit-ups", "command:next", "exercise:start", "routine", "elsewhere:child", "unknown", ... */
  name: string;
  /** From 0 to 1; those of one reading sum to 1. */
  p: number;
}

export interface Reading {
  units: readonly Unit[];
  /** Every class, and the probability of each in the same order. */
  classes: readonly string[];
  p: Float64Array;
  /** Every class, likeliest first; ranked when it is looked at, for that costs more the more topics there are. */
  ranked: readonly Likelihood[];
}

/**
 * How much likelier than usual the situation makes a class: 1 is as usual, 0 never. A key is a class ("command:it-hurts")
 * or a whole kind ("command"); the class wins over its kind.
 */
export type Prior = Readonly<Record<string, number>>;

interface Reader {
  model: Model;
  facets: FacetModel;
  lexicon: Lexicon;
  language: Language;
  /** The last words that were taken apart: a turn asks for its own several times. */
  last?: { words: string } & Meant;
}

/** What the words stand for; and how likely each class is, where that had to be known for it. */
type Meant = Pick<Reading, 'units'> & Partial<Pick<Reading, 'p'>>;

/** Unpacked once per knowledge, on the first sentence. */
const readerOf = once((knowledge: Trained): Reader => {
  const { alikes, weights } = knowledge;
  return {
    model: unpack(weights),
    facets: unpackFacets(weights.facets),
    lexicon: readLexicon(weights.lexicon),
    language: languageOf(weights.normalForms, weights.numbers, alikes),
  };
});

/** What the words stand for, without what they may mean: all that a name, a length or a place is looked for in. */
export const unitsIn = (words: string, knowledge: Trained): readonly Unit[] =>
  meantBy(words, readerOf(knowledge)).units;

function meantBy(words: string, reader: Reader): Meant {
  if (reader.last?.words !== words) reader.last = { words, ...asMeant(words, reader) };
  return reader.last;
}

/**
 * As they were most likely said; as they were heard, where these words are understood surely enough; and where neither is, as
 * they may have been said, if that makes much more sense.
 */
function asMeant(words: string, { model, lexicon, language }: Reader): Meant {
  const { said, heard, guess } = understandings(words, language);
  const unitsOf = (text: string) => unitsOfWords(wordsIn(text), lexicon);
  const scored = (units: readonly Unit[]) => ({ units, p: model.score(featuresOf(units, model.knows)) });
  const asHeard = heard === undefined ? null : scored(unitsOf(heard));
  if (asHeard && sureness(asHeard) >= THRESHOLDS.asHeard) return asHeard;
  if (!guess) return { units: unitsOf(said) };
  const likely = scored(unitsOf(said));
  const before = sureness(likely);
  if (before >= THRESHOLDS.asHeard) return likely;
  const guessed = scored(unitsOf(guess()));
  const needed = Math.max(THRESHOLDS.guessed, before + THRESHOLDS.guessedMore);
  return sureness(guessed) >= needed ? guessed : likely;
}

const sureness = ({ p }: { p: Float64Array }) => Math.max(...p);

/** Pure; never throws. No words make a reading without units. */
export function read(words: string, knowledge: Trained): Reading {
  const reader = readerOf(knowledge);
  const { model } = reader;
  const { units, p } = meantBy(words, reader);
  return readingOf(units, model.classes, p ?? model.score(featuresOf(units, model.knows)));
}

function readingOf(units: readonly Unit[], classes: readonly string[], p: Float64Array): Reading {
  let ranked: readonly Likelihood[] | undefined;
  return {
    units,
    classes,
    p,
    get ranked() {
      ranked ??= classes.map((name, i) => ({ name, p: p[i] ?? 0 })).sort((a, b) => b.p - a.p);
      return ranked;
    },
  };
}

/**
 * The part of a topic that was asked about; undefined for none. `atLeast`: the probability that it needs; `more`: how much
 * likelier the words must make it than no word at all does.
 */
export function facetOf(
  topic: string,
  units: readonly Unit[],
  knowledge: Trained,
  { atLeast = THRESHOLDS.facet, more = 0 } = {},
): string | undefined {
  const { facets } = readerOf(knowledge);
  const names = facets.of(topic);
  if (names.length === 0) return undefined;
  const p = facets.score(topic, units);
  const best = names.reduce((top, _, i) => ((p[i] ?? 0) > (p[top] ?? 0) ? i : top), 0);
  const name = names[best];
  if (!name || (p[best] ?? 0) < atLeast) return undefined;
  const before = more > 0 ? (facets.score(topic, [])[best] ?? 0) : 0;
  return (p[best] ?? 0) - before >= more ? name : undefined;
}

/** Whether a word was never met, and has no concept. */
export function isStrange(units: readonly Unit[], knowledge: Trained): boolean {
  const { model } = readerOf(knowledge);
  return units.some(({ stems, entity }) => !entity && stems.some((word) => !model.knows(`w:${word}`)));
}

/** The stems of words, spelled as {@link read} takes them. */
export function stemsIn(words: string, knowledge: Trained): string[] {
  return stemsOf(words, readerOf(knowledge).language);
}

/** The reading as the situation makes it likely (Bayes): each class times its factor, summing to 1 again. */
export function weigh(reading: Reading, prior: Prior): Reading {
  const { units, classes, p } = reading;
  const factors = factorsOf(classes, prior);
  const weighed = new Float64Array(p.length);
  let total = 0;
  for (let i = 0; i < p.length; i += 1) {
    const chance = (p[i] ?? 0) * (factors[i] ?? 1);
    weighed[i] = chance;
    total += chance;
  }
  // A prior that rules everything out says nothing.
  if (total === 0) return reading;
  for (let i = 0; i < weighed.length; i += 1) weighed[i] = (weighed[i] ?? 0) / total;
  return readingOf(units, classes, weighed);
}

/** The probability of one class. */
export function likelihoodOf({ classes, p }: Reading, name: string): number {
  return p[classes.indexOf(name)] ?? 0;
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

const looked = new WeakMap<Prior, { classes: readonly string[]; factors: Float64Array }>();

/** The factors of a prior by class, looked up once: situations are few, and the same in every turn. */
function factorsOf(classes: readonly string[], prior: Prior): Float64Array {
  const known = looked.get(prior);
  if (known?.classes === classes) return known.factors;
  const factors = Float64Array.from(classes, (name) => factorOf(name, prior));
  looked.set(prior, { classes, factors });
  return factors;
}

/** What a decision is made between, found in one pass. */
export interface Leaders {
  /** The two likeliest topics, and the likeliest of all that is none. */
  first?: Likelihood;
  second?: Likelihood;
  other?: Likelihood;
  /** Probability of all topics together, and of what can be wanted of an exercise. */
  topics: number;
  exercises: number;
}

/** What a class is of, for a decision: a topic, what can be wanted of an exercise, or anything else. */
const [OTHER, TOPIC, EXERCISE] = [0, 1, 2];

/** Told from the names once: there are hundreds, and every sentence looks at all of them. */
const kindsOf = once((classes: readonly string[]) =>
  Uint8Array.from(classes, (name) =>
    name.startsWith('topic:') ? TOPIC : name.startsWith('exercise:') ? EXERCISE : OTHER,
  ),
);

export function leadersOf({ classes, p }: Reading): Leaders {
  const kind = kindsOf(classes);
  let [first, second, other] = [-1, -1, -1];
  let [topics, exercises] = [0, 0];
  const chance = (i: number) => (i < 0 ? -1 : (p[i] ?? 0));
  for (let i = 0; i < classes.length; i += 1) {
    const mine = chance(i);
    if (kind[i] === TOPIC) {
      topics += mine;
      if (mine > chance(first)) [first, second] = [i, first];
      else if (mine > chance(second)) second = i;
      continue;
    }
    if (kind[i] === EXERCISE) exercises += mine;
    if (mine > chance(other)) other = i;
  }
  const named = (i: number) => (i < 0 ? undefined : { name: classes[i] ?? '', p: chance(i) });
  const [a, b, c] = [named(first), named(second), named(other)];
  return { topics, exercises, ...(a && { first: a }), ...(b && { second: b }), ...(c && { other: c }) };
}

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

const isTopic = ({ name }: Likelihood): boolean => name.startsWith('topic:');

/** Probability of all topics together. */
function topicShare(ranked: readonly Likelihood[]): number {
  return ranked.filter(isTopic).reduce((sum, { p }) => sum + p, 0);
}
