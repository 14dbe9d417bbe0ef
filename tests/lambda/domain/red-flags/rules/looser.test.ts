/** Each looser rule by itself, and each that was learned: more that it takes for its sign, and more that it leaves. */
import { type Alone, takenBy } from '../../../../support/red-flags/alone';

const LAW: readonly Alone[] = [
  // What is told in other words.
  [
    'it feels like my bottom has been injected by a dentist',
    [
      'my bottom feels like sponge',
      'it feels like sitting on foam and my bum is numb',
      "my bottom feels like sponge from sitting here and i can't pee",
      'my bottom feels like sponge from sitting here and i keep wetting myself',
    ],
    ['my bottom feels like sponge from sitting here', 'my hand feels like sponge'],
  ],
  [
    'grandma hold her pee anymore',
    ['grandad feel his pee anymore', 'i go toilet at all'],
    [
      'i can hold my pee at all times',
      "i can't hold my pee anymore",
      'no i hold my pee anymore',
      'i walk anymore',
    ],
  ],
  [
    'my bladder is like rubber',
    ['my bladder feels like a lump of wood'],
    ['my bladder is full', 'my hand is like rubber'],
  ],
  [
    'i walk anymore since my back went',
    ['i stand at all'],
    [
      'i hold my pee anymore',
      "i don't walk at all",
      'i fail to walk at all',
      'i go toilet at all',
      'i need to walk more',
    ],
  ],
  [
    'a cow trampled me and my back hurts',
    [
      'the kids jumped on me and i heard a crack and my back hurts',
      'a horse trampled me and my back is in agony',
    ],
    [
      'my son got hit by a ball but he is fine my back hurts from lifting him',
      "my son got hit by a ball but he's fine my back hurts",
      'a child jumped on my back and it hurts',
    ],
  ],
  // What sounds like an emergency.
  [
    'down there feels gone',
    ['the saddle area feels gone', 'my perineum feels gone'],
    [
      'down there feels gone from sitting',
      'my perineum feels gone after three hours on a horse',
      'my saddle area feels gone in the snow',
      'down there feels gone from kneeling',
      'my hand feels gone',
      'down there feels fine',
    ],
  ],
  [
    'my bladder has stopped',
    ["i can't tell that i've peed", 'the loo is a no go since my back went'],
    [
      'my hand has stopped',
      'my bladder has stopped after leg day',
      'my bladder has stopped with the epidural',
      'the loo is upstairs',
    ],
  ],
  [
    'he walks like a toddler since his back went and his legs shake',
    ['he walks like a toddler since his back went and his knees shake'],
    ['my legs shake after netball', 'his legs are long', 'he walks like a toddler since his back went'],
  ],
  [
    'my belly has a band round it',
    ['my chest has a band round it'],
    ['my hand has a band round it', 'my belly is big'],
  ],
  [
    'he fell and is not moving',
    ['he was thrown and is not moving', 'he was thrown last week and is not moving'],
    [
      'my neighbour fell down the stairs but she is right as rain',
      'he fell last week and is not moving',
      'he fell years ago and is not moving',
      'she fell and is not right since when i was a kid',
      'he was thrown and was not moving years ago',
      'my nan was thrown about years ago and is not moving',
      'he is not moving',
    ],
  ],
];

test.each(LAW)('"%s"', (example, takes, leaves) => {
  expect(takenBy(example, [example, ...takes])).toEqual([example, ...takes]);
  expect(takenBy(example, leaves)).toEqual([]);
});
