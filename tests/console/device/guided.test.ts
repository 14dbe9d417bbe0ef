/** Guided sessions as they are shown, against the plan that is printed of them. */
import type { ConsoleEvent, RoutineTimeline } from '../../../console/device/protocol';
import { planById } from '../../../tools/timeline/report';
import { content, played, turnsIn } from '../../support/played';

/** As far as shown and planned times may be apart, in ms. */
const APART = 50;

const timelines = (events: readonly ConsoleEvent[]): RoutineTimeline[] =>
  events.flatMap((one) => (one.event === 'timeline' ? [one.timeline] : []));
describe.each(content.routines.map(({ id, name }) => [id, name]))('%s', (id, name) => {
  const plan = planById(id, content, {
    pace: 'usual',
    level: 'usual',
    firstTime: true,
    talk: 'usual',
    run: 0,
    locale: 'en-US',
  });

  it('is laid out as it is planned', async () => {
    const [timeline] = timelines(await played(`start ${name}`, 'ready'));
    expect(timeline?.cues.map(({ text }) => text)).toEqual(plan?.timeline.cues.map(({ text }) => text));
    for (const [i, start] of (plan?.starts ?? []).entries()) {
      expect(Math.abs((timeline?.cues[i]?.at ?? 0) - start)).toBeLessThanOrEqual(APART);
    }
    expect(timeline?.totalMs).toBe(plan?.timeline.totalMs);
    expect(timeline?.steps.map(({ exercise }) => exercise)).toEqual(
      plan?.timeline.steps.map(({ exercise }) => exercise),
    );
  });

  it('is played by its first response from the first cue on, each as long as planned', async () => {
    const [, started] = turnsIn(await played(`start ${name}`, 'ready'));
    const cues = started?.guided?.cues ?? [];
    expect(cues.length).toBeGreaterThan(5);
    expect(cues.map(({ i }) => i)).toEqual(cues.map((_, i) => i));
    for (const [i, cue] of cues.entries()) {
      const next = cues[i + 1];
      // The quiet that closes a half is the open microphone's.
      if (next) expect(next.at - cue.at).toBeGreaterThanOrEqual(cue.ms);
      expect(cue.ms).toBeLessThanOrEqual((plan?.timeline.cues[i]?.ms ?? 0) + APART);
      expect(cue.silence).toBeGreaterThanOrEqual(0);
    }
    expect(cues[0]?.at).toBeGreaterThan(started?.at ?? 0);
    expect(cues.at(-1)?.at).toBeLessThan(started?.playback?.overAt ?? 0);
  });
});

it('has times for every cue, to the last one of its last response', async () => {
  const [first = { id: '', name: '' }] = content.routines;
  const start = [`start ${first.name}`, 'ready'];
  const events = await played(...start, ...Array<string>(4).fill('go on'));
  const [timeline] = timelines(events);
  const all = turnsIn(events).filter(({ guided }) => guided?.hash === timeline?.hash);
  const told = new Set(all.flatMap(({ guided }) => guided?.cues.map(({ i }) => i) ?? []));
  expect([...told].toSorted((a, b) => a - b)).toEqual(timeline?.cues.map((_, i) => i));
  for (const { guided, playback } of all) expect(guided?.cues.at(-1)?.at).toBeLessThan(playback?.overAt ?? 0);
});

it('is told of once, and anew when the pace changes it', async () => {
  const [first = { id: '', name: '' }] = content.routines;
  const start = [`start ${first.name}`, 'ready', '/wait 40s'];
  expect(timelines(await played(...start, 'pause', 'continue'))).toHaveLength(1);
  const [before, after] = timelines(await played(...start, 'slower'));
  expect(after?.totalMs).toBeGreaterThan(before?.totalMs ?? 0);
});

it('is nothing where nothing is guided, and plays nothing while it is paused', async () => {
  const [answer] = turnsIn(await played('do sit ups cause lower back pain'));
  expect(answer?.guided).toBeNull();
  const [first = { id: '', name: '' }] = content.routines;
  const paused = turnsIn(await played(`start ${first.name}`, 'ready', '/wait 40s', 'pause')).at(-1);
  expect(paused).toMatchObject({ state: 'paused', guided: null });
});
