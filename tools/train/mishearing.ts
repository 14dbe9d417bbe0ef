/** What training makes of a sentence so that no single word is relied on: small words lost, fillers put in, words mistaken. */
import spoken from '../../knowledge/en/words/spoken-fillers.json';
import { soundOf, soundsNear } from '../../lambda/domain/text/sounds/sound';
import { oneOf } from './random';

export interface MishearingSettings {
  /** How likely a small word is dropped, a filler put before a word, a word taken for another, and for no word we know. */
  dropped: number;
  filled: number;
  mistaken: number;
  lost: number;
  /** Share of questions about a back that are asked for somebody else. */
  forOthers: number;
}

const SMALL = new Set(spoken.small);
/** Stands for a word that was never met. */
const NO_WORD = 'zzz';
const MOST_ALIKE = 20;

/** Words of these sentences by what sounds nearly like them. */
export function soundAlikes(texts: readonly string[]): (word: string) => readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  const bySound = new Map<string, string[]>();
  for (const [word, count] of counts) {
    if (count < 2 || !/^[a-z]{3,}$/.test(word)) continue;
    for (const sound of soundsNear(soundOf(word))) {
      const alike = bySound.get(sound);
      if (alike) alike.push(word);
      else bySound.set(sound, [word]);
    }
  }
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const found = soundsNear(soundOf(word)).flatMap((sound) => bySound.get(sound) ?? []);
    const alike = [...new Set(found)].filter((other) => other !== word).slice(0, MOST_ALIKE);
    known.set(word, alike);
    return alike;
  };
}

/** The same asked for somebody else: "does she need a scan" for "do i need a scan". */
export function forAnother(text: string, random: () => number): string {
  const other = oneOf(spoken.others, random) ?? [];
  const names = ['{who}', '{is}', '{whose}', '{whom}'];
  return spoken.ofOneself.reduce((words, [own = '', of = '']) => {
    const told = names.reduce((said, name, i) => said.replace(name, other[i] ?? ''), of);
    return words.replace(new RegExp(`(^| )${own}(?= |$)`, 'g'), `$1${told}`);
  }, text);
}

/** The sentence as it might arrive; never empty. */
export function misheard(
  text: string,
  settings: MishearingSettings,
  alike: (word: string) => readonly string[],
  random: () => number,
): string {
  const heard = text.split(' ').flatMap((word) => {
    const filler = random() < settings.filled ? [oneOf(spoken.fillers, random) ?? ''] : [];
    const chance = random();
    if (SMALL.has(word)) return chance < settings.dropped ? filler : [...filler, word];
    if (chance < settings.lost) return [...filler, NO_WORD];
    if (chance < settings.lost + settings.mistaken) return [...filler, oneOf(alike(word), random) ?? NO_WORD];
    return [...filler, word];
  });
  return heard.length > 0 ? heard.join(' ') : text;
}
