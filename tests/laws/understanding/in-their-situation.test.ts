/** What the same words mean in one state and another, where a mistake is dangerous or ends the talk. */
import { meant, type Situated } from '../../support/situations';

const command = (name: string) => ({ kind: 'command', name });

describe('the end of one’s strength', () => {
  test.each([
    "i'm sick of this pain i can't go on",
    "i'm so fed up with my back i just can't carry on any more",
    'nothing helps and i cannot take it anymore',
    'this has ruined my life i can not cope any longer',
  ])('"%s" is despair anywhere', (words) => {
    for (const state of ['idle', 'gated', 'guiding', 'hurt', 'emergency'] as const)
      expect(meant(state, words)).toEqual({ kind: 'despair' });
  });

  test.each(["i can't go on", 'i really cannot carry on', "i can't keep going"])(
    '"%s" is despair alone, stops a move, and accepts no offer to go on',
    (words) => {
      expect(meant('idle', words)).toEqual({ kind: 'despair' });
      for (const state of ['guiding', 'paused', 'hurt'] as const)
        expect(meant(state, words)).toEqual({ kind: 'body', signal: 'pain' });
      expect([command('no'), { kind: 'unknown' }]).toContainEqual(meant('carryOn', words));
    },
  );

  test.each([
    "i'm sick of this exercise i can't go on",
    "i'm bored of this stretch i can't carry on",
    "i can't go on holiday with this back",
  ])('"%s" is none', (words) => {
    for (const state of ['idle', 'guiding'] as const) expect(meant(state, words).kind).not.toBe('despair');
  });
});

test.each(["can't i go on", "can't we go faster", "why don't we start", "i can't wait to start"])(
  '"%s" refuses nothing',
  (words) => {
    expect(meant('guiding', words)).not.toEqual({ kind: 'body', signal: 'pain' });
    expect(meant('guiding', words)).not.toEqual(command('pause'));
  },
);

describe('thanks and greetings', () => {
  const STATES: readonly Situated[] = ['idle', 'more', 'afterRoutine', 'gated', 'guiding', 'paused', 'hurt'];
  test.each([
    'many thanks',
    'oh thank you so much dear',
    'cheers mate',
    'thanks a lot for that',
    'ta very much',
  ])('"%s" ends nothing', (words) => {
    for (const state of STATES) expect(meant(state, words)).toEqual(command('thanks'));
  });
  test.each(['hi there', 'hello coach', 'good morning to you', 'well hello again'])(
    '"%s" is a greeting',
    (words) => {
      for (const state of STATES) expect(meant(state, words)).toEqual(command('hello'));
    },
  );
  test.each(['no thanks', "that's all thanks", 'yes thanks', 'thanks bye', 'hello can you stop'])(
    '"%s" is more than that',
    (words) => {
      expect(['thanks', 'hello']).not.toContain((meant('more', words) as { name?: string }).name);
    },
  );
});

test.each(['pain free that one', 'that was painless', 'no pain at all', "it doesn't hurt one bit"])(
  '"%s" stops no move',
  (words) => {
    expect(meant('guiding', words)).toEqual(command('praise'));
  },
);

test.each(["he's only joking he's fine", "it's nothing", "i'm all right now", 'that was a joke'])(
  'after an emergency "%s" is no help that was called',
  (words) => expect(meant('emergency', words)).not.toEqual(command('called-for-help')),
);

test.each(["i've called an ambulance", 'my son is ringing them', 'they are on the way'])(
  'after an emergency "%s" is',
  (words) => expect(meant('emergency', words)).toEqual(command('called-for-help')),
);

test.each(["it's eased off now", "that's much better", 'the cramp has gone'])(
  '"%s" is praise in a move, and a word to go on in a pause',
  (words) => {
    expect(meant('guiding', words)).toEqual(command('praise'));
    expect(meant('paused', words)).toEqual(command('resume'));
  },
);

test.each(['leave it out next time', 'skip that one in future', 'please leave the second one out'])(
  '"%s" leaves a move out, and ends nothing',
  (words) => {
    for (const state of ['afterRoutine', 'guiding', 'idle'] as const)
      expect(meant(state, words)).toEqual(command('leave-out'));
  },
);

test.each(["i don't want to call", "i'm not calling anyone", "i'd rather not ring them"])(
  'after an emergency "%s" neither ends it nor counts as a call',
  (words) => expect(meant('emergency', words)).toEqual({ kind: 'unknown' }),
);

test.each([
  ['guiding', 'i think something pulled just now on the left', { kind: 'body', signal: 'pain' }],
  ['guiding', 'come over ever so poorly i have', { kind: 'body', signal: 'unwell' }],
  ['guiding', 'pain no only a nice pull', command('praise')],
  ['guiding', 'pain not a nice pull', { kind: 'body', signal: 'pain' }],
  [
    'guiding',
    'usually my hip moans but not a peep today and my knee hurts',
    { kind: 'body', signal: 'pain' },
  ],
  ['guiding', "i thought it was fine but no it's sharp", { kind: 'body', signal: 'serious-pain' }],
  [
    'guiding',
    'usually my hip moans but not a peep today and my knee has locked',
    { kind: 'body', signal: 'pain' },
  ],
  ['hurt', "yes i'd better finish", command('stop')],
  ['hurt', "yes it's fine now", command('put-back')],
  ['gated', "that'd be me the bones one i'm afraid", command('one-of-those')],
  ['guiding', 'hurts no nice stretch this', { kind: 'body', signal: 'pain' }],
  ['gated', "that doesn't apply to me so let's get going", command('ready')],
] as const)('%s: "%s"', (state, words, meaning) => {
  expect(meant(state, words)).toEqual(meaning);
});

test('a complaint that is only usual is no pain of now', () => {
  const words = 'usually my hip moans but not a peep today';
  expect(meant('guiding', words)).not.toEqual({ kind: 'body', signal: 'pain' });
});
