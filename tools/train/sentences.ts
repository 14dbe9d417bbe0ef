/** What the recogniser is taught: every way of asking we wrote down, as sentences with the class they belong to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import normalForms from '../../knowledge/en/words/normal-forms.json';
import type { NormalForms } from '../../lambda/content/schema/words/normal-forms';
import { FIXED_INTENTS } from '../../lambda/handlers/intents';
import { CONTENT_FOLDER, type Content } from '../content/read';
import { expand } from '../content/templates';
import { type Labelled, labelledSentences, readLabelled } from './labelled';
import { seededBy, shuffle } from './random';

/** The part of the content that says what people say. */
export type Taught = Pick<Content, 'topics' | 'exercises' | 'routines' | 'locales' | 'guide'>;
type Phrases = Record<string, string[]>;

/** The ways of speaking that belong to no topic: commands, carriers, other people's questions, and everything else. */
export interface Background {
  /** The samples Alexa is given for the intents that are no topic: class to templates. */
  intents: Phrases;
  thesaurus: Phrases;
  normalForms: NormalForms;
  commands: Phrases;
  /** Commands and remarks that a situation makes likely: answers to the gate, wishes about the guiding, thanks. */
  wishes: Phrases;
  /** Questions about the move at hand. */
  positions: Phrases;
  /** Questions that lean on what was just answered. */
  followUps: Phrases;
  actions: Phrases;
  /** Wishes about a session. */
  sessions: readonly string[];
  elsewhere: Phrases;
  unrelated: Phrases;
  /** Ways of asking that Alexa's model need not know: topic id to templates of concepts; "unknown" is about none. */
  frames: Phrases;
  /** Real wording, row by row. */
  labelled: Labelled;
}

/** What each fixed intent means to the recogniser; the rest carry a question's words or none. */
export const LABEL_OF_INTENT: ReadonlyMap<string, string> = new Map(
  Object.entries(FIXED_INTENTS).flatMap(([intent, told]) =>
    'label' in told ? [[intent, told.label] as const] : [],
  ),
);

const INTENTS_FOLDER = join(__dirname, '../../interaction-model/intents');

function readIntents(folder: string): Phrases {
  const intents: Phrases = {};
  for (const [intent, label] of LABEL_OF_INTENT) {
    const file = join(folder, `${intent}.json`);
    if (!existsSync(file)) continue;
    const templates = JSON.parse(readFileSync(file, 'utf8')) as string[];
    intents[label] = [...(intents[label] ?? []), ...templates];
  }
  return intents;
}

export function readBackground(folder = join(CONTENT_FOLDER, 'words')): Background {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Phrases;
  const readList = (name: string) =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as string[];
  return {
    intents: readIntents(INTENTS_FOLDER),
    thesaurus: read('thesaurus'),
    normalForms,
    commands: read('commands'),
    wishes: read('wishes'),
    positions: read('positions'),
    followUps: read('follow-ups'),
    actions: read('actions'),
    sessions: readList('sessions'),
    elsewhere: read('elsewhere'),
    unrelated: read('unrelated'),
    frames: read('frames'),
    labelled: readLabelled(),
  };
}

export interface Sentence {
  text: string;
  /** Classes any of which is right: one for a template, one or more for a labelled row. */
  labels: readonly string[];
  /** The facet of the topic that a template asks about; absent for all others. */
  facet?: string;
  /** The same of a labelled row, as "topic#facet", none for a topic as a whole; absent where nobody said. */
  parts?: readonly string[];
  /** It only names the topic, or something of it: whether a part is meant it does not say. */
  isName?: boolean;
  /** Number of the template it came from. */
  template: number;
  /** A labelled row; absent for what was written as a template. */
  isRow?: boolean;
  /** Sentences of one template share its weight, so that a template of many choices does not shout. */
  weight: number;
}

/** Spoken lengths of time that stand in for `{minutes}` and `{seconds}`. */
const TIMES = {
  minutes: [
    '2 minutes',
    '3 minutes',
    '5 minutes',
    '10 minutes',
    '15 minutes',
    'a few minutes',
    '4 minute',
    '7 minutes',
  ],
  duration: ['10 seconds', '1 minute', '2 minutes', '20 seconds', '5 minutes'],
  seconds: ['10 seconds', '30 seconds', '20 seconds', '2 minutes', '1 minute', '5 minutes', '45 seconds'],
};

/** What a labelled row counts: real wording is worth more than a template, of which there are many more. */
const ROW = 2;

/** At most so many sentences of each template, placeholders filled; the same seed gives the same sentences. */
export function sentencesOf(
  content: Taught,
  background: Background,
  { seed, perQuestion, perPhrase }: { seed: number; perQuestion: number; perPhrase: number },
): Sentence[] {
  const pools: Record<string, readonly string[]> = {
    ...wordsOfAllCountries(content),
    ...background.thesaurus,
    ...TIMES,
    exercise: content.exercises.flatMap(({ name, synonyms }) => [name, ...synonyms]),
    routine: content.routines.flatMap(({ name, synonyms }) => [name, ...synonyms]),
  };
  const fill = (placeholder: string, random: () => number) => {
    const pool = pools[placeholder];
    if (!pool) throw new Error(`phrases: nothing fills {${placeholder}}; use a concept of thesaurus.json`);
    return pool[Math.floor(random() * pool.length)] ?? '';
  };
  let template = 0;
  const written = labelled(content, background).flatMap(({ label, facet, isName, templates, question }) =>
    templates.flatMap((source) => {
      template += 1;
      const worth = source === question ? ROW : 1;
      const random = seededBy(`${label} ${source}`, seed);
      const most = /^(topic|elsewhere|unknown)/.test(label) ? perQuestion : perPhrase;
      const texts = shuffle(expand(source), random).slice(0, most);
      return texts.map((text) => ({
        text: text.replace(/\{([\w-]+)\}/g, (_, placeholder: string) => fill(placeholder, random)),
        labels: [label],
        ...(facet !== undefined && { facet }),
        ...(isName && { isName }),
        template,
        weight: worth / Math.sqrt(texts.length),
      }));
    }),
  );
  const classes = new Set(written.flatMap(({ labels }) => labels));
  const rows = labelledSentences(background.labelled, classes);
  return [
    ...written,
    ...rows.map((row, i) => ({ ...row, template: template + 1 + i, weight: ROW, isRow: true })),
  ];
}

/** "belly" and "tummy" for `{belly}`: a topic's name may hold a word that differs by country. */
function wordsOfAllCountries({ locales }: Taught): Record<string, string[]> {
  const pools: Record<string, string[]> = {};
  for (const { words } of Object.values(locales.locales)) {
    for (const [placeholder, word] of Object.entries(words))
      pools[placeholder] = [...(pools[placeholder] ?? []), word];
  }
  return pools;
}

/** Templates of one class. */
interface Written {
  label: string;
  facet?: string;
  isName?: boolean;
  templates: readonly string[];
  /** The one that the class is named by: it counts as much as a labelled row. */
  question?: string;
}

function labelled({ topics }: Taught, background: Background): Written[] {
  return [
    ...topics.flatMap(({ id, question, name, synonyms, asked }) => [
      { label: `topic:${id}`, question, templates: [...asked, question] },
      {
        label: `topic:${id}`,
        isName: true,
        templates: [
          `[tell me about] ${name}`,
          ...synonyms.map((synonym) => `[tell me about|what about] ${synonym}`),
        ],
      },
    ]),
    ...topics.flatMap(({ id: topic, facets }) =>
      facets.map(({ id, asked }) => ({ label: `topic:${topic}`, facet: id, templates: asked })),
    ),
    ...Object.entries(background.intents).map(([label, templates]) => ({ label, templates })),
    ...ofKind('command', background.commands),
    ...ofKind('command', background.wishes),
    ...ofKind('position', background.positions),
    ...ofKind('follow-up', background.followUps),
    ...Object.entries(background.actions).map(([label, templates]) => ({ label, templates })),
    ...ofKind('elsewhere', background.elsewhere),
    { label: 'unknown', templates: Object.values(background.unrelated).flat() },
    ...Object.entries(background.frames).map(([topic, templates]) => {
      if (topic === 'unknown') return { label: topic, templates };
      if (!topics.some(({ id }) => id === topic))
        throw new Error(`phrases/frames.json: there is no topic ${topic}`);
      return { label: `topic:${topic}`, templates };
    }),
    { label: 'routine', templates: background.sessions },
  ];
}

/** Classes of one kind: "command:next" for the templates of `next`. */
function ofKind(kind: string, phrases: Phrases): { label: string; templates: readonly string[] }[] {
  return Object.entries(phrases).map(([name, templates]) => ({ label: `${kind}:${name}`, templates }));
}
