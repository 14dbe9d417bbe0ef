/** What is meant by a name in the words, by what follows an opening, and by what is wanted in the place of all before. */
import { atAShow } from '../../../support/screens/at-a-show';

/** What the last line is taken for, after the lines before it. */
async function meant(...lines: string[]) {
  const device = atAShow('echo');
  const turns = await device.says(...lines);
  await device.close();
  const { meaning, state } = turns.at(-1) ?? {};
  return { ...meaning, kind: meaning?.kind, state };
}

const MIDWAY = ['start the chair break', 'ready', '/wait 70s'];
const ON_THE_FLOOR = ['start the gentle morning', 'ready', '/wait 70s'];

describe('why a move is left out', () => {
  it.each([
    "skip the cat stretch i can't lean on my wrist",
    "miss out the cat stretch my hands won't take it",
  ])('"%s" is no pain of now', async (words) => {
    expect(await meant(...ON_THE_FLOOR, words)).toMatchObject({
      name: 'leave-out',
      exercise: 'cat-stretch',
      state: 'guiding',
    });
  });

  it.each([
    ["i can't lean on my wrist", 'body'],
    ["skip the cat stretch i can't bend my wrist it's agony", 'body'],
    ["skip the cat stretch i can't bend and i can't feel my legs", 'red-flag'],
  ])('"%s" stays what it is', async (words, kind) => {
    expect((await meant(...ON_THE_FLOOR, words)).kind).toBe(kind);
  });
});

describe('another routine in the place of this one', () => {
  it.each([
    ['actually can we switch to the morning one', 'gentle-morning'],
    ['change to the standing one', 'standing-break'],
    ["i'd prefer the bed one", 'bed-stretch'],
    ["let's swap to the running one", 'after-run'],
    ['can you change it to the running routine', 'after-run'],
    ['swap it for the office one', 'desk-break'],
  ])('"%s": %s', async (words, id) => {
    expect(await meant(...MIDWAY, words)).toMatchObject({ kind: 'routine', id, state: 'gated' });
  });

  it.each([
    'switch sides',
    'can we switch to a slower pace',
    "i'd prefer the easier one",
    'change to the next one',
  ])('"%s" is none', async (words) => {
    expect((await meant(...MIDWAY, words)).kind).not.toBe('routine');
  });
});

it.each([
  'how long does the strengthen one take',
  'how long will the strengthening one be',
  'is the strengthen one long',
  'tell me a bit about the strengthen one before i choose',
])('"%s" is told', async (words) => {
  expect(await meant('/launch', words)).toMatchObject({ kind: 'routine', id: 'strengthen', describe: true });
});

it.each(['how long does sciatica take to heal', 'how long should i hold the bridge'])(
  '"%s" asks for no length of a routine',
  async (words) => {
    expect((await meant('/launch', words)).kind).not.toBe('routine');
  },
);

it.each([
  'okay i have to go now',
  "alright my lunch break's over",
  "i'm shattered that's it for me",
  'too tired to do any more',
])('"%s" ends it', async (words) => {
  expect(await meant(...MIDWAY, words)).toMatchObject({ kind: 'command', name: 'stop' });
});

it.each(['okay carry on', "okay let's go", "right i'm ready let's go on"])('"%s" goes on', async (words) => {
  expect(await meant(...MIDWAY, words)).toMatchObject({ kind: 'command', name: 'resume', state: 'guiding' });
});

it.each(['never mind do the cat stretch', "oh never mind that let's do the cat stretch"])(
  '"%s" begins it',
  async (words) => {
    const begun = { kind: 'exercise', action: 'start', id: 'cat-stretch' };
    expect(await meant('/launch', words)).toMatchObject({ ...begun, state: 'gated' });
    expect(await meant("i can't feel my bum and i can't pee", words)).toMatchObject({
      ...begun,
      state: 'emergency',
    });
  },
);

it('what is not to be minded is left out', async () => {
  expect(await meant('/launch', 'never mind the cat stretch')).toMatchObject({
    kind: 'command',
    name: 'leave-out',
  });
});

describe('what is said around a command, or before it', () => {
  it.each([
    ['could you pause please alexa', 'pause'],
    ['will you skip that for me please', 'next'],
    ['hang on my laces came undone', 'pause'],
    ["hold on the dog's got my mat", 'pause'],
    ['one second i need to close the curtains', 'pause'],
  ])('"%s": %s', async (words, name) => {
    expect(await meant(...MIDWAY, words)).toMatchObject({ kind: 'command', name });
  });

  it.each(['wait which arm is it', 'could you tell my wife to stop please', 'hold on to what'])(
    '"%s" stops and pauses nothing',
    async (words) => {
      expect((await meant(...MIDWAY, words)).state).toBe('guiding');
    },
  );

  it('words behind a yes are what is wanted, after pain too', async () => {
    const hurt = [...MIDWAY, 'ow that hurts'];
    expect(await meant(...hurt, 'yes skip this please')).toMatchObject({ name: 'next' });
    expect(await meant(...hurt, "yeah we'll leave it there")).toMatchObject({ name: 'stop' });
    expect(await meant(...hurt, 'yes please')).toMatchObject({ name: 'yes', state: 'hurt' });
  });

  it('a mate is no mat', async () => {
    const none = { name: 'none-of-those', state: 'gated' };
    expect(await meant('start a gentle morning', 'nope none of it mate')).toMatchObject(none);
  });
});

describe('a second thought', () => {
  it.each([
    ['start the bridge no hang on the cat stretch', { action: 'start', id: 'cat-stretch' }],
    ['do the desk break sorry the standing break', { kind: 'routine', id: 'standing-break' }],
    ['how do i do the bridge oh sorry i mean the superman', { action: 'describe', id: 'superman' }],
  ])('"%s" counts', async (words, wanted) => {
    expect(await meant('/launch', words)).toMatchObject(wanted);
  });

  it.each(['forget that one do the chair break', "forget this i'd like the chair break"])(
    '"%s" erases nothing',
    async (words) => {
      expect(await meant('start a gentle morning', 'ready', '/wait 70s', words)).toMatchObject({
        kind: 'routine',
        id: 'chair-break',
      });
    },
  );
});

describe('a yes before pain', () => {
  it.each(['actually yeah that hurts now', "yeah it's hurting now"])(
    'is none at rest: "%s"',
    async (words) => {
      expect(await meant(words)).toMatchObject({ kind: 'command', name: 'it-hurts' });
    },
  );

  it('alone stays one', async () => {
    expect(await meant('yes it does')).toMatchObject({ kind: 'command', name: 'yes' });
  });
});
