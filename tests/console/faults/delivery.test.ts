import type { ConsoleEvent } from '../../../console/device/protocol';
import { asks, scripted } from '../../support/scripted';

const answers = ({ request }: { request: { type: string } }) =>
  request.type === 'SessionEndedRequest' ? {} : asks(2);

const faults = (events: readonly ConsoleEvent[]) =>
  events.flatMap((one) => (one.event === 'fault' ? [one.fault] : []));

describe('The news that a session ended', () => {
  it('never comes when it is lost, and the next words start a new session all the same', async () => {
    const { says, sent, requests, device } = scripted(answers);
    await says('/fault delivery lost', 'open back coach');
    expect(faults(await says('/close'))).toEqual(['undelivered']);
    expect(device.inSession()).toBe(false);
    await says('sit ups');
    expect(sent()).toEqual(['LaunchRequest', 'AskAnythingIntent']);
    expect(requests[1]?.session?.new).toBe(true);
  });

  it('comes after the next request when it is late, and changes nothing of the session by then', async () => {
    const { says, sent, requests, device } = scripted(answers);
    await says('/fault delivery late', 'open back coach', '/silence');
    expect(sent()).toEqual(['LaunchRequest']);
    await says('sit ups');
    expect(sent()).toEqual(['LaunchRequest', 'AskAnythingIntent', 'SessionEndedRequest']);
    expect(requests[2]?.session?.sessionId).toBe(requests[0]?.session?.sessionId);
    expect(device.inSession()).toBe(true);
    await says('and running');
    expect(requests.at(-1)?.session).toMatchObject({
      new: false,
      sessionId: requests[1]?.session?.sessionId,
    });
  });

  it('comes two times, and is one turn at the device', async () => {
    const { says, sent } = scripted(answers);
    await says('/fault delivery twice', 'open back coach');
    const events = await says('/close');
    expect(sent()).toEqual(['LaunchRequest', 'SessionEndedRequest', 'SessionEndedRequest']);
    expect(events.filter(({ event }) => event === 'turn')).toHaveLength(1);
  });

  it('comes once, and so does everything else, when nothing is wrong any more', async () => {
    const { says, sent } = scripted(answers);
    await says('/fault delivery twice', '/fault none', 'open back coach', 'yes', '/close');
    expect(sent()).toEqual(['LaunchRequest', 'AskAnythingIntent', 'SessionEndedRequest']);
  });
});
