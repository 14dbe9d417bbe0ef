/** What a window asks of the studio, parsed where it comes from another program. */
import * as v from 'valibot';

/** A file's name, without folder and ending. */
const Name = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(60));
const Title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100), v.regex(/^[^\n\r#]*$/));

export const StudioCommandSchema = v.variant('do', [
  /** The same person begins from the start, at the same device. */
  v.strictObject({ do: v.literal('begin') }),
  /** Keeps the conversation as a transcript test. */
  v.strictObject({ do: v.literal('save-test'), name: Name, title: Title }),
  /** Makes a transcript ready to be played. */
  v.strictObject({ do: v.literal('load'), name: v.pipe(v.string(), v.maxLength(200)) }),
  /** Plays its next line, or all lines that are left. */
  v.strictObject({ do: v.literal('step') }),
  v.strictObject({ do: v.literal('rest') }),
  /** Compares what a turn (by the id of its event) was taken for with another class; null gives the classes. */
  v.strictObject({
    do: v.literal('why-not'),
    turn: v.pipe(v.number(), v.integer()),
    name: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  }),
  /** Goes on with a conversation that was kept as a file. */
  v.strictObject({ do: v.literal('recall'), session: v.unknown() }),
]);
export type StudioCommand = v.InferOutput<typeof StudioCommandSchema>;

/** What cannot be done, in words for whoever asked. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
