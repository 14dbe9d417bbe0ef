/** Any person, any device, any moment: what random scenarios are made of. */
import fc from 'fast-check';
import { POSITION_ASKS } from '../../../lambda/domain/move-talk/asks';
import type { Act, Scenario } from './scenario';
import type { Habits } from './sounding';

/** The whole range of voices and devices that was ever seen. */
export const anyHabits: fc.Arbitrary<Habits> = fc.record({
  rate: fc.double({ min: 0.8, max: 1.25, noNaN: true }),
  firstSound: fc.integer({ min: 500, max: 4000 }),
  utterance: fc.integer({ min: 1600, max: 3800 }),
  window: fc.integer({ min: 7000, max: 10_000 }),
});

/** Moments in steps of 500 ms, over a whole response. */
const moment = fc.integer({ min: 1, max: 620 }).map((halves) => halves * 500);

const spoken = fc.constantFrom<Omit<Extract<Act, { does: 'command' }>, 'at'>>(
  { does: 'command', name: 'pause' },
  { does: 'command', name: 'pause', seconds: 30 },
  { does: 'command', name: 'resume' },
  { does: 'command', name: 'next' },
  { does: 'command', name: 'next', peek: true },
  { does: 'command', name: 'previous' },
  { does: 'command', name: 'repeat' },
  { does: 'command', name: 'explain' },
  { does: 'command', name: 'how-many-left' },
  { does: 'command', name: 'slower' },
  { does: 'command', name: 'faster' },
  { does: 'command', name: 'it-hurts' },
  { does: 'command', name: 'it-hurts' },
  { does: 'command', name: 'easier' },
  { does: 'command', name: 'no' },
  { does: 'command', name: 'help' },
  { does: 'command', name: 'put-back' },
  { does: 'command', name: 'leave-out' },
  { does: 'command', name: 'get-up' },
  { does: 'command', name: 'already-down' },
  { does: 'command', name: 'longer-rest' },
  { does: 'command', name: 'longer-hold' },
  { does: 'command', name: 'talk-less' },
  { does: 'command', name: 'talk-more' },
  { does: 'command', name: 'volume' },
  { does: 'command', name: 'thanks' },
  { does: 'command', name: 'aside' },
  { does: 'command', name: 'ready' },
);

const asked = fc.constantFrom(...POSITION_ASKS);

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ at: moment, what: spoken }).map(({ at, what }): Act => ({ at, ...what })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ at: moment, ask: asked }).map((what): Act => ({ does: 'position', ...what })),
  },
  { weight: 1, arbitrary: moment.map((at): Act => ({ at, does: 'body', signal: 'cramp' })) },
  { weight: 1, arbitrary: moment.map((at): Act => ({ at, does: 'question' })) },
  { weight: 1, arbitrary: moment.map((at): Act => ({ at, does: 'noise' })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ at: moment, told: fc.boolean(), later: fc.integer({ min: 1000, max: 3_600_000 }) })
      .map((loss): Act => ({ does: 'break-off', ...loss })),
  },
);

export function anyScenario(
  what: readonly Scenario['what'][],
  { acts = 5, more = act }: { acts?: number; more?: fc.Arbitrary<Act> } = {},
): fc.Arbitrary<Scenario> {
  return fc.record({
    what: fc.constantFrom(...what),
    habits: anyHabits,
    acts: fc.array(more, { maxLength: acts }),
  });
}
