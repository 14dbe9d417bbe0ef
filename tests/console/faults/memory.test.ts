/** The real skill with a store that fails while somebody talks to it. */
import type { ConsoleEvent, DeviceTurn } from '../../../console/device/protocol';
import { openStore, type Store } from '../../../console/memory/store';
import { content, playedWith, turnsIn } from '../../support/played';

const [routine = { name: '' }] = content.routines;
let store: Store;
beforeEach(() => {
  store = openStore(null);
});
afterEach(() => store.close());

const played = (...lines: string[]) => playedWith(store.memoryFor, ...lines);
const calls = (events: readonly ConsoleEvent[]) =>
  events.flatMap((one) => (one.event === 'memory' ? [`${one.does} ${one.result}`] : []));
const lastTurn = (events: readonly ConsoleEvent[]): DeviceTurn | undefined => turnsIn(events).at(-1);

describe('A store that fails', () => {
  it.each(['down', 'slow'])(
    'by being %s leaves every turn answered, and is seen to have failed',
    async (how) => {
      const events = await played(
        `/fault memory ${how}`,
        'open back coach',
        `start ${routine.name}`,
        'ready',
      );
      expect(lastTurn(events)).toMatchObject({ state: 'guiding', speech: { words: expect.any(String) } });
      expect(calls(events).length).toBeGreaterThan(0);
      for (const call of calls(events)) expect(call).toMatch(/ down$/);
    },
  );

  it('by having a newer record keeps that one', async () => {
    const events = await played(
      'open back coach',
      '/fault memory conflict',
      `start ${routine.name}`,
      'ready',
    );
    expect(calls(events)).toContain('save stale');
    expect(lastTurn(events)?.state).toBe('guiding');
  });

  it('works again when it is mended', async () => {
    const events = await played(
      '/fault memory down',
      'open back coach',
      '/fault memory fine',
      'stop',
      '/launch',
    );
    expect(calls(events).at(-1)).toMatch(/ done$/);
  });
});

describe('What is kept of a person', () => {
  it('can be erased, and then nobody was ever here', async () => {
    const lines = ['open back coach', 'stop', '/memory forget', 'open back coach'];
    expect(lastTurn(await played(...lines))?.speech?.words).toContain('Before we start');
  });

  it('can be made unreadable, and the person is greeted as a new one', async () => {
    const lines = ['open back coach', 'stop', '/memory corrupt', 'open back coach'];
    const events = await played(...lines);
    expect(calls(events)).toContain('save done');
    expect(lastTurn(events)?.speech?.words).toContain('Before we start');
  });
});
