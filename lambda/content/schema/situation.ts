/** What a state of the conversation makes likely, and what words mean there. */
import * as v from 'valibot';

/** A class as the classifier names it ("command:ready"), or a whole kind ("position"). */
const ClassName = v.pipe(v.string(), v.regex(/^[a-z-]+(:[a-z-]+)*$/, 'is "kind" or "kind:name"'));

const SituationSchema = v.strictObject({
  /** The situation whose entries hold where this one has none of its own. */
  extends: v.optional(v.string()),
  /** How much likelier than usual a class is here: 1 as usual, 0 never. A class wins over its kind. */
  prior: v.record(ClassName, v.pipe(v.number(), v.minValue(0), v.maxValue(20))),
  /** What a class means here: at the gate "no" says that none of it fits. */
  means: v.record(ClassName, ClassName),
  /** What is meant where a class, or any of a kind, is refused: "don't pause" goes on. */
  refused: v.optional(v.record(ClassName, ClassName)),
});

export const SituationsSchema = v.strictObject({
  idle: SituationSchema,
  asking: SituationSchema,
  'after-routine': SituationSchema,
  'carry-on': SituationSchema,
  /** A way up from the floor is offered. */
  rising: SituationSchema,
  /** Somebody is up again, and to stop is on offer. */
  risen: SituationSchema,
  /** A move was described, and to do it is on offer. */
  described: SituationSchema,
  gated: SituationSchema,
  /** A condition was named at the gate, and something else offered. */
  'not-started': SituationSchema,
  guiding: SituationSchema,
  paused: SituationSchema,
  hurt: SituationSchema,
  emergency: SituationSchema,
});
export type Situations = v.InferOutput<typeof SituationsSchema>;
export type SituationName = keyof Situations;
