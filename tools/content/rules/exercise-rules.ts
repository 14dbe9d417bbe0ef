/** What keeps guided exercise safe and followable by ear: doses, levels, sides, positions. */
import type {
  Dose,
  Exercise,
  ExercisePosition,
  Place,
  Routine,
} from '../../../lambda/content/schema/exercise';
import type { Finding, Rule } from './rule';
import { spoken } from './spoken';

function inside(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

export const dosesPublished: Rule = {
  name: 'doses-inside-published-ranges',
  why: 'How long and how often comes from published programs, not from us; a routine may only be gentler.',
  check: ({ exercises, routines }) => [
    ...exercises.flatMap((exercise) => {
      const file = `exercises/${exercise.id}.json`;
      const doses: [string, Partial<Pick<Dose, 'hold' | 'reps' | 'sets'>>][] = [
        ['dose', exercise.dose],
        ...exercise.easier.map((variant, i): [string, object] => [`easier.${i}.dose`, variant.dose ?? {}]),
        ...exercise.harder.map((variant, i): [string, object] => [`harder.${i}.dose`, variant.dose ?? {}]),
      ];
      return doses.flatMap(([field, dose]) =>
        (['hold', 'reps', 'sets'] as const).flatMap((key): Finding[] => {
          const value = dose[key];
          const range = exercise.published[key];
          return value === undefined || inside(value, range)
            ? []
            : [
                {
                  file,
                  field: `${field}.${key}`,
                  message: `${value} is outside the published ${range.join(' to ')}`,
                },
              ];
        }),
      );
    }),
    ...routines.flatMap((routine) =>
      routine.moves.flatMap((move, index) => {
        const published = exercises.find(({ id }) => id === move.exercise)?.published;
        if (!published) return [];
        return (['reps', 'sets'] as const).flatMap((key): Finding[] => {
          const value = move[key];
          return value === undefined || value <= published[key][1]
            ? []
            : [
                {
                  file: `routines/${routine.id}.json`,
                  field: `moves.${index}.${key}`,
                  message: `${value} is above the published most of ${published[key][1]}`,
                },
              ];
        });
      }),
    ),
  ],
};

export const levelsGated: Rule = {
  name: 'levels-gated',
  why: 'The hardest move loads the spine most: it must not turn up in a gentle routine, and needs a way round.',
  check: ({ exercises, routines }) =>
    routines.flatMap((routine) => {
      const levelOf = (id: string) => exercises.find((exercise) => exercise.id === id)?.level ?? 1;
      const file = `routines/${routine.id}.json`;
      return routine.moves.flatMap((move, index): Finding[] => {
        const level = levelOf(move.exercise);
        const field = `moves.${index}.exercise`;
        if (level > routine.level) {
          return [
            {
              file,
              field,
              message: `"${move.exercise}" is level ${level}, the routine is level ${routine.level}`,
            },
          ];
        }
        if (level < 3) return [];
        if (move.insteadIfHurt === undefined) {
          return [
            {
              file,
              field,
              message: `"${move.exercise}" is level 3 and has no move to do instead when it hurts`,
            },
          ];
        }
        return levelOf(move.insteadIfHurt) < level
          ? []
          : [
              {
                file,
                field: `moves.${index}.insteadIfHurt`,
                message: 'is as hard as the move it stands in for',
              },
            ];
      });
    }),
};

export const sidesEqual: Rule = {
  name: 'sides-equal',
  why: 'Reps are counted per side, so both sides get the same; the words must then name both.',
  check: ({ exercises }) =>
    exercises.flatMap((exercise) => {
      const file = `exercises/${exercise.id}.json`;
      const findings: Finding[] = [];
      const turns = exercise.sides === 'one-then-other';
      if (turns !== (exercise.turnOver !== undefined)) {
        findings.push({
          file,
          field: 'turnOver',
          message: turns
            ? 'is needed to get to the other side'
            : 'is for a move that does one side, then the other',
        });
      }
      const cues = Object.values(exercise.cues).join(' ');
      const told = [...exercise.start, ...exercise.steps, exercise.turnOver ?? '', cues].join(' ');
      const named = /\{(?:side|other)\}/i.test(cues);
      const both = /\bleft\b/i.test(told) && /\bright\b/i.test(told);
      if (exercise.sides === 'alternate' && !named && !both) {
        findings.push({ file, field: 'cues', message: 'never says which side' });
      }
      if (exercise.sides === 'none' && (named || /\b(?:your|the) (?:left|right)\b/i.test(told))) {
        findings.push({ file, field: 'sides', message: 'is "none", but the words name a side' });
      }
      return findings;
    }),
};

/** Words that only help someone who is watching. */
const LOOK =
  /\b(?:like this|like so|as shown|shown here|this way|watch (?:me|the|how)|see (?:the|how|picture)|look at (?:the|me|this)|picture|screen|video)\b/i;

export const followedWithEyesClosed: Rule = {
  name: 'followed-by-ear',
  why: 'Eyes are on the ceiling or closed, or do not see at all; the words must be enough.',
  check: (content) =>
    spoken(content)
      .filter(({ file }) => /^(?:exercises|routines)\/|^guide\.json$/.test(file))
      .flatMap(({ file, field, lines }) =>
        lines.flatMap((line): Finding[] => {
          const found = LOOK.exec(line)?.[0];
          return found === undefined ? [] : [{ file, field, message: `"${found}" needs eyes: "${line}"` }];
        }),
      ),
};

const ORDER: readonly ExercisePosition[] = [
  'chair',
  'standing',
  'on-back',
  'on-side',
  'hands-and-knees',
  'face-down',
];

/** Where a routine may lead: who sits may stand up, who lies in bed stays lying. */
const POSITIONS: Record<Place, readonly ExercisePosition[]> = {
  floor: ['on-back', 'on-side', 'hands-and-knees', 'face-down'],
  chair: ['chair', 'standing'],
  bed: ['on-back', 'on-side'],
  standing: ['standing'],
};

export const fewPositionChanges: Rule = {
  name: 'few-position-changes',
  why: 'Getting from one position to another is the hard part for a sore back: each is taken up once, easiest first.',
  check: ({ exercises, routines }) =>
    routines.flatMap((routine) => {
      const file = `routines/${routine.id}.json`;
      const positions = routine.moves.map((move) => positionOf(move, exercises));
      return positions.flatMap((position, index): Finding[] => {
        if (position === undefined) return [];
        const field = `moves.${index}`;
        if (!POSITIONS[routine.place].includes(position)) {
          return [{ file, field, message: `is ${position} in a routine for the ${routine.place}` }];
        }
        const before = positions[index - 1];
        return before !== undefined && ORDER.indexOf(position) < ORDER.indexOf(before)
          ? [{ file, field, message: `goes back from ${before} to ${position}; group the moves by position` }]
          : [];
      });
    }),
};

function positionOf(
  move: Routine['moves'][number],
  exercises: readonly Exercise[],
): ExercisePosition | undefined {
  const exercise = exercises.find(({ id }) => id === move.exercise);
  if (!exercise) return undefined;
  return (move.form && exercise.forms?.[move.form]?.position) ?? exercise.position;
}

export const formsExist: Rule = {
  name: 'forms-exist',
  why: 'A routine that asks for a move sitting down, or standing, needs the words for it.',
  check: ({ exercises, routines }) =>
    routines.flatMap((routine) =>
      routine.moves.flatMap((move, index): Finding[] => {
        const exercise = exercises.find(({ id }) => id === move.exercise);
        return move.form && exercise && !exercise.forms?.[move.form]
          ? [
              {
                file: `routines/${routine.id}.json`,
                field: `moves.${index}.form`,
                message: `"${move.exercise}" has no ${move.form} form`,
              },
            ]
          : [];
      }),
    ),
};

export const minutesNamed: Rule = {
  name: 'minutes-named',
  why: 'A name that says minutes is a promise: the routine has to know them to keep them.',
  check: ({ routines, guide }) =>
    routines.flatMap((routine): Finding[] => {
      const word = /\b(\w+)-minute\b/.exec(routine.name)?.[1];
      const said = word === undefined ? undefined : guide.numbers.ones.indexOf(word);
      return said === routine.minutes
        ? []
        : [
            {
              file: `routines/${routine.id}.json`,
              field: 'minutes',
              message: `is ${routine.minutes ?? 'absent'}, but the name is "${routine.name}"`,
            },
          ];
    }),
};
