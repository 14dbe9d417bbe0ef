/** In which order a turn is read: what comes without words, what was read out, what was asked, and what only leans on it. */

import { spoken } from '../../../lambda/content';
import type { Meaning } from '../../../lambda/domain/meaning';
import type { Offer } from '../../../lambda/domain/session';
import { interpret } from '../../../lambda/handlers/interpret/interpret';
import { needsMemory } from '../../../lambda/handlers/interpret/needs-memory';
import type { Exchange, Turn } from '../../../lambda/handlers/turn';
import { exchangeIn, type Situated, STATES } from '../../support/situations';

const [topic, other] = spoken.topics;
const ids = { topic: topic?.id ?? '', other: other?.id ?? '' };
const command = (name: string) => ({ kind: 'command', name });

function turnIn(state: Situated, words: string, change: Partial<Turn> = {}): Exchange {
  const exchange = exchangeIn(state, words);
  return { ...exchange, turn: { ...exchange.turn, ...change } };
}
const read = (state: Situated, words: string, change: Partial<Turn> = {}) =>
  interpret(turnIn(state, words, change));
const session = (change: Partial<Turn['session']>, state: Situated = 'idle') => ({
  session: { ...exchangeIn(state, '').turn.session, ...change },
});

describe('without words', () => {
  const wordless = (state: Situated, intent: string) =>
    interpret({ ...turnIn(state, '', { intent, slots: {} }), nlu: null });

  test('what is opened, what ended, and what is no turn of ours', () => {
    expect(read('idle', '', { kind: 'launch' })).toEqual({ kind: 'launch' });
    expect(read('idle', 'ready', { kind: 'ended' })).toEqual({ kind: 'ended' });
    expect(read('idle', '', { kind: 'event', event: ['CMD', 'sing'] })).toEqual({ kind: 'ended' });
  });

  test('an intent means itself, as its situation takes it', () => {
    expect(wordless('idle', 'AMAZON.NextIntent')).toMatchObject(command('next'));
    expect(wordless('gated', 'AMAZON.ResumeIntent')).toMatchObject(command('ready'));
    expect(wordless('gated', 'AMAZON.NoIntent')).toMatchObject(command('none-of-those'));
    expect(wordless('signsRead', 'AMAZON.YesIntent')).toMatchObject({ kind: 'red-flag', urgency: 'today' });
    expect(wordless('signsRead', 'AMAZON.NoIntent')).toMatchObject(command('no'));
  });

  test('words that nothing can read are an error, for a sign would be missed', () => {
    expect(() => interpret({ ...turnIn('idle', 'my legs are numb'), nlu: null })).toThrow(/red flags/);
  });
});

describe('a touch', () => {
  const touched = (state: Situated, ...event: unknown[]) => read(state, '', { kind: 'event', event });

  test('means what a word would, where it is touched', () => {
    expect(touched('idle', 'CMD', 'next')).toEqual(command('next'));
    expect(touched('gated', 'CMD', 'no')).toEqual(command('none-of-those'));
    expect(touched('idle', 'CMD', 'topic', ids.topic)).toEqual({ kind: 'topic', id: ids.topic });
  });

  test('a report means itself', () => {
    expect(touched('guiding', 'FAILED')).toEqual({ kind: 'screen', report: { kind: 'failed' } });
  });

  test('"one of those" tells of a sign only where signs were read', () => {
    const first = session({ state: { name: 'asking', offer: { kind: 'other-signs' } } });
    const tells = (change: Partial<Turn>, name: string) =>
      read('idle', '', { kind: 'event', event: ['CMD', name], ...change });
    expect(tells(first, 'one-of-those')).toEqual({
      kind: 'red-flag',
      flag: 'sign-read-out',
      urgency: 'emergency',
    });
    expect(touched('signsRead', 'CMD', 'one-of-those')).toEqual({
      kind: 'red-flag',
      flag: 'sign-read-out',
      urgency: 'today',
    });
    expect(tells(first, 'yes').kind).toBe('command');
    for (const state of ['idle', 'gated', 'more'] as const)
      expect(touched(state, 'CMD', 'one-of-those').kind).toBe('command');
  });
});

test('what Alexa heard as a sign is one, whatever else the words say', () => {
  const fever = spoken.redFlags.flags.find(({ urgency }) => urgency === 'today');
  expect(fever).toBeDefined();
  expect(read('idle', "i can't feel my legs", { intent: 'AMAZON.YesIntent' })).toMatchObject({
    kind: 'red-flag',
    urgency: 'emergency',
  });
});

describe('the body', () => {
  test('is listened to where somebody moves or is about to', () => {
    for (const state of ['gated', 'guiding', 'paused', 'hurt', 'afterRoutine'] as const)
      expect(read(state, 'my knee hurts')).toEqual({ kind: 'body', signal: 'pain' });
    for (const state of ['idle', 'more', 'anything', 'carryOn'] as const)
      expect(read(state, 'my knee hurts').kind).not.toBe('body');
  });

  test('in a routine nothing is noted down, elsewhere it is asked for', () => {
    expect(read('idle', 'how am i doing this week')).toEqual(command('how-am-i-doing'));
    expect(read('guiding', 'how am i doing this week')).not.toEqual(command('how-am-i-doing'));
  });
});

describe('after the signs were read', () => {
  test.each(['yes', 'i have that', 'that is me', 'this sounds like me'])('"%s" tells of one', (words) => {
    expect(read('signsRead', words)).toMatchObject({
      kind: 'red-flag',
      flag: 'sign-read-out',
      urgency: 'today',
    });
    const first = session({ state: { name: 'asking', offer: { kind: 'other-signs' } } });
    expect(read('idle', words, first)).toMatchObject({ kind: 'red-flag', urgency: 'emergency' });
  });
  test.each(['no', 'i feel fine', 'i have a question'])('"%s" does not', (words) => {
    expect(read('signsRead', words).kind).not.toBe('red-flag');
  });
  test('and nowhere else does a yes', () => {
    for (const state of ['more', 'anything', 'gated', 'idle'] as const)
      expect(read(state, 'i have that').kind).not.toBe('red-flag');
  });
});

describe('what leans on what was said', () => {
  const choice = session({ state: { name: 'clarifying', between: [ids.topic, ids.other] } });
  test.each([
    ['the first one', ids.topic],
    ['the second one', ids.other],
    ['the latter', ids.other],
    ['either', ids.topic],
  ])('"%s" picks', (words, id) => {
    expect(read('idle', words, choice)).toEqual({ kind: 'topic', id });
  });
  test('outside of a choice it picks nothing', () => {
    expect(read('idle', 'the second one').kind).not.toBe('topic');
  });
  test('"but why" wants more of the topic, where no move is being made', () => {
    const told = { topic: 'running' };
    expect(read('more', 'but why', session(told, 'more'))).toEqual(command('explain'));
    for (const state of ['guiding', 'gated', 'emergency'] as const)
      expect(read(state, 'but why is that so', session(told, state)).kind).not.toBe('topic');
  });
});

describe('a second thought', () => {
  const [bridge, cat] = ['bridge', 'cat stretch'];
  test('counts, and keeps what was to be done', () => {
    expect(read('idle', `start the ${bridge} no wait the ${cat}`)).toMatchObject({
      kind: 'exercise',
      action: 'start',
      id: 'cat-stretch',
    });
    expect(read('idle', `how do i do the ${bridge} i mean the ${cat}`)).toMatchObject({
      kind: 'exercise',
      action: 'describe',
      id: 'cat-stretch',
    });
  });
  test('corrects a description with one', () => {
    const described = session({ described: 'bridge' });
    expect(read('idle', `no i meant the ${cat}`, described)).toMatchObject({
      kind: 'exercise',
      action: 'describe',
      id: 'cat-stretch',
    });
  });
  test('without a topic to correct, and in a move, nothing is corrected', () => {
    expect(read('idle', 'no i meant that').kind).not.toBe('follow-up');
    expect(read('guiding', 'no i mean after i run').kind).not.toBe('follow-up');
  });
});

describe('what is remembered is read', () => {
  const reads = (state: Situated, meaning: Meaning) => needsMemory(turnIn(state, 'x'), meaning);
  const asking = (offer: Offer) => {
    const exchange = turnIn('idle', 'x', session({ state: { name: 'asking', offer } }));
    return (meaning: Meaning) => needsMemory(exchange, meaning);
  };
  const run: Meaning = { kind: 'topic', id: ids.topic };
  const ALWAYS: readonly Meaning[] = [
    { kind: 'launch' },
    { kind: 'routine' },
    { kind: 'red-flag', flag: 'x', urgency: 'today' },
    { kind: 'despair' },
    { kind: 'gentle-check' },
    { kind: 'body', signal: 'pain' },
    { kind: 'exercise', action: 'start', id: 'x' },
  ];
  const NEVER: readonly Meaning[] = [
    run,
    { kind: 'unknown' },
    { kind: 'ended' },
    { kind: 'exercise', action: 'describe', id: 'x' },
    { kind: 'symptom-list' },
    { kind: 'command', name: 'next' },
    { kind: 'command', name: 'thanks' },
  ];
  const BY_NAME = [
    'slower',
    'faster',
    'easier',
    'harder',
    'resume',
    'start-over',
    'talk-less',
    'talk-more',
    'sound-on',
    'sound-off',
    'forget-me',
    'what-do-you-know',
    'how-am-i-doing',
    'note-days',
    'stop-noting',
    'done',
    'hello',
  ] as const;

  test.each(ALWAYS)('for %j', (meaning) => expect(reads('idle', meaning)).toBe(true));
  test.each(NEVER)('not for %j', (meaning) => expect(reads('idle', meaning)).toBe(false));
  test.each(BY_NAME)('for "%s"', (name) => expect(reads('idle', { kind: 'command', name })).toBe(true));

  test('in every turn of a routine, at the gate, and after an emergency, but for a screen that is still there', () => {
    for (const state of ['guiding', 'paused', 'hurt', 'gated', 'emergency', 'afterRoutine'] as const) {
      for (const meaning of NEVER) expect(reads(state, meaning)).toBe(true);
    }
    const report = { kind: 'still-there', gid: 'one', rev: 0 } as const;
    expect(reads('guiding', { kind: 'screen', report })).toBe(false);
    expect(reads('guiding', { kind: 'screen', report: { kind: 'failed' } })).toBe(true);
  });

  test('for the answer to an offer to move or to keep something, unless it is another question', () => {
    const offers = [
      asking({ kind: 'exercise', exercise: 'bridge' }),
      asking({ kind: 'routine', routine: STATES.gated.start.id }),
      (meaning: Meaning) => reads('carryOn', meaning),
      ...(['note-days', 'erase', 'reminder'] as const).map((kind) => asking({ kind })),
    ];
    for (const answered of offers) {
      expect(answered({ kind: 'command', name: 'yes' })).toBe(true);
      expect(answered({ kind: 'unknown' })).toBe(true);
      expect(answered(run)).toBe(false);
    }
    expect(reads('more', { kind: 'command', name: 'yes' })).toBe(false);
  });
});
