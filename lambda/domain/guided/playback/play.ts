/** The place in a running routine, small enough for session attributes and for memory. */
import * as v from 'valibot';
import { LONGEST_ID } from '../../limits';
import { lazily } from '../../once';
import { tolerant } from '../../tolerant';
import { RUNS } from '../timeline/turns';

const Id = v.pipe(v.string(), v.maxLength(60));
/** An activity: a published id, or a plan with its moves in it. */
export const ActivityId = v.pipe(v.string(), v.maxLength(LONGEST_ID));
const Ids = v.pipe(v.array(Id), v.maxLength(20));
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const Steps = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2));
const Ms = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_600_000));

/**
 * Parsed as untrusted input, whether it comes back from Alexa or from memory. Stored as it is, so nothing in it may
 * say why a move is left out: `awaiting` means that the skill asked something and must not go on by itself.
 */
export const playSchema = lazily(() =>
  tolerant({
    v: v.literal(1),
    /** Which player drew it: 'H' is speech alone, 'S' a screen that says where it is. */
    mode: v.picklist(['H', 'S']),
    /** What the screen reported: that it began, and its own clock, in ms, when the item at hand did. */
    heard: v.exactOptional(v.strictObject({ started: v.boolean(), at: Ms })),
    /** The guidance this belongs to, and its revision: an event that carries others is stale. */
    gid: v.pipe(v.string(), v.maxLength(24)),
    rev: Whole,
    what: v.variant('kind', [
      tolerant({ kind: v.literal('routine'), id: ActivityId }),
      tolerant({ kind: v.literal('exercise'), id: Id }),
    ]),
    /** What the timeline was compiled with, so that the same one can be compiled again. */
    pace: v.picklist(['slower', 'usual', 'faster']),
    level: v.picklist(['easier', 'usual', 'harder']),
    met: Ids,
    skip: Ids,
    talk: v.exactOptional(v.picklist(['less', 'usual', 'more'])),
    /** A quiet sound behind the words; no second of the timeline depends on it. */
    sound: v.exactOptional(v.boolean()),
    eased: v.exactOptional(Ids),
    /** Steps by which rests and holds are longer. */
    rest: v.exactOptional(Steps),
    hold: v.exactOptional(Steps),
    stepwise: v.exactOptional(v.boolean()),
    /** Which session of this person's it is, for words and order that take turns. */
    run: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(RUNS - 1))),
    /** Moves passed over with "skip": later ones may be taught instead, and what is said at the end leaves them out. */
    passed: v.exactOptional(Ids),
    /** Hash of that timeline; another hash means the content changed since. */
    hash: v.pipe(v.string(), v.maxLength(40)),
    status: v.picklist(['playing', 'paused', 'awaiting', 'done']),
    /** While not playing: the way up was told, so that the person stands when it goes on. */
    up: v.exactOptional(v.literal(true)),
    /** While awaiting: asked whether it has eased, so that a yes says so. */
    asks: v.exactOptional(v.literal('eased')),
    /** While not playing: the moves of the routine, by index, that were being done when it stopped. */
    doing: v.exactOptional(v.pipe(v.array(Whole), v.maxLength(20))),
    /** First cue of the last response, or where to go on from when not playing. */
    base: Whole,
    /** The move that `base` belongs to: finds the place again when the content changed. */
    move: Id,
    /** One past the last cue of the main half, and of the reprompt half; equal when there is no second half. */
    seg: v.tuple([Whole, Whole]),
    /** Length in ms of the words before the first cue of each half. */
    lead: v.tuple([Ms, Ms]),
    /** Estimated length in ms of each half, all its words included. */
    len: v.tuple([Ms, Ms]),
    /** "Carrying on; say stop ..." was said after noise: once is enough. */
    warned: v.optional(v.boolean()),
    /** Server clock when the last response was sent, ms since 1970. */
    sentAt: Whole,
  }),
);
export type Play = v.InferOutput<ReturnType<typeof playSchema>>;
