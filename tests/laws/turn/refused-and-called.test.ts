/** What of a turn is decided after its signs: what is called, refused, corrected, supposed, or started with a sound. */
import { spoken } from '../../../lambda/content';
import { interpret } from '../../../lambda/handlers/interpret/interpret';
import { needsMemory } from '../../../lambda/handlers/interpret/needs-memory';
import type { Turn } from '../../../lambda/handlers/turn';
import { exchangeIn, type Situated } from '../../support/situations';

const [bridge, cat] = ['bridge', 'cat-stretch'];
const command = (name: string, rest: object = {}) => ({ kind: 'command', name, ...rest });

function read(state: Situated, words: string, change: Partial<Turn> = {}) {
  const exchange = exchangeIn(state, words);
  return interpret({ ...exchange, turn: { ...exchange.turn, ...change } });
}
const session = (change: Partial<Turn['session']>, state: Situated = 'idle') => ({
  session: { ...exchangeIn(state, '').turn.session, ...change },
});

describe('what comes before words', () => {
  test('a task starts the usual routine', () => {
    expect(read('idle', '', { task: 'usual-routine' })).toEqual({
      kind: 'routine',
      id: spoken.defaults.routines.usual,
    });
  });

  test('a permission given or not is an answer to the reminder', () => {
    const plan = { days: { once: 'tomorrow' }, time: { hour: 7, minute: 0 } } as const;
    expect(read('idle', '', { consent: { given: true, answered: true, plan } })).toMatchObject({
      kind: 'reminder',
      consent: 'given',
      agreed: plan,
    });
    expect(read('idle', '', { consent: { given: false, answered: true, plan: null } })).toMatchObject({
      consent: 'refused',
    });
    expect(read('idle', '', { consent: { given: false, answered: false, plan } })).toMatchObject({
      consent: 'unanswered',
      time: plan.time,
    });
  });
});

describe('pain that is only supposed', () => {
  test('is of the move at hand', () => {
    for (const state of ['gated', 'guiding', 'paused'] as const)
      expect(read(state, 'what if it hurts')).toEqual({ kind: 'position', ask: 'if-it-hurts' });
    expect(read('idle', 'what if it hurts').kind).not.toBe('position');
  });

  test('is a question where it names a topic', () => {
    expect(read('guiding', 'why does my back hurt after running')).toMatchObject({ kind: 'topic' });
  });
});

describe('a reminder', () => {
  test('is heard anywhere when it names a time, and in a routine only then', () => {
    for (const state of ['idle', 'more', 'guiding'] as const)
      expect(read(state, 'remind me at seven').kind).toBe('reminder');
    expect(read('guiding', 'remind me how').kind).toBe('command');
  });
});

describe('what is called at the end of other talk', () => {
  test.each(['stop', 'pause', 'next', 'previous', 'repeat'])('"%s" is meant in a routine', (name) => {
    expect(read('guiding', `can you believe this weather ${name}`)).toMatchObject(command(name));
  });

  test('is not looked for elsewhere, nor where the rest makes sense, and is no other word', () => {
    expect(read('idle', 'can you believe this weather pause')).toEqual({ kind: 'unknown' });
    expect(read('guiding', 'can you believe this weather hello')).not.toMatchObject(command('hello'));
    expect(read('guiding', 'can you believe this weather the bridge')).not.toMatchObject(command('pause'));
    expect(read('guiding', 'what comes next')).not.toEqual({ kind: 'unknown' });
    expect(read('guiding', 'flurb glim')).toEqual({ kind: 'unknown' });
  });
});

describe('what is started with a sound', () => {
  test('is told by the rest', () => {
    expect(read('idle', 'start the gentle morning with music')).toMatchObject({
      kind: 'routine',
      id: 'gentle-morning',
    });
    expect(read('idle', 'start the bridge with music')).toMatchObject({ kind: 'exercise', id: bridge });
  });

  test('is nothing where the rest starts nothing', () => {
    expect(read('idle', 'what is the weather with music')).toEqual({ kind: 'unknown' });
    expect(read('idle', 'with music')).toEqual(command('sound-on'));
  });
});

describe('a second thought', () => {
  test('counts after words that mean nothing only where it is said outright', () => {
    expect(read('idle', 'flurb i mean the bridge')).toMatchObject({ kind: 'exercise', id: bridge });
    expect(read('idle', 'start the bridge no wait a chair routine')).toMatchObject({
      kind: 'routine',
      position: 'chair',
    });
  });

  test('that asks for no move is not taken for one', () => {
    expect(read('idle', 'the bridge no wait why does it hurt').kind).not.toBe('exercise');
  });

  test('about a topic that finds no other says so, and a clear one is done', () => {
    const topic = session({ topic: 'running' }, 'more');
    expect(read('more', 'no i meant flurb', topic)).toEqual({ kind: 'follow-up', ask: 'not-what-i-asked' });
    expect(read('more', 'i meant the bridge', topic)).toMatchObject({ kind: 'exercise', id: bridge });
    expect(read('more', 'i mean stop', topic)).toMatchObject(command('stop'));
  });

  test('in a move or at its gate is none: what is named is left out', () => {
    for (const state of ['gated', 'guiding'] as const)
      expect(read(state, 'no i meant the bridge')).toMatchObject(command('leave-out', { exercise: bridge }));
  });
});

describe('the answer to a question back', () => {
  const asked = spoken.topics.find(({ asks }) => asks !== undefined);
  const offer = { kind: 'which-facet', topic: asked?.id ?? '' } as const;
  const waiting = session({ state: { name: 'asking', offer } });

  test('is that side of the topic, by each of its words', () => {
    expect(asked?.asks?.answers.length).toBeGreaterThan(1);
    for (const { facet, words } of asked?.asks?.answers ?? [])
      expect(read('idle', words[0] ?? '', waiting)).toEqual({ kind: 'topic', id: asked?.id, facet });
  });

  test('is none where nothing was asked, and none that names no side', () => {
    const [first] = asked?.asks?.answers ?? [];
    expect(read('idle', first?.words[0] ?? '')).not.toMatchObject({ facet: first?.facet });
    expect(read('idle', 'stop', waiting)).toMatchObject(command('stop'));
  });
});

describe('what leans on a topic', () => {
  const topic = session({ topic: 'sit-ups' }, 'more');
  test('is corrected to another one, or to a move that was described', () => {
    expect(read('more', 'no i meant sitting all day', topic)).toEqual({ kind: 'topic', id: 'sitting-desk' });
    expect(read('more', 'no i meant how long', topic)).toMatchObject({ kind: 'follow-up', ask: 'how-long' });
    const described = session({ described: bridge });
    expect(read('idle', 'no i meant the cat stretch', described)).toMatchObject({
      action: 'describe',
      id: cat,
    });
    expect(read('idle', 'no i meant the chair routine', described)).toMatchObject({ kind: 'routine' });
  });
});

describe('what is refused', () => {
  test.each(['not the bridge', 'anything but the bridge', "i don't want the bridge"])(
    '"%s" leaves it out',
    (words) => {
      expect(read('guiding', words)).toEqual(command('leave-out', { exercise: bridge }));
    },
  );

  test.each(["don't leave out the bridge", "don't skip the bridge"])('"%s" keeps it', (words) => {
    expect(read('guiding', words)).toEqual(command('put-back', { exercise: bridge }));
  });

  test('with another move named, that one is done', () => {
    expect(read('guiding', 'not the bridge do the cat stretch')).toEqual({
      kind: 'exercise',
      action: 'start',
      id: cat,
    });
  });

  test('a place that is refused is a wish', () => {
    expect(read('idle', "i can't do one on the floor")).toMatchObject({
      kind: 'routine',
      wish: { notIn: ['floor'] },
    });
  });

  test('a command means its contrary, and nothing where it has none', () => {
    expect(read('guiding', "don't pause")).toMatchObject(command('resume'));
    expect(read('guiding', "don't flurb")).toEqual({ kind: 'unknown' });
    expect(read('gated', "i don't want to do this")).toMatchObject(command('not-today'));
    expect(read('emergency', "i don't want to call for help")).toEqual({ kind: 'unknown' });
    expect(read('emergency', 'i called for help')).toMatchObject(command('called-for-help'));
  });

  test('"leave it out" is of the move that is done', () => {
    expect(read('guiding', 'leave it out')).toEqual(command('leave-out'));
  });
});

test('a sound is turned off where one is named, and lights are none', () => {
  expect(read('guiding', 'turn off the lights')).toEqual({ kind: 'unknown' });
  expect(read('idle', 'turn off the lights')).toEqual({ kind: 'unknown' });
  expect(read('guiding', 'turn off the music')).toEqual(command('sound-off'));
});

describe("can't go on", () => {
  test('stops a move, refuses an offer, and is despair where nothing is asked', () => {
    for (const state of ['gated', 'guiding'] as const) expect(read(state, "i can't go on").kind).toBe('body');
    expect(read('carryOn', "i can't go on")).toEqual(command('no'));
    for (const state of ['idle', 'more', 'anything'] as const)
      expect(read(state, "i can't go on")).toEqual({ kind: 'despair' });
  });
});

test('pain that is gone is a word to go on in a pause, and good news elsewhere', () => {
  expect(read('paused', "it doesn't hurt anymore")).toMatchObject(command('resume'));
  for (const state of ['guiding', 'idle'] as const)
    expect(read(state, "it doesn't hurt")).toMatchObject(command('praise'));
});

test('a reminder, and the days that are noted, need what is remembered', () => {
  expect(needsMemory(exchangeIn('idle', 'x'), { kind: 'reminder', does: 'set' })).toBe(true);
  expect(needsMemory(exchangeIn('idle', 'x'), { kind: 'command', name: 'note-days' })).toBe(true);
});
