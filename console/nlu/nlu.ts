/** Alexa's language understanding, stood in for by the shipped samples, and by a learner of them for what none says. */

import { createResolver } from '../../interaction-model/resolve';
import { slotTypes } from '../../interaction-model/slots';
import type { Locale } from '../../lambda/content/schema/locale';
import { slotsOfIntent } from '../../lambda/handlers/intents';
import type { Content } from '../../tools/content/read';
import type { HeardSlot } from '../device/envelope';
import type { AlexaMode } from './modes';
import { createNeighbours, type Unlisted } from './neighbours';

/** An utterance as Alexa's language understanding would deliver it. */
export interface Resolved {
  intent: string;
  slots: Readonly<Record<string, HeardSlot>>;
}

export type Nlu = (words: string) => Resolved;

/** One for each content, country and mode: an index takes tens of milliseconds and a learner seconds, and neither changes. */
const built = new WeakMap<Content, Map<string, Nlu>>();

/** Understands one country's English. */
export function createNlu(content: Content, locale: Locale, mode: AlexaMode = 'usual'): Nlu {
  const known = built.get(content) ?? new Map<string, Nlu>();
  built.set(content, known);
  const key = `${locale} ${mode}`;
  const nlu = known.get(key) ?? build(content, locale, mode);
  known.set(key, nlu);
  return nlu;
}

function build(content: Content, locale: Locale, mode: AlexaMode): Nlu {
  const resolver = createResolver(content, locale);
  const unlisted = mode === 'usual' ? askAnything : createNeighbours(content, locale, mode);
  const names = new Map(
    slotTypes(content, locale).flatMap(({ values }) => values.map(({ id, name }) => [id, name.value])),
  );
  return (words) => {
    const { intent, slots } = resolver(words) ?? unlisted(words);
    return { intent, slots: heardSlots(intent, slots, names) };
  };
}

function askAnything(words: string): Unlisted {
  return { intent: 'AskAnythingIntent', slots: { question: { value: words } } };
}

/** Every slot that `intent` declares, filled or not. */
function heardSlots(
  intent: string,
  filled: Unlisted['slots'],
  names: ReadonlyMap<string | undefined, string>,
): Record<string, HeardSlot> {
  const slots = Object.entries(slotsOfIntent(intent)).map(([slot, type]): [string, HeardSlot] => {
    const listed = type.startsWith('AMAZON.') ? null : type;
    const of = filled[slot];
    if (!of) return [slot, { type: listed }];
    const match = of.id === undefined ? {} : { match: { id: of.id, name: names.get(of.id) ?? of.value } };
    return [slot, { words: of.value, type: listed, ...match }];
  });
  return Object.fromEntries(slots);
}
