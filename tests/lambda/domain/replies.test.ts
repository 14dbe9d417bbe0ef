import { knowledge } from '../../../lambda/content';
import { agrees, facetAnswered, isForGood, isSame, signFits } from '../../../lambda/domain/replies';

const { replies } = knowledge;

test.each([
  'i have that',
  "yes i've got one of those",
  'oh yeah me too',
  "that's me",
  'my leg does that too',
])('"%s" says that a sign fits', (said) => {
  expect(signFits(said, replies)).toBe(true);
});

test.each(['i have a question', 'i feel fine', 'that', 'yes', 'me too many times', ''])(
  '"%s" says of no sign that it fits',
  (said) => {
    expect(signFits(said, replies)).toBe(false);
  },
);

test.each([
  ['', true],
  ['yes', true],
  ['yeah i do', true],
  ['i think so', true],
  ['rightly', false],
  ['i feel fine', false],
  ['no yes', false],
])('%j agrees: %s', (said, agreed) => {
  expect(agrees(said, replies)).toBe(agreed);
});

test.each([
  ['skip this one for good', true],
  ['never do that', true],
  ['always', true],
  ['skip', false],
  ['i never', false],
  ['forevermore', false],
])('%j means from now on: %s', (said, meant) => {
  expect(isForGood(said, replies)).toBe(meant);
});

test.each([
  ['the same thank you dear', true],
  ['leave it like that', true],
  ['samey', false],
  ['', false],
])('%j changes nothing: %s', (said, same) => {
  expect(isSame(said, replies)).toBe(same);
});

describe('the answer to "is it new, or old?"', () => {
  const asks = {
    question: '',
    reprompt: '',
    answers: [
      { facet: 'new', words: ['new', 'today', 'a few days'] },
      { facet: 'old', words: ['old', 'not new', 'years', 'a few years'] },
    ],
  };

  test.each([
    ['new', 'new'],
    ["it's new i think", 'new'],
    ['a few days', 'new'],
    ['for a few years now', 'old'],
    ['not new', 'old'],
  ])('"%s" picks %s', (said, facet) => {
    expect(facetAnswered(said, asks)).toBe(facet);
  });

  test.each(['yes', 'renewed', 'today old', 'what can i do about a back that has hurt for years'])(
    '"%s" picks none',
    (said) => {
      expect(
        facetAnswered(said, {
          ...asks,
          answers: asks.answers.map((one) => ({
            ...one,
            words: one.words.map((word) => (word === 'today' ? 'old' : word)),
          })),
        }),
      ).toBeUndefined();
    },
  );
});
