/** The repetitions of one move as units: every rep called by its number, in tempo, both sides alike. */
import type { Dose, Exercise, FirstRep, RepCues } from '../../../content/schema/exercise';
import type { Guide } from '../../../content/schema/guide';
import { MAX_BREAK_MS } from '../../limits';
import { capital, countRep, nameHold, nameSides, setDone } from './cue-text';
import { type Draft, type DraftUnit, quiet } from './draft';
import { holdCues } from './hold';
import { speechMs } from './speech-time';
import { turn } from './turns';
import type { Side } from './types';

export interface RepSet {
  exercise: Pick<Exercise, 'sides'>;
  turnOver: string;
  dose: Dose;
  cues: RepCues;
  guide: Guide;
  cps: number;
  /** The first rep is spoken through: absent for somebody who knows the move, and where the content has no words for it. */
  first?: FirstRep;
  /** What is worth knowing while doing it, said between the reps after it. */
  remarks: readonly string[];
  /** The person knows the move. */
  met: boolean;
  /** Cues alone: no reminders of how to breathe. */
  terse: boolean;
  run: number;
}

/** The right side leads, as in the spoken steps. */
const SIDES: readonly Side[] = ['right', 'left'];

/** A reminder to breathe comes with the second of every four reps. */
const BREATHE_EVERY = 4;
/** Quiet after a remark between two reps, and after the breath that begins a spoken-through rep, in ms. */
const AFTER_REMARK_MS = 1_500;
const FIRST_BREATH_MS = 2_000;

/** A shorter hold is over while its length is said. */
const WORTH_NAMING_S = 3;

interface Rep {
  rep: number;
  set: number;
  side: Side | undefined;
}

/** The words of one rep. `spoken`: quiet for the movement follows its words; else it goes with them. */
function wordsFor(run: RepSet, { rep, set, side }: Rep) {
  const { cues, dose, guide, first, terse } = run;
  const count = countRep(guide, rep, dose.reps);
  const opens = rep === 1 && set === 1;
  const stay = cues.hold === guide.words.hold[0] ? turn(guide.words.hold, run.run, rep - 1) : cues.hold;
  const named = nameHold(guide, dose.hold);
  if (opens && first) {
    const up = (to: Side | undefined) => `${count} ${nameSides(guide, first.up, to)}`;
    return { up, hold: first.stay ?? named, down: first.down, spoken: true };
  }
  const up = (to: Side | undefined) => `${count} ${capital(nameSides(guide, cues.up, to))}`;
  const breathe = !terse && rep % BREATHE_EVERY === 2 && rep < dose.reps;
  const down = breathe ? `${cues.down} ${turn(guide.words.breathe, run.run, rep)}` : cues.down;
  const isNamed = dose.hold >= WORTH_NAMING_S && set === 1 && rep === (first ? 2 : 1);
  return { up, hold: isNamed ? named : stay, down: nameSides(guide, down, side), spoken: false };
}

function oneRep(run: RepSet, at: Rep): Draft[] {
  const { dose, guide, cps } = run;
  const { rep, set, side } = at;
  const place = { set, rep, of: dose.reps, ...(side === undefined ? {} : { side }) };
  const words = wordsFor(run, at);
  const text = words.up(side);
  // Filled up to the same length on both sides, however long the name of the side.
  const longest = Math.max(
    ...(side === undefined ? [text] : SIDES.map(words.up)).map((t) => speechMs(t, cps)),
  );
  const hold = holdCues(dose.hold, words.hold, guide.words, cps, {
    run: run.run,
    // Another breath word than on the other side and in the rep before.
    nth: 2 * rep + (side === 'left' ? 1 : 0),
  });
  const holdWord = hold.length === 0 ? 0 : speechMs(words.hold, cps);
  const tempo = { up: dose.tempo.up * 1000, down: dose.tempo.down * 1000 };
  const up = words.spoken ? longest + tempo.up : Math.max(tempo.up - holdWord, longest);
  // Words that outlast the movement come off the rest after it, never off the movement back.
  const late = words.spoken ? 0 : up + holdWord - tempo.up;
  const down = tempo.down + Math.max(0, dose.restRep * 1000 - late);
  const after = words.spoken ? down : down - speechMs(words.down, cps);
  return [
    { kind: 'rep', text, silence: quiet(up - speechMs(text, cps)), ...place },
    ...hold.map((cue) => ({ ...cue, ...place })),
    { kind: 'release', text: words.down, silence: quiet(after), ...place },
  ];
}

function readyFor(
  { cues, guide, first, met, terse, run }: RepSet,
  set: number,
): Pick<Draft, 'text' | 'silence'> {
  const go = turn(guide.words.ready, run);
  if (set > 1 || terse) return { text: go, silence: quiet(500) };
  if (first) return { text: first.ready, silence: quiet(FIRST_BREATH_MS) };
  return { text: met ? cues.breath : `${cues.breath} ${go}`, silence: quiet(met ? 500 : 1000) };
}

function oneSet(
  run: RepSet,
  set: number,
  sides: readonly (Side | undefined)[],
  remarks: readonly string[],
): Draft[] {
  const place = {
    set,
    of: run.dose.reps,
    ...(sides.length === 1 && sides[0] !== undefined ? { side: sides[0] } : {}),
  };
  const ready: Draft = { kind: 'ready', ...readyFor(run, set), ...place };
  const reps = Array.from({ length: run.dose.reps }, (_, i) => i + 1);
  return [
    ready,
    ...reps.flatMap((rep) => {
      const remark = set === 1 && rep < run.dose.reps ? remarks[rep - 1] : undefined;
      const said: Draft[] =
        remark === undefined
          ? []
          : [{ kind: 'ready', text: remark, silence: quiet(AFTER_REMARK_MS), ...place }];
      return [...sides.flatMap((side) => oneRep(run, { rep, set, side })), ...said];
    }),
  ];
}

/** Parts of a long rest: the last one says that it ends soon. */
const LAST_PART_MS = 10_000;
const PART_MS = 11_000;

/** A rest of `seconds` in cues of at most ten seconds. */
function setRest({ guide, cps, dose, run }: RepSet, setsDone: number): Draft[] {
  const { words } = guide;
  const total = dose.restSet * 1000;
  const first = setDone(guide, setsDone, run);
  const fill = (text: string, ms: number): Draft => ({
    kind: 'rest',
    text,
    silence: quiet(ms - speechMs(text, cps)),
    set: setsDone,
  });
  if (total <= LAST_PART_MS + speechMs(first, cps)) return [fill(first, total)];
  const before = total - LAST_PART_MS;
  const parts = Math.ceil(before / PART_MS);
  const texts = Array.from({ length: parts }, (_, i) => (i === 0 ? first : turn(words.restMore, run, i)));
  return [...texts.map((text) => fill(text, before / parts)), fill(words.restTen, LAST_PART_MS)];
}

function setsOn(run: RepSet, sides: readonly (Side | undefined)[], remarks = run.remarks): DraftUnit[] {
  const sets = Array.from({ length: run.dose.sets }, (_, i) => i + 1);
  return sets.flatMap((set) => {
    const unit = oneSet(run, set, sides, remarks);
    return set < run.dose.sets ? [unit, setRest(run, set)] : [unit];
  });
}

/** Turning over, with a word half way when it takes longer than one quiet may last. */
function turnsOver({ turnOver, dose, cps, guide }: RepSet): Draft[] {
  const left = dose.restSet * 1000 - speechMs(turnOver, cps);
  if (left <= MAX_BREAK_MS) return [{ kind: 'switch', text: turnOver, silence: quiet(left) }];
  const { noRush } = guide.words;
  const half = quiet((left - speechMs(noRush, cps)) / 2);
  return [turnOver, noRush].map((text) => ({ kind: 'switch', text, silence: half }));
}

/** All sets of a move, with the rests between them and the turn to the other side. */
export function repUnits(run: RepSet): DraftUnit[] {
  switch (run.exercise.sides) {
    case 'none':
      return setsOn(run, [undefined]);
    case 'alternate':
      return setsOn(run, SIDES);
    case 'one-then-other':
      // Without remarks, so that no side takes longer.
      return [...setsOn(run, ['right'], []), turnsOver(run), ...setsOn(run, ['left'], [])];
  }
}
