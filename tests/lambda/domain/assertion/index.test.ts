import type { Assertion } from '../../../../lambda/domain/assertion';
import { assertionIn } from '../../../support/red-flags/assertion';

const PRESENT: Assertion = {
  negated: false,
  resolved: false,
  hypothetical: false,
  historical: false,
  excluded: false,
  likened: false,
  refused: false,
  unable: false,
  ceased: false,
  unreal: false,
  former: false,
  experiencer: 'speaker',
};

describe('what is denied', () => {
  test.each([
    "it doesn't [hurt]",
    'no [pain]',
    'no no [pain] at all',
    "i don't have any [numbness]",
    'there is no [numbness] or [weakness]',
    'without any [pain]',
    "i don't think my legs are [numb]",
    'never had any [numbness] in my leg',
    'neither [numb] nor [weak]',
    'my back is sore but not [numb]',
  ])('"%s"', (text) => {
    expect(assertionIn(text)).toMatchObject({ negated: true });
  });

  test.each([
    'not only [numb]',
    'not just a bit [sore]',
    'no my legs are [numb]',
    'no it [hurts]',
    'no [fever] my legs are [numb]',
    'no [fever] but my legs are [numb]',
    "no [fever] and i can't walk my leg is [weak]",
    "i don't know why but it [hurts]",
    'no idea why my back [hurts]',
    "i <can't feel> my [legs]",
    "no [pain] it's just [numb]",
    'everything is fine except my foot is [numb]',
  ])('"%s" denies nothing', (text) => {
    expect(assertionIn(text)).toMatchObject({ negated: false });
  });

  test('a loss that is denied itself', () => {
    expect(assertionIn("no [pain] and i haven't <lost feeling>")).toMatchObject({ negated: true });
  });

  test('a denial ends where a loss begins', () => {
    expect(assertionIn("no [pain] or trouble but i <can't walk>")).toMatchObject({ negated: false });
  });
});

describe('what is wished away or feared', () => {
  test.each(["i wish it didn't [hurt]", "if only my back didn't [hurt]", "i wish my leg wasn't [numb]"])(
    '"%s" is there',
    (text) => {
      expect(assertionIn(text)).toMatchObject({ negated: false, hypothetical: false });
    },
  );

  test.each([
    'will this [hurt]',
    'does this [hurt]',
    'does it [hurt]',
    'is this one supposed to [hurt]',
    'is it going to [hurt]',
    'could that make it [worse]',
    'if it [hurts] what do i do',
    'what if my back [hurts]',
    'tell me what to do in case it [hurts]',
    "hope it doesn't [pop]",
    'i hope it will not [hurt]',
    'it might [pop]',
    'how do i avoid [pain]',
    "i'm scared it'll [pop]",
    "i don't want it to [hurt]",
    'should i ask whether it [hurts]',
    'will my back [hurt] tomorrow',
  ])('"%s" is not said to be there', (text) => {
    expect(assertionIn(text)).toMatchObject({ hypothetical: true });
  });

  test.each([
    'if i bend it [hurts]',
    'if i bend my back my knee [hurts]',
    'it [hurts] if i bend',
    'does this [pain] go away',
    'will this [numbness] last',
    'it feels as if my back is [burning]',
    "i don't know if it helps but my back [hurts]",
    'can i do it with a [sore] back',
    'i think i might [faint]',
  ])('"%s" is there', (text) => {
    expect(assertionIn(text)).toMatchObject({ hypothetical: false, negated: false });
  });
});

describe('what was', () => {
  test.each([
    'it [hurt] yesterday',
    'my back [hurt] last week',
    'it used to [hurt]',
    'i used to have [pain]',
    'my knee was [sore] a few days ago',
    'it [hurt] this morning not any more though',
    'when i was a kid my back [hurt]',
    'yesterday my back [hurt]',
    'it [hurt] earlier',
  ])('"%s" is over', (text) => {
    expect(assertionIn(text)).toMatchObject({ historical: true });
  });

  test.each([
    'it has [hurt] since yesterday',
    'it [hurts] more than yesterday',
    'my leg is [numb] it started yesterday',
    'it [hurts] it started two days ago',
    'i hurt my back yesterday and now it is [numb]',
    'yesterday i lifted a box and my back [hurts]',
    'yesterday i lifted a box today my back [hurts]',
    'my back went last week it [hurts]',
    "it's [sore] from last night",
    'my back is [sore] i ran yesterday',
  ])('"%s" is now', (text) => {
    expect(assertionIn(text)).toMatchObject({ historical: false });
  });

  test.each([
    'the [numbness] is gone',
    'the [pain] has cleared up',
    'my [fever] went away',
    'the [pain] in my leg has gone',
    '[pain] free that one',
    'it [hurt] not any more',
  ])('"%s" is resolved', (text) => {
    expect(assertionIn(text)).toMatchObject({ resolved: true });
  });

  test.each([
    'my leg is [numb] my wife has gone',
    'it went [numb] stopped working',
    'i felt [numb] and passed out',
    'the [pain] is still there',
  ])('"%s" is not', (text) => {
    expect(assertionIn(text)).toMatchObject({ resolved: false });
  });
});

describe('whose it is', () => {
  test.each([
    ["my mum's legs are [numb]", 'other'],
    ["my husband can't walk his leg is [weak]", 'other'],
    ['she has a [fever]', 'other'],
    ['the kids have had a [fever]', 'other'],
    ['my dog has [cancer]', 'animal'],
    ['my legs are [numb]', 'speaker'],
    ['my wife says my legs are [weak]', 'speaker'],
    ['my mum is fine but i have a [fever]', 'speaker'],
    ['the kids were ill so my back [aches]', 'speaker'],
    ['my back is [sore] from lifting my kids', 'speaker'],
  ] as const)('"%s" is of the %s', (text, experiencer) => {
    expect(assertionIn(text)).toMatchObject({ experiencer });
  });
});

describe('what is left out', () => {
  test.each([
    "don't [pause]",
    'no [superman]',
    'anything but the [bridge]',
    'everything except the [bridge]',
    'leave out the [superman]',
    'leave the [superman] out',
    'skip the [bridge] or the [superman]',
    'can we do it without the [cat stretch]',
    "i don't want the [bridge]",
    "i can't do the [bridge]",
  ])('"%s"', (text) => {
    expect(assertionIn(text)).toMatchObject({ excluded: true });
  });

  test.each([
    "don't [pause] just [keep going]",
    'no [superman] i want the [bridge]',
    'skip the [bridge] and do the [superman]',
    'no [start]',
    'no i want the [bridge]',
  ])('"%s" wants the last', (text) => {
    expect(assertionIn(text)).toMatchObject({ excluded: text === 'no [start]' });
  });
});

test('words of no assertion say that it is there, now, and mine', () => {
  expect(assertionIn('my back [hurts]')).toEqual(PRESENT);
  expect(assertionIn('')).toEqual(PRESENT);
});

describe('what was only to be expected, and has come', () => {
  test.each([
    'told me to ring if my seat went [numb] and now it has',
    'they said call if i got [numb] and i have',
    'warned to come back if it went [numb] and now it is today',
  ])('"%s" is so', (text) => {
    expect(assertionIn(text)).toMatchObject({ hypothetical: false, unreal: false });
  });

  test.each([
    'told me to ring if my seat went [numb]',
    "told me to ring if my seat went [numb] and it hasn't",
    'told me to ring if my seat went [numb] and now i have a class',
  ])('"%s" is not', (text) => {
    expect(assertionIn(text)).toMatchObject({ hypothetical: true });
  });
});

describe('never mind', () => {
  test.each(['never mind do the [numb]', "never mind that let's do the [numb]"])(
    '"%s" refuses nothing',
    (text) => {
      expect(assertionIn(text)).toMatchObject({ excluded: false, negated: false });
    },
  );

  test('what it names is left out', () => {
    expect(assertionIn('never mind the [numb]')).toMatchObject({ excluded: true });
  });
});
