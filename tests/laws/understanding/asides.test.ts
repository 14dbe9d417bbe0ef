/** What is only supposed, and what is called at the end of words for somebody else. */
import { atAShow } from '../../support/screens/at-a-show';

/** What the last line is taken for, after the lines before it. */
async function meant(...lines: string[]) {
  const device = atAShow('echo');
  const turns = await device.says(...lines);
  await device.close();
  const { meaning, state } = turns.at(-1) ?? {};
  return { meaning, state };
}

const GATE = ['start the desk break'];
const MIDWAY = ['start the desk break', 'ready', '/wait 30s'];

const SUPPOSED = [
  'what if it hurts',
  'will this hurt',
  'what if it starts hurting',
  'is this one going to hurt',
  'i am worried it will hurt',
];
const REAL = [
  'it hurts',
  'this hurts if i lean back',
  'what do i do it hurts',
  "i don't care if it hurts it hurts",
];

describe.each([
  ['at the gate', GATE, 'gated'],
  ['midway', MIDWAY, 'guiding'],
])('pain that may come, %s', (_, before, state) => {
  it.each(SUPPOSED)('"%s" is answered, and everything is where it was', async (words) => {
    expect(await meant(...before, words)).toEqual({
      meaning: { kind: 'position', ask: 'if-it-hurts' },
      state,
    });
  });

  it.each(REAL)('"%s" is pain', async (words) => {
    expect((await meant(...before, words)).meaning).toMatchObject({ kind: 'body' });
  });
});

describe('a command after words for somebody else', () => {
  it.each([
    ['my boss is here stop', 'stop'],
    ['that is the postman pause', 'pause'],
    ['sorry i was elsewhere repeat', 'repeat'],
  ])('"%s" is obeyed', async (words, name) => {
    expect((await meant(...MIDWAY, words)).meaning).toMatchObject({ kind: 'command', name });
  });

  it.each(["oh no don't stop", 'he told the dog not to stop', 'look at the bus stop sign'])(
    '"%s" is none',
    async (words) => {
      const { state } = await meant(...MIDWAY, words);
      expect(state).toBe('guiding');
    },
  );
});

it.each([
  ['when should i ring if my legs go numb', true],
  ['when should i ring my legs have gone numb', undefined],
])('whom to ring: "%s"', async (words, supposed) => {
  const { meaning } = await meant(words);
  expect(meaning).toMatchObject({ kind: 'red-flag' });
  expect((meaning as { supposed?: true } | undefined)?.supposed).toBe(supposed);
});

it.each([
  ["nana's on the floor", true],
  ['i found my dad on the kitchen floor', true],
  ["my husband's on the floor next to me", false],
])('somebody on the floor, where no move is done: "%s"', async (words, is) => {
  for (const before of [[], ['should i use ice on my back']]) {
    const { meaning } = await meant(...before, words);
    expect(meaning?.kind === 'body').toBe(is);
  }
});
