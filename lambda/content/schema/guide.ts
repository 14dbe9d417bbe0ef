/** The coach's own words between the moves, the scripts to get down and up, and how fast Alexa speaks. */
import * as v from 'valibot';
import { IsoDate } from './topic';
import type { NumberWords } from './words/numbers';

const Text = v.pipe(v.string(), v.nonEmpty());

/** One instruction and the seconds of quiet to follow it. */
const ScriptSchema = v.pipe(
  v.array(v.strictObject({ say: Text, seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(10)) })),
  v.minLength(1),
);
export type Script = v.InferOutput<typeof ScriptSchema>;

const PartSchema = v.pipe(v.array(Text), v.minLength(1));

/** Characters spoken in a second: the usual rate, for positions, and the slowest, for limits. */
const RateSchema = v.strictObject({
  usual: v.pipe(v.number(), v.minValue(5)),
  slow: v.pipe(v.number(), v.minValue(5)),
});
export type SpeechRate = v.InferOutput<typeof RateSchema>;

export const GuideSchema = v.strictObject({
  sides: v.strictObject({ left: Text, right: Text }),
  /** From standing beside a chair into the first position. */
  floorDown: v.strictObject({
    'on-back': ScriptSchema,
    'on-side': ScriptSchema,
    'hands-and-knees': ScriptSchema,
    'face-down': ScriptSchema,
  }),
  /** From the last position back to standing. */
  floorUp: v.strictObject({
    'on-back': ScriptSchema,
    'on-side': ScriptSchema,
    'hands-and-knees': ScriptSchema,
    'face-down': ScriptSchema,
  }),
  /** From a chair to standing, and what comes after standing up from anywhere. */
  chairUp: ScriptSchema,
  standStill: ScriptSchema,
  /** To sitting, for somebody who hurts or feels faint; then to standing, with a way back down. */
  slowUp: v.strictObject({
    'on-back': ScriptSchema,
    'on-side': ScriptSchema,
    'hands-and-knees': ScriptSchema,
    'face-down': ScriptSchema,
    chair: ScriptSchema,
  }),
  slowStand: v.strictObject({ floor: ScriptSchema, chair: ScriptSchema }),
  /** Whether a move in this position also works in bed or on a sofa. */
  surfaces: v.strictObject({
    'on-back': Text,
    'on-side': Text,
    'hands-and-knees': Text,
    'face-down': Text,
    chair: Text,
  }),
  /** Into a new position from any other one on the floor. */
  into: v.strictObject({
    'on-back': Text,
    'on-side': Text,
    'hands-and-knees': Text,
    'face-down': Text,
    chair: Text,
  }),
  words: v.strictObject({
    /** Opening line: `{name}` of the routine, `{minutes}` it takes. */
    intro: Text,
    introOneMinute: Text,
    /** Announces a move: `{move}` and its `{dose}`. */
    only: Text,
    first: Text,
    next: Text,
    last: Text,
    /** The same for the one easy repetition after pain, and the question that follows it. */
    eased: Text,
    howWasThat: Text,
    times: Text,
    timesEachSide: Text,
    onceEachSide: Text,
    sets: Text,
    setsEachSide: Text,
    /** Before the steps of a move that the person has not met. */
    teach: Text,
    ready: Text,
    /** How a rep is called: `{n}`. */
    count: Text,
    countHalfway: Text,
    countLast: Text,
    /** Added now and then while letting go. */
    breathe: Text,
    /** Inside holds of ten seconds or more. No full stop: the pause a voice makes there would make the hold longer. */
    halfway: Text,
    halfwayOfTen: Text,
    lastFive: Text,
    keepBreathing: Text,
    /** After a move. */
    rest: Text,
    /** Once, after the first move of a longer routine. */
    check: Text,
    /** Between sets: `{done}` is "one set" or "two sets"; then cues that carry a longer rest. */
    restSet: Text,
    setOne: Text,
    setMany: Text,
    restMore: Text,
    restTen: Text,
    done: Text,
  }),
  /** The words that a part of the body goes by. */
  parts: v.strictObject({
    hands: PartSchema,
    feet: PartSchema,
    head: PartSchema,
    knees: PartSchema,
    back: PartSchema,
    hips: PartSchema,
    shoulders: PartSchema,
  }),
  /** Speech rates by locale: assumed until measured on devices. */
  rates: v.strictObject({
    source: Text,
    reviewed: IsoDate,
    'en-US': RateSchema,
    'en-GB': RateSchema,
    'en-CA': RateSchema,
    'en-AU': RateSchema,
    'en-IN': RateSchema,
    other: RateSchema,
  }),
});
/** With the words that reps are counted in, which come from the one table of numbers. */
export type Guide = v.InferOutput<typeof GuideSchema> & { numbers: NumberWords };
