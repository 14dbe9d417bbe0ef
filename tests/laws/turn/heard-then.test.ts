/** What is heard after the body: places, ends, moves by other names, picks, stories, and what only leans on an answer. */
import type { Session } from '../../../lambda/domain/session';
import { interpret } from '../../../lambda/handlers/interpret/interpret';
import { meant, type Situated, within } from '../../support/situations';

const command = (name: string) => ({ kind: 'command', name });
const unknown = { kind: 'unknown' };
const routine = (id: string) => ({ kind: 'routine', id });

const read = (state: Situated, before: Partial<Session>, words: string) =>
  interpret(within(state, before, words));

const gateOf = (id: string): Partial<Session> => ({
  state: { name: 'gated', start: { kind: 'routine', id } },
});

describe('a place at the gate', () => {
  test.each([
    ['desk-break', "i'm already sat at my desk"],
    ['desk-break', "well i'm sitting down now at the kitchen table"],
    ['standing-break', "i'm standing behind the sofa"],
    ['bed-stretch', "i'm lying in bed with the cat"],
    ['gentle-morning', "okay i'm down on the rug on the floor"],
  ])('of %s, "%s" is where it is done', (id, words) => {
    expect(read('idle', gateOf(id), words)).toEqual(command('already-down'));
  });

  test('where it is not done is a wish, and a routine by its name is that one', () => {
    expect(meant('gated', 'in my chair')).toEqual({ kind: 'routine', wish: { places: ['chair'] } });
    expect(meant('gated', 'hmm the chair one')).toEqual({ ...routine('chair-break'), position: 'chair' });
  });
});

describe('an end', () => {
  test.each<[Situated, string]>([
    ['idle', 'ow stop it'],
    ['more', 'okay stop now please'],
    ['afterRoutine', "that'll be everything love"],
    ['more', "thanks i'm off to bed"],
    ['more', "i'd better run"],
    ['idle', 'have a nice day'],
    ['carryOn', 'i must run'],
  ])('while %s, "%s"', (state, words) => {
    expect(meant(state, words)).toEqual(command('stop'));
  });

  test('is none in a question', () => {
    const words = "can you tell me what to do before i'm off to bed";
    expect(meant('idle', words)).not.toEqual(command('stop'));
  });

  test('and a yes at the gate that says what it is to begins', () => {
    for (const words of ['yeah go on', "right let's get going"])
      expect(meant('gated', words)).toEqual(command('ready'));
    expect(meant('guiding', "okay let's get going")).toEqual(command('resume'));
  });
});

test('who cannot kneel leaves a move out, and wishes a routine elsewhere where none is done', () => {
  const words = "i don't think i can get onto hands and knees";
  for (const state of ['guiding', 'paused'] as const)
    expect(meant(state, words)).toEqual(command('leave-out'));
  for (const state of ['idle', 'gated'] as const)
    expect(meant(state, "i can't kneel")).toMatchObject({ kind: 'routine', wish: { kneeling: false } });
});

describe('a move by another name', () => {
  test.each([
    ['show me the bird dog', 'cat-stretch'],
    ["i can't manage a plank", 'draw-in'],
    ["do you know the child's pose", 'knee-to-chest'],
    ['walk me through a side plank', 'lateral-leg-lift'],
  ])('"%s" is the nearest of ours', (words, id) => {
    expect(meant('idle', words)).toEqual({ kind: 'exercise', action: 'describe', id, near: true });
  });

  test('is passed over where one of ours is named, or a question has its own answer', () => {
    const bridge = { kind: 'exercise', action: 'describe', id: 'bridge' };
    expect(meant('idle', 'show me the bridge not the plank')).toEqual(bridge);
    const led = 'talk me through the gentle morning without any planks';
    expect(meant('idle', led)).toEqual(routine('gentle-morning'));
    expect(meant('idle', 'how about planks')).toMatchObject({ kind: 'topic', facet: 'plank' });
  });
});

describe('a routine by its name', () => {
  test.each<[Situated, string, object]>([
    ['idle', 'the after run one', { ...routine('after-run'), describe: true }],
    ['idle', 'what is the desk break', { ...routine('desk-break'), describe: true }],
    ['idle', 'do the after run one', routine('after-run')],
    ['gated', 'the after run one', routine('after-run')],
    ['gated', 'what is the desk break', { ...routine('desk-break'), describe: true }],
  ])('while %s, "%s"', (state, words, meaning) => {
    expect(meant(state, words)).toEqual(meaning);
  });
});

describe('a pick among what was named', () => {
  const moves: Partial<Session> = {
    listed: [
      { kind: 'exercise', id: 'bridge' },
      { kind: 'exercise', id: 'cat-stretch' },
    ],
  };
  const routines: Partial<Session> = {
    listed: [
      { kind: 'routine', id: 'gentle-morning' },
      { kind: 'routine', id: 'desk-break' },
    ],
  };
  test.each<[Partial<Session>, string, object]>([
    [moves, 'the second one please', { kind: 'exercise', action: 'start', id: 'cat-stretch' }],
    [routines, 'which one is the quickest', { ...routine('gentle-morning'), describe: true }],
    [routines, 'tell me about the second one', { ...routine('desk-break'), describe: true }],
  ])('of %j, "%s"', (before, words, meaning) => {
    expect(read('idle', before, words)).toEqual(meaning);
  });
});

test.each<[Situated, string, object]>([
  ['carryOn', "i don't think i should do any more", command('no')],
  ['idle', "i've fallen help", { kind: 'body', signal: 'fallen' }],
  ['more', "my mum's on the kitchen floor", { kind: 'body', signal: 'fallen' }],
  ['idle', "my back's gone ping", { kind: 'topic', id: 'sharp-pain' }],
  ['afterRoutine', 'the children laughed at me', command('done')],
  ['more', 'i feel much happier having heard that', command('praise')],
])('in talk, while %s, "%s"', (state, words, meaning) => {
  expect(meant(state, words)).toEqual(meaning);
});

describe('after an answer', () => {
  const told = { topic: 'running' };
  const aboutIt = { kind: 'follow-up', ask: 'about-it' };

  test.each<[string, object]>([
    ['would that be the same upstairs', aboutIt],
    ['should i carry on', { kind: 'follow-up', ask: 'carry-on' }],
    ["well that's reassuring", command('praise')],
    ["what's the capital of france", unknown],
    ['could you play some jazz', unknown],
    ['my sister is coming round later', unknown],
    ["no it doesn't go down my leg", unknown],
    ["i'm sixty four", unknown],
    ['i had to stop at christmas', unknown],
  ])('of running, "%s"', (words, meaning) => {
    expect(read('more', told, words)).toEqual(meaning);
  });

  test('what could be done somewhere is a routine for it', () => {
    const words = 'what could i do while the kettle boils';
    expect(read('more', { topic: 'sitting-desk' }, words)).toMatchObject({ kind: 'routine', describe: true });
  });

  test('a question that names nothing leans on it only while that is spoken of', () => {
    const words = 'would that be the same upstairs';
    const exchange = within('more', told, words);
    expect(interpret({ ...exchange, turn: { ...exchange.turn, isNew: true } })).toEqual(unknown);
    expect(read('guiding', told, words)).toEqual(unknown);
    expect(meant('idle', words)).toEqual(unknown);
  });
});

test('asked to say it again by an intent without words, it is said again', () => {
  for (const state of ['more', 'afterRoutine'] as const)
    expect(interpret(within(state, {}, '', 'AMAZON.RepeatIntent'))).toEqual(command('repeat'));
});
