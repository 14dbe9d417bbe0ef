/** Prompts as they are heard at their longest: every placeholder that code fills stands for its longest value. */
import { fillPrompt } from '../../../lambda/content/fill';
import type { PromptTree, PromptValue } from '../../../lambda/content/schema/prompts';
import type { Content } from './rule';

/** Shown, not spoken: a card may hold dates, and has a format of its own. */
const SHOWN = 'card';

/** The longest length of time, count and month that code fills in, in words. */
const LENGTH = 'about seventy-seven minutes';
const COUNT = 'seventy-seven more moves';
const MONTH = 'September twenty twenty-seven';
/** The same of reminders: two days, since more are a list by request. */
const DAYS = 'every Wednesday and Thursday';
const TIME = 'eleven twenty-seven in the afternoon';

function longest(texts: readonly string[], most = 1): string {
  return [...new Set(texts)]
    .toSorted((a, b) => b.length - a.length)
    .slice(0, most)
    .join(', and ');
}

/**
 * The longest value of each placeholder. Lists are measured with two items, because a longer one is a list by request;
 * sources with one, because how many are named depends on their length.
 */
function longestValues(content: Content): Record<PromptValue, string> {
  const names = (items: readonly { name: string }[]) => items.map(({ name }) => name);
  const topic = longest(names(content.topics));
  const routine = longest(names(content.routines));
  const sources = content.topics.flatMap((one) => names(one.sources));
  return {
    topic,
    first: topic,
    second: topic,
    routine,
    purpose: longest(content.routines.map(({ purpose }) => purpose)),
    routines: longest(names(content.routines), 2),
    move: longest(names(content.exercises)),
    moves: longest(names(content.exercises), 2),
    sources: longest(sources),
    month: MONTH,
    things: longest(
      keptThings(content).map((thing) => fillPrompt(thing, { routine })),
      2,
    ),
    equipment: longest(
      content.exercises.flatMap(({ brings = [] }) => brings),
      2,
    ),
    when: `${DAYS} at ${TIME}`,
    days: DAYS,
    day: 'Wednesday',
    time: TIME,
    length: LENGTH,
    place: 'on the floor',
    count: COUNT,
    n: 'seventy-seven',
    side: 'right',
    other: 'right',
    rep: 'seventy-seven',
    of: 'seventy-seven',
    which: 'second',
    items: 'one',
    last: 'two',
    name: longest(sources),
    ref: longest(sources),
    date: MONTH,
  };
}

/** What "what do you know about me?" may list. */
function keptThings({ prompts }: Content): string[] {
  return leavesOf(prompts.privacy?.kept ?? {}).flatMap(({ lines }) => lines);
}

interface Leaf {
  field: string;
  lines: readonly string[];
}

function leavesOf(tree: PromptTree, field = ''): Leaf[] {
  if (typeof tree === 'string') return [{ field, lines: [tree] }];
  if (isRow(tree)) return [{ field, lines: tree }];
  return Object.entries(tree).flatMap(([name, inner]) =>
    leavesOf(inner, field === '' ? name : `${field}.${name}`),
  );
}

function isRow(tree: PromptTree): tree is readonly string[] {
  return Array.isArray(tree);
}

interface SpokenPrompt extends Leaf {
  file: string;
  /** A prompt by itself is too short for a reading grade: they are graded by file. */
  graded: false;
}

/** Every spoken prompt with its place in the content; a placeholder that code does not know is left open. */
export function spokenPrompts(content: Content): SpokenPrompt[] {
  const values = longestValues(content);
  return Object.entries(content.prompts)
    .filter(([part]) => part !== SHOWN)
    .flatMap(([part, tree]) =>
      leavesOf(tree).map(({ field, lines }) => ({
        file: `prompts/${part}.json`,
        field,
        lines: lines.map((line) => fillPrompt(line, values)),
        graded: false,
      })),
    );
}

/** The whole sentences of each file of prompts, as one text. */
export function promptTexts(content: Content): { file: string; field: string; text: string }[] {
  const prompts = spokenPrompts(content);
  return [...new Set(prompts.map(({ file }) => file))].map((file) => {
    const lines = prompts.filter((prompt) => prompt.file === file).flatMap((prompt) => prompt.lines);
    return { file, field: '', text: lines.filter((line) => /[.?!]$/.test(line)).join(' ') };
  });
}
