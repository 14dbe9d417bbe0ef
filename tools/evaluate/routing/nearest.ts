/** Nearest neighbours: where the most alike sentences go, alike in words and runs of letters. */
import { keyOf, type Learner, NOWHERE, type Place, type Route, type Utterance } from './learner';

const NEAREST = 5;
/** A part of more sentences than this tells hardly anything and costs most of the time. */
const TOO_COMMON = 0.2;

/** Words, and runs of three to five letters with the edges of words. */
function partsOf(text: string): Set<string> {
  const parts = new Set(text.split(' ').map((word) => `=${word}`));
  const padded = ` ${text} `;
  for (const length of [3, 4, 5]) {
    for (let at = 0; at + length <= padded.length; at += 1) parts.add(padded.slice(at, at + length));
  }
  return parts;
}

/** What a sentence is most like. */
export interface Neighbour {
  place: Place;
  /** How alike the most alike sentence is, from 0 for nothing in common to 1 for the same. */
  alike: number;
}

/** Takes lower-case words, gives where the most alike sentences go. */
export function learnNeighbours(utterances: readonly Utterance[]): (words: string) => Neighbour {
  const holders = new Map<string, number[]>();
  for (const [i, { text }] of utterances.entries()) {
    for (const part of partsOf(text)) {
      const held = holders.get(part);
      if (held) held.push(i);
      else holders.set(part, [i]);
    }
  }
  const rarity = (part: string) =>
    Math.log((utterances.length + 1) / ((holders.get(part)?.length ?? 0) + 1)) ** 2;
  const lengths = new Float64Array(utterances.length);
  for (const [part, held] of holders) {
    const worth = rarity(part);
    for (const i of held) lengths[i] = (lengths[i] ?? 0) + worth;
  }
  const dots = new Float64Array(utterances.length);
  return (words) => {
    dots.fill(0);
    let length = 0;
    for (const part of partsOf(words)) {
      const held = holders.get(part) ?? [];
      const worth = rarity(part);
      length += worth;
      if (held.length > TOO_COMMON * utterances.length) continue;
      for (const i of held) dots[i] = (dots[i] ?? 0) + worth;
    }
    const nearest = closest(dots, lengths);
    const votes = new Map<string, { place: Place; votes: number }>();
    for (const { i, alike } of nearest) {
      const place = utterances[i] ?? NOWHERE;
      const before = votes.get(keyOf(place))?.votes ?? 0;
      votes.set(keyOf(place), { place, votes: before + alike });
    }
    const [most] = [...votes.values()].sort((a, b) => b.votes - a.votes);
    const alike = (nearest[0]?.alike ?? 0) / Math.sqrt(length || 1);
    return { place: most?.place ?? NOWHERE, alike };
  };
}

/** The few most alike by cosine, most alike first. */
function closest(dots: Float64Array, lengths: Float64Array): { i: number; alike: number }[] {
  const best: { i: number; alike: number }[] = [];
  // By number: pairs of number and value would be made for each of the many sentences, of every question.
  for (let i = 0; i < dots.length; i += 1) {
    const dot = dots[i] ?? 0;
    if (dot === 0) continue;
    const alike = dot / Math.sqrt(lengths[i] || 1);
    if (best.length === NEAREST && alike <= (best.at(-1)?.alike ?? 0)) continue;
    const at = best.findIndex((other) => other.alike < alike);
    best.splice(at < 0 ? best.length : at, 0, { i, alike });
    best.length = Math.min(best.length, NEAREST);
  }
  return best;
}

export const NEAREST_NEIGHBOURS: Learner = {
  name: 'nearest neighbours',
  learn(utterances): Route {
    const neighbourOf = learnNeighbours(utterances);
    return (words) => neighbourOf(words).place;
  },
};
