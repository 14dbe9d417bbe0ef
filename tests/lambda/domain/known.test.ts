/** A release may take topics, moves and routines away while people are in the middle of them. */
import { knowledge } from '../../../lambda/content';
import { begin } from '../../../lambda/domain/guided/playback/reduce';
import { compilerFor } from '../../../lambda/domain/guided/timeline/session';
import { knownPlay, knownSession } from '../../../lambda/domain/known';
import { parseSession, type State } from '../../../lambda/domain/session';

const GONE = 'gone-in-this-release';
const [routine] = knowledge.routines;
const [topic] = knowledge.topics;
if (!routine || !topic) throw new Error('nothing to take away');

const options: Parameters<typeof begin>[0] = {
  what: { kind: 'routine', id: routine.id },
  pace: 'usual',
  level: 'usual',
  met: [],
  skip: [],
};
const { play } = begin(options, compilerFor(knowledge, 'en-US'), 'g', 0);
const ofGone = { ...play, what: { kind: 'routine', id: GONE } } as const;

const stateOf = (state: unknown): State =>
  knownSession(parseSession({ v: 2, state, told: [] }), knowledge).state;

describe('a routine that is gone', () => {
  test('leads to the start of the move that was being done', () => {
    expect(knownPlay(ofGone, knowledge)).toMatchObject({
      gid: 'g',
      what: { kind: 'exercise', id: play.move },
    });
    expect(stateOf({ name: 'guided', play: ofGone })).toMatchObject({ name: 'guided' });
  });

  test('with a move that is gone leads nowhere', () => {
    expect(knownPlay({ ...ofGone, move: GONE }, knowledge)).toBeNull();
    expect(stateOf({ name: 'guided', play: { ...ofGone, move: GONE } })).toEqual({ name: 'idle' });
  });

  test('is nothing to anybody who is in another', () => {
    expect(knownPlay(play, knowledge)).toBe(play);
  });
});

test.each([
  ['a gate', { name: 'gated', start: { kind: 'routine', id: GONE } }],
  ['a gate of a move', { name: 'gated', start: { kind: 'exercise', id: GONE } }],
  ['a choice', { name: 'clarifying', between: [topic.id, GONE] }],
  ['an offer to go on', { name: 'asking', offer: { kind: 'more', topic: GONE } }],
  ['an offer of a topic', { name: 'asking', offer: { kind: 'topic', topic: GONE } }],
  ['an offer of a move', { name: 'asking', offer: { kind: 'exercise', exercise: GONE } }],
  ['an offer of a routine', { name: 'asking', offer: { kind: 'routine', routine: GONE } }],
  [
    'the end of a routine',
    {
      name: 'asking',
      offer: {
        kind: 'after-routine',
        what: { kind: 'routine', id: GONE },
        done: { moves: 1, sides: false, ms: 1 },
        asks: 'anything',
      },
    },
  ],
])('%s of what is gone is none', (_, state) => {
  expect(parseSession({ v: 2, state, told: [] }).state).toEqual(state);
  expect(stateOf(state)).toEqual({ name: 'idle' });
});

test('topics and moves that are gone are not talked about any more', () => {
  const session = parseSession({
    v: 2,
    state: { name: 'idle' },
    told: [GONE, topic.id],
    topic: GONE,
    detailed: true,
    described: GONE,
  });
  expect(knownSession(session, knowledge)).toEqual({ v: 2, state: { name: 'idle' }, told: [topic.id] });
});
