/** The repetitions of one move as units: every rep called by its number, in tempo, both sides alike. */
import type { Dose, Exercise, RepCues } from '../../../content/schema/exercise';
import type { Guide } from '../../../content/schema/guide';
import { capital, countRep, nameSides, setDone } from './cue-text';
import { type Draft, type DraftUnit, quiet } from './draft';
import { holdCues } from './hold';
import { speechMs } from './speech-time';
import type { Side } from './types';

export interface RepSet {
  exercise: Exercise;
  dose: Dose;
  cues: RepCues;
  guide: Guide;
  cps: number;
  /** The person knows the move. */
  met: boolean;
  /** Cues alone: no reminders of how to breathe. */
  terse: boolean;
}

/** The right side leads, as in the spoken steps. */
const SIDES: readonly Side[] = ['right', 'left'];

/** A reminder to breathe comes with the second of every four reps. */
const BREATHE_EVERY = 4;

function oneRep(
  { dose, cues, guide, cps, terse }: RepSet,
  rep: number,
  set: number,
  side: Side | undefined,
): Draft[] {
  const place = { set, rep, of: dose.reps, ...(side === undefined ? {} : { side }) };
  const call = (named: Side | undefined) =>
    `${countRep(guide, rep, dose.reps)} ${capital(nameSides(guide, cues.up, named))}`;
  const text = call(side);
  // Filled up to the same length on both sides, however long the name of the side.
  const longest = Math.max(...(side === undefined ? [text] : SIDES.map(call)).map((t) => speechMs(t, cps)));
  const hold = holdCues(dose.hold, cues.hold, guide.words, cps);
  const holdWord = hold.length === 0 ? 0 : speechMs(cues.hold, cps);
  const up = Math.max(dose.tempo.up * 1000 - holdWord, longest);

  const breathe = !terse && rep % BREATHE_EVERY === 2 && rep < dose.reps;
  const release = breathe ? `${cues.down} ${guide.words.breathe}` : cues.down;
  // Words that outlast the movement come off the rest after it, never off the movement back.
  const late = up + holdWord - dose.tempo.up * 1000;
  const down = dose.tempo.down * 1000 + Math.max(0, dose.restRep * 1000 - late);
  return [
    { kind: 'rep', text, silence: quiet(up - speechMs(text, cps)), ...place },
    ...hold.map((cue) => ({ ...cue, ...place })),
    { kind: 'release', text: release, silence: quiet(down - speechMs(release, cps)), ...place },
  ];
}

function oneSet(run: RepSet, set: number, sides: readonly (Side | undefined)[]): Draft[] {
  const { dose, cues, guide, met, terse } = run;
  const first = met ? cues.breath : `${cues.breath} ${guide.words.ready}`;
  const ready: Draft = {
    kind: 'ready',
    text: set === 1 && !terse ? first : guide.words.ready,
    silence: quiet(met ? 500 : 1000),
    set,
    of: dose.reps,
    ...(sides.length === 1 && sides[0] !== undefined ? { side: sides[0] } : {}),
  };
  const reps = Array.from({ length: dose.reps }, (_, i) => i + 1);
  return [ready, ...reps.flatMap((rep) => sides.flatMap((side) => oneRep(run, rep, set, side)))];
}

/** Parts of a long rest: the last one says that it ends soon. */
const LAST_PART_MS = 10_000;
const PART_MS = 11_000;

/** A rest of `seconds` in cues of at most ten seconds. */
function setRest({ guide, cps, dose }: RepSet, setsDone: number): Draft[] {
  const { words } = guide;
  const total = dose.restSet * 1000;
  const first = setDone(guide, setsDone);
  const fill = (text: string, ms: number): Draft => ({
    kind: 'rest',
    text,
    silence: quiet(ms - speechMs(text, cps)),
    set: setsDone,
  });
  if (total <= LAST_PART_MS + speechMs(first, cps)) return [fill(first, total)];
  const before = total - LAST_PART_MS;
  const parts = Math.ceil(before / PART_MS);
  const texts = Array.from({ length: parts }, (_, i) => (i === 0 ? first : words.restMore));
  return [...texts.map((text) => fill(text, before / parts)), fill(words.restTen, LAST_PART_MS)];
}

function setsOn(run: RepSet, sides: readonly (Side | undefined)[]): DraftUnit[] {
  const sets = Array.from({ length: run.dose.sets }, (_, i) => i + 1);
  return sets.flatMap((set) => {
    const unit = oneSet(run, set, sides);
    return set < run.dose.sets ? [unit, setRest(run, set)] : [unit];
  });
}

function turnOver({ exercise, dose, cps }: RepSet): Draft[] {
  const text = exercise.turnOver ?? '';
  return [{ kind: 'switch', text, silence: quiet(dose.restSet * 1000 - speechMs(text, cps)) }];
}

/** All sets of a move, with the rests between them and the turn to the other side. */
export function repUnits(run: RepSet): DraftUnit[] {
  switch (run.exercise.sides) {
    case 'none':
      return setsOn(run, [undefined]);
    case 'alternate':
      return setsOn(run, SIDES);
    case 'one-then-other':
      return [...setsOn(run, ['right']), turnOver(run), ...setsOn(run, ['left'])];
  }
}
