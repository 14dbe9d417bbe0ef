/** What is asked and told about a move, by the words that it is asked in. Each pattern is a regular expression. */
import * as v from 'valibot';
import { Patterns } from './replies';

/**
 * Where a rule holds: a situation, or a routine that is led step by step; `midway`: in all of a routine but where it hurts;
 * `moves`: in talk, words that name moves of ours.
 */
const MOVE_TALK_PLACES = [
  'gated',
  'described',
  'guiding',
  'stepwise',
  'paused',
  'midway',
  'hurt',
  'moves',
] as const;
export type MoveTalkPlace = (typeof MOVE_TALK_PLACES)[number];

/** Where in a talk: before anything was answered, after it, after a routine, at the offer of a way up, and so on. */
const TALK_PLACES = [
  /** Any of the next three. */
  'talking',
  'opening',
  'told',
  'offered',
  'finished',
  'rising',
  'risen',
  'reminding',
  /** After a sign for which somebody is to be asked. */
  'advised',
  /** What puts off a call for help, or is none. */
  'emergency',
  /** A sign of years ago, with no word that it is so now. */
  'over',
] as const;
export type TalkPlace = (typeof TALK_PLACES)[number];

const RuleSchema = v.strictObject({
  /** The class that is meant, as the classifier names it. */
  means: v.pipe(
    v.string(),
    v.regex(/^[a-z-]+:[a-z-]+(?:#[a-z-]+)?$/, 'is "kind:name", or "topic:name#facet"'),
  ),
  /** `{part}` stands for any of the list of that name. */
  said: Patterns,
  /** Where one of these fits, something else is meant. */
  unless: v.optional(Patterns),
  /** Only where it is asked: "no mat" tells, and "do I need a mat" asks. */
  asked: v.optional(v.boolean()),
  /** It looks at what was said before the question too: "one minute" waits, where "one minute, how many are left" does not. */
  whole: v.optional(v.boolean()),
  /** Absent: everywhere. */
  when: v.optional(v.pipe(v.array(v.picklist(MOVE_TALK_PLACES)), v.minLength(1))),
  /** The part of the body that it is about; "said": the first that is named. */
  part: v.optional(v.pipe(v.string(), v.nonEmpty())),
});
export type MoveTalkRule = v.InferOutput<typeof RuleSchema>;

/** What is said where only words wait. The first that fits decides. */
export const TalkSchema = v.strictObject({
  rules: v.pipe(
    v.array(
      v.strictObject({
        ...RuleSchema.entries,
        when: v.pipe(v.array(v.picklist(TALK_PLACES)), v.minLength(1)),
        /** Only for words that mean nothing else. */
        weak: v.optional(v.boolean()),
        /** Only where one of these topics was told last: "what about hills" to a runner. */
        after: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
      }),
    ),
    v.minLength(1),
  ),
});
export type Talk = v.InferOutput<typeof TalkSchema>;

export const MoveTalkSchema = v.strictObject({
  lists: v.record(v.string(), Patterns),
  /** What may stand before a question, and asks nothing: "hang on", "um". */
  openings: Patterns,
  /** The same, where a question follows for certain: "I want to ask something". */
  asking: Patterns,
  /** How a question is told from a statement. */
  asks: Patterns,
  /** The first that fits decides. */
  rules: v.pipe(v.array(RuleSchema), v.minLength(1)),
});
export type MoveTalk = v.InferOutput<typeof MoveTalkSchema>;
