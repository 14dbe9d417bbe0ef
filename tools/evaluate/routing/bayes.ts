/** Multinomial naive Bayes over words and pairs of neighbouring words. */
import { keyOf, type Learner, NOWHERE, type Place, type Route, type Utterance } from './learner';

/** What is added to every count, so that a part never met rules nothing out. */
const SMOOTHING = 0.3;

function partsOf(text: string): string[] {
  const words = text.split(' ');
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
}

function learn(utterances: readonly Utterance[]): Route {
  const places = [...new Map(utterances.map((utterance): [string, Place] => [keyOf(utterance), utterance]))];
  const numbers = new Map(places.map(([key], i) => [key, i]));
  const sentences = new Float64Array(places.length);
  const totals = new Float64Array(places.length);
  const counts = new Map<string, Float64Array>();
  for (const utterance of utterances) {
    const i = numbers.get(keyOf(utterance)) ?? 0;
    sentences[i] = (sentences[i] ?? 0) + 1;
    for (const part of partsOf(utterance.text)) {
      const held = counts.get(part) ?? new Float64Array(places.length);
      held[i] = (held[i] ?? 0) + 1;
      counts.set(part, held);
      totals[i] = (totals[i] ?? 0) + 1;
    }
  }
  return (words) => {
    const parts = partsOf(words).flatMap((part) => counts.get(part) ?? []);
    let best = { place: NOWHERE, score: Number.NEGATIVE_INFINITY };
    for (const [i, [, place]] of places.entries()) {
      const all = Math.log((totals[i] ?? 0) + SMOOTHING * counts.size);
      let score = Math.log((sentences[i] ?? 0) / utterances.length);
      for (const held of parts) score += Math.log((held[i] ?? 0) + SMOOTHING) - all;
      if (score > best.score) best = { place, score };
    }
    return best.place;
  };
}

export const NAIVE_BAYES: Learner = { name: 'naive Bayes', learn };
