import type { DeviceTurn } from '../../../console/device/protocol';
import { createSimulator } from '../../../console/device/simulator';
import { ofLastVersion } from '../../../console/faults/deployment';
import { openStore } from '../../../console/memory/store';
import { readLine } from '../../../console/terminal/line';
import { readContent } from '../../../tools/content/read';
import { START } from '../../support/scripted';

const { content } = readContent();
const [routine = { name: '' }] = content.routines;
const store = openStore(null);
afterAll(() => store.close());

async function lastTurn(person: string, ...lines: string[]): Promise<DeviceTurn | undefined> {
  const room = { content, locale: 'en-US', now: START, memory: store.memoryFor } as const;
  const device = createSimulator(room).deviceOf(person);
  let last: DeviceTurn | undefined;
  for (const line of lines) {
    const event = readLine(line);
    for (const one of event ? await device.play(event) : []) if (one.event === 'turn') last = one.turn;
  }
  return last;
}

it('leaves what is kept with timelines of another content, and all else as it was', () => {
  expect(ofLastVersion({ play: { hash: 'a', base: 3 }, more: [{ hash: 'b' }], v: 1 })).toEqual({
    play: { hash: 'of-the-last-version', base: 3 },
    more: [{ hash: 'of-the-last-version' }],
    v: 1,
  });
});

it('in the middle of a routine leaves the person in the same move', async () => {
  const midway = [`start ${routine.name}`, 'ready', '/wait 60s'];
  const usual = await lastTurn('usual', ...midway, 'pause');
  const deployed = await lastTurn('deployed', ...midway, '/deploy', 'pause');
  expect(deployed).toMatchObject({ state: 'paused', place: { exercise: usual?.place?.exercise } });
});

it('between two sessions leaves the place that was kept', async () => {
  const broken = [`start ${routine.name}`, 'ready', '/wait 60s', 'stop'];
  const back = await lastTurn('back', ...broken, '/deploy', '/launch');
  expect(back).toMatchObject({ state: 'asking', pending: { kind: 'routine' } });
});
