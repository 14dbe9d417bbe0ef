/** Each stated rule by itself, whatever others would hear: more that it takes for its sign, and more that it leaves. */
import { type Alone, takenBy } from '../../../../support/red-flags/alone';

const LAW: readonly Alone[] = [
  // Fever and chest.
  [
    'she has a fever and is confused',
    ['i have a fever and i passed out', 'i have a fever and i feel faint'],
    ['i passed out', 'i am confused'],
  ],
  [
    'i have a fever and my legs feel weak',
    ["i have a fever and my legs won't work", 'i have a fever and my legs are numb'],
    ['my legs are weak', 'i have a fever and my legs ache'],
  ],
  [
    'my chest is tight',
    [
      'my chest hurts and is sore after push ups and i feel dizzy',
      "my chest hurts and is sore after push ups and i can't breathe",
      'my chest hurts and is sore after push ups and i feel breathless',
      'my chest feels tight after a run',
    ],
    ['my chest feels tight and sore after push ups', 'my back feels tight'],
  ],
  [
    'the pain in my back comes from my chest',
    ['the pain in my chest goes through to my back', 'chest pain that spreads to my arm'],
    ['my chest hurts', 'my chest hurts from rugby and my back is sore too'],
  ],
  [
    'the pain between my shoulders goes through to the front of my chest',
    ['pain between my shoulder blades going through to my chest'],
    ['i have pain between my shoulders', 'my shoulder blades and my chest hurt'],
  ],
  [
    'i feel breathless',
    ['i am breathless and i have been to the shop'],
    ['i was breathless when i saw the bill', 'i am breathless after climbing the hill'],
  ],
  [
    "i'm out of breath just sitting here",
    ["i'm out of breath and my chest is sore", "i'm out of breath and my back hurts"],
    ["i'm out of breath", "i'm out of breath from the run and my back hurts"],
  ],
  [
    'something is ripping between my shoulder blades',
    ['something is tearing in my chest'],
    ['something is tearing in my hand'],
  ],
  [
    'my face is drooping',
    [
      'i think nan is having a stroke',
      "my face has dropped and i haven't had a filling",
      "my face is drooping and it isn't the dentist",
    ],
    ['nan had a stroke years ago', 'my face is drooping after the filling'],
  ],
  // The saddle, and control.
  [
    'feeling down below is going bit by bit',
    ['the sensation in my bottom is fading'],
    ['the sensation in my bottom is nice', 'the light is fading', 'the sensation in my hand is fading'],
  ],
  [
    'i keep wetting myself',
    [
      'i wee myself when i laugh and my legs hurt',
      'i keep wetting myself when i laugh and my legs are numb',
      'i have wet myself and the toddler is crying',
    ],
    ['my toddler keeps wetting himself', 'my grandson wet the bed'],
  ],
  [
    'been stood here trying to have a wee for half an hour and not a drop will come',
    ['sat on the toilet for ages and not a drop will come', 'trying to urinate but not a drop will come'],
    ['not a drop will come out of the bottle'],
  ],
  [
    "i've been to the loo and i only know i've been because i look",
    ["when i urinate i only know i've been because i look"],
    ["i only know i've been because i look"],
  ],
  [
    "i'm constipated and my leg is weak",
    [
      "i'm constipated and numb",
      "i'm constipated and i can't feel my foot",
      "i'm constipated and my groin aches",
    ],
    ["i'm constipated and my back is stiff"],
  ],
  ["mum says she can't go when she gets to the toilet", [], ["i can't go to the shop"]],
  ['going to the toilet feels numb', ["i've lost the feeling in my bum on the toilet"], ['my hand is numb']],
  [
    "i can't get an erection since my back went",
    [
      "i can't get an erection and my legs ache",
      "i can't get an erection and i'm numb",
      "i can't get an erection and i have sciatica",
    ],
    ["i can't get an erection"],
  ],
  // Legs.
  [
    'my toes are paralysed',
    ['my legs keep giving way after leg day', 'my legs are paralysed after leg day'],
    ['my legs gave way on the last rep of squats'],
  ],
  [
    'my knees are weak',
    ['my knees are weak since the morning'],
    [
      'my knees went weak when i saw him',
      'my knees are weak after leg day',
      'after leg day my knees are wobbly',
    ],
  ],
  [
    'my right leg is going weak',
    [
      'my bottom leg is shaky and my back hurts',
      'my bottom leg is shaky and it tingles',
      'my bottom leg is shaky and my left leg is weak',
      "i'm a bit wobbly on my feet and it's painful",
    ],
    [
      'my top leg is shaky',
      'my legs are shaky holding the plank',
      'how do i strengthen a weak leg',
      'strengthening for weak legs',
      'strengthening a weak foot',
    ],
  ],
  [
    'first my left leg hurt and now my right leg does',
    [
      'first my left leg was weak and now my right leg is',
      'it was in my left leg and now it has moved to my right leg',
    ],
    ['i lift my left leg and then my right leg'],
  ],
  [
    'the pain was only on the left and now it is on the right as well all the way down',
    ['sciatica on both sides down my legs'],
    ['both sides down my legs'],
  ],
  [
    'my back hurts and my feet fell asleep',
    ['my back hurts and both legs fell asleep', 'my legs fell asleep and it hurts'],
    ['my feet fell asleep'],
  ],
  [
    'sciatica in both legs',
    ['sciatica in both legs again though i used to have sciatica in one'],
    ['i used to get sciatica in both legs'],
  ],
  // Falls and blows.
  [
    'i was in a wreck',
    [
      'got clattered playing five a side and it is just bruised but i was in a crash too',
      'got clattered playing five a side and just bruised but i fell off a roof too',
      'got clattered playing five a side and just bruised but my back is agony',
      'i fell off a step last week and then a car hit me',
    ],
    ['i was in a wreck years ago', 'got clattered playing five a side and just bruised'],
  ],
  [
    "i slipped on the ice and i've got osteoporosis",
    ['i slipped on the ice and i take prednisolone', 'i slipped on the ice and the steroids make me shaky'],
    ['i slipped on the ice', 'i have osteoporosis'],
  ],
  [
    'i slipped and my back is agony',
    [
      'i slipped three days ago and my back is agony',
      'i slipped and my back is really bad',
      'i fell off a chair last week and my back is agony',
    ],
    [
      'i slipped three days ago and my back is bad',
      'i slipped and my back is sore',
      'i slipped and my knee is agony',
    ],
  ],
  // Today, or with a booked visit.
  [
    'my back is worse when i cough',
    ['coughing makes the pain worse'],
    ['my back is worse', 'my cough is worse'],
  ],
  [
    'my back hurts and i keep needing to pee',
    [
      'i keep needing to pee and my legs ache',
      'i keep needing to pee and my toes are numb',
      'i have sciatica and keep needing to pee',
    ],
    ['i keep needing to pee'],
  ],
  [
    'my thigh is numb',
    ['my leg has lost feeling', 'my leg is numb'],
    ['my arm is numb', 'my foot is numb from kneeling'],
  ],
  [
    'my hand is numb',
    ['my hand is numb and it is not from the plank'],
    ['my hand is numb after the plank', 'my leg is numb'],
  ],
  [
    "i'm sixty and my back hurts",
    ["i'm sixty and i've never had back pain before"],
    ['does sixty mean back pain', "i'm sixty and this is good for my back", 'my back hurts'],
  ],
  [
    "my back has hurt for six weeks and it's not getting better",
    [],
    [
      "does it matter that my back has hurt for six weeks and it's not getting better",
      "is back pain for six weeks that isn't getting better bad",
    ],
  ],
  ["my back hurts and i can't work", [], ["should i see someone if my back hurts and i can't work"]],
];

test.each(LAW)('"%s"', (example, takes, leaves) => {
  expect(takenBy(example, [example, ...takes])).toEqual([example, ...takes]);
  expect(takenBy(example, leaves)).toEqual([]);
});
