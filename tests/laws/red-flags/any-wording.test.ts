/** A sign is one whoever has it and wherever it is: every owner with every place. */
import { redFlags } from '../../support/red-flags/model';
import { urgencyOf } from '../../support/red-flags/rows';

/** Whose it is, and who says so. */
const PEOPLE = [
  { owner: 'my', who: 'i' },
  { owner: 'his', who: 'my dad' },
  { owner: 'her', who: 'my wife' },
  { owner: 'her', who: 'my nan' },
  { owner: 'his', who: 'we think he' },
];
const PLACES = {
  saddle: (
    'groin|crotch|bum|bottom|private parts|genitals|saddle area|buttocks|butt|backside|inner thighs|privates|' +
    'perineum|vagina|penis|anus'
  ).split('|'),
  legs: 'legs|left leg|right leg|foot|right foot|knees|thighs'.split('|'),
  none: [''],
};

const SIGNS: Record<keyof typeof PLACES, string[]> = {
  saddle: [
    'OWNER PLACE is numb',
    'OWNER PLACE has gone numb',
    "WHO can't feel OWNER PLACE",
    "there's no feeling in OWNER PLACE",
    'WHO lost feeling in OWNER PLACE',
    'OWNER PLACE is tingling',
    'WHO got pins and needles in OWNER PLACE',
    'OWNER PLACE feels dead',
    'numbness around OWNER PLACE',
    'OWNER PLACE feels like cotton wool',
    "OWNER PLACE doesn't feel right",
  ],
  legs: [
    'OWNER PLACE gave way',
    "WHO can't move OWNER PLACE",
    "WHO can't lift OWNER PLACE",
    "OWNER PLACE won't work",
    'OWNER PLACE buckled',
    'OWNER PLACE is getting weaker',
    'WHO lost strength in OWNER PLACE',
    "OWNER PLACE isn't working",
    'WHO keep dragging OWNER PLACE',
    "WHO can't feel OWNER PLACE",
  ],
  none: [
    "WHO can't pee",
    'WHO keep leaking pee',
    'WHO wet the bed',
    'WHO lost control of OWNER bladder',
    "WHO can't control OWNER bowels",
    "WHO can't tell when OWNER bladder is full",
    'WHO have trouble peeing',
    "it's hard to start peeing",
    "WHO haven't been able to urinate",
    'WHO have chest pain',
    "WHO can't breathe",
    'WHO passed out',
    'WHO fell off a ladder',
    'WHO fell down the stairs',
    'WHO was in a car crash',
    'WHO got hit by a car',
    'OWNER stomach is throbbing',
    "there's a tearing pain in OWNER belly",
  ],
};

const told = (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap((kind) =>
  SIGNS[kind].flatMap((sign) =>
    PLACES[kind].flatMap((place) =>
      PEOPLE.map(({ owner, who }) =>
        sign.replaceAll('WHO', who).replaceAll('OWNER', owner).replaceAll('PLACE', place),
      ),
    ),
  ),
);

test('an emergency is one whoever has it, and wherever it is', () => {
  expect(told.length).toBeGreaterThan(1000);
  expect(told.filter((text) => urgencyOf(redFlags(text)) < 3)).toEqual([]);
});
