/** Rules on what is said: they read the templates whole, not only the samples Alexa is taught. */

import { LOCALES, type Locale, type Locales } from '../../lambda/content/schema/locale';
import type { Finding } from '../../tools/content/read';
import { expand, TemplateError } from '../../tools/content/templates';
import { patternsOf, type SpokenIntent } from '../utterances';
import type { Models, Rule } from './rule';

const SLOT = /\{(\w+)\}/g;
/** A template wider than this is a mistake in its brackets more often than real speech. */
const WIDEST_TEMPLATE = 5000;

/** Words a question can't do without: in a carrier they would be lost with it. */
const MEANING = new Set(
  'hurt hurts hurting ache aches pain sore stiff numb weak sit sleep lie lift run running walk bend twist stretch exercise rest stand worry stop start help do does can should why when how'.split(
    ' ',
  ),
);

function slotsIn(pattern: string): string[] {
  return [...pattern.matchAll(SLOT)].map((match) => match[1] ?? '');
}

/** No phrases of a template that does not parse: its own rule reports it. */
function patternsIfWhole(template: string, locale: Locale, locales: Locales): readonly string[] {
  try {
    return patternsOf(template, locale, locales);
  } catch (error) {
    if (error instanceof TemplateError) return [];
    throw error;
  }
}

function eachPattern(
  { intents, content }: Models,
  locale: Locale,
  visit: (pattern: string, intent: SpokenIntent, template: string) => void,
): void {
  for (const intent of intents) {
    for (const template of intent.templates) {
      for (const pattern of patternsIfWhole(template, locale, content.locales))
        visit(pattern, intent, template);
    }
  }
}

/** The words before the slot of each pattern whose slot takes any words. */
function carriers(what: Models): { intent: SpokenIntent; pattern: string; before: string }[] {
  const found: { intent: SpokenIntent; pattern: string; before: string }[] = [];
  eachPattern(what, 'en-US', (pattern, intent) => {
    if (slotsIn(pattern).some((slot) => intent.slots[slot] === 'AMAZON.SearchQuery')) {
      found.push({ intent, pattern, before: pattern.slice(0, pattern.indexOf('{')).trim() });
    }
  });
  return found;
}

export const UTTERANCE_RULES: readonly Rule<Models>[] = [
  {
    name: 'templates-parse',
    why: 'A template with an unclosed bracket says nothing.',
    check: ({ intents }) =>
      intents.flatMap(({ file, templates }) =>
        templates.flatMap((template): Finding[] => {
          try {
            expand(template);
            return [];
          } catch (error) {
            return [
              { file, field: template, message: error instanceof Error ? error.message : String(error) },
            ];
          }
        }),
      ),
  },
  {
    name: 'template-breadth',
    why: 'Alexa learns from variety, not from thousands of shuffles of one sentence.',
    check: (what) =>
      what.intents.flatMap(({ file, templates }) =>
        templates.flatMap((template) => {
          const size = patternsIfWhole(template, 'en-US', what.content.locales).length;
          return size > WIDEST_TEMPLATE
            ? [{ file, field: template, message: `expands to ${size} phrases, more than ${WIDEST_TEMPLATE}` }]
            : [];
        }),
      ),
  },
  {
    name: 'no-shared-utterance',
    why: 'An utterance of two intents is routed to either, and nobody can say which.',
    check: (what) => {
      /** By utterance and second owner: the first country it happens in stands for all. */
      const findings = new Map<string, Finding>();
      for (const locale of LOCALES) {
        const owners = new Map<string, SpokenIntent>();
        eachPattern(what, locale, (pattern, intent) => {
          const key = pattern.replaceAll("'", '');
          const owner = owners.get(key);
          if (owner === undefined) owners.set(key, intent);
          else if (owner.name !== intent.name && !findings.has(`${key}:${intent.name}`)) {
            const message = `${locale}: is also said in ${intent.file}`;
            findings.set(`${key}:${intent.name}`, { file: owner.file, field: pattern, message });
          }
        });
      }
      return [...findings.values()];
    },
  },
  {
    name: 'slots-declared',
    why: 'A sample with an unknown slot fails the build; a slot no sample fills is never heard.',
    check: (what) => {
      const used = new Map<string, Set<string>>();
      const findings: Finding[] = [];
      eachPattern(what, 'en-US', (pattern, intent, template) => {
        for (const slot of slotsIn(pattern)) {
          if (!Object.hasOwn(intent.slots, slot)) {
            findings.push({
              file: intent.file,
              field: template,
              message: `{${slot}} is not a slot of ${intent.name}`,
            });
          }
          used.set(intent.name, (used.get(intent.name) ?? new Set()).add(slot));
        }
      });
      for (const { name, file, slots } of what.intents) {
        for (const slot of Object.keys(slots)) {
          if (!used.get(name)?.has(slot))
            findings.push({ file, field: slot, message: 'no sample fills this slot' });
        }
      }
      return dedupe(findings);
    },
  },
  {
    name: 'search-query-has-carrier',
    why: 'A sample that is a search slot alone fails the build.',
    check: (what) =>
      carriers(what)
        .filter(({ pattern }) => pattern.replace(SLOT, '').trim() === '')
        .map(({ intent, pattern }) => ({
          file: intent.file,
          field: pattern,
          message: 'needs words around the slot',
        })),
  },
  {
    name: 'search-query-alone',
    why: 'A search slot may not share a sample with another slot.',
    check: (what) =>
      carriers(what)
        .filter(({ pattern }) => slotsIn(pattern).length > 1)
        .map(({ intent, pattern }) => ({ file: intent.file, field: pattern, message: 'has a second slot' })),
  },
  {
    name: 'search-query-carriers-apart',
    why: 'A carrier that other sentences begin with swallows them: the route becomes a coin toss.',
    check: (what) => {
      const all = carriers(what).filter(({ before }) => before !== '');
      const findings: Finding[] = [];
      eachPattern(what, 'en-US', (pattern, intent) => {
        for (const carrier of all) {
          const swallowed = pattern === carrier.before || pattern.startsWith(`${carrier.before} `);
          if (swallowed && intent.name !== carrier.intent.name) {
            findings.push({
              file: carrier.intent.file,
              field: carrier.pattern,
              message: `swallows "${pattern}" of ${intent.file}`,
            });
          }
        }
      });
      return findings;
    },
  },
  {
    name: 'search-query-carriers-plain',
    why: 'Alexa hands over the words after the carrier only; a verb inside it is lost.',
    check: (what) =>
      carriers(what).flatMap(({ intent, pattern }) =>
        pattern
          .replace(SLOT, '')
          .split(' ')
          .filter((word) => MEANING.has(word))
          .map((word) => ({ file: intent.file, field: pattern, message: `"${word}" carries meaning` })),
      ),
  },
];

function dedupe(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
