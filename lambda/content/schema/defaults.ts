/** Which topic, exercise or routine plays a part that code gives it: code names the part, and never an id. */
import * as v from 'valibot';
import { Id } from './topic';

const Ids = v.pipe(v.array(Id), v.minLength(1));

const CircumstanceSchema = v.strictObject({
  topic: Id,
  /** By topic, the facet that answers in its place; null: the topic as it is. */
  inPlaceOf: v.record(Id, v.nullable(Id)),
  /** How often an answer that is for everybody begins with who is to be asked first. */
  caution: v.picklist(['always', 'once', 'never']),
  /** The facet that answers who asks for moves and names none; null: the topic as it is; absent: they are begun. */
  moves: v.exactOptional(v.nullable(Id)),
});

/** Each group holds ids of its own kind; a content rule looks them up. */
export const DefaultsSchema = v.strictObject({
  topics: v.strictObject({
    /** What most people come for, offered first to somebody who was not understood. */
    offeredFirst: Ids,
    /** Offered when something hurts and no routine is running. */
    whenItHurts: Id,
    /** Answers somebody whose back hurts and who asks for nothing that stands out. */
    whenUnclear: Id,
    /** How soon it gets better, and what to look out for. */
    recovery: Id,
    signs: Id,
    /** Offered where no move is to be made. */
    insteadOfMoving: Id,
    /** Which moves a sore back is spared. */
    avoid: Id,
    /** Which moves do it good. */
    moves: Id,
    /** The one topic that may follow a warning sign. */
    afterASign: Id,
    /** About getting help, the safest answer first: between two of these nobody is asked to choose. */
    safestFirst: Ids,
  }),
  /** What keeps it from coming back: a topic and its part. */
  prevention: v.strictObject({ id: Id, facet: Id }),
  /** The topic that is known beside a hand-off, by its part: what is asked next may be about it. */
  besideHandOff: v.record(v.string(), Id),
  /** Who somebody is, in what changes the usual answer: the topic for them, and its facet in place of another topic. */
  circumstances: v.strictObject({
    antenatal: CircumstanceSchema,
    juvenile: CircumstanceSchema,
    geriatric: CircumstanceSchema,
  }),
  exercises: v.strictObject({}),
  routines: v.strictObject({
    /** Started when nothing more is known. */
    usual: Id,
    /** Offered to who asks for the hardest; started for who wants a hard one, or one for the core, and says nothing else of it. */
    hardest: Id,
    /** Started by somebody who says they just ran. */
    afterARun: Id,
    /** Preferred by somebody who has been sitting. */
    afterSitting: Id,
  }),
});
export type Defaults = v.InferOutput<typeof DefaultsSchema>;
