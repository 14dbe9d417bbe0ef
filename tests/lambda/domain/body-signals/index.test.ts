import { Mentions } from '../../../../lambda/domain/body-signals/mentions';
import { RULES } from '../../../../lambda/domain/body-signals/rules';
import { tokens } from '../../../../lambda/domain/text/tokens';
import { bodyModel, heard, spelling } from '../../../support/body-signals/heard';

describe.each(RULES.map((rule, at) => ({ at, ...rule })))('row $at', ({ at, signal, example, counter }) => {
  test(`hears "${example}", which without it is none or another`, () => {
    const mentions = new Mentions(tokens(example, spelling), bodyModel);
    expect(RULES.findIndex(({ when }) => when(mentions))).toBe(at);
    expect(RULES.find(({ when }, n) => n !== at && when(mentions))?.signal).not.toBe(signal);
    expect(heard(example)).toBe(signal);
  });

  test(`leaves "${counter}" alone`, () => {
    expect(heard(counter)).toBeNull();
  });
});

describe('what bothers nobody', () => {
  test.each([
    "that doesn't bother my back at all",
    'this one never troubles my shoulder',
    "my knee's not bothered by that one",
    "it's not giving my back any bother",
    "my knees don't mind this one",
  ])('"%s" tells of no pain', (text) => {
    expect(heard(text)).toBeNull();
  });

  test.each([
    'this is bothering my back',
    'it bothers my knee',
    'my back is bothering me badly it hurts',
    'it keeps bothering me a bit',
  ])('"%s" does', (text) => {
    expect(heard(text)).toBe('pain');
  });
});

test.each([
  ['gosh that bit right into my side', 'pain'],
  ['that bit was tough but good', null],
  ['that last rep did something funny to me', 'pain'],
  ['that did me the world of good', null],
  ["my foot's asleep", 'cramp'],
  ["my leg's asleep and it won't wake up", 'serious-pain'],
  ['this song makes me sick', null],
  ["no my back's okay now let us carry on", null],
  ["my back's okay now but my knee hurts", 'pain'],
  ['ah my back is loving this', null],
  ['i had a caesar five weeks ago am i right to do these', 'condition'],
  ["it's gotten worse since we started", 'pain'],
  ["the weather's getting worse", null],
  ["it's burning all down one side of my spine", 'pain'],
  ['the house is burning down', null],
  ["i've had two heart attacks do i skip this one", 'condition'],
  ['you nearly gave me a heart attack', null],
  ['this stretch makes me feel ill', 'unwell'],
])('"%s": %s', (text, signal) => {
  expect(heard(text)).toBe(signal);
});

describe('to nip', () => {
  test.each([
    'need to nip to the loo',
    'nip out for a second',
    "i'll nip and get the door",
    "i've got to nip upstairs",
  ])('"%s" goes somewhere', (text) => {
    expect(heard(text)).toBeNull();
  });

  test.each(["there's a nip of pain in my back", 'my knee is nipping', 'i felt a nip in my side', 'it nips'])(
    '"%s" hurts',
    (text) => {
      expect(heard(text)).toBe('pain');
    },
  );
});

describe('who cannot go on', () => {
  test.each([
    "i'm bushed i can't do any more",
    "i'm worn out i can't keep going",
    "i can't manage any more today",
  ])('"%s" is tired', (text) => {
    expect(heard(text)).toBeNull();
  });

  test.each([
    "i can't go on",
    "i can't take any more",
    "i'm shattered and my back hurts i can't do any more",
  ])('"%s" is in pain, as far as it tells', (text) => {
    expect(heard(text)).toBe('pain');
  });
});

describe('a question about what counts', () => {
  test.each([
    'does a knee replacement count as surgery',
    'would an old operation count',
    'what counts as surgery',
  ])('"%s" owns to nothing', (text) => {
    expect(heard(text)).toBeNull();
  });

  test.each(['i had a knee replacement does that count', 'does my hip operation count'])(
    '"%s" does',
    (text) => {
      expect(heard(text)).toBe('condition');
    },
  );

  test.each(['is a cold a problem', 'is a sniffle okay', "i'm on my period is that ok", 'i have got a cold'])(
    '"%s" is an everyday illness',
    (text) => {
      expect(heard(text)).toBe('mild-condition');
    },
  );

  test('a cold floor is none', () => {
    expect(heard('the floor is cold')).toBeNull();
  });
});
