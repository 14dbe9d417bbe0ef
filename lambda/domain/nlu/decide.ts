/** From the classifier's view of a sentence to one meaning. */
import type { Trained } from '../../content';
import { COMMANDS, type CommandName, ELSEWHERE, type ElsewherePart, type Meaning } from '../meaning';
import { type Model, unpack } from './classifier';
import { type Lexicon, readLexicon, type Unit, unitsOf } from './concepts';
import { featuresOf } from './features';
import { positionOf } from './position';
import { THRESHOLDS } from './thresholds';

interface Reader {
  model: Model;
  lexicon: Lexicon;
}

const readers = new WeakMap<Trained, Reader>();

/** Unpacked once per knowledge, on the first sentence. */
function readerOf(knowledge: Trained): Reader {
  const held = readers.get(knowledge);
  if (held) return held;
  const reader = {
    model: unpack(knowledge.weights),
    lexicon: readLexicon(knowledge.weights.lexicon),
  };
  readers.set(knowledge, reader);
  return reader;
}

export interface Reading {
  units: Unit[];
  /** Class names with their probability, likeliest first. */
  ranked: { name: string; p: number }[];
}

/** The classifier's view of a sentence, before anything is decided. */
export function read(words: string, knowledge: Trained): Reading {
  const { model, lexicon } = readerOf(knowledge);
  const units = unitsOf(words, lexicon);
  const p = model.score(featuresOf(units, model.knows));
  const ranked = model.classes.map((name, i) => ({ name, p: p[i] ?? 0 })).sort((a, b) => b.p - a.p);
  return { units, ranked };
}

/** The reading as a meaning, given how sure one must be to answer. */
export function decide(reading: Reading, knowledge: Trained, thresholds = THRESHOLDS): Meaning {
  if (reading.units.length === 0) return { kind: 'unknown' };
  const topics = reading.ranked.filter(({ name }) => name.startsWith('topic:'));
  const about = topics.reduce((sum, { p }) => sum + p, 0);
  if (about >= thresholds.topic) {
    const [first, second] = topics;
    const close = first && second && second.p >= first.p * thresholds.close;
    if (close) return between(idOf(first.name), idOf(second.name));
    if (first) return { kind: 'topic', id: idOf(first.name) };
  }
  const other = reading.ranked.find(({ name }) => !name.startsWith('topic:'));
  if (!other || other.p < thresholds.other) return { kind: 'unknown' };
  return meaningOf(named(other.name, reading.units), reading.units, knowledge);
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
