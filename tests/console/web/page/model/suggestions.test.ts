/** What the page suggests is understood where it suggests it. */
import type { DeviceTurn } from '../../../../../console/device/protocol';
import { createSimulator } from '../../../../../console/device/simulator';
import { readLine } from '../../../../../console/terminal/line';
import { suggestionsFor } from '../../../../../console/web/page/model/suggestions';
import { IDLE } from '../../../../../lambda/domain/session';
import { readContent } from '../../../../../tools/content/read';
import { START } from '../../../../support/scripted';

const { content } = readContent();
const [routine = { name: '' }] = content.routines;

/** How to get to each state. */
const STATES: Record<string, string[]> = {
  'not begun': [],
  idle: ['open back coach'],
  asking: ['do sit ups cause lower back pain'],
  clarifying: [],
  gated: [`start ${routine.name}`],
  guiding: [`start ${routine.name}`, 'ready'],
  paused: [`start ${routine.name}`, 'ready', '/wait 45s', 'pause'],
  hurt: [`start ${routine.name}`, 'ready', '/wait 45s', 'it hurts'],
};

/** Which sentence is close to two topics changes with the content. */
const [one = { id: '' }, other = { id: '' }] = content.topics;
const CLARIFYING = { ...IDLE, state: { name: 'clarifying', between: [one.id, other.id] } };

async function reach(state: string, lines: readonly string[]): Promise<DeviceTurn | null> {
  const simulator = createSimulator({ content, locale: 'en-US', now: START, memory: null });
  const device = simulator.deviceOf('one', state === 'clarifying' ? CLARIFYING : undefined);
  let last: DeviceTurn | null = null;
  for (const line of lines) {
    const event = readLine(line);
    for (const one of event ? await device.play(event) : []) if (one.event === 'turn') last = one.turn;
  }
  return last;
}

describe.each(Object.entries(STATES))('While the conversation is %s', (state, lines) => {
  it('each suggestion is taken for something, and there are some', async () => {
    const reached = await reach(state, lines);
    if (lines.length > 0) expect(reached?.state).toBe(state);
    const suggestions =
      state === 'not begun' ? suggestionsFor(null, false) : suggestionsFor(state, reached?.open ?? true);
    expect(suggestions.length).toBeGreaterThan(1);
    for (const words of suggestions) {
      const answered = await reach(state, [...lines, words]);
      expect([words, answered?.meaning?.kind ?? 'an apology']).not.toContain('unknown');
      expect([words, answered?.meaning?.kind ?? 'an apology']).not.toContain('an apology');
    }
  });
});
