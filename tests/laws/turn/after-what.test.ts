/** What the same words are taken for by where the talk is: what is refused, asked after an answer, or told in a routine. */
import { atAShow } from '../../support/screens/at-a-show';

/** What the last line is taken for, what is said to it, and where it leads, after the lines before it. */
async function taken(before: readonly string[], words: string) {
  const device = atAShow('echo');
  const turns = await device.says(...before, words);
  await device.close();
  const { meaning, state, speech } = turns.at(-1) ?? {};
  return { meaning, state, speech: speech?.words };
}

const DESK = ['my back aches at my desk'];
const GYM = ['my back is sore after the gym'];
const GATE = ['start the gentle morning'];
const MIDWAY = [...GATE, 'ready'];
const PAUSED = [...MIDWAY, 'pause'];

const command = (name: string) => ({ kind: 'command', name });
const asked = (ask: string) => ({ kind: 'follow-up', ask });

test.each([
  [DESK, 'no read me all your moves', command('list-exercises')],
  [GYM, "nah i'd rather hear about running", { kind: 'topic', id: 'running' }],
  [DESK, 'no thanks', command('no')],
  [GYM, 'how can i keep it from happening again', asked('prevent')],
  [GYM, 'should i give it up then', asked('carry-on')],
  [GYM, 'what might i do', { kind: 'follow-up' }],
  [['i have a slipped disc'], 'which moves are out for me', { kind: 'topic', facet: 'which-exercise' }],
  [[], 'got anything for a tea break', { kind: 'routine' }],
])('after %j: "%s"', async (before, words, meaning) => {
  expect(await taken(before, words)).toMatchObject({ meaning });
});

test.each([
  [GATE, 'hmm maybe a different one', { kind: 'routine' }, 'gated'],
  [GATE, 'another one', { kind: 'routine' }, 'gated'],
  [[...GATE, 'none of those'], "what's next", { kind: 'command', peek: true }, 'gated'],
  [GATE, 'can i ask something else', {}, 'gated'],
  [GATE, 'hold on the puppy is on my mat', command('pause'), 'gated'],
  [[...GATE, 'none of those'], 'sounds good', { kind: 'routine' }, 'guiding'],
  [GATE, 'sounds good', command('yes'), 'gated'],
  [[...GATE, 'none of those', 'my knee hurts'], 'sounds good', command('yes'), 'gated'],
  [['do the superman'], 'it looks a bit tough', { kind: 'position', ask: 'effort' }, 'gated'],
  [MIDWAY, 'my toast is burning', {}, 'paused'],
  [MIDWAY, 'my back is burning', {}, 'hurt'],
  [MIDWAY, 'i can feel it all down my leg', { kind: 'body', signal: 'serious-pain' }, 'asking'],
  [MIDWAY, 'the kitten is licking my toes', command('pause'), 'paused'],
  [PAUSED, "okay the cat's gone", command('resume'), 'guiding'],
  [MIDWAY, 'half a minute to go', command('how-many-left'), 'guiding'],
  [MIDWAY, 'give me half a minute', command('pause'), 'paused'],
  [MIDWAY, "don't race ahead", command('slower'), 'guiding'],
  [MIDWAY, 'who said slow down i never want that', command('resume'), 'guiding'],
  [MIDWAY, 'not my thing can we start over', command('start-over'), 'guiding'],
  [MIDWAY, 'could you talk a bit less', command('talk-less'), 'guiding'],
])('after %j: "%s"', async (before, words, meaning, state) => {
  expect(await taken(before, words)).toMatchObject({ meaning, state });
});

test.each([
  ['i have a slipped disc', 'can i do the bridge'],
  ['i have osteoporosis', 'is the superman safe'],
  ['i am pregnant and my back hurts', 'could i try the cat stretch with that'],
])('after "%s": "%s" is for a doctor to say', async (before, words) => {
  expect((await taken([before], words)).speech).toMatch(/ask your .* first if/);
});

test.each(['can i do the bridge', 'is the bridge okay'])('"%s" of any sore back is told', async (words) => {
  expect((await taken(GYM, words)).speech).not.toMatch(/ask your/);
});

test('"do one with me" is of the part that was told', async () => {
  const bed = ["i'm stiff in the morning", 'what can i do in bed'];
  expect((await taken(bed, 'do one with me')).meaning).toMatchObject({ kind: 'routine', id: 'bed-stretch' });
});
