/** Alexa's language understanding, stood in for by the shipped samples: what no sample says goes to the free-question door. */
import type { Content } from '../interaction-model/content';
import { FIXED_INTENTS, isFixedIntent, type SlotType } from '../interaction-model/intents';
import { createResolver } from '../interaction-model/resolve';
import type { Locale } from '../lambda/knowledge/schema/locale';
import type { Resolved } from './device-turn';
import type { HeardSlot } from './envelope';

/** Understands one country's English. Built on the first utterance, in tens of milliseconds. */
export function createNlu(content: Content, locale: Locale): (words: string) => Resolved {
  const resolver = createResolver(content, locale);
  const names = valueNames(content);
  return (words) => {
    const found = resolver(words) ?? { intent: 'AskAnythingIntent', slots: { question: { value: words } } };
    const slots = Object.entries(declaredSlots(found.intent)).map(([slot, type]): [string, HeardSlot] => {
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

/** Every slot an intent of the model declares; topic and red-flag intents have none. */
function declaredSlots(intent: string): Readonly<Record<string, SlotType>> {
  return isFixedIntent(intent) ? FIXED_INTENTS[intent].slots : {};
}

/** Ids of slot values to their canonical names, as entity resolution reports them. */
function valueNames({ topics, exercises, routines }: Content): Map<string, string> {
  return new Map([...topics, ...exercises, ...routines].map(({ id, name }) => [id, name]));
}
