/** What is heard before anything that is asked or wished: signs, faintness, knees at the gate, and pain that is feared. */
import type { Meaning } from '../../../lambda/domain/meaning';
import type { Offer } from '../../../lambda/domain/session';
import { interpret } from '../../../lambda/handlers/interpret/interpret';
import { meant, type Situated, within } from '../../support/situations';

const asks = (ask: string) => ({ kind: 'position', ask });
const feels = (signal: string) => ({ kind: 'body', signal });

describe('a sign', () => {
  test.each<[Situated, string, string]>([
    ['idle', 'what if my leg goes numb', 'leg-numbness'],
    ['gated', 'what if my leg goes numb', 'leg-numbness'],
    ['guiding', 'what happens if i lose control of my bladder', 'bladder-or-bowel'],
    ['idle', 'when should i ring if my legs get weak', 'legs-failing'],
  ])('while %s, "%s" is supposed', (state, words, flag) => {
    expect(meant(state, words)).toMatchObject({ kind: 'red-flag', flag, supposed: true });
  });

  test.each<[Situated, string, string]>([
    ['idle', 'what if my leg goes numb again like today', 'leg-numbness'],
    ['idle', 'my leg has gone numb', 'leg-numbness'],
    ['emergency', 'what if my leg goes numb', 'leg-numbness'],
    ['emergency', 'years ago my legs gave way', 'legs-failing'],
  ])('while %s, "%s" is one that somebody has', (state, words, flag) => {
    const meaning = meant(state, words);
    expect(meaning).toMatchObject({ kind: 'red-flag', flag });
    expect(meaning).not.toHaveProperty('supposed');
  });

  test.each([
    'years ago my legs gave way',
    'years ago both my legs went numb',
    "i had a fever last week but it's gone",
  ])('that is long over is asked about as any back would be: "%s"', (words) => {
    expect(meant('idle', words)).toEqual({ kind: 'topic', id: 'back-pain-now' });
  });

  test.each([
    "i had a fever last week and it's back again",
    "i had a fever last week but it's gone and i can't pee",
    'years ago both my legs went numb and they still are',
  ])('that is back, or is not the only one, is none of the past: "%s"', (words) => {
    expect(meant('idle', words)).toMatchObject({ kind: 'red-flag' });
  });

  test.each<[Situated, string]>([
    ['guiding', 'my elbow hurts a bit'],
    ['gated', "my big toe's sore"],
    ['idle', "i'm a bit queasy and my ear's bad"],
  ])('that Alexa heard counts more than what hurts (%s, "%s")', (state, words) => {
    const meaning = interpret(within(state, {}, words, 'RedFlagFeverIntent'));
    expect(meaning).toEqual({ kind: 'red-flag', flag: 'fever', urgency: 'today' });
  });
});

describe('who feels faint', () => {
  test.each([
    "i've come over all queasy",
    "i'm a bit wobbly and lightheaded",
    "i'm feeling queasy all of a sudden",
  ])('"%s" is heard wherever it is said', (words) => {
    for (const state of ['idle', 'more', 'afterRoutine', 'gated', 'guiding'] as const)
      expect(meant(state, words)).toEqual(feels('unwell'));
  });

  test.each([
    'is it normal to feel queasy',
    'i want to know why i feel queasy',
    'could stretching make me queasy',
    'would swimming make me dizzy',
  ])('and who asks "%s" out of a routine is answered', (words) => {
    for (const state of ['idle', 'more'] as const) expect(meant(state, words).kind).not.toBe('body');
  });
});

describe('bad knees', () => {
  test.each([
    "i've got a bad knee is that a problem",
    "my knee's gammy does that matter",
    "my knee's bad is this suitable",
    "i'm worried about it being sore with my gammy knee is that a problem",
  ])('"%s" asks at the gate whether it suits them', (words) => {
    expect(meant('gated', words)).toEqual(asks('no-kneeling'));
  });

  test('stop a move that is being done', () => {
    expect(meant('guiding', "i've got a bad knee is that a problem")).toEqual(feels('pain'));
  });

  test('are no question beside what is felt', () => {
    expect(meant('gated', "my left knee's really hurting")).toEqual(feels('pain'));
    const words = "i've got bad knees and i feel a bit queasy is that all right";
    expect(meant('gated', words)).toEqual(feels('unwell'));
  });
});

describe('pain that may come', () => {
  test.each<[Situated, string, object]>([
    ['guiding', 'what if it starts to hurt', asks('if-it-hurts')],
    ['gated', 'what if it makes it worse', asks('if-it-hurts')],
    ['gated', "what if it's a sharp pain", asks('if-it-hurts')],
    ['gated', "i'm worried it will hurt", asks('if-it-hurts')],
    ['guiding', 'should i worry if it hurts', asks('if-it-hurts')],
    ['guiding', 'will this one make my back hurt', asks('if-it-hurts')],
    ['guiding', 'could this give me a stiff neck', asks('if-it-hurts')],
    ['guiding', 'why does this make my back hurt', feels('pain')],
    ['guiding', 'this one makes my back hurt', feels('pain')],
    ['guiding', 'will it hurt tomorrow', asks('sore-later')],
    ['gated', 'am i going to be sore tomorrow', asks('sore-later')],
    ['gated', 'what if sitting at my desk hurts', { kind: 'topic', id: 'sitting-desk' }],
  ])('while %s, "%s"', (state, words, meaning) => {
    expect(meant(state, words)).toEqual(meaning);
  });

  test('is asked of no move where none is at hand', () => {
    expect(meant('idle', 'what if it starts to hurt').kind).not.toBe('position');
  });
});

test.each<[Offer, string, Meaning]>([
  [
    { kind: 'get-up', posture: 'on-back', slow: false },
    'my hip is killing me',
    { kind: 'body', signal: 'pain' },
  ],
  [
    { kind: 'get-up', posture: 'on-back', slow: false },
    "my left knee's really hurting",
    { kind: 'body', signal: 'pain' },
  ],
  [{ kind: 'which-facet', topic: 'back-pain-now' }, 'what about running', { kind: 'topic', id: 'running' }],
])('after %j, "%s"', (offer, words, meaning) => {
  expect(interpret(within('idle', { state: { name: 'asking', offer } }, words))).toEqual(meaning);
});

test('a back that is fine as first words is good news', () => {
  expect(meant('idle', 'not a twinge today')).toEqual({ kind: 'command', name: 'praise' });
});
