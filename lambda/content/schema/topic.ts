/** One question the skill answers: everything about it in one file. */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.nonEmpty());
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
);
export const IsoDate = v.pipe(v.string(), v.isoDate());

export const SourceSchema = v.strictObject({
  /** As spoken: "the N H S". */
  name: Text,
  /** What to look for there: a title, guideline number or article id. */
  ref: Text,
});
export type Source = v.InferOutput<typeof SourceSchema>;

export const TopicSchema = v.strictObject({
  id: Id,
  /** The question in our words, as the card's title. */
  question: Text,
  /** How the topic is offered by name: "Want to hear about {name}?" Fits also "About {name}, or about ...?" */
  name: Text,
  /** A word or two that a person may pick it by when two topics are offered. */
  labels: v.pipe(v.array(Text), v.minLength(1)),
  /** Values of the {topic} slot besides the name: noun phrases. */
  synonyms: v.pipe(v.array(Text), v.minLength(3)),
  /** Ways of asking, in the template grammar `(a|b)`, `[c]`. */
  asked: v.pipe(v.array(Text), v.minLength(12)),
  /** Spoken first, at most 25 words. May hold locale placeholders `{emergency}`. */
  short: Text,
  /** Spoken on "tell me more", at most 90 words. */
  detail: Text,
  /** What to offer next, best first: ids of topics. */
  related: v.pipe(v.array(Id), v.minLength(1)),
  /** A routine that fits, offered after the related topic. */
  routine: v.optional(Id),
  /** Whether the disclaimer tail is spoken after the detail. */
  tail: v.boolean(),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
  /** Day the content was last checked against its sources. */
  reviewed: IsoDate,
});
export type Topic = v.InferOutput<typeof TopicSchema>;

/** What the running skill needs of a topic: all but its ways of asking, which the models learned at build time. */
export type SpokenTopic = Omit<Topic, 'asked'>;
