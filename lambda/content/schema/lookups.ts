/** Words that conversation looks for beside the classifier: in answers, in second thoughts, in refusals. */
import * as v from 'valibot';

const Words = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[a-z' ]+$/, 'is lower-case words'))),
  v.minLength(1),
);

/** The same with figures, as normalised words have them: "option 1". */
const Said = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[a-z0-9 ]+$/, 'is lower-case words'))),
  v.minLength(1),
);

const ActSchema = v.strictObject({
  /** What halts or eases is refused in so many words alone, and never because somebody can't: "I can't, I have to stop". */
  halts: v.exactOptional(v.literal(true)),
  said: v.exactOptional(Words),
  /** How it is named as a thing that is done: "no pausing", "stop skipping". */
  doing: v.exactOptional(Words),
  /** What somebody is who asks for it: "I'm not ready". */
  being: v.exactOptional(Words),
  /** One of these must be said for it: what can't be taken back is never only likely. */
  needs: v.exactOptional(Words),
});
export type Act = v.InferOutput<typeof ActSchema>;

export const LookupsSchema = v.strictObject({
  /** What tells that a sentence of an answer says how long. */
  howLong: Words,
  /** The same for how often. */
  howOften: Words,
  /** The same for how many have it. */
  howNormal: Words,
  /** By topic: another that tells how long it lasts; of others the usual answer does. */
  lastsAs: v.record(v.string(), v.string()),
  /** A question that leans on the last answer to parts of topics that answer it: by id in any topic, or as "topic#id". */
  facetsOf: v.record(v.string(), v.array(v.pipe(v.string(), v.regex(/^[a-z#-]+$/)))),
  /** Topics of what people do for their health: it may be gone on with, and what comes of it prevented. */
  activities: v.array(v.string()),
  /** Topics, and parts as "topic#id", after which a move is for a doctor to allow. */
  asksFirst: v.array(v.string()),
  /** What stands between a first thought and the second that counts, longest first. */
  repairs: Words,
  /** What opens a reply that takes up the last answer and goes on, longest first. */
  corrections: Words,
  /** By class, how the act is named that a "not" refuses: "don't slow down". */
  acts: v.record(v.string(), ActSchema),
  /** What tells where somebody wants to move, or has to: "in my wheelchair", "at work". */
  places: v.strictObject({ chair: Words, standing: Words, floor: Words }),
  /** Before or after the floor, these refuse it: "nothing on the floor", "can't kneel". */
  refusesPlace: Words,
  /** Tells, beside a routine, that it is wanted with a sound behind the words. */
  withSound: Words,
  /** Which of two is picked, as normalised and stemmed; `either` leaves the choice to us, `ending` adds nothing. */
  picks: v.strictObject({ first: Said, second: Said, either: Said, ending: Said }),
  /** What opens a reply that leans on the answer before: "and", "what if". */
  goesOn: Said,
  /** Words that join others and name nothing, so that two sentences which share one need not be about the same. */
  joining: Said,
  /** Stems that tell no topic from another. */
  common: Said,
});
export type Lookups = v.InferOutput<typeof LookupsSchema>;
