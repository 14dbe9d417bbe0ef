/** What a session holds, and how it is read as untrusted input. Only a session that has begun is read. */
import * as v from 'valibot';
import { ActivityId, playSchema } from '../guided/playback/play';
import { POSTURES } from '../guided/playback/posture';
import { MAX_BREAK_MS, MOST_TOLD } from '../limits';
import { lazily } from '../once';
import { DaysSchema, HALVES, TimeSchema, TokenSchema } from '../reminders/plan-schema';
import { tolerant } from '../tolerant';
import { CIRCUMSTANCES } from './circumstances';

const Id = v.pipe(v.string(), v.maxLength(60));
const beatSchema = lazily(() =>
  v.union([
    tolerant({ say: v.pipe(v.string(), v.maxLength(2000)) }),
    tolerant({ silence: v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_BREAK_MS)) }),
  ]),
);
const speechSchema = lazily(() => v.pipe(v.array(beatSchema()), v.maxLength(40)));

/** What to start once the gate line was heard. */
const startSchema = lazily(() =>
  v.variant('kind', [
    tolerant({ kind: v.literal('routine'), id: ActivityId }),
    tolerant({ kind: v.literal('exercise'), id: Id }),
  ]),
);
export type Start = v.InferOutput<ReturnType<typeof startSchema>>;

const doneSchema = lazily(() =>
  tolerant({
    moves: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)),
    sides: v.boolean(),
    only: v.exactOptional(Id),
    ms: v.pipe(v.number(), v.minValue(0), v.maxValue(7_200_000)),
  }),
);

/** What a "yes" would accept. */
const offerSchema = lazily(() =>
  v.variant('kind', [
    tolerant({ kind: v.literal('more'), topic: Id }),
    /** `start`: the move that was not begun because of what somebody has; it has its gate again on their word. */
    tolerant({ kind: v.literal('topic'), topic: Id, start: v.exactOptional(startSchema()) }),
    /** The one question back of a topic: which of its facets is meant. */
    tolerant({ kind: v.literal('which-facet'), topic: Id }),
    tolerant({ kind: v.literal('exercise'), exercise: Id }),
    tolerant({ kind: v.literal('routine'), routine: ActivityId }),
    tolerant({ kind: v.literal('list') }),
    /** The first half of the warning signs was read; a "yes" would mean that one fits. */
    tolerant({ kind: v.literal('other-signs') }),
    /** The second half was read. */
    tolerant({ kind: v.literal('signs-read') }),
    tolerant({ kind: v.literal('anything') }),
    tolerant({ kind: v.literal('carry-on') }),
    /**
     * A routine was led to its end: how it was, or anything else, is asked. `just`: in the turn that finds it over, the
     * play as it was and the moves that are known from now on.
     */
    tolerant({
      kind: v.literal('after-routine'),
      what: startSchema(),
      done: doneSchema(),
      asks: v.picklist(['level', 'anything']),
      just: v.exactOptional(tolerant({ play: playSchema(), moves: v.pipe(v.array(Id), v.maxLength(20)) })),
    }),
    /** Talking somebody up; `slow` for one who hurts or feels faint. */
    tolerant({ kind: v.literal('get-up'), posture: v.picklist(POSTURES), slow: v.boolean() }),
    /** Whether the days of finished routines may be noted; `finished`: asked after one, whose day is the first. */
    tolerant({ kind: v.literal('note-days'), finished: v.exactOptional(v.boolean()) }),
    /** A reminder: which one is asked for as long as something is missing, then whether to set it. */
    tolerant({
      kind: v.literal('reminder'),
      days: v.exactOptional(DaysSchema),
      time: v.exactOptional(TimeSchema),
      half: v.exactOptional(v.picklist(HALVES)),
      replaces: v.exactOptional(TokenSchema),
    }),
    /** Whether all that is kept of the person is to be erased. */
    tolerant({ kind: v.literal('erase') }),
    /** Whether to stop here. */
    tolerant({ kind: v.literal('enough') }),
  ]),
);
export type Offer = v.InferOutput<ReturnType<typeof offerSchema>>;

/** Where the conversation stands. How a guided routine stands (playing, paused, ...) is its play's own status. */
const stateSchema = lazily(() =>
  v.variant('name', [
    tolerant({ name: v.literal('idle') }),
    tolerant({ name: v.literal('asking'), offer: offerSchema() }),
    tolerant({ name: v.literal('clarifying'), between: v.tuple([Id, Id]) }),
    /** `asked`: whether a bare yes was asked about already. `cleared`: none of the signs fits, they said. `without`: moves that were left out of it here. */
    tolerant({
      name: v.literal('gated'),
      start: startSchema(),
      asked: v.optional(v.boolean()),
      cleared: v.exactOptional(v.boolean()),
      without: v.exactOptional(v.pipe(v.array(Id), v.maxLength(20))),
    }),
    tolerant({ name: v.literal('guided'), play: playSchema() }),
    /** After an emergency: whatever is said is answered by it. Never which. */
    tolerant({ name: v.literal('emergency') }),
  ]),
);
export type State = v.InferOutput<ReturnType<typeof stateSchema>>;

const CircumstanceSchema = tolerant({
  is: v.picklist(CIRCUMSTANCES),
  ofSpeaker: v.boolean(),
  /** Whether the word of care was said. */
  warned: v.exactOptional(v.boolean()),
});
export type Circumstance = v.InferOutput<typeof CircumstanceSchema>;

/** Moves and routines that can be named in one breath, and more. */
const MOST_LISTED = 40;

/** What cannot be read costs only itself; where safety hangs on it, it is taken for the careful value. */
const sessionSchema = lazily(() =>
  tolerant({
    v: v.literal(2),
    state: v.fallback(stateSchema(), { name: 'idle' }),
    /** Topic last spoken of: what "why?" and "says who?" are about. */
    topic: v.fallback(v.optional(Id), undefined),
    /** Whether that topic's detail was told already, so that "more" goes on instead of telling it again. */
    detailed: v.fallback(v.optional(v.boolean()), undefined),
    /** Topics already answered in this session, so that an offer is never a repeat. */
    told: v.fallback(v.pipe(v.array(Id), v.maxLength(MOST_TOLD)), []),
    /** What waited at the gate before what waits there now: "go back to the other one". */
    waited: v.fallback(v.optional(startSchema()), undefined),
    /** Set after a red flag or a signal of the body: the gate is to be heard again in full. Never why. */
    fullGate: v.optional(v.fallback(v.boolean(), true)),
    /** How soon somebody is to be asked about a sign that was told: nothing is called harmless till then. Never which. */
    advised: v.exactOptional(v.fallback(v.picklist(['today', 'book']), 'today')),
    /** How many turns running were not understood. */
    missed: v.fallback(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))),
      undefined,
    ),
    /** The exercise last described: what "no, I meant the cat stretch" corrects. */
    described: v.fallback(v.optional(Id), undefined),
    /** Moves and routines that were named to choose from a moment ago, in the order in which they were said. */
    listed: v.exactOptional(v.fallback(v.pipe(v.array(startSchema()), v.maxLength(MOST_LISTED)), [])),
    /** What else was spoken of a moment ago, that "it" stands for. */
    lately: v.exactOptional(v.fallback(v.nullable(v.literal('reminders')), null)),
    /** Who is pregnant, young or old, the speaker or somebody they speak of: colours the answers of this session, and is never kept. */
    about: v.exactOptional(v.fallback(v.nullable(CircumstanceSchema), null)),
    /** How often it hurt in this session: never stored, and after the third time no move follows. */
    pains: v.exactOptional(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)), 10)),
    /** The last thing said and asked, for "repeat". Absent after a warning sign. */
    last: v.fallback(
      v.optional(tolerant({ say: speechSchema(), ask: v.optional(speechSchema()) })),
      undefined,
    ),
  }),
);
export type Session = v.InferOutput<ReturnType<typeof sessionSchema>>;

/** Attributes as a session; null when they cannot be read as one. */
export function readSession(attributes: unknown): Session | null {
  const parsed = v.safeParse(sessionSchema(), upgraded(attributes));
  return parsed.success ? parsed.output : null;
}

/** The first version's attributes as the second's: a release in the middle of a session must not end it. */
function upgraded(attributes: unknown): unknown {
  if (!isObject(attributes) || attributes.v !== 1 || !isObject(attributes.place)) return attributes;
  const { place, ...rest } = attributes;
  const { at, ...of } = place;
  const guided = at === 'guiding' || at === 'paused' || at === 'hurt';
  return { ...rest, v: 2, state: { name: guided ? 'guided' : at, ...of } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
