/** What is imagined, long over, or of nobody at hand. */
import { assertionIn } from '../../support/red-flags/assertion';
import { redFlags } from '../../support/red-flags/model';

describe('what is only imagined, warned of, or kept from', () => {
  test.each([
    'if i ever [fainted] i had call a doctor',
    "i don't want to end up like my uncle who <can't walk>",
    'imagine being [numb] down there',
    'they told me to come back if i got [numb]',
    "the leaflet says go to hospital if you <can't pee>",
    'i know what signs to look out for [numbness]',
    'i stretch so i never get [numb]',
    'there is a risk of [numbness]',
  ])('"%s"', (text) => {
    expect(assertionIn(text)).toMatchObject({ unreal: true });
  });

  test.each([
    'if i bend my leg goes [numb]',
    'they told me to come back if it got worse and now i am [numb]',
    'imagine that my leg is [numb] and my foot [drags]',
    'what do i do if i am [numb]',
  ])('"%s" is so', (text) => {
    expect(assertionIn(text)).toMatchObject({ unreal: false });
  });
});

describe('what is long over', () => {
  test.each([
    'i used to get [numb] feet',
    'i had a [fall] three years ago',
    'when i was a child i had [weak] legs',
    'i [fainted] back in two thousand and four',
    'as a teenager i [fainted] a lot',
    "in my twenties i <couldn't walk>",
  ])('"%s"', (text) => {
    expect(assertionIn(text)).toMatchObject({ former: true });
  });

  test.each([
    'i used to get [numb] feet and still do',
    'my feet went [numb] years ago and it never got better',
    'since a fall years ago my feet are [numb]',
    "years ago i had a fall and <can't walk>",
    'i used to run and now my feet are [numb]',
    'my leg has been [numb] since three years ago',
    'i was [numb] yesterday',
  ])('"%s" is not', (text) => {
    expect(assertionIn(text)).toMatchObject({ former: false });
  });
});

describe('what was told of somebody else, and is over', () => {
  test.each([
    'she [fainted] at her own wedding',
    'my uncle had a [stroke] in the spring',
    'my uncle had a [stroke] this morning and he is back at golf now',
    'my mum [broke her hip] in march',
    'my mum fell and [broke her hip] in march',
    'my brother [fell] when he was on the roof that was ten years back',
    'my wife thought she had a [stroke] but it was only a migraine',
  ])('"%s"', (text) => {
    const { former, negated } = assertionIn(text);
    expect(former || negated).toBe(true);
  });

  test.each([
    'i had a [stroke] in the spring',
    'my mum [fainted] this morning',
    'my mum [fell] in march and has been in bed since then',
    'in march my mum fell and now she is [numb]',
    'i thought it was a cramp but it turned out i am [numb]',
    'my wife thought it was a cramp and her leg is [numb]',
  ])('"%s" may not be', (text) => {
    const { former, negated } = assertionIn(text);
    expect(former || negated).toBe(false);
  });
});

test('what others say is no sign of theirs', () => {
  expect(redFlags('does lifting make you incontinent my friend reckons it does')).toBeNull();
  expect(redFlags("does lifting do that my friend says he can't pee")).toMatchObject({
    urgency: 'emergency',
  });
});

describe('what nobody has', () => {
  test.each([
    'i saw a film about a man who was [numb]',
    "the film last night had a man who <couldn't walk>",
    'he was [paralysed] in the last episode',
    'i sell pads for [incontinence]',
    'i have to write an essay on [incontinence]',
  ])('"%s"', (text) => {
    expect(assertionIn(text)).toMatchObject({ experiencer: 'nobody' });
  });

  test.each([
    'i was watching a film and my legs went [numb]',
    'i saw a film about dogs and i am [numb]',
    'the film was good but my foot is [numb]',
  ])('"%s" is the speaker\'s', (text) => {
    expect(assertionIn(text)).toMatchObject({ experiencer: 'speaker' });
  });
});

describe('"he", "she" and "her" after an animal', () => {
  test.each([
    "my dog can't walk properly her back legs are [weak]",
    "our cat has gone off her food and she <can't walk>",
  ])('are its own in "%s"', (text) => {
    expect(assertionIn(text)).toMatchObject({ experiencer: 'animal' });
  });

  test.each(["the dog tripped my mum and she <can't walk>", 'the dog is fine but my dad says he is [numb]'])(
    'are somebody\'s in "%s"',
    (text) => {
      expect(assertionIn(text)).toMatchObject({ experiencer: 'other' });
    },
  );
});

describe('what was put right', () => {
  test.each([
    'i had a [numb] leg last winter and the doctor sorted it',
    'last winter my leg was [numb] the physio fixed it',
    'my legs felt [weak] but a bath sorted it',
  ])('"%s" is over', (text) => {
    expect(assertionIn(text)).toMatchObject({ former: true });
  });

  test.each([
    'i had a [numb] leg last winter',
    'last winter my leg was [numb] the physio fixed it but it has come back',
    'my leg is [numb] the doctor sorted it',
  ])('"%s" may not be', (text) => {
    expect(assertionIn(text)).toMatchObject({ former: false });
  });
});

test('an "and" within a mention ends nothing', () => {
  expect(assertionIn('i used to get [pins and needles] in both [legs]')).toMatchObject({ former: true });
  expect(assertionIn('i had [pins and needles] in both [legs] three years ago')).toMatchObject({
    former: true,
  });
  expect(assertionIn('i used to get [cramp] and my [legs] hurt')).toMatchObject({ former: false });
});

describe('a tale of nobody', () => {
  test('goes on with "and he", and ends with another join or the speaker', () => {
    const film = 'i saw a film about a man who fell';
    expect(assertionIn(`${film} and he was [numb]`)).toMatchObject({ experiencer: 'nobody' });
    expect(assertionIn(`${film} and my leg is [numb]`)).toMatchObject({ experiencer: 'speaker' });
    expect(assertionIn(`${film} and then [numb] legs`)).toMatchObject({ experiencer: 'speaker' });
  });

  test('what is imagined ends with "but", "and" or "now"', () => {
    for (const end of ['but the leg is', 'and the leg is', 'now the leg is'])
      expect(assertionIn(`if i ever fell ${end} [numb]`)).toMatchObject({ unreal: false });
    expect(assertionIn('if i ever fell on the [leg]')).toMatchObject({ unreal: true });
  });
});
