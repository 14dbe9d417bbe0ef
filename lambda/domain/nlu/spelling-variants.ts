/** Words that speech recognition writes in several ways, brought to one. */

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(work|works|worked|working) ?outs?\b/g, 'workout'],
  [/\b(sit ups|situps|set ups|setups|sit up exercises?)\b/g, 'situp'],
  [/\b(a|do|doing|did|each|every|one|per|my|the|of) (sit up|set up)\b/g, '$1 situp'],
  [/\b(push|pull|press) ?ups?\b/g, 'pushup'],
  [/\bdead lift(s|ing|ed)?\b/g, 'deadlift'],
  [/\bback ?aches?\b/g, 'back ache'],
  [/\b(lower|low)back\b/g, '$1 back'],
  [/\btail bone\b/g, 'tailbone'],
  [/\bhead aches?\b/g, 'headache'],
  [/\b(stomach|tummy|belly) aches?\b/g, 'stomachache'],
  [/\bx ?rays?\b/g, 'x ray'],
  [/\bphysical therap(y|ist|ists)\b/g, 'physical therapist'],
  [/\bphysio ?therap(y|ist|ists)\b/g, 'physio'],
];

/** Takes and returns normalised text. */
export function spell(text: string): string {
  return SPELLINGS.reduce((current, [said, written]) => current.replace(said, written), text);
}
