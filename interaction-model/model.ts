/** The interaction model of one locale, in the shape the developer console and the skill package take. */
import type { v1 } from 'ask-smapi-model';
import type { Locale } from '../lambda/knowledge/schema/locale';
import type { Content } from './content';
import listing from './listing.json';
import { sampled } from './sample';
import { slotTypes } from './slots';
import { patternsOf, spokenIntents } from './utterances';

export const INVOCATION_NAME = 'back coach';

export type Model = v1.skill.interactionModel.InteractionModelData;

/** Samples that must be there whatever the cap, because the listing quotes them. */
const QUOTED = new Set(
  listing.examplePhrases.map((phrase) => phrase.replace(`Alexa, ask ${INVOCATION_NAME} `, '')),
);

export function interactionModel(content: Content, locale: Locale): Model {
  return {
    interactionModel: {
      languageModel: {
        invocationName: INVOCATION_NAME,
        modelConfiguration: { fallbackIntentSensitivity: { level: 'LOW' } },
        intents: spokenIntents(content).map(({ name, slots, templates }) => ({
          name,
          ...(Object.keys(slots).length === 0
            ? {}
            : { slots: Object.entries(slots).map(([slot, type]) => ({ name: slot, type })) }),
          samples: sampledWithQuotes(
            templates.map((template) => patternsOf(template, locale, content.locales)),
          ),
        })),
        types: slotTypes(content),
      },
    },
  };
}

function sampledWithQuotes(byTemplate: readonly (readonly string[])[]): string[] {
  return sampled([byTemplate.flat().filter((phrase) => QUOTED.has(phrase)), ...byTemplate]);
}
