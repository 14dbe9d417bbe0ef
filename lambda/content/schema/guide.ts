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

/** Lines that take turns from one session to the next. All take the same time: a rule of the content measures them. */
const TurnsSchema = v.pipe(v.array(Text), v.minLength(2));

/** How long the body needs for what an instruction asks, by a word of it; no words: for anything else. */
const GapsSchema = v.pipe(
  v.array(
    v.strictObject({ words: v.array(Text), seconds: v.pipe(v.number(), v.minValue(1), v.maxValue(10)) }),
  ),
  v.minLength(1),
);

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
  /** Into bed, and from lying there to standing beside it. */
  bedDown: ScriptSchema,
  bedUp: ScriptSchema,
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
    bed: ScriptSchema,
  }),
  slowStand: v.strictObject({ floor: ScriptSchema, chair: ScriptSchema, bed: ScriptSchema }),
  /** What a session that was put together for somebody is called, by its place. */
  planned: v.strictObject({ floor: Text, chair: Text, bed: Text, standing: Text }),
  /** Whether a move in this position also works in bed or on a sofa. */
  surfaces: v.strictObject({
    'on-back': Text,
    'on-side': Text,
    'hands-and-knees': Text,
    'face-down': Text,
    chair: Text,
    standing: Text,
  }),
  /** Into a new position from any other one on the floor. */
  into: v.strictObject({
    'on-back': Text,
    'on-side': Text,
    'hands-and-knees': Text,
    'face-down': Text,
    chair: Text,
    standing: Text,
  }),
  /** Quiet after an instruction of a set-up: the first that fits. */
  gaps: GapsSchema,
  words: v.strictObject({
    /** Opening line: `{name}` of the routine, `{minutes}` it takes. */
    intro: Text,
    introOneMinute: Text,
    minutes: Text,
    minuteAndAHalf: Text,
    minutesAndAHalf: Text,
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
    /** Before the first rep of a move that the person has not met. */
    teach: Text,
    ready: TurnsSchema,
    /** How a rep is called: `{n}`. */
    count: Text,
    countHalfway: Text,
    countLast: Text,
    /** Added now and then while letting go. */
    breathe: TurnsSchema,
    /** Where a hold begins: `{n}` seconds the first time, a word later. */
    holdFor: Text,
    hold: TurnsSchema,
    /** Inside a hold. No full stop: the pause a voice makes there would make the hold longer. */
    inHold: TurnsSchema,
    halfway: Text,
    /** The last seconds of a hold, one word each. */
    countdown: v.pipe(v.array(Text), v.length(3)),
    /** After a move. */
    rest: TurnsSchema,
    /** The same with the name of what follows: `{rest}`, `{move}`. */
    comesNext: Text,
    /** After the last move, where a routine is shorter than it says. */
    restEnd: TurnsSchema,
    restEndMore: TurnsSchema,
    /** Once, after the first move of a longer routine. */
    check: TurnsSchema,
    /** Between sets: `{done}` is "one set" or "two sets"; then cues that carry a longer rest. */
    restSet: TurnsSchema,
    setOne: Text,
    setMany: Text,
    restMore: TurnsSchema,
    restTen: Text,
    /** Half way through turning over. */
    noRush: Text,
    done: TurnsSchema,
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
