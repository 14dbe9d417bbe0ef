/** From the classifier's view of a sentence to one meaning. */
import type { Trained } from '../../content';
import {
  COMMANDS,
  type CommandName,
  ELSEWHERE,
  type ElsewherePart,
  FOLLOW_UPS,
  type FollowUpAsk,
  type Meaning,
} from '../meaning';
import { POSITION_ASKS, type PositionAsk } from '../move-talk/asks';
import type { Unit } from './concepts';
import { positionOf } from './position';
import {
  facetOf,
  isStrange,
  type Leaders,
  type Likelihood,
  leadersOf,
  type Prior,
  type Reading,
  weigh,
} from './reading';
import { THRESHOLDS, type Thresholds } from './thresholds';

export interface Weighing {
  /** What the situation makes likely; absent: nothing in particular. */
  prior?: Prior;
  /** The exercise that was just spoken of: "do it with me" names none itself. */
  spokenOf?: string;
  /** Id of the routine that fits what was spoken of: so does "let's do that". */
  routineSpokenOf?: string;
  thresholds?: Thresholds;
}

/** The reading as a meaning, given what the situation makes likely and how sure one must be to answer. */
export function decide(
  reading: Reading,
  knowledge: Trained,
  { prior, spokenOf, routineSpokenOf, thresholds = THRESHOLDS }: Weighing = {},
): Meaning {
  if (reading.units.length === 0) return { kind: 'unknown' };
  const { units } = reading;
  const leaders = leadersOf(prior ? weigh(reading, prior) : reading);
  const { first, second, other, topics } = leaders;
  if (first && topics >= thresholds.topic) {
    if (first.p < thresholds.best) return unclear(units, leaders, knowledge);
    const meant = among(first, second, knowledge.defaults.topics, thresholds);
    if (meant.kind === 'clarify') return meant;
    const facet = facetOf(meant.id, units, knowledge);
    return facet === undefined ? meant : { ...meant, facet };
  }
  const atLeast = isStrange(units, knowledge) ? thresholds.otherStrange : thresholds.other;
  if (!other || shareOf(other, leaders) < atLeast) return { kind: 'unknown' };
  return meaningOf(named(other.name, units), units, knowledge, { spokenOf, routineSpokenOf });
}

/** An exercise that was named is meant, whether to be done or to be told about: its two classes count together. */
const shareOf = ({ name, p }: Likelihood, { exercises }: Leaders): number =>
  name.startsWith('exercise:') ? exercises : p;

/** Somebody says that their back hurts, and no topic stands out: what is true for any back. */
function unclear(units: readonly Unit[], { first, other }: Leaders, { defaults }: Trained): Meaning {
  const says = (concept: string) => units.some(({ entity }) => entity?.concept === concept);
  const foreign = other?.name.startsWith('elsewhere:') && other.p > (first?.p ?? 0);
  const isOurs = says('back') && says('hurt') && !foreign;
  return isOurs ? { kind: 'topic', id: defaults.topics.whenUnclear } : { kind: 'unknown' };
}

/** Two close topics are asked about; of two about getting help the safer one answers, for it covers both. */
function among(
  first: Likelihood,
  second: Likelihood | undefined,
  { safestFirst, whenUnclear }: Trained['defaults']['topics'],
  { close, safer }: Thresholds,
): Extract<Meaning, { kind: 'topic' | 'clarify' }> {
  if (!second) return { kind: 'topic', id: idOf(first.name) };
  const ids: [string, string] = [idOf(first.name), idOf(second.name)];
  const share = second.p / first.p;
  const safest = safestFirst.find((id) => ids.includes(id));
  if (safest && ids.every((id) => safestFirst.includes(id)))
    return { kind: 'topic', id: share >= safer ? safest : ids[0] };
  // What is true of any back needs no "or".
  if (share >= close && ids.includes(whenUnclear)) return { kind: 'topic', id: whenUnclear };
  return share >= close ? { kind: 'clarify', ids } : { kind: 'topic', id: ids[0] };
}

/** "Let's do the bridge" starts the bridge, not just any routine: an exercise that was named is what is meant. */
function named(name: string, units: readonly Unit[]): string {
  if (!units.some(({ entity }) => entity?.concept === 'exercise')) return name;
  if (name === 'routine') return 'exercise:start';
  if (name === 'routine:describe') return 'exercise:describe';
  return name === 'command:explain' ? 'exercise:describe' : name;
}

const idOf = (name: string) => name.slice(name.indexOf(':') + 1);

/** "One sec" asks for as long as it takes. */
const SHORTEST_PAUSE_S = 10;

/** The length of time that was named, in s; undefined for none, and for the few seconds that only sound like one. */
function pauseSeconds(units: readonly Unit[]): number | undefined {
  const seconds = units.find(({ entity }) => entity?.concept === 'duration')?.entity?.seconds;
  return seconds !== undefined && seconds >= SHORTEST_PAUSE_S ? seconds : undefined;
}

/** Id of the routine that was named. */
export function routineIn(units: readonly Unit[]): string | undefined {
  return units.find(({ entity }) => entity?.concept === 'routine')?.entity?.id;
}

const MINUTES_IN_AN_HOUR = 60;

/** Whole minutes that were named, at least one. */
export function minutesIn(units: readonly Unit[]): number | undefined {
  const seconds = pauseSeconds(units);
  if (seconds !== undefined) return Math.max(1, Math.round(seconds / 60));
  const said = units.flatMap(({ stems }) => stems).join(' ');
  // "8 gentle minutes": with a word in between it is no length of time to the classifier.
  const [, minutes] = /\b(\d+) [a-z]+ minut\b/.exec(said) ?? [];
  if (minutes !== undefined) return Math.max(1, Number(minutes));
  return /\ban? hour\b/.test(said) ? MINUTES_IN_AN_HOUR : undefined;
}

/** What words like "it" stand for. */
interface SpokenOf {
  spokenOf: string | undefined;
  routineSpokenOf: string | undefined;
}

function meaningOf(
  name: string,
  units: readonly Unit[],
  knowledge: Trained,
  { spokenOf, routineSpokenOf }: SpokenOf,
): Meaning {
  const [kind = '', detail = '', extra] = name.split(':');
  const seconds = pauseSeconds(units);
  const exercise = units.find(({ entity }) => entity?.concept === 'exercise')?.entity?.id;
  switch (kind) {
    case 'command': {
      if (!isCommand(detail)) return { kind: 'unknown' };
      return {
        kind: 'command',
        name: detail,
        ...(detail === 'pause' && seconds !== undefined ? { seconds } : {}),
        ...(extra === 'peek' ? { peek: true } : {}),
        ...(detail === 'leave-out' && exercise !== undefined ? { exercise } : {}),
      };
    }
    case 'exercise': {
      const id = exercise ?? spokenOf;
      if (id === undefined && detail === 'start' && routineSpokenOf !== undefined)
        return { kind: 'routine', id: routineSpokenOf };
      if (id === undefined) return { kind: 'unknown' };
      return { kind: 'exercise', action: detail === 'describe' ? 'describe' : 'start', id };
    }
    case 'routine': {
      const id = routineIn(units) ?? afterRun(units, knowledge);
      const position = positionOf(units, knowledge.lookups);
      const minutes = minutesIn(units);
      return {
        kind: 'routine',
        ...(id === undefined ? {} : { id }),
        ...(minutes === undefined ? {} : { minutes }),
        ...(position === undefined ? {} : { position }),
        ...(detail === 'describe' ? { describe: true as const } : {}),
      };
    }
    case 'elsewhere':
      return isElsewhere(detail) ? { kind: 'elsewhere', part: detail } : { kind: 'unknown' };
    case 'position':
      return isPositionAsk(detail) ? { kind: 'position', ask: detail } : { kind: 'unknown' };
    case 'follow-up':
      return isFollowUp(detail) ? { kind: 'follow-up', ask: detail } : { kind: 'unknown' };
    case 'symptom-list':
      return { kind: 'symptom-list' };
    default:
      return { kind: 'unknown' };
  }
}

/** "I just ran" asks for the routine after a run. */
function afterRun(units: readonly Unit[], knowledge: Trained): string | undefined {
  const ran = units.some(({ entity }) => entity?.concept === 'run');
  return ran ? knowledge.defaults.routines.afterARun : undefined;
}

const isCommand = (name: string): name is CommandName => (COMMANDS as readonly string[]).includes(name);
const isPositionAsk = (ask: string): ask is PositionAsk => (POSITION_ASKS as readonly string[]).includes(ask);
const isFollowUp = (ask: string): ask is FollowUpAsk => (FOLLOW_UPS as readonly string[]).includes(ask);
const isElsewhere = (part: string): part is ElsewherePart => (ELSEWHERE as readonly string[]).includes(part);
