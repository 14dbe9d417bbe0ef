/** The device as a state machine: laws of any sequence of events, with answers from a skill that says anything. */

import type { ConsoleEvent, DeviceEvent } from '../../../console/device/protocol';
import { receive } from '../../../console/device/receive';
import type { Setup, Step } from '../../../console/device/send';
import type { Outcome } from '../../../console/device/skill-host';
import { atRest, type DeviceState } from '../../../console/device/state';
import { step } from '../../../console/device/step';
import fc from '../../support/fc';
import { asks, CALLER, ends, START } from '../../support/scripted';

const SETUP: Setup = {
  caller: { ...CALLER, device: 'show' },
  startsAt: START,
  attributes: null,
  resolve: (words) => ({
    intent: 'AskAnythingIntent',
    slots: { question: { words, type: 'BACK_QUESTION' } },
  }),
};

const draws = { directives: [{ type: 'Alexa.Presentation.APL.RenderDocument' as const, token: 'guide' }] };
const ANSWERS = [asks(1), asks(35), { ...asks(5), ...draws }, ends(), {}];

const events = fc.oneof<fc.Arbitrary<DeviceEvent>[]>(
  fc.constantFrom(
    { kind: 'launch' },
    { kind: 'silence' },
    { kind: 'close' },
    { kind: 'lose' },
    { kind: 'person' },
    { kind: 'deploy' },
    { kind: 'speaker', who: 'second' },
    { kind: 'move', device: 'echo', locale: 'en-GB' },
    { kind: 'user-event', arguments: ['PING', 'g', 1] },
    { kind: 'fault', faults: { voice: 'slow' } },
    { kind: 'record', change: 'corrupt' },
    { kind: 'touch', name: 'next' },
    { kind: 'say', words: 'exit' },
    { kind: 'say', words: 'yes' },
    { kind: 'ask', words: 'sit ups' },
  ),
  fc.record({ kind: fc.constant('wait'), ms: fc.nat(120_000) }),
);
const script = fc.array(fc.tuple(events, fc.constantFrom(...ANSWERS)), { maxLength: 30 });

function outcomeOf(response: Outcome['response']['response']): Outcome {
  return {
    response: { version: '1.0', response },
    seen: null,
    kept: [],
    memory: [],
    services: [],
    errors: [],
  };
}

/** Every state and event of a conversation; `between` sees each state before it is stepped from. */
function played(
  conversation: readonly (readonly [DeviceEvent, Outcome['response']['response']])[],
  between: (state: DeviceState) => DeviceState = (state) => state,
): { state: DeviceState; events: readonly ConsoleEvent[]; after: DeviceEvent }[] {
  let state = atRest(START);
  return conversation.map(([event, answer]) => {
    const all: ConsoleEvent[] = [];
    let next: Step | null = step(SETUP, between(state), event);
    while (next) {
      all.push(...next.events);
      state = next.state;
      const { effect }: Step = next;
      next = effect?.does === 'send' ? receive(between(state), effect.sent, outcomeOf(answer)) : null;
    }
    return { state, events: all, after: event };
  });
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

test('time never runs back while it is the same person', () => {
  fc.assert(
    fc.property(script, (conversation) => {
      let last = START;
      for (const { state, events: came, after } of played(conversation)) {
        if (after.kind === 'person') last = START;
        for (const time of [...came.map(({ at }) => at), state.now]) {
          expect(time).toBeGreaterThanOrEqual(last);
          last = time;
        }
      }
    }),
  );
});

test('a state is plain data: written down, read again and frozen, it leads to the same', () => {
  fc.assert(
    fc.property(script, (conversation) => {
      const copied = played(conversation, (state) => frozen(JSON.parse(JSON.stringify(state))));
      expect(JSON.stringify(copied)).toBe(JSON.stringify(played(conversation)));
    }),
  );
});

test('what comes of an event is plain data, and each request has one answer, right after it', () => {
  fc.assert(
    fc.property(script, (conversation) => {
      for (const { events: came } of played(conversation)) {
        expect(JSON.parse(JSON.stringify(came))).toEqual(came);
        const sent = came.flatMap((one) => (one.event === 'request' ? [one.request] : []));
        expect(came.flatMap((one) => (one.event === 'turn' ? [one.turn.request] : []))).toEqual(sent);
      }
    }),
  );
});

test('a session is new in its first request alone, and none is spoken in after it ended', () => {
  fc.assert(
    fc.property(script, (conversation) => {
      const met = new Set<string>();
      const over = new Set<string>();
      for (const { events: came } of played(conversation)) {
        for (const one of came) {
          if (one.event !== 'turn') continue;
          const { request, response } = one.turn;
          const id = request.session?.sessionId ?? '';
          expect(over.has(id)).toBe(false);
          expect(request.session?.new).toBe(!met.has(id));
          met.add(id);
          const ended = request.request.type === 'SessionEndedRequest';
          if (ended || response.response.shouldEndSession === true) over.add(id);
        }
      }
    }),
  );
});
