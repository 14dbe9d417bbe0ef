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

describe('another routine in the place of this one', () => {
  it.each([
    ['actually can we switch to the morning one', 'gentle-morning'],
    ['change to the standing one', 'standing-break'],
    ["i'd prefer the bed one", 'bed-stretch'],
    ["let's swap to the running one", 'after-run'],
    ['can you change it to the running routine', 'after-run'],
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
