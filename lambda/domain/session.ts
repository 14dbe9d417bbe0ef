/** Where a conversation stands between two turns: a small union, plain JSON, parsed as untrusted input. */
import * as v from 'valibot';
import { PlaySchema } from './guided/playback/play';

const Id = v.pipe(v.string(), v.maxLength(60));
const BeatSchema = v.union([
  v.strictObject({ say: v.pipe(v.string(), v.maxLength(2000)) }),
  v.strictObject({ silence: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)) }),
]);
const SpeechSchema = v.pipe(v.array(BeatSchema), v.maxLength(40));

/** What a "yes" would accept. */
export const OfferSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('more'), topic: Id }),
  v.strictObject({ kind: v.literal('topic'), topic: Id }),
  v.strictObject({ kind: v.literal('exercise'), exercise: Id }),
  v.strictObject({ kind: v.literal('routine'), routine: Id }),
  v.strictObject({ kind: v.literal('list') }),
  /** The first half of the warning signs was read; a "yes" would mean that one fits. */
  v.strictObject({ kind: v.literal('other-signs') }),
  /** The second half was read. */
  v.strictObject({ kind: v.literal('signs-read') }),
  v.strictObject({ kind: v.literal('anything') }),
  v.strictObject({ kind: v.literal('carry-on') }),
]);
export type Offer = v.InferOutput<typeof OfferSchema>;

/** What to start once the gate line was heard. */
export const StartSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('routine'), id: Id }),
  v.strictObject({ kind: v.literal('exercise'), id: Id }),
]);
export type Start = v.InferOutput<typeof StartSchema>;

export const PlaceSchema = v.variant('at', [
  v.strictObject({ at: v.literal('idle') }),
  v.strictObject({ at: v.literal('asking'), offer: OfferSchema }),
  v.strictObject({ at: v.literal('clarifying'), between: v.tuple([Id, Id]) }),
  v.strictObject({ at: v.literal('gated'), start: StartSchema }),
  v.strictObject({ at: v.literal('guiding'), play: PlaySchema }),
  v.strictObject({ at: v.literal('paused'), play: PlaySchema }),
  v.strictObject({ at: v.literal('hurt'), play: PlaySchema }),
]);
export type Place = v.InferOutput<typeof PlaceSchema>;

/** Topics remembered as told: a longer session forgets the first ones, and stays small. */
export const MOST_TOLD = 100;

export const SessionSchema = v.strictObject({
  v: v.literal(1),
  place: PlaceSchema,
  /** Topic last spoken of: what "why?" and "says who?" are about. */
  topic: v.optional(Id),
  /** Whether that topic's detail was told already, so that "more" goes on instead of telling it again. */
  detailed: v.optional(v.boolean()),
  /** Topics already answered in this session, so that an offer is never a repeat. */
  told: v.pipe(v.array(Id), v.maxLength(MOST_TOLD)),
  /** The last thing said and asked, for "repeat". Absent after a warning sign. */
  last: v.optional(v.strictObject({ say: SpeechSchema, ask: v.optional(SpeechSchema) })),
});
export type Session = v.InferOutput<typeof SessionSchema>;

export const IDLE: Session = { v: 1, place: { at: 'idle' }, told: [] };

/** Attributes as they came back from Alexa; anything unreadable is a fresh session. */
export function parseSession(attributes: unknown): Session {
  const parsed = v.safeParse(SessionSchema, attributes);
  return parsed.success ? parsed.output : IDLE;
}
