/** Why a sentence was not taken to mean something else: how near it was, and which of its words stood in the way. */
import type { Trained } from '../../lambda/content';
import type { SituationName } from '../../lambda/content/schema/situation';
import { situationOf } from '../../lambda/domain/nlu/context/situation';
import { type Prior, type Reading, read, weigh } from '../../lambda/domain/nlu/reading';
import { once } from '../../lambda/domain/once';
import type { DeviceTurn } from '../device/protocol';

/** How likely a class is, among how many: 1 is the likeliest. */
interface Standing {
  p: number;
  rank: number;
}

export interface WhyNot {
  name: string;
  /** By the words alone, and as the situation makes it likely. */
  alone: Standing;
  here: Standing;
  of: number;
  /** The class that the words are most like instead. */
  instead: string;
  /** Words that speak against it, the strongest first: how many times likelier it would be against `instead` without. */
  against: readonly { word: string; times: number }[];
  /** What came before any comparing; null when nothing did. */
  first: string | null;
}

/** Words that make it less than this many times less likely are no reason. */
const LEAST_TIMES = 1.2;
const MOST_WORDS = 4;

/** Every class there is, likeliest first for the words of `turn`; empty when it came without any. */
export function classesFor(turn: DeviceTurn, knowledge: Trained): string[] {
  const words = wordsOf(turn);
  return words === '' ? [] : read(words, knowledge).ranked.map(({ name }) => name);
}

type Reader = (words: string) => Reading;

/** Every class is compared with on the same words, whole and with one left out: each is read once a turn. */
const readerOf = once((knowledge: Trained) =>
  once((_turn: DeviceTurn): Reader => {
    const known = new Map<string, Reading>();
    return (words) => {
      const reading = known.get(words) ?? read(words, knowledge);
      known.set(words, reading);
      return reading;
    };
  }),
);

/** Null for a turn without words, and for a class that there is not. */
export function whyNot(turn: DeviceTurn, name: string, knowledge: Trained): WhyNot | null {
  const words = wordsOf(turn);
  const reads = readerOf(knowledge)(turn);
  const reading = reads(words);
  const instead = reading.ranked.find((one) => one.name !== name);
  if (words === '' || !instead || !reading.ranked.some((one) => one.name === name)) return null;
  return {
    name,
    alone: standing(reading, name),
    here: standing(weigh(reading, priorOf(turn, knowledge)), name),
    of: reading.ranked.length,
    instead: instead.name,
    against: against(words, name, instead.name, reads),
    first: firstOf(turn),
  };
}

/** Everything that Alexa handed over, as the skill reads it. */
function wordsOf({ slots }: DeviceTurn): string {
  return Object.values(slots)
    .flatMap(({ words }) => words ?? [])
    .join(' ')
    .toLowerCase();
}

function standing({ ranked }: Reading, name: string): Standing {
  const at = ranked.findIndex((one) => one.name === name);
  return { p: ranked[at]?.p ?? 0, rank: at + 1 };
}

function priorOf({ before }: DeviceTurn, knowledge: Trained): Prior {
  const { situations } = knowledge;
  return isSituation(before, situations) ? situationOf(situations, before).prior : {};
}

function isSituation(name: string | null, situations: Trained['situations']): name is SituationName {
  return name !== null && Object.hasOwn(situations, name);
}

/** Each word is left out in turn: what rises without it was held down by it. */
function against(words: string, name: string, instead: string, reads: Reader): WhyNot['against'] {
  const all = words.split(/\s+/);
  const share = ({ ranked }: Reading) => likelihood(ranked, name) / likelihood(ranked, instead);
  const now = share(reads(words));
  return all
    .map((word, i) => ({ word, times: share(reads(all.toSpliced(i, 1).join(' '))) / now }))
    .filter(({ times }) => times >= LEAST_TIMES)
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST_WORDS);
}

function likelihood(ranked: Reading['ranked'], name: string): number {
  return Math.max(1e-12, ranked.find((one) => one.name === name)?.p ?? 0);
}

function firstOf({ meaning }: DeviceTurn): string | null {
  if (meaning?.kind === 'red-flag') return 'A warning sign comes before anything else.';
  if (meaning?.kind === 'body') return 'In a move, what the body says comes before anything else.';
  return null;
}
