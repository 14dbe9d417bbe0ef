/** Whatever people are told to stop for, or to ask about first, is heard when they say that they have it. */

import { spoken } from '../../../lambda/content';
import { heard } from '../../support/body-signals/heard';

/** As the person who heard it would say it. */
const mine = (words: string) =>
  words
    .replace(/\byour?\b/gi, (word) => (word.length === 4 ? 'my' : 'i'))
    .replace(/\bunder i\b/, 'under me')
    .toLowerCase();

/** "A, b, or c?" as its parts. */
const partsOf = (list: string) => mine(list.replace(/[.?!]/g, '')).split(/,\s*(?:or\s+)?|\s+or\s+/);

const { conditions, stopRule } = spoken.prompts.gate;
const gate = [...conditions, ...stopRule];
const cautions = spoken.exercises.flatMap(({ skipIf = [] }) => skipIf);

const asked = gate.filter((line) => line.endsWith('?')).flatMap(partsOf);
const stops = gate
  .filter((line) => line.startsWith('Stop if '))
  .flatMap((line) => partsOf(line.replace('Stop if ', '')));
const firstFelt = stops.findIndex((part) => part.startsWith('i feel '));
const pains = stops.slice(0, firstFelt).map((part) => part.replace('pain ', ''));
const felt = stops.slice(firstFelt).map((part) => part.replace('i feel ', ''));

/** What a caution of an exercise names: what one has, what one had, or what is so. */
const PARTS: readonly [RegExp, (part: string) => string[]][] = [
  [/\bwith (?:an? )?([^,.]+?)(?= until|[,.])/gi, (part) => part.split(/ or (?:a )?/).flatMap(has)],
  [
    /\bafter (?:having )?(.+?)(?=, or soon|, ask|\.)/gi,
    (part) => [`i had ${part}`, `i've had ${part} recently`],
  ],
  [/\bif (.+?)(?=[,.])/gi, (part) => [part, `${part}, is that all right`, `oh, ${part}`]],
  [/\bin (?:any )?(pregnancy)/gi, (part) => [`i'm late in ${part}`, `is this one fine in ${part}`]],
];

function has(part: string): string[] {
  return [
    part,
    `i have ${part}`,
    `i've got ${part} by the way`,
    `yes, ${part}`,
    `is this safe with ${part}`,
    `um, should i be doing this, i've got ${part}`,
    `sorry, i forgot to say, i have ${part}`,
  ];
}

const saidOf = (caution: string) =>
  PARTS.flatMap(([pattern, said]) =>
    [...caution.matchAll(pattern)].flatMap(([, part = '']) => said(mine(part))),
  );

test('the gate asks, and tells when to stop', () => {
  expect(asked.length).toBeGreaterThan(3);
  expect(pains.length).toBeGreaterThan(1);
  expect(felt.length).toBeGreaterThan(3);
});

describe('what the gate asks about is heard', () => {
  test.each(asked.flatMap(has))('"%s"', (said) => {
    expect(heard(said)).not.toBeNull();
  });

  test.each(asked.flatMap((part) => [`i don't have ${part}`, `no ${part}`, `i haven't got ${part} at all`]))(
    'and not "%s"',
    (said) => {
      expect(heard(said)).toBeNull();
    },
  );
});

describe('what the gate tells people to stop for is heard', () => {
  const told = [
    ...pains.flatMap((does) => [
      `the pain ${does}`,
      `ow, it ${does}`,
      `it ${does} every time i do this`,
      `hang on, the pain ${does} now`,
      `my back pain ${does} when i lift my hips`,
    ]),
    ...felt.flatMap((feeling) => [
      `i feel ${feeling}`,
      `i'm ${feeling}`,
      `um, i'm feeling a bit ${feeling}`,
      `stop, i feel really ${feeling} all of a sudden`,
      `i was all right and now i'm ${feeling}`,
      `is it normal to feel ${feeling}`,
      `no no, i'm ${feeling}`,
    ]),
  ];
  test.each(told)('"%s"', (said) => {
    expect(heard(said)).not.toBeNull();
  });

  test.each(
    felt.flatMap((feeling) => [
      `i'm not ${feeling}`,
      `i don't feel ${feeling} at all`,
      `will i feel ${feeling}`,
    ]),
  )('and not "%s"', (said) => {
    expect(heard(said)).toBeNull();
  });
});

test('every caution of an exercise names something', () => {
  expect(cautions.filter((caution) => saidOf(caution).length === 0)).toEqual([]);
});

test.each(cautions.flatMap(saidOf))('an exercise is to be asked about first for "%s"', (said) => {
  expect(heard(said)).not.toBeNull();
});
