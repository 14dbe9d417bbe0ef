/** Every line of the situations is what words come to mean there; and what is refused, taken back or corrected counts. */

import { spoken } from '../../../lambda/content';
import type { SituationName } from '../../../lambda/content/schema/situation';
import { classOf, type Meaning } from '../../../lambda/domain/meaning';
import { interpret } from '../../../lambda/handlers/interpret/interpret';
import { HINT, inSituation, whenRefused } from '../../../lambda/handlers/interpret/situation';
import { understood } from '../../../lambda/handlers/interpret/understood';
import type { Exchange } from '../../../lambda/handlers/turn';
import { exchangeIn, meant, type Situated, STATES, within } from '../../support/situations';

const { situations } = spoken;
const command = (name: string) => ({ kind: 'command', name });

/** An exchange in each situation, by its name in the data. */
const IN: Partial<Record<SituationName, Exchange>> = {
  idle: exchangeIn('idle', 'x'),
  asking: exchangeIn('more', 'x'),
  'after-routine': exchangeIn('afterRoutine', 'x'),
  'carry-on': exchangeIn('carryOn', 'x'),
  gated: exchangeIn('gated', 'x'),
  'not-started': within('idle', {
    state: { name: 'asking', offer: { kind: 'topic', topic: 'running', start: STATES.gated.start } },
  }),
  guiding: exchangeIn('guiding', 'x'),
  paused: exchangeIn('paused', 'x'),
  hurt: exchangeIn('hurt', 'x'),
  emergency: exchangeIn('emergency', 'x'),
  described: within('idle', { state: { name: 'asking', offer: { kind: 'exercise', exercise: 'bridge' } } }),
  rising: within('idle', {
    state: { name: 'asking', offer: { kind: 'get-up', posture: 'on-back', slow: false } },
  }),
  risen: within('idle', { state: { name: 'asking', offer: { kind: 'enough' } } }),
};
const named = Object.entries(IN) as [SituationName, Exchange][];

/** A meaning of a class; the kinds that have names of their own. */
function ofClass(label: string): Meaning {
  const [kind = '', name = ''] = label.split(':');
  if (kind === 'position' || kind === 'follow-up') return { kind, ask: name } as Meaning;
  return (kind === 'topic' ? { kind, id: name } : { kind, name }) as Meaning;
}

function listed(name: SituationName, of: 'means' | 'refused'): Record<string, string> {
  const { extends: general, ...own } = situations[name];
  return { ...(general === undefined ? {} : listed(general as SituationName, of)), ...own[of] };
}

describe.each(named)('%s', (name, exchange) => {
  test('takes a class for what its data says, and all others for themselves', () => {
    const lines = listed(name, 'means');
    for (const [said, means] of Object.entries(lines))
      expect([said, classOf(inSituation(exchange, ofClass(said)))]).toEqual([said, means]);
    for (const said of ['command:volume', 'position:hold', 'follow-up:easiest', 'topic:running'])
      if (lines[said] === undefined) expect(classOf(inSituation(exchange, ofClass(said)))).toBe(said);
  });

  test('takes what is refused for what its data says', () => {
    const lines = listed(name, 'refused');
    for (const [label, means] of Object.entries(lines))
      expect([label, classOf(whenRefused(exchange, label))]).toEqual([label, means]);
    const other = lines.command ?? 'unknown';
    expect(classOf(whenRefused(exchange, 'command:volume'))).toBe(other);
    expect(whenRefused(exchange, 'topic:running')).toEqual({ kind: 'unknown' });
  });
});

test('a move that waits at its gate is at the gate, and not only described', () => {
  const gate = within('idle', { state: { name: 'gated', start: { kind: 'exercise', id: 'bridge' } } });
  expect(inSituation(gate, { kind: 'command', name: 'no' })).toEqual(command('none-of-those'));
});

test('what a command names stays with it', () => {
  const meaning: Meaning = { kind: 'command', name: 'leave-out', exercise: 'bridge' };
  expect(inSituation(exchangeIn('hurt', 'x'), meaning)).toEqual({ ...meaning, name: 'next' });
});

test('what Alexa chose is likelier, a command more than a topic', () => {
  expect(HINT).toBeGreaterThan(1);
  expect(understood({ ...exchangeIn('idle', 'x'), nlu: null }, 'stop')).toEqual({ kind: 'unknown' });
});

describe('what is refused', () => {
  test.each<[Situated, string, object]>([
    ['guiding', "don't go back", command('aside')],
    ['guiding', "don't pause", command('resume')],
    ['guiding', "you're grand don't be going any faster", command('aside')],
    ['guiding', "ah please don't bring it back to the start", command('aside')],
    ['paused', "there's no sense telling me all that again", command('aside')],
    ['gated', "you needn't be making it any easier", command('aside')],
    ['guiding', "don't skip it just slow down", command('slower')],
    ['gated', "don't pause", { kind: 'unknown' }],
    ['gated', "i don't want to do this", command('not-today')],
    ['idle', "don't start the bridge", { ...command('leave-out'), exercise: 'bridge' }],
    ['idle', "don't skip the bridge", { ...command('put-back'), exercise: 'bridge' }],
    ['idle', "don't leave out the bridge", { ...command('put-back'), exercise: 'bridge' }],
    [
      'guiding',
      'not the bridge do the cat stretch',
      { kind: 'exercise', action: 'start', id: 'cat-stretch' },
    ],
    ['idle', "don't forget me", command('aside')],
    ['more', "don't stop", command('resume')],
  ])('while %s, "%s"', (state, words, meaning) => {
    expect(meant(state, words)).toMatchObject(meaning);
  });

  test('where it is not to be is a place', () => {
    expect(meant('idle', "i can't do exercises on the floor")).toMatchObject({ kind: 'routine' });
  });

  test('what erases, and help that was called, are done only where they are named', () => {
    for (const state of ['idle', 'guiding', 'more'] as const)
      expect(meant(state, "don't start gentle morning")).not.toEqual(command('forget-me'));
  });
});

describe('an offer that asks for no strength', () => {
  test.each([
    ['anything', 'despair'],
    ['more', 'despair'],
    ['idle', 'despair'],
  ] as const)('after %s "I can\'t go on" is %s', (state, kind) => {
    expect(meant(state, "i can't go on").kind).toBe(kind);
  });
  test('a topic that is offered is one, and what is asked of a routine is none', () => {
    const offer = { kind: 'topic', topic: 'running' } as const;
    const said = "i can't go on";
    expect(interpret(within('idle', { state: { name: 'asking', offer } }, said)).kind).toBe('despair');
    for (const state of ['carryOn', 'signsRead', 'emergency'] as const)
      expect(meant(state, said).kind).not.toBe('despair');
  });
});

describe('taken back', () => {
  const routine = { kind: 'routine', id: 'desk-break' };
  test.each<[string, object]>([
    ['start the bridge no the cat stretch', { kind: 'exercise', action: 'start', id: 'cat-stretch' }],
    ['start the bridge no wait start the desk break', routine],
    ['start a gentle morning scratch that start the desk break', routine],
  ])('"%s"', (words, meaning) => expect(meant('idle', words)).toMatchObject(meaning));

  test('a question is not taken back by another, and a bare no needs a first thought', () => {
    expect(meant('idle', 'why does running hurt no wait what about sit ups').kind).not.toBe('exercise');
    expect(meant('idle', 'well no the cat stretch').kind).not.toBe('routine');
  });

  test.each(['start gentle morning with music', 'start the desk break to music'])(
    '"%s" starts it',
    (words) => {
      expect(meant('idle', words).kind).toBe('routine');
    },
  );
});

describe('corrected', () => {
  const told = { topic: 'sit-ups', told: ['sit-ups'] };
  test('to another topic, by its own words', () => {
    expect(interpret(within('more', told, 'no i mean why running hurts'))).toEqual({
      kind: 'topic',
      id: 'running',
    });
  });
  test('to something that says nothing, it was not what was asked for', () => {
    expect(interpret(within('more', told, 'no i meant for me'))).toEqual({
      kind: 'follow-up',
      ask: 'not-what-i-asked',
    });
  });
});
