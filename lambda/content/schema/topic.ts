/** One question the skill answers: everything about it in one file. */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.nonEmpty());
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
);
export const IsoDate = v.pipe(v.string(), v.isoDate());

/** What a source is; `advice` is guidance without a method of its own: a health service's page, a hospital's leaflet. */
const KINDS = ['guideline', 'review', 'study', 'advice'] as const;

export const SourceSchema = v.strictObject({
  /** As spoken: "the N H S". */
  name: Text,
  kind: v.picklist(KINDS),
  /** What to look for there: a title, guideline number or article id. Only of a source that was read. */
  ref: v.optional(Text),
  /** Day that somebody read it: the source, its abstract, or a faithful copy. */
  read: v.optional(IsoDate),
});
export type Source = v.InferOutput<typeof SourceSchema>;

/** How sure the ground is that an answer stands on; "says who" tells it. */
const EVIDENCE = ['guideline', 'review', 'study', 'opinion'] as const;

/** A part of a topic with an answer of its own: "how far should I walk" beside "is walking good for my back". */
const FacetSchema = v.strictObject({
  id: Id,
  /** Ways of asking, in the template grammar of the topic. */
  asked: v.pipe(v.array(Text), v.minLength(3)),
  /** Spoken in place of the topic's short answer, at most 25 words. */
  short: Text,
  /** The topic to offer by name after it; absent: the topic's own detail. */
  next: v.optional(Id),
  /** The routine that fits it better than the topic's own. */
  routine: v.exactOptional(Id),
});
type Facet = v.InferOutput<typeof FacetSchema>;

/** One easy question back; its answer is a facet, heard in this turn and kept nowhere. */
const QuestionBackSchema = v.strictObject({
  question: Text,
  reprompt: Text,
  /** `words`: words or phrases that pick the facet; the longest one heard wins. */
  answers: v.pipe(
    v.array(v.strictObject({ facet: Id, words: v.pipe(v.array(Text), v.minLength(3)) })),
    v.minLength(2),
  ),
});
export type QuestionBack = v.InferOutput<typeof QuestionBackSchema>;

export const TopicSchema = v.strictObject({
  id: Id,
  /** How often people ask it: of two topics that fit some words as well, the one asked more often is meant. */
  demand: v.optional(v.picklist(['often', 'sometimes']), 'sometimes'),
  /** The question in our words, as the card's title. */
  question: Text,
  /** How the topic is offered by name: "Want to hear about {name}?" Fits also "About {name}, or about ...?" */
  name: Text,
  /** A word or two that a person may pick it by when two topics are offered. */
  labels: v.pipe(v.array(Text), v.minLength(1)),
  /** Values of the {topic} slot besides the name: noun phrases. */
  synonyms: v.pipe(v.array(Text), v.minLength(3)),
  /** Ways of asking, in the template grammar `(a|b)`, `[c]`. */
  asked: v.pipe(v.array(Text), v.minLength(1)),
  /** Spoken first, at most 25 words. May hold locale placeholders `{emergency}`. */
  short: Text,
  /** Spoken on "tell me more", at most 90 words. */
  detail: Text,
  facets: v.optional(v.array(FacetSchema), []),
  /** Asked after the short answer in place of "want more?". */
  asks: v.optional(QuestionBackSchema),
  /** What is said to a detail that is told after the answer, by its id in words/told.json, in place of the general line. */
  told: v.optional(v.record(Id, Text), {}),
  /** What the answers recommend and what they warn of, by ids of `claims.json`: no two topics may contradict. */
  advises: v.optional(v.array(Id), []),
  warns: v.optional(v.array(Id), []),
  /** The topic that says what to do about it; absent: its own answer does. */
  remedy: v.optional(Id),
  /** What to offer next, best first: ids of topics. */
  related: v.pipe(v.array(Id), v.minLength(1)),
  /** A routine that fits, offered after the related topic. */
  routine: v.optional(Id),
  /** Whether the disclaimer tail is spoken after the detail. */
  tail: v.boolean(),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
  /** Its sentences that none of the sources was read to say: common advice. */
  generalAdvice: v.optional(v.array(Text), []),
  /** The best ground that the advice itself stands on. */
  evidence: v.picklist(EVIDENCE),
  /** Day the content was last checked against its sources. */
  reviewed: IsoDate,
});
export type Topic = v.InferOutput<typeof TopicSchema>;

/** A facet without its ways of asking. */
export type SpokenFacet = Omit<Facet, 'asked'>;

/** A source as it is told: without a `ref` it was not read. */
type SpokenSource = Pick<Source, 'name' | 'ref'>;

/** What the running skill needs of a topic: all but its ways of asking, which the models learned, and its claims, which were checked. */
export type SpokenTopic = Omit<
  Topic,
  'asked' | 'demand' | 'facets' | 'advises' | 'warns' | 'sources' | 'generalAdvice'
> & {
  facets: readonly SpokenFacet[];
  sources: readonly SpokenSource[];
  /** Whether some of it is common advice, which no source was read to say. */
  partlyGeneral: boolean;
};

/** What answers may advise or warn of, each under one name, so that a rule can see two of them contradict. */
export const ClaimsSchema = v.array(
  v.strictObject({
    id: Id,
    /** In our words, for whoever reviews the answers. */
    says: Text,
    /** One of these is heard in every answer that makes the claim. */
    words: v.pipe(v.array(Text), v.minLength(1)),
    /** Claims that cannot be advised together with this one. */
    against: v.optional(v.array(Id), []),
  }),
);
export type Claims = v.InferOutput<typeof ClaimsSchema>;
