/** The interaction model of one locale, in the shape the developer console and the skill package take. */
import type { v1 } from 'ask-smapi-model';
import type { Locale } from '../lambda/content/schema/locale';
import { type FixedIntentName, slotsOfIntent, wordsSlot } from '../lambda/handlers/intents';
import type { Content } from '../tools/content/read';
import { filled, type ValuesOf, valuesOf } from './filled';
import { sampled, samplesOf } from './sample';
import { questionSeeds } from './seeds';
import { alike, type CustomSlotType, slotTypes } from './slots';
import { patternsOf, type SpokenIntent, spokenIntents } from './utterances';

export const INVOCATION_NAME = 'back coach';

export type Model = v1.skill.interactionModel.InteractionModelData;

/**
 * The model of one country. `quoted` are utterances that must be samples whatever the cap, because the listing shows
 * them.
 */
export function interactionModel(content: Content, locale: Locale, quoted: ReadonlySet<string>): Model {
  const all = spokenIntents(content).map((intent) => ({
    intent,
    byTemplate: intent.templates.map((template) => patternsOf(template, locale, content.locales)),
  }));
  const types = slotTypes(content, locale);
  const named = namedTopics(all, valuesOf(types));
  const told = new Set(all.flatMap(({ byTemplate }) => byTemplate.flat()));
  const spoken = all.map((one) =>
    taught(one, samplesOf(one.intent.name, content.topics.length), quoted, named),
  );
  return {
    interactionModel: {
      languageModel: {
        invocationName: INVOCATION_NAME,
        modelConfiguration: { fallbackIntentSensitivity: { level: 'LOW' } },
        intents: spoken.map(({ intent: { name }, samples }) => ({ name, ...declared(name), samples })),
        types: [...types, questionSeeds(content, locale, told), ...spoken.flatMap(({ type }) => type ?? [])],
      },
    },
  };
}

function declared(intent: string): { slots?: { name: string; type: string }[] } {
  const slots = Object.entries(slotsOfIntent(intent));
  return slots.length === 0 ? {} : { slots: slots.map(([name, type]) => ({ name, type })) };
}

interface Spoken {
  intent: SpokenIntent;
  /** What each template of the intent stands for. */
  byTemplate: readonly (readonly string[])[];
}

interface Taught {
  intent: SpokenIntent;
  samples: string[];
  /** The type of the slot that takes the whole sentence. */
  type?: CustomSlotType;
}

/** What is said by naming a topic: the topic's own intent leaves that to the one that has the name in a slot. */
function namedTopics(all: readonly Spoken[], values: ValuesOf): ReadonlySet<string> {
  const naming = all.find(({ intent }) => intent.name === ('TellMeAboutIntent' satisfies FixedIntentName));
  const { intent, byTemplate = [] } = naming ?? {};
  return new Set(byTemplate.flat().flatMap((pattern) => filled(pattern, intent?.slots ?? {}, values)));
}

/**
 * What Alexa is told of one intent. Where the words are carried, its sentences are values of a slot that is a sample by
 * itself; sentences with slots of their own stay samples, and so does what the listing quotes.
 */
function taught(
  { intent, byTemplate }: Spoken,
  cap: number,
  quoted: ReadonlySet<string>,
  named: ReadonlySet<string>,
): Taught {
  const own = byTemplate.map((phrases) => phrases.filter((phrase) => !named.has(phrase)));
  const shown = own.flat().filter((phrase) => quoted.has(phrase));
  const chosen = sampled([shown, ...own], cap);
  const carried = wordsSlot(intent.name);
  if (carried === null) return { intent, samples: chosen };
  const sentences = new Set(chosen.filter((phrase) => !phrase.includes('{')));
  const withSlots = chosen.filter((phrase) => !sentences.has(phrase));
  return {
    intent,
    samples: [...new Set([`{${carried.slot}}`, ...shown, ...withSlots])],
    type: { name: carried.type, values: alike(own, sentences) },
  };
}
