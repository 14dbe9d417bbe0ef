/** The interaction model of one locale, in the shape the developer console and the skill package take. */
import type { v1 } from 'ask-smapi-model';
import type { Locale } from '../lambda/content/schema/locale';
import type { Content } from '../tools/content/read';
import { sampled } from './sample';
import { slotTypes } from './slots';
import { patternsOf, spokenIntents } from './utterances';

export const INVOCATION_NAME = 'back coach';

export type Model = v1.skill.interactionModel.InteractionModelData;

/**
 * The model of one country. `quoted` are utterances that must be samples whatever the cap, because the listing shows
 * them.
 */
export function interactionModel(content: Content, locale: Locale, quoted: ReadonlySet<string>): Model {
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
            quoted,
          ),
        })),
        types: slotTypes(content, locale),
      },
    },
  };
}

function sampledWithQuotes(
  byTemplate: readonly (readonly string[])[],
  quoted: ReadonlySet<string>,
): string[] {
  return sampled([byTemplate.flat().filter((phrase) => quoted.has(phrase)), ...byTemplate]);
}
