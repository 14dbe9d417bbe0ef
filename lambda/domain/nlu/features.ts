/** What the classifier sees of a sentence: its words, its concepts, and how they stand together. */
import type { Unit } from './concepts';

/** Concepts whose members are interchangeable, so that only the concept counts: one knee is as good as one elbow. */
const OPEN = new Set([
  'exercise',
  'routine',
  'duration',
  'part',
  'condition',
  'medicine',
  'drug',
  'equipment',
  'animal',
  'child',
  'device',
]);

/** Concepts whose phrases may name the back themselves: "threw my back out". */
const PAIN = new Set(['hurt', 'sharp']);

/** Feature names of what stands side by side: words and concepts, the beginning and the end. */
export function neighboursIn(units: readonly Unit[]): string[] {
  const sequence = units.map(({ stems, entity }) => (entity ? `@${entity.concept}` : (stems[0] ?? '')));
  return ['^', ...sequence].map((one, i) => `b:${one} ${sequence[i] ?? '$'}`);
}

/**
 * Feature names of a sentence, without repeats. `knows` says whether a word was met in training; a word that was
 * not, and has no concept, counts as `o:`, which speaks for a question about something else.
 */
export function featuresOf(units: readonly Unit[], knows: (feature: string) => boolean): string[] {
  const features = new Set<string>();
  let strange = 0;
  for (const { stems, entity } of units) {
    if (entity) {
      features.add(`c:${entity.concept}`);
      if (PAIN.has(entity.concept) && stems.includes('back')) features.add('c:back');
    }
    if (entity && OPEN.has(entity.concept)) continue;
    for (const word of stems) {
      const feature = `w:${word}`;
      if (knows(feature)) features.add(feature);
      else if (!entity) strange += 1;
    }
  }
  for (const pair of neighboursIn(units)) features.add(pair);
  // What is said of a sore calf is not ours: the back's absence is as telling as its presence.
  if (!features.has('c:back')) features.add('c:-back');
  const concepts = [...features].filter((feature) => feature.startsWith('c:')).sort();
  for (const [i, first] of concepts.entries()) {
    for (const second of concepts.slice(i + 1)) features.add(`p:${first.slice(2)}+${second.slice(2)}`);
  }
  for (let i = 1; i <= Math.min(strange, 3); i += 1) features.add(`o:${i}`);
  return [...features];
}
