/** Every intent with its ways of being said: fixed intents from `intents/`, the rest from knowledge. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, localeWords } from '../lambda/content/fill';
import type { Locale, Locales } from '../lambda/content/schema/locale';
import { fitsOne } from '../lambda/domain/text/patterns';
import { FIXED_INTENTS, flagIntent, type SlotType, topicIntent } from '../lambda/handlers/intents';
import type { Content } from '../tools/content/read';
import { expand } from '../tools/content/templates';
import { asHeard } from './normalise';

export interface SpokenIntent {
  name: string;
  /** Where its templates are written, for findings: "intents/MoreIntent.json", "topics/running.json". */
  file: string;
  slots: Readonly<Record<string, SlotType>>;
  templates: readonly string[];
}

export const INTENTS_FOLDER = join(__dirname, 'intents');

function sentences(intent: string): string[] {
  const data: unknown = JSON.parse(readFileSync(join(INTENTS_FOLDER, `${intent}.json`), 'utf8'));
  if (!Array.isArray(data) || !data.every((item) => typeof item === 'string')) {
    throw new Error(`intents/${intent}.json: must be a list of templates`);
  }
  return data;
}

/** "Not today" is no plain no: at a gate or an offer its words tell what is put off, and Amazon's own intent carries none. */
function templatesOf(name: string, { replies }: Content): readonly string[] {
  const templates = sentences(name);
  if (name !== 'AMAZON.NoIntent') return templates;
  return templates.flatMap((template) => expand(template)).filter((said) => !fitsOne(said, replies.notNow));
}

/** All intents of the model, in a fixed order: warning signs first, then fixed intents, then topics. */
export function spokenIntents(content: Content): SpokenIntent[] {
  const { flags, despair, gentle, symptomList } = content.redFlags;
  /** Fixed intents whose ways of being said are knowledge too: safety words stay in one file. */
  const safety: Record<string, readonly string[]> = {
    DespairIntent: despair.said,
    GentleCheckIntent: gentle.said,
    SymptomListIntent: [...symptomList.said, ...sentences('SymptomListIntent')],
  };
  return [
    ...flags.map((flag) => ({
      name: flagIntent(flag.id),
      file: `red-flags.json (${flag.id})`,
      slots: {},
      templates: flag.said,
    })),
    ...Object.entries(FIXED_INTENTS).map(([name, { slots }]) => {
      const templates = safety[name];
      return templates
        ? { name, file: `red-flags.json (${name})`, slots, templates }
        : { name, file: `intents/${name}.json`, slots, templates: templatesOf(name, content) };
    }),
    ...content.topics.map((topic) => ({
      name: topicIntent(topic.id),
      file: `topics/${topic.id}.json`,
      slots: {},
      templates: [...topic.asked, ...topic.facets.flatMap(({ asked }) => asked)],
    })),
  ];
}

/** A template with the words of one country filled in: "go to {er}" -> "go to A and E". Slots stay. */
function localise(template: string, locale: Locale, locales: Locales): string {
  return fill(template, localeWords({ locales }, locale));
}

/**
 * A template in heard form, its brackets and slots kept: "(Sit-ups|{exercise})" -> "(sit ups|{exercise})".
 * Normalising before expanding costs one pass a template in place of one a phrase.
 */
function heardTemplate(template: string): string {
  return template
    .split(/(\{\w+\}|[()[\]|])/)
    .map((part, i) => (i % 2 === 1 ? part : asHeardInside(part)))
    .join('');
}

/** `asHeard` that keeps a space at either end: it parts words across a bracket. */
function asHeardInside(part: string): string {
  const words = asHeard(part);
  if (words === '') return part === '' ? '' : ' ';
  return `${/^[\p{L}\p{N}']/u.test(part) ? '' : ' '}${words}${/[\p{L}\p{N}']$/u.test(part) ? '' : ' '}`;
}

/** Most templates read the same in every country: each is expanded once. */
const expanded = new Map<string, readonly string[]>();

/** Every distinct utterance pattern of one template in one country, as heard; slots stay as `{name}`. */
export function patternsOf(template: string, locale: Locale, locales: Locales): readonly string[] {
  const local = localise(template, locale, locales);
  const known = expanded.get(local);
  if (known) return known;
  const patterns = expand(heardTemplate(local)).filter((phrase) => phrase !== '');
  expanded.set(local, patterns);
  return patterns;
}
