/** Every fixed line that is spoken or shown, by part of the conversation; what varies in it is a named placeholder. */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.nonEmpty());

/** A line, several said in a row, or lines by name. */
export type PromptTree = string | readonly string[] | { readonly [name: string]: PromptTree };

const TreeSchema: v.GenericSchema<PromptTree> = v.union([
  Text,
  v.pipe(v.array(Text), v.minLength(1)),
  v.record(
    v.string(),
    v.lazy(() => TreeSchema),
  ),
]);
/** One file of prompts. */
export const PromptsSchema = v.record(v.string(), TreeSchema);

/** What code may fill into a prompt. A country's own words (`{emergency}`) are filled afterwards, in any text. */
export const PROMPT_VALUES = [
  'topic',
  'routine',
  'purpose',
  'routines',
  'move',
  'moves',
  'first',
  'second',
  'sources',
  'month',
  'things',
  'equipment',
  'when',
  'days',
  'day',
  'time',
  'length',
  'place',
  'count',
  'n',
  'side',
  'other',
  'rep',
  'of',
  'which',
  'items',
  'last',
  'name',
  'ref',
  'date',
] as const;
export type PromptValue = (typeof PROMPT_VALUES)[number];
