/** How far each kind of assertion reaches, and acts that are refused, beyond somebody, or to end. */
import { assertionIn } from '../../support/red-flags/assertion';

describe('acts', () => {
  test.each([
    ["don't [pause]", 'refused'],
    ["please don't ever [pause]", 'refused'],
    ["don't you just [pause]", 'refused'],
    ["don't stop or [pause]", 'refused'],
    ["i can't [continue]", 'unable'],
    ["i can't even [continue]", 'unable'],
    ['stop [skipping]', 'ceased'],
    ['never mind [pausing]', 'ceased'],
  ] as const)('"%s" is %s', (text, how) => {
    expect(assertionIn(text)).toMatchObject({ [how]: true });
  });

  test.each([
    "i can't. [skip] it",
    "i can't my [back] [hurts]",
    "don't stop now the music [pauses]",
    'i stopped yesterday so [pause]',
    "don't you want to go and go and go and [pause]",
    "don't worry [pause]",
    "why don't we [pause]",
    "don't [stop] it is loud [pause]",
  ])('"%s" is none of the three', (text) => {
    expect(assertionIn(text)).toMatchObject({ refused: false, unable: false, ceased: false });
  });
});

describe('where a denial ends', () => {
  test.each([
    'no [pain] today my legs are [numb]',
    'it is not that this time my leg is [numb]',
    'no [pain] i feel [numb]',
    'no [pain] in the morning the leg is fine but both legs are [numb]',
    'no. [pain]',
    'not much of anything to speak of in any place at all at all at all [numb]',
  ])('"%s"', (text) => {
    expect(assertionIn(text)).toMatchObject({ negated: false });
  });

  test.each([
    'no [pain] in the [leg]',
    'no [pain] today or [numbness]',
    "i don't think that my leg is [numb]",
    "i don't have the [numbness]",
    'never any [pain] or the [numbness]',
  ])('not in "%s"', (text) => {
    expect(assertionIn(text)).toMatchObject({ negated: true });
  });
});

describe('what is over is what the clause before told', () => {
  test.each([
    'the [numbness] is gone',
    'my [pain] went away',
    '[numb] not anymore',
    'and my [fever] has gone',
  ])('"%s"', (text) => {
    expect(assertionIn(text)).toMatchObject({ resolved: true });
  });

  test.each([
    'my leg is [numb] and the fever is gone',
    'my leg is [numb] but the fever is gone',
    'my leg is [numb] my fever is gone',
    'my leg is [numb]. gone',
    '[numb] legs that are heavy as lead all day and all night long it is gone',
  ])('"%s" leaves the rest', (text) => {
    expect(assertionIn(text)).toMatchObject({ resolved: false });
  });
});

describe('what is left out, and what "and" and "or" add', () => {
  test.each([
    'no [superman]',
    'without the [bridge] or the [superman]',
    'no [bridge] or [plank] or [superman]',
  ])('"%s"', (text) => {
    expect(assertionIn(text)).toMatchObject({ excluded: true });
  });

  test.each([
    'no [bridge] do the [superman]',
    'without the [bridge] and then later on the [superman]',
    'no. [superman]',
    'no more of that now let us try the [superman]',
  ])('"%s" leaves the last in', (text) => {
    expect(assertionIn(text)).toMatchObject({ excluded: false });
  });
});

describe('what was asked about', () => {
  test('is denied by the answer that comes after it', () => {
    expect(assertionIn("they asked if i had [numbness] and i don't")).toMatchObject({ negated: true });
    expect(assertionIn('they asked if i had [numbness] nope')).toMatchObject({ negated: true });
  });
  test('and is not by one that came before', () => {
    expect(assertionIn('nope they asked if i had [numbness]')).toMatchObject({ negated: false });
    expect(assertionIn('nope they asked if i had [numbness] and i do')).toMatchObject({ negated: false });
    expect(assertionIn('nope they asked if i had [numbness] nope')).toMatchObject({ negated: true });
  });
});

describe('whose it is', () => {
  test.each([
    ['my dog is [numb]', 'animal'],
    ['the cat and the dog is [numb]', 'animal'],
    ['it rains and my dog is [numb]', 'animal'],
    ['my phone [crashed]', 'thing'],
    ['and my phone [crashed]', 'thing'],
    ['my dad is [numb]', 'other'],
    ['my dad said he is [numb]', 'other'],
  ] as const)('"%s": %s', (text, experiencer) => {
    expect(assertionIn(text)).toMatchObject({ experiencer });
  });

  test.each([
    'my dog is barking and my leg is [numb]',
    'the cow [crushed] me',
    "the dog is fine <can't feel> my leg",
    'the dog is fine i am [numb]',
    'i fell off the horse [numb]',
    'i stepped over the dog [numb]',
    'my phone [crashed] me',
    'my dad said i am [numb]',
  ])('"%s": the speaker', (text) => {
    expect(assertionIn(text)).toMatchObject({ experiencer: 'speaker' });
  });
});
