import type { DeviceTurn } from '../../../../../console/device/protocol';
import { type Head, moved, nextWindow } from '../../../../../console/web/page/model/player';
import fc from '../../../../support/fc';
import { asks, START, scripted } from '../../../../support/scripted';

/** A response that speaks, listens, asks again and listens. */
async function answered(): Promise<DeviceTurn> {
  const { says } = scripted(() => asks(20));
  const turn = (await says('open back coach')).find((one) => one.event === 'turn');
  if (turn?.event !== 'turn') throw new Error('no answer');
  return turn.turn;
}

let turn: DeviceTurn;
let marks: Record<string, number>;
beforeAll(async () => {
  turn = await answered();
  marks = Object.fromEntries((turn.playback?.marks ?? []).map(({ moment, from }) => [moment, from]));
});
const at = (moment: string) => marks[moment] ?? Number.NaN;
const running = (ms: number): Head => ({ at: ms, running: true });

describe('The play head', () => {
  it('moves as real time does, times the speed, and not at all while it is paused', () => {
    expect(moved(running(START), 100, 1, turn, false).head.at).toBe(START + 100);
    expect(moved(running(START), 100, 10, turn, false).head.at).toBe(START + 1000);
    expect(moved({ at: START, running: false }, 100, 1, turn, false).head.at).toBe(START);
  });

  it('stops where the device would ask again, and where the session would end', () => {
    const again = moved(running(at('reprompt') - 10), 1000, 10, turn, false);
    expect(again).toEqual({ head: running(at('reprompt')), reached: true });
    const over = moved(running(at('over') - 10), 1000, 10, turn, false);
    expect(over).toEqual({ head: running(at('over')), reached: true });
    expect(moved(running(at('over')), 1000, 1, turn, false)).toEqual({
      head: { at: at('over'), running: false },
      reached: false,
    });
  });

  it('waits in an open microphone for somebody who has begun to speak, and not in speech', () => {
    const inWindow = at('first-window') + 2000;
    expect(moved(running(inWindow), 1000, 1, turn, true).head.at).toBe(inWindow);
    expect(moved(running(at('first-window') - 100), 1000, 1, turn, true).head.at).toBe(at('first-window'));
    expect(moved(running(at('speech') + 100), 1000, 1, turn, true).head.at).toBe(at('speech') + 1100);
  });

  it('never runs back and never past a moment at which something happens, whatever the steps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(1, 4, 10), fc.boolean())),
        (steps) => {
          let head = running(START);
          for (const [elapsed, speed, speaking] of steps) {
            const frame = moved(head, elapsed, speed as 1 | 4 | 10, turn, speaking);
            expect(frame.head.at).toBeGreaterThanOrEqual(head.at);
            for (const stop of [at('reprompt'), at('over')]) {
              if (head.at < stop) expect(frame.head.at).toBeLessThanOrEqual(stop);
            }
            head = frame.head;
          }
        },
      ),
    );
  });

  it('finds the next open microphone', () => {
    expect(nextWindow(turn, START)).toBe(at('first-window'));
    expect(nextWindow(turn, at('first-window'))).toBe(at('second-window'));
    expect(nextWindow(turn, at('second-window'))).toBeNull();
  });
});
