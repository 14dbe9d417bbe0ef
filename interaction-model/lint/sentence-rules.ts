/** Rules on whole sentences: each belongs to one intent, and those about a body arrive with their words. */
import { flagIntent, topicIntent, wordsSlot } from '../../lambda/handlers/intents';
import type { Finding } from '../../tools/content/read';
import { filled, valuesOf } from '../filled';
import { each } from './each-model';
import type { Models, Rule } from './rule';

/** Intents a sentence about a body may land in, whatever else is added. */
const SAFETY = ['PainIntent', 'DespairIntent', 'GentleCheckIntent', 'SymptomListIntent'];

export const SENTENCE_RULES: readonly Rule<Models>[] = [
  {
    name: 'whole-sentences-arrive',
    why: 'Alexa takes an emergency for a topic or a complaint; without its words the guard never sees it.',
    check: (what) =>
      each(what, ({ intents = [], types = [] }, file) => {
        const listed = new Map(types.map(({ name = '', values = [] }) => [name, values.length]));
        const { topics, redFlags } = what.content;
        const bodily = [
          ...topics.map(({ id }) => topicIntent(id)),
          ...redFlags.flags.map(({ id }) => flagIntent(id)),
          ...SAFETY,
        ];
        return bodily.flatMap((name): Finding[] => {
          const words = wordsSlot(name);
          const intent = intents.find((one) => one.name === name);
          const taken = intent?.slots?.some((slot) => slot.name === words?.slot && slot.type === words?.type);
          const alone = intent?.samples?.includes(`{${words?.slot}}`);
          return words && taken && alone && (listed.get(words.type) ?? 0) > 0
            ? []
            : [{ file, field: name, message: 'has no slot that takes the whole sentence' }];
        });
      }),
  },
  {
    name: 'no-utterance-of-two-intents',
    why: 'Slots filled, one sentence would be routed to either intent, and nobody can say which.',
    check: (what) =>
      each(what, ({ intents = [], types = [] }, file) => {
        const values = valuesOf(
          types.map(({ name = '', values: listed = [] }) => ({
            name,
            values: listed.map(({ name: said }) => ({
              name: { value: said?.value ?? '', synonyms: said?.synonyms ?? [] },
            })),
          })),
        );
        const owners = new Map<string, string>();
        const findings: Finding[] = [];
        for (const { name: intent = '', slots = [], samples = [] } of intents) {
          const typed = Object.fromEntries(slots.map(({ name = '', type = '' }) => [name, type]));
          for (const said of samples.flatMap((sample) => filled(sample, typed, values))) {
            const key = said.includes("'") ? said.replaceAll("'", '') : said;
            const owner = owners.get(key);
            if (owner === undefined) owners.set(key, intent);
            else if (owner !== intent)
              findings.push({ file, field: intent, message: `"${said}" is also said to ${owner}` });
          }
        }
        return findings;
      }),
  },
];
