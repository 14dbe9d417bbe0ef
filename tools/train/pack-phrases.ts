/** Packs lists of phrase templates for the bundle; only the build runs this. */

import numbers from '../../knowledge/en/numbers.json';
import assertion from '../../knowledge/en/words/assertion.json';
import bodySignals from '../../knowledge/en/words/body-signals.json';
import misheard from '../../knowledge/en/words/misheard.json';
import ages from '../../knowledge/en/words/red-flags/ages.json';
import concepts from '../../knowledge/en/words/red-flags/concepts.json';
import denials from '../../knowledge/en/words/red-flags/denials.json';
import despair from '../../knowledge/en/words/red-flags/despair.json';
import figures from '../../knowledge/en/words/red-flags/figures-of-speech.json';
import smallWords from '../../knowledge/en/words/small-words.json';
import spelling from '../../knowledge/en/words/spelling.json';
import {
  FIRST_LONG,
  FIRST_SHARED,
  MARK,
  type PackedPhrases,
  SHORT,
} from '../../lambda/content/packed/phrases';
import type { AssertionData } from '../../lambda/content/schema/assertion';
import type { BodySignalWords } from '../../lambda/content/schema/body-signal-words';
import { packMisheard } from '../../lambda/content/schema/misheard';
import type { RedFlagLists, SpellingData } from '../../lambda/content/schema/red-flag-words';
import { rewritesWithNeeded } from '../content/patterns/needed';
import { reviewable } from '../content/reviewable';

const GROUP = /[([][^)\]]*[)\]]/g;
/** Bytes of a shared group's character. */
const SHARED_SIZE = 3;
const PART = /\(([^)]*)\)|\[([^\]]*)\]|([^\s()[\]]+)/g;

export const RED_FLAG_WORDS_FILE = 'lambda/content/generated/red-flag-words.json';
export const BODY_SIGNAL_WORDS_FILE = 'lambda/content/generated/body-signal-words.json';
export const SPELLING_FILE = 'lambda/content/generated/spelling.json';
export const ASSERTION_FILE = 'lambda/content/generated/assertion.json';

/** The parts of warning signs, hopelessness, and the phrases that only borrow their words. */
export function redFlagWordsText(): string {
  const phrases = packPhrases({ ...concepts, ...despair, ...figures });
  return reviewable({ phrases, denials, ages, numbers } satisfies RedFlagLists);
}

/** What the body is said to do, with the sets of words that templates share written out. */
export function bodySignalWordsText(): string {
  const { sets, phrases, ...words } = bodySignals;
  return reviewable({ phrases: packPhrases(writtenOut(phrases, sets)), ...words } satisfies BodySignalWords);
}

/** `<name>` in a template stands for the words of that set. */
function writtenOut(
  lists: Readonly<Record<string, readonly string[]>>,
  sets: Readonly<Record<string, string>>,
): Record<string, string[]> {
  const withSets = (template: string) => template.replace(/<(\w+)>/g, (_, name: string) => sets[name] ?? '');
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, list.map(withSets).flatMap(byEnd)]),
  );
}

/** A choice at the end that may be left out makes two phrases: small words are stepped over only to what must follow. */
function byEnd(template: string): string[] {
  const [, start, end] = /^(.*) \[([^\]]*)\]$/.exec(template) ?? [];
  return start === undefined ? [template] : [...byEnd(start), `${start} (${end})`];
}

export function spellingText(): string {
  const data: SpellingData = {
    ...spelling,
    rewrites: rewritesWithNeeded(spelling.rewrites),
    misheard: packMisheard(misheard),
  };
  return reviewable(data);
}

/** What every reader of words is told by: triggers, their scopes, and what ends them. */
export function assertionText(): string {
  const { triggers, pseudo, meant, termination, retraction, affirmation, lingers, recovered, words, reach } =
    assertion;
  const lists = Object.entries(triggers).flatMap(([category, directions]) =>
    Object.entries(directions).map(([direction, list]) => [`${category}.${direction}`, list] as const),
  );
  const phrases = packPhrases({
    ...Object.fromEntries(lists),
    pseudo,
    meant,
    termination,
    retraction,
    affirmation,
    lingers,
    recovered,
  });
  const data: AssertionData = { phrases, words, reach };
  return reviewable(data);
}

export function packPhrases(lists: Readonly<Record<string, readonly string[]>>): PackedPhrases {
  const templates = Object.values(lists).flat();
  const uses = new Map<string, number>();
  for (const template of templates) {
    for (const word of template.split(/[\s()[\]|]+/))
      if (word !== '') uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const byUse = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
  const often = byUse.slice(0, SHORT.length);
  const seldom = byUse.slice(SHORT.length).sort();
  const characters = new Map([
    ...often.map((word, at) => [word, SHORT[at] ?? ''] as const),
    ...seldom.map((word, at) => [word, String.fromCharCode(FIRST_LONG + at)] as const),
  ]);
  const parted = templates.map((template) => partedCode(template, characters));
  const { shared, rests } = sharing(parted.map(([, rest]) => rest).join(' '));
  return {
    small: [...smallWords.small, ...smallWords.openers].join(' '),
    openers: smallWords.openers.join(' '),
    often: often.join(' '),
    seldom: inLines(seldom, characters),
    lists: Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length])),
    heads: parted.map(([head]) => head).join(' '),
    rests,
    shared,
  };
}

/** Groups that take fewer bytes when each is written once, the most worth first, and the text with their characters. */
function sharing(text: string): { shared: string; rests: string } {
  const times = new Map<string, number>();
  for (const [group] of text.matchAll(GROUP)) times.set(group, (times.get(group) ?? 0) + 1);
  const spared = (group: string) => {
    const size = Buffer.byteLength(group);
    return (times.get(group) ?? 0) * (size - SHARED_SIZE) - size - 1;
  };
  const groups = [...times.keys()].filter((group) => spared(group) > 0).sort((a, b) => spared(b) - spared(a));
  const characters = new Map(groups.map((group, at) => [group, String.fromCharCode(FIRST_SHARED + at)]));
  return {
    shared: groups.join(' '),
    rests: text.replace(GROUP, (group) => characters.get(group) ?? group),
  };
}

/** A line for all the words that begin with the same two letters, with the character of the first. */
function inLines(words: readonly string[], characters: ReadonlyMap<string, string>): string {
  const lines = new Map<string, string>();
  for (const word of words) {
    const start = word.slice(0, 2).padEnd(2);
    const line = lines.get(start);
    const ending = word.slice(2);
    lines.set(start, line === undefined ? `${start}${characters.get(word)}${ending}` : `${line} ${ending}`);
  }
  return [...lines.values()].join('\n');
}

/** The code up to and with the first place that must be there, and the code after it. */
function partedCode(template: string, characters: ReadonlyMap<string, string>): [string, string] {
  const choice = (words: string) =>
    words
      .trim()
      .split(' ')
      .map((word) => characters.get(word))
      .join(MARK.join);
  const parts: [string, string] = ['', ''];
  let certain = false;
  for (const [, group, option, word] of template.matchAll(PART)) {
    const choices = (group ?? option ?? '').split('|').map(choice).join('');
    const code =
      word !== undefined
        ? choice(word)
        : `${group === undefined ? MARK.option : MARK.open}${choices}${MARK.close}`;
    parts[certain ? 1 : 0] += code;
    certain ||= option === undefined;
  }
  return parts;
}
