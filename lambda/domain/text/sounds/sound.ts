/** How a word sounds, roughly: its consonants, those that speech recognition confuses written alike. */

/** Spellings in turn, and the one sound each stands for. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^wh/, 'w'],
  [/ph/g, 'f'],
  [/ght/g, 't'],
  [/gh/g, ''],
  [/mb$/, 'm'],
  [/tch|ch|dg|j/g, 'C'],
  [/sh|ssi|tio|sio|cia/g, 'X'],
  [/ck/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/[cqg]/g, 'k'],
  [/x/g, 'ks'],
  [/th|d/g, 't'],
  [/b/g, 'p'],
  [/v/g, 'f'],
];

/** "squats" and "squads" sound alike: "skts". A vowel, an h or a w counts at the start only. */
export function soundOf(word: string): string {
  const spelled = SPELLINGS.reduce((sounds, [spelling, sound]) => sounds.replace(spelling, sound), word);
  const head = /^[aeiouy]/.test(spelled) ? 'A' : (/^[hw]/.exec(spelled)?.[0] ?? '');
  return (head.toUpperCase() + spelled.replace(/[^a-zCX]|[aeiouyhw]/g, '')).replace(/(.)\1+/g, '$1');
}

/** The sound itself, and those with one sound missing. */
export function soundsNear(sound: string): string[] {
  if (sound.length < 3) return [sound];
  return [sound, ...Array.from(sound, (_, i) => sound.slice(0, i) + sound.slice(i + 1))];
}

/** Letters that are also spoken in another way: "bach", "muscle". */
const SPOKEN_ALSO = /s?c(?=le)|ch/g;

function spokenAs(word: string): [string, ...string[]] {
  const also = word.replace(SPOKEN_ALSO, (letters) => (letters === 'ch' ? 'k' : 's'));
  return also === word ? [soundOf(word)] : [soundOf(word), soundOf(also)];
}

/** What it sounds like, and nearly. */
export function soundsOf(word: string): ReadonlySet<string> {
  const spoken = spokenAs(word);
  return new Set([...soundsNear(spoken[0]), ...spoken]);
}

/** Whether two words may sound the same. */
export function areAlike(one: string, other: string): boolean {
  const sounds = spokenAs(other);
  return spokenAs(one).some((sound) => sounds.includes(sound));
}
