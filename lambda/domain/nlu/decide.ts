/** From the classifier's view of a sentence to one meaning. */
import type { Trained } from '../../content';
import { COMMANDS, type CommandName, ELSEWHERE, type ElsewherePart, type Meaning } from '../meaning';
import type { Unit } from './concepts';
import { positionOf } from './position';
import { isTopic, type Prior, type Reading, topicShare, weigh } from './reading';
import { THRESHOLDS, type Thresholds } from './thresholds';

export interface Weighing {
  /** What the situation makes likely; absent: nothing in particular. */
  prior?: Prior;
  thresholds?: Thresholds;
}

/** The reading as a meaning, given what the situation makes likely and how sure one must be to answer. */
export function decide(
  reading: Reading,
  knowledge: Trained,
  { prior, thresholds = THRESHOLDS }: Weighing = {},
): Meaning {
  if (reading.units.length === 0) return { kind: 'unknown' };
  const { units, ranked } = prior ? weigh(reading, prior) : reading;
  if (topicShare(ranked) >= thresholds.topic) {
    const [first, second] = ranked.filter(isTopic);
    const close = first && second && second.p >= first.p * thresholds.close;
    if (close) return between(idOf(first.name), idOf(second.name));
    if (first) return { kind: 'topic', id: idOf(first.name) };
  }
  const other = ranked.find((likely) => !isTopic(likely));
  if (!other || other.p < thresholds.other) return { kind: 'unknown' };
  return meaningOf(named(other.name, units), units, knowledge);
}

/** Topics about getting help, the safest answer first. */
const SAFEST_FIRST = ['emergency-signs', 'when-to-worry', 'see-doctor'];

/** Two close topics are asked about; two about getting help are not, for the safer one covers both. */
function between(first: string, second: string): Meaning {
  const safest = SAFEST_FIRST.find((id) => id === first || id === second);
  if (safest && SAFEST_FIRST.includes(first) && SAFEST_FIRST.includes(second))
    return { kind: 'topic', id: safest };
  return { kind: 'clarify', ids: [first, second] };
}

/** "Let's do the bridge" starts the bridge, not just any routine: an exercise that was named is what is meant. */
function named(name: string, units: readonly Unit[]): string {
  if (!units.some(({ tag }) => tag?.concept === 'exercise')) return name;
  if (name === 'routine') return 'exercise:start';
  return name === 'command:explain' ? 'exercise:describe' : name;
}

const idOf = (name: string) => name.slice(name.indexOf(':') + 1);

function meaningOf(name: string, units: readonly Unit[], knowledge: Trained): Meaning {
  const [kind = '', detail = '', extra] = name.split(':');
  const seconds = units.find(({ tag }) => tag?.concept === 'duration')?.tag?.seconds;
  switch (kind) {
    case 'command': {
      if (!isCommand(detail)) return { kind: 'unknown' };
      return {
        kind: 'command',
        name: detail,
        ...(detail === 'pause' && seconds !== undefined ? { seconds } : {}),
        ...(extra === 'peek' ? { peek: true } : {}),
      };
    }
    case 'exercise': {
      const id = units.find(({ tag }) => tag?.concept === 'exercise')?.tag?.id;
      if (id === undefined) return { kind: 'unknown' };
      return { kind: 'exercise', action: detail === 'describe' ? 'describe' : 'start', id };
    }
    case 'routine': {
      const id = units.find(({ tag }) => tag?.concept === 'routine')?.tag?.id ?? afterRun(units, knowledge);
      const position = positionOf(units);
      return {
        kind: 'routine',
        ...(id === undefined ? {} : { id }),
        ...(seconds === undefined ? {} : { minutes: Math.max(1, Math.round(seconds / 60)) }),
        ...(position === undefined ? {} : { position }),
      };
    }
    case 'elsewhere':
      return isElsewhere(detail) ? { kind: 'elsewhere', part: detail } : { kind: 'unknown' };
    case 'symptom-list':
      return { kind: 'symptom-list' };
    default:
      return { kind: 'unknown' };
  }
}

/** "I just ran" asks for the routine whose synonyms speak of running. */
function afterRun(units: readonly Unit[], knowledge: Trained): string | undefined {
  if (!units.some(({ tag }) => tag?.concept === 'run')) return undefined;
  return knowledge.routines.find(({ id, synonyms }) =>
    [id, ...synonyms].some((said) => /\brun\b/.test(said.replace(/-/g, ' '))),
  )?.id;
}

const isCommand = (name: string): name is CommandName => (COMMANDS as readonly string[]).includes(name);
const isElsewhere = (part: string): part is ElsewherePart => (ELSEWHERE as readonly string[]).includes(part);
