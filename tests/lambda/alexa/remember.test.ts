/** What a person may be offered, told and asked, when two sessions, a sign and a failing store come between. */
import { knowledge } from '../../../lambda/content';
import { wordsOf } from '../../../lambda/domain/speech';
import { bookmarkIn } from '../../../lambda/memory/bookmark';
import { type Happening, SIGNS } from '../../../tools/soak/memory/events';
import { ACCOUNT } from '../../../tools/soak/memory/world';
import { AT_THE_OTHER, BEGUN, DOWN, LEFT, story, turn } from '../../support/memory-story';

const CARRY_ON = /^Carry on with /m;
const { saved, unsaved } = knowledge.prompts.guided.ended;

async function launchAfter(...day: readonly Happening[]): Promise<string> {
  const { last } = await story(...day, turn('launch'));
  return last.reply.say.flatMap((beat) => ('say' in beat ? [beat.say] : [])).join('\n');
}

test('a place that nothing came between is offered', async () => {
  expect(await launchAfter(...BEGUN, LEFT)).toMatch(CARRY_ON);
});

describe.each(SIGNS)('after "%s" the place is not offered', (sign) => {
  test('when it is said outside a routine', async () => {
    expect(await launchAfter(...BEGUN, LEFT, turn(sign))).not.toMatch(CARRY_ON);
  });

  test('when it is said in the routine', async () => {
    expect(await launchAfter(...BEGUN, turn(sign), LEFT)).not.toMatch(CARRY_ON);
  });

  test('when the store takes nothing of it, and the session is over', async () => {
    expect(await launchAfter(...BEGUN, turn(sign, DOWN), LEFT)).not.toMatch(CARRY_ON);
  });

  test('when another turn writes first, three times in a row', async () => {
    const faults = (['fine', 'overtaken'] as const).flatMap((fault) => [fault, fault, fault]);
    const crowded = turn(sign, { faults, meanwhile: 'slower' });
    expect(await launchAfter(...BEGUN, crowded, LEFT)).not.toMatch(CARRY_ON);
  });

  test('when another device goes on guiding', async () => {
    const goesOn = [turn('next'), turn('next'), LEFT];
    expect(await launchAfter(...BEGUN, turn(sign, AT_THE_OTHER), ...goesOn)).not.toMatch(CARRY_ON);
  });

  test('when the word that the session has ended comes late', async () => {
    const told: Happening = { kind: 'lost', device: 0, told: true };
    const late: Happening = { kind: 'late', faults: [] };
    expect(await launchAfter(...BEGUN, told, turn(sign, AT_THE_OTHER), late)).not.toMatch(CARRY_ON);
  });

  test('when the word before it comes once more', async () => {
    const again: Happening = { kind: 'again', back: 1, faults: [] };
    expect(await launchAfter(...BEGUN, turn(sign), LEFT, again)).not.toMatch(CARRY_ON);
  });

  test('to a voice that is recognised only later', async () => {
    const asAnn = { voice: 'ann' } as const;
    const { last } = await story(
      turn('start', asAnn),
      turn('ready', asAnn),
      LEFT,
      turn('launch'),
      turn(sign, asAnn),
      turn('launch', asAnn),
    );
    expect(wordsOf(last.reply.say)).not.toContain('Carry on with');
  });
});

test('a mark in the session tells another process what the store still owes', async () => {
  const { last } = await story(...BEGUN, turn('red:emergency', DOWN), turn('pause', DOWN));
  expect(bookmarkIn(last.envelope.session?.attributes)?.owed).toEqual({ noMovesUntil: expect.any(Number) });
});

test('a gate that was spoken before an emergency elsewhere stays shut', async () => {
  const { last } = await story(turn('start'), turn('red:emergency', AT_THE_OTHER), turn('ready'));
  expect(last.reply.session.state).toEqual({ name: 'idle' });
  expect(wordsOf(last.reply.say)).toContain(knowledge.prompts.gate.noMoves[0]);
});

test('a new routine after a sign has a place of its own', async () => {
  expect(await launchAfter(...BEGUN, turn('red:today'), ...BEGUN, LEFT)).toMatch(CARRY_ON);
});

test('a late turn neither takes a place back nor is taken for the newest', async () => {
  const { last, store } = await story(...BEGUN, turn('next'), { kind: 'again', back: 1, faults: [] });
  expect(store.records.get(ACCOUNT)?.place?.rev).toBe(2);
  expect(last.reply.session.state).toMatchObject({ name: 'guided', play: { rev: 1 } });
});

describe('one key a session', () => {
  const asAnn = { voice: 'ann' } as const;

  test('the end of a session carries no voice, and its place stays with the person', async () => {
    const { store } = await story(turn('start', asAnn), turn('ready', asAnn), turn('ended'));
    expect(store.records.get('ann')?.place).not.toBeNull();
    expect(store.records.has(ACCOUNT)).toBe(false);
  });

  test('a voice that is recognised later in the session changes nothing', async () => {
    const { store } = await story(turn('start'), turn('ready', asAnn), turn('next', { voice: 'ben' }));
    expect([...store.records.keys()]).toEqual([ACCOUNT]);
  });

  test('an empty id is nobody', async () => {
    const { store } = await story(turn('launch', { voice: '' }));
    expect([...store.records.keys()]).toEqual([ACCOUNT]);
  });

  test('nobody is forgotten because somebody else asks for it, and hears so', async () => {
    const { last, store } = await story(turn('launch', { voice: 'ben' }), turn('forget', asAnn));
    expect([...store.records.keys()]).toEqual(['ben']);
    expect(wordsOf(last.reply.say)).toContain(knowledge.prompts.privacy.otherVoice);
  });

  test.each(['ann', null] as const)(
    'what %p wishes in a session of another is not kept of that other',
    async (voice) => {
      const { store } = await story(turn('launch', { voice: 'ben' }), turn('slower', { voice }));
      expect(store.records.get('ben')).toMatchObject({ pace: 'usual' });
    },
  );

  test('who asks to be forgotten is forgotten under every key', async () => {
    const { store } = await story(
      turn('launch'),
      turn('launch', asAnn),
      turn('launch', { voice: 'ben' }),
      turn('launch', asAnn),
      turn('forget', asAnn),
    );
    expect([...store.records.keys()]).toEqual(['ben']);
    const other = await story(turn('launch', asAnn), turn('launch', { voice: 'ben' }), turn('forget'));
    expect([...other.store.records.keys()]).toEqual(['ann']);
  });
});

describe('nothing is promised that was not done:', () => {
  const spoken = async (...day: readonly Happening[]) => wordsOf((await story(...day)).last.reply.say);

  test('"saved" follows a write', async () => {
    expect(await spoken(turn('start'), turn('ready'), turn('stop'))).toContain(saved);
    expect(await spoken(turn('start'), turn('ready'), turn('stop', DOWN))).toContain(unsaved);
    const refused = turn('stop', { faults: ['fine', 'fails'] });
    expect(await spoken(turn('start'), turn('ready'), refused)).toContain(unsaved);
  });

  test('"or I\'ll save your place" is not said where it is not', async () => {
    const asked = async (...day: readonly Happening[]) => wordsOf((await story(...day)).last.reply.ask ?? []);
    const { ask } = knowledge.prompts.pause;
    expect(await asked(...BEGUN, turn('pause'))).toContain(ask);
    expect(await asked(...BEGUN, turn('pause', DOWN))).not.toContain(ask);
  });

  test('a wish and an erasure that the store did not take are not confirmed', async () => {
    const { unavailable, forgotten } = knowledge.prompts.privacy;
    expect(await spoken(turn('launch'), turn('slower', { faults: ['fine', 'fails'] }))).toContain(
      unavailable,
    );
    const failed = await spoken(turn('launch'), turn('forget', DOWN));
    expect(failed).toContain(unavailable);
    expect(failed).not.toContain(forgotten);
  });

  test('a wish that another turn came before is kept all the same', async () => {
    const overtaken = turn('slower', { faults: ['fine', 'overtaken'], meanwhile: 'launch' });
    const { store } = await story(turn('launch'), overtaken);
    expect(store.records.get(ACCOUNT)).toMatchObject({ pace: 'slower', noticeHeard: true });
  });
});

test('a session that saw a record which is gone begins no other from what is on its way', async () => {
  const { store } = await story(
    turn('launch'),
    turn('slower', { heard: false }),
    turn('forget', AT_THE_OTHER),
    { kind: 'again', back: 1, faults: [] },
  );
  expect([...store.records.keys()]).toEqual([]);
});
