/** The one record kept of a person, and how it is read as untrusted input. Never symptoms, flags, pain, body parts, conditions or words. */
import * as v from 'valibot';
import { ActivityId, playSchema } from '../domain/guided/playback/play';
import { RUNS } from '../domain/guided/timeline/turns';
import { lazily } from '../domain/once';
import { TokenSchema } from '../domain/reminders/plan-schema';
import { FINISHES_COUNTED, GREETINGS, MOST_RECENT, NOTED_KEPT_DAYS } from '../domain/retention';
import { tolerant } from '../domain/tolerant';
import { migrated, SCHEMA } from './migrate';

const Id = v.pipe(v.string(), v.maxLength(60));
const Instant = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Number of a day since 1970, by the clock of the person's country. */
const Day = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Unknown fields are dropped rather than refused, so that a deploy rolled back still reads what the newer
 * code wrote. A place that cannot be read costs only the place, never the preferences around it.
 */
const rememberedSchema = lazily(() =>
  tolerant({
    /** What code has to know to read it: the same in every version so far. */
    v: v.literal(1),
    /** What has been added to it, see `migrate.ts`. */
    schema: v.pipe(v.number(), v.integer(), v.minValue(SCHEMA)),
    /** 1 for a first record, then one more with every write; the store refuses a revision that is not newer. */
    rev: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    /** ms since 1970 of the last write. */
    updatedAt: Instant,
    /** When it was begun: one that was forgotten and begun again is another. Records of before have none. */
    since: v.optional(Instant),
    noticeHeard: v.boolean(),
    /** The gate line and the stop rule were heard before a first exercise. */
    gateHeard: v.boolean(),
    /** Nothing is to be started before this, ms since 1970; a mark without a reason. */
    noMovesUntil: v.optional(Instant),
    /** Place in an unfinished routine, null when there is none; gone after 24 h. */
    place: v.fallback(v.nullable(playSchema()), null),
    pace: v.picklist(['slower', 'usual', 'faster']),
    level: v.picklist(['easier', 'usual', 'harder']),
    /** The level of a routine that has its own, by its id: easier or harder was asked for after it, or in it. */
    levels: v.record(Id, v.picklist(['easier', 'usual', 'harder'])),
    /** Moves left out of every routine, by name and without a reason. */
    leftOut: v.pipe(v.array(Id), v.maxLength(100)),
    /** Which of a few wordings comes next; starts again after twelve, and tells nothing of when or how often. */
    runs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(RUNS - 1)),
    /** Which of a few greetings comes next, likewise. */
    greeted: v.exactOptional(
      v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(GREETINGS - 1)), 0),
    ),
    /** How much is said in a routine. */
    talk: v.picklist(['less', 'usual', 'more']),
    /** A quiet sound behind the words of a routine. */
    sound: v.boolean(),
    /** A device whose screen did not guide, and until when its voice does; ms since 1970. */
    voiceOnly: v.optional(v.object({ device: v.pipe(v.string(), v.maxLength(16)), until: Instant })),
    /** Exercises already coached in full, so that later sessions use short cues. */
    met: v.pipe(v.array(Id), v.maxLength(100)),
    /** Routines begun lately, the last one last: for variety, and for "the same as yesterday". Each goes by itself. */
    recent: v.fallback(v.pipe(v.array(tolerant({ id: ActivityId, day: Day })), v.maxLength(MOST_RECENT)), []),
    /** How many routines were finished, up to the one after which it is asked whether their days may be noted. */
    finishes: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FINISHES_COUNTED)), 0),
    /** When a recognised person was last noted among the account's; ms since 1970. */
    listed: v.exactOptional(v.fallback(Instant, 0)),
    /** Alexa's own ids of the reminders that this person has set: she keeps the rest of them. */
    reminders: v.fallback(v.pipe(v.array(TokenSchema), v.maxLength(20)), []),
    /** Whether a reminder was offered: once is enough. */
    reminderOffered: v.fallback(v.boolean(), true),
    /** The days on which a routine was finished, of somebody who agreed to that by voice; absent until it was asked. */
    diary: v.exactOptional(
      v.fallback(
        tolerant({ agreed: v.boolean(), days: v.pipe(v.array(Day), v.maxLength(NOTED_KEPT_DAYS)) }),
        {
          agreed: false,
          days: [],
        },
      ),
    ),
  }),
);
export type Remembered = v.InferOutput<ReturnType<typeof rememberedSchema>>;

/** `stored` as a record of this version; null when it cannot be read as one. */
export function readRecord(stored: unknown): Remembered | null {
  const parsed = v.safeParse(rememberedSchema(), migrated(stored));
  return parsed.success ? parsed.output : null;
}
