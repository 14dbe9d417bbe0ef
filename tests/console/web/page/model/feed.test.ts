import type { Happened } from '../../../../../console/device/conversation';
import { createConversation } from '../../../../../console/device/conversation';
import type { DeviceEvent } from '../../../../../console/device/protocol';
import { EMPTY, type Feed, feedAfter } from '../../../../../console/web/page/model/feed';
import { asks, ends, START, scripted } from '../../../../support/scripted';

/** What the page knows after these events; the skill ends the session when it hears "stop". */
async function feedOf(...events: DeviceEvent[]): Promise<Feed> {
  const { device } = scripted(({ request }) => {
    if (request.type === 'SessionEndedRequest') return {};
    const words = request.type === 'IntentRequest' ? request.intent.slots?.question?.value : undefined;
    return words === 'stop' ? ends() : asks(2);
  });
  const conversation = createConversation(device);
  await conversation.play(events, 'page');
  return conversation.happened.reduce<Feed>((feed, happened) => feedAfter(feed, happened), EMPTY);
}

const shown = ({ items }: Feed) =>
  items.map((item) =>
    item.kind === 'said' ? `you: ${item.words}` : item.kind === 'spoken' ? 'alexa' : `(${item.text})`,
  );

describe('What the page knows', () => {
  it('is what was said and answered, and which answer is heard', async () => {
    const feed = await feedOf({ kind: 'launch' }, { kind: 'say', words: 'yes' });
    expect(shown(feed)).toEqual(['you: open back coach', 'alexa', 'you: yes', 'alexa']);
    expect([...feed.turns.keys()]).toEqual([2, 4]);
    expect(feed.running).toBe(4);
    expect(feed.now).toBeGreaterThan(START);
  });

  it('is that it was asked again, and then that nobody answered', async () => {
    const feed = await feedOf({ kind: 'launch' }, { kind: 'silence' });
    expect(shown(feed)).toEqual([
      'you: open back coach',
      'alexa',
      'alexa',
      '(Nobody answers. The session ends.)',
    ]);
    expect(feed.items[2]).toMatchObject({ again: true, turn: 2 });
    expect(feed.running).toBeNull();
  });

  it('is that an answer is still heard after the skill ended the session', async () => {
    const feed = await feedOf({ kind: 'launch' }, { kind: 'say', words: 'stop' });
    expect(feed.turns.get(feed.running ?? 0)?.open).toBe(false);
  });

  it('is that nothing is heard any more after a session was left or lost, or another person came', async () => {
    for (const kind of ['close', 'lose', 'person'] as const) {
      expect((await feedOf({ kind: 'launch' }, { kind })).running).toBeNull();
    }
  });

  it('is whether the skill still has to answer', async () => {
    const conversation = createConversation(scripted(() => asks(2)).device);
    const [request, turn] = await conversation.play([{ kind: 'launch' }], 'page');
    if (!request || !turn) throw new Error('nothing came of it');
    const asked = feedAfter(EMPTY, request);
    expect(asked.asking).toBe(true);
    expect(feedAfter(asked, turn).asking).toBe(false);
  });

  it('changes nothing when an event comes a second time', async () => {
    const feed = await feedOf({ kind: 'launch' });
    const again: Happened = { id: 2, by: 'page', one: { event: 'person', at: START, userId: 'x' } };
    expect(feedAfter(feed, again)).toBe(feed);
  });

  it('is what went wrong, told apart from what merely happened', async () => {
    const at = START;
    const rule: Happened = {
      id: 1,
      by: 'page',
      one: { event: 'fault', at, fault: 'rule', rule: 'no break over 10 s', detail: 'a break of 11 s' },
    };
    expect(feedAfter(EMPTY, rule).items).toEqual([
      { kind: 'note', id: 1, text: expect.stringContaining('no break over 10 s'), wrong: true },
    ]);
    expect((await feedOf({ kind: 'close' })).items).toEqual([
      { kind: 'note', id: 1, text: 'Nothing happens: no session is open.', wrong: false },
    ]);
  });
});
