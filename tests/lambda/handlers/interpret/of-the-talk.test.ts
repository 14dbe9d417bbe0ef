/** What is said where only words wait: first words, and words after an answer. */
import { atAShow } from '../../../support/screens/at-a-show';

/** What the last line is taken for, what is said to it, and where it leads, after the lines before it. */
async function taken(...lines: string[]) {
  const device = atAShow('echo');
  const turns = await device.says(...lines);
  await device.close();
  const { meaning, state, speech } = turns.at(-1) ?? {};
  return { meaning, kind: meaning?.kind, state, speech: speech?.words };
}

describe('first words', () => {
  it.each([
    'what have you got for the settee',
    'my hips are gone so no floor ones',
    'i am far too old for the floor',
    'the floor is too far down for me',
  ])('"%s" waits with a routine in a chair', async (words) => {
    expect(await taken(words)).toMatchObject({
      meaning: { kind: 'routine', position: 'chair' },
      state: 'gated',
    });
  });

  it.each([
    'i cannot feel the floor under my feet',
    'i cannot get up off the floor',
    'my pelvic floor is weak',
  ])('"%s" wants none', async (words) => {
    expect((await taken(words)).kind).not.toBe('routine');
  });

  it.each([
    ['i can barely bend over today', 'back-seized-up'],
    ['my niece said to ask you about my poor back', 'back-pain-now'],
    ['back pain is there since four days', 'back-pain-now'],
    ['i could drop dead i am that shattered and my back aches', 'back-pain-now'],
    ['something that will soothe a rotten back', 'reduce-inflammation'],
  ])('"%s" is about %s', async (words, id) => {
    expect(await taken(words)).toMatchObject({ meaning: { kind: 'topic', id } });
  });

  it('hears a warning sign before anything else', async () => {
    expect((await taken('i cannot bend over and i have wet myself')).kind).toBe('red-flag');
  });
});

describe('after an answer', () => {
  it.each([
    ['does running hurt your back', 'what about sand', 'running'],
    ['is driving bad for my back', 'would a wedge help', 'driving-flying'],
    ['why does cycling hurt my back', 'and the bars', 'cycling'],
    ['my back hurts', 'is it because i slouch on the couch', 'sitting-desk'],
    ['my back hurts', 'does the damp do it', 'heat-baths'],
  ])('"%s" and then "%s" is about %s', async (first, words, id) => {
    expect(await taken(first, words)).toMatchObject({ meaning: { kind: 'topic', id } });
  });

  it('knows of what was told last alone what a bare word is about', async () => {
    expect(await taken('how should i sleep', 'would a wedge help')).not.toMatchObject({
      meaning: { id: 'driving-flying' },
    });
  });

  it('tells who asks whether to be off work that mostly they need not', async () => {
    expect(await taken('what helps sciatica', 'should i have a few days off work')).toMatchObject({
      meaning: { id: 'back-to-work', facet: 'time-off' },
    });
  });

  it.each(['my physio told me to keep moving', 'doctor says it is fine to stretch'])(
    '"%s" is offered a routine',
    async (words) => {
      const { meaning, speech } = await taken('my back hurts', words);
      expect(meaning).toMatchObject({ kind: 'command', name: 'allowed' });
      expect(speech).toMatch(/routine\?/);
    },
  );

  it('offers none to whom a doctor allowed none', async () => {
    expect((await taken('my back hurts', 'my doctor said no exercise')).speech).not.toMatch(/routine\?/);
  });

  it('has sympathy, and somebody to ask, where nothing helped', async () => {
    expect((await taken('what helps sciatica', 'none of that works for me')).speech).toMatch(
      /sorry.*therapist/,
    );
  });

  it.each([
    ['is swimming good for my back', 'nah i meant walking', 'walking'],
    ['should i see a doctor', 'nope i was asking about a scan', 'scans'],
    ['how can i ease my sore back', 'thank you and what about swimming', 'swimming'],
  ])('"%s", then "%s": %s', async (before, words, id) => {
    expect(await taken(before, words)).toMatchObject({ meaning: { kind: 'topic', id } });
  });

  it('tells how long soreness lasts, and not how long pain does', async () => {
    expect((await taken('why am i sore after the gym', 'how long does that last')).speech).toMatch(
      /three days/,
    );
  });
});

describe('what the last answer decides', () => {
  it.each([
    ['what are some good back exercises', 'which one should i start with', { ask: 'easiest' }],
    ['should i use ice or heat', 'which one should i start with', { facet: 'heat-or-ice' }],
    ['is swimming good for my back', "i can't swim though", { facet: 'water-exercise' }],
    ['what painkillers can i take', 'is it alright with my tummy', { facet: 'ask-first' }],
  ])('after "%s", "%s"', async (told, words, meaning) => {
    expect((await taken(told, words)).meaning).toMatchObject(meaning);
  });
});

describe('after a routine', () => {
  const routine = ['start the two minute reset', 'ready', '/wait 50s', 'skip', '/wait 8s', 'skip'];

  it.each([
    ['i am that pleased with myself', 'praise'],
    ['not bad for a pensioner', 'praise'],
    ['how did i do then', 'done'],
    ['well that is the ironing beaten', 'done'],
  ])('"%s" is no puzzle', async (words, name) => {
    expect((await taken(...routine, words)).meaning).toEqual({ kind: 'command', name });
  });

  it('hears who is proud, and dizzy', async () => {
    expect((await taken(...routine, 'proud of myself but dizzy')).kind).toBe('body');
  });
});

describe('what is put right', () => {
  it.each([
    ['is swimming good for my back', 'walking i meant', 'walking'],
    ['does running hurt my back', 'it is not running it is gardening', 'gardening-housework'],
    ['which mattress is best', 'scans is what i asked about', 'scans'],
  ])('"%s", then "%s": %s', async (before, words, id) => {
    expect(await taken(before, words)).toMatchObject({ meaning: { kind: 'topic', id } });
  });

  it('goes on from a no to something else', async () => {
    const { meaning } = await taken(
      'what eases a sore back',
      'no ice does nothing for me what else is there',
    );
    expect(meaning).toEqual({ kind: 'follow-up', ask: 'tried-that' });
  });

  it('names gentler moves to a beginner', async () => {
    const { meaning } = await taken('how does the superman go', 'one for a beginner');
    expect(meaning).toEqual({ kind: 'follow-up', ask: 'easiest' });
  });
});

describe('a sign of years ago', () => {
  it('asks for no help now', async () => {
    expect((await taken('last year my legs gave way')).kind).toBe('topic');
  });

  it.each([
    'since last year my legs give way',
    'last night my legs gave way',
    'years ago my legs gave way and now they are numb',
  ])('"%s" is one of now', async (words) => {
    expect((await taken(words)).kind).toBe('red-flag');
  });
});

it('sends whoever names somebody on the floor to them', async () => {
  expect((await taken('aunt vera is on the landing floor')).meaning).toEqual({
    kind: 'body',
    signal: 'fallen',
  });
});

it('tells what to say to whoever answers the call', async () => {
  const { meaning, state, speech } = await taken('i can not feel between my legs', 'what shall i tell them');
  expect(meaning).toEqual({ kind: 'command', name: 'explain' });
  expect(state).toBe('emergency');
  expect(speech).toMatch(/where you are/);
});

it.each([
  "anything for someone who can't get out of their chair",
  "something for somebody who can't leave their seat",
])('"%s" gets a session in a chair', async (words) => {
  const { meaning } = await taken(words);
  expect(meaning).toMatchObject({ kind: 'routine', position: 'chair' });
});

describe('at the gate', () => {
  it.each(['i have a dodgy knee is that a problem', 'are bad knees okay for this'])(
    '"%s" is told of the kneeling, and where there is none',
    async (words) => {
      const { meaning, speech } = await taken('start the strengthen routine', words);
      expect(meaning).toMatchObject({ kind: 'position', ask: 'no-kneeling' });
      expect(speech).toMatch(/in a chair/);
    },
  );
});

it('is thanked, and stops, in the middle of a routine', async () => {
  const { meaning } = await taken('start the chair break', 'ready', '/wait 70s', 'thanks stop');
  expect(meaning).toMatchObject({ kind: 'command', name: 'stop' });
});

it('takes words for somebody else in the room as that', async () => {
  const words = 'could you hand me my glasses love';
  const { meaning } = await taken('start the chair break', 'ready', '/wait 70s', words);
  expect(meaning).toMatchObject({ kind: 'command', name: 'aside' });
});

it('leaves out the next move when that is refused, and goes on with this one', async () => {
  const { meaning, speech, state } = await taken(
    'start the chair break',
    'ready',
    '/wait 70s',
    "not the next one i don't like it",
  );
  expect(meaning).toMatchObject({ kind: 'command', name: 'leave-out' });
  expect(speech).toMatch(/^Leaving out the pelvic tilt\./);
  expect(state).toBe('guiding');
});
