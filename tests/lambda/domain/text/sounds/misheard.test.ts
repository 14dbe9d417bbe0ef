import { type Misheard, packMisheard, unpackedMisheard } from '../../../../../lambda/content/schema/misheard';
import { asMeant, mishearingsOf } from '../../../../../lambda/domain/text/sounds/misheard';

const LIST: Misheard[] = [
  { heard: 'lakes|eggs', meant: 'legs', after: 'my both' },
  { heard: 'none', meant: 'numb', before: 'down', with: 'leg legs' },
  { heard: 'ladder', meant: 'bladder', with: 'control', unless: 'off fell' },
  { heard: 'but oaks', meant: 'buttocks' },
  { heard: 'you know', meant: '', unless: 'what' },
];
const rules = mishearingsOf(packMisheard(LIST));
const meant = (text: string) => asMeant(text.split(' '), rules).join(' ');

test.each([
  ['after one of its words', 'both lakes are weak', 'both legs are weak'],
  ['in another way', 'my eggs', 'my legs'],
  ['before one word and with another', 'leg is none down there', 'leg is numb down there'],
  ['with a word close by', 'no control of my ladder', 'no control of my bladder'],
  ['of two words', 'my but oaks ache', 'my buttocks ache'],
  ['that is left out', 'my legs you know hurt', 'my legs hurt'],
])('a word is put back %s', (_where, heard, said) => {
  expect(meant(heard)).toBe(said);
});

test.each([
  ['after another word', 'the lakes'],
  ['before another word', 'none of my legs'],
  ['with nothing close by', 'none down there'],
  ['with it seven words away', 'ladder a b c d e f control'],
  ['with what speaks against it', 'i fell off ladder and lost control'],
  ['when only the first of two is there', 'but today'],
  ['when what follows speaks against it', 'you know what'],
])('and stays as it is %s', (_where, heard) => {
  expect(meant(heard)).toBe(heard);
});

test('is packed and unpacked again', () => {
  const list = [
    { heard: 'a|b', meant: '', after: 'c', unless: 'd e' },
    { heard: 'f', meant: 'g', before: 'h', with: 'i' },
  ];
  expect(packMisheard(list).split('\n').map(unpackedMisheard)).toEqual(list);
});

test('is found by the first word of any of its ways, and by no word of its conditions', () => {
  const begun = (word: string) => rules.get(word).map(({ heard }) => heard.join(' '));
  expect(['lakes', 'eggs', 'but', 'you', 'none'].map(begun)).toEqual([
    ['lakes'],
    ['eggs'],
    ['but oaks'],
    ['you know'],
    ['none'],
  ]);
  expect(['my', 'legs', 'leg', 'oaks', 'akes', 'lake', ''].flatMap(begun)).toEqual([]);
});
