/** Alexa's language understanding, stood in for by the shipped samples: what no sample says goes to the free-question door. */

import { createResolver } from '../../interaction-model/resolve';
import { slotTypes } from '../../interaction-model/slots';
import type { Locale } from '../../lambda/content/schema/locale';
import { slotsOfIntent } from '../../lambda/handlers/intents';
import type { Content } from '../../tools/content/read';
import type { HeardSlot } from './envelope';

/** An utterance as Alexa's language understanding would deliver it. */
export interface Resolved {
  intent: string;
  slots: Readonly<Record<string, HeardSlot>>;
}

export type Nlu = (words: string) => Resolved;

/** One for each content and country: an index takes tens of milliseconds, and never changes. */
const built = new WeakMap<Content, Map<Locale, Nlu>>();

/** Understands one country's English. */
export function createNlu(content: Content, locale: Locale): Nlu {
  const byLocale = built.get(content) ?? new Map<Locale, Nlu>();
  built.set(content, byLocale);
  const nlu = byLocale.get(locale) ?? build(content, locale);
  byLocale.set(locale, nlu);
  return nlu;
}

function build(content: Content, locale: Locale): Nlu {
  const resolver = createResolver(content, locale);
  const names = new Map(
    slotTypes(content, locale).flatMap(({ values }) => values.map(({ id, name }) => [id, name.value])),
  );
  return (words) => {
    const found = resolver(words) ?? { intent: 'AskAnythingIntent', slots: { question: { value: words } } };
    const slots = Object.entries(slotsOfIntent(found.intent)).map(([slot, type]): [string, HeardSlot] => {
      const listed = type.startsWith('AMAZON.') ? null : type;
      const filled = found.slots[slot];
      if (!filled) return [slot, { type: listed }];
      const match =
        filled.id === undefined
          ? {}
          : { match: { id: filled.id, name: names.get(filled.id) ?? filled.value } };
      return [slot, { words: filled.value, type: listed, ...match }];
    });
    return { intent: found.intent, slots: Object.fromEntries(slots) };
  };
}
