/** Tells apart the facets of a topic that is known, with a small linear model of that topic's own sentences. */
import type { FacetWeights } from '../../content/schema/weights';
import { fnv1a } from '../hash';
import { softmax } from './classifier';
import type { Unit } from './concepts';
import { neighboursIn } from './features';

export interface FacetModel {
  /** The facets of a topic, its own answer first as an empty name; empty for a topic without any. */
  of: (topic: string) => readonly string[];
  /** Probability of each, in that order. */
  score: (topic: string, units: readonly Unit[]) => Float64Array;
}

/** Of one topic's few features each is told from the others by 16 bits of a folded hash. */
export function facetKey(feature: string): number {
  const h = fnv1a(feature);
  return ((h >>> 16) ^ h) & 0xffff;
}

/**
 * Feature names of a sentence for the facets of a topic, without repeats: every word, even one whose concept is all that
 * the topics look at ("tens" among the gadgets), the concepts, and what stands side by side.
 */
export function facetFeaturesOf(units: readonly Unit[]): string[] {
  const features = new Set<string>();
  for (const { stems, entity } of units) {
    if (entity) features.add(`c:${entity.concept}`);
    for (const word of stems) features.add(`w:${word}`);
  }
  for (const pair of neighboursIn(units)) features.add(pair);
  return [...features];
}

/** Weights are signed numbers of four bits: this is the largest. */
export const MOST_STEPS = 7;
/** Three bits tell the ways of asking of one topic apart, its own answer among them. */
export const MOST_FACETS = 8;
/** Set on all weights of a feature but its last. */
export const MORE = 0x80;

/** Reads the packed tables: per feature 2 bytes of key, then a byte a facet: {@link MORE}, 3 bits of place, 4 of signed weight. */
export function unpackFacets(weights: FacetWeights): FacetModel {
  return {
    of: (topic) => weights[topic]?.of ?? [],
    score(topic, units) {
      const { bias = [], scale = 0, table = '' } = weights[topic] ?? {};
      const scores = Float64Array.from(bias);
      const features = facetFeaturesOf(units);
      const heard = new Set(features.map(facetKey));
      addRows(scores, Buffer.from(table, 'base64'), heard, scale / Math.sqrt(Math.max(1, features.length)));
      return softmax(scores);
    },
  };
}

/** A topic's table is short, and looked at only when the topic is meant: it is gone through once. */
function addRows(scores: Float64Array, bytes: Uint8Array, heard: ReadonlySet<number>, unit: number): void {
  for (let at = 0; at < bytes.length; ) {
    const isHeard = heard.has(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    at += 2;
    for (let more = true; more; at += 1) {
      const byte = bytes[at] ?? 0;
      more = (byte & MORE) !== 0;
      if (!isHeard) continue;
      const place = (byte >> 4) & (MOST_FACETS - 1);
      // The lower four bits, with their sign.
      scores[place] = (scores[place] ?? 0) + ((byte << 28) >> 28) * unit;
    }
  }
}
