import { createConversation, type Happened } from '../../../console/device/conversation';
import { asks, scripted } from '../../support/scripted';

const opened = () =>
  createConversation(
    scripted(({ request }) => (request.type === 'SessionEndedRequest' ? {} : asks(2))).device,
  );
const kinds = (happened: readonly Happened[]) => happened.map(({ one }) => one.event);

describe('A conversation in several windows', () => {
  it('tells every window of everything, in one order and with the window it came from', async () => {
    const conversation = opened();
    const seen: Happened[] = [];
    conversation.follow((happened) => seen.push(happened));
    await conversation.play([{ kind: 'launch' }], 'terminal');
    await conversation.play([{ kind: 'say', words: 'yes' }], 'page');
    expect(seen).toEqual(conversation.happened);
    expect(seen.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(seen.map(({ by }) => by)).toEqual(['terminal', 'terminal', 'page', 'page']);
    expect(kinds(seen)).toEqual(['request', 'turn', 'request', 'turn']);
  });

  it('gives each who plays what came of it, with nothing of others in between', async () => {
    const conversation = opened();
    const [first, second] = await Promise.all([
      conversation.play(
        [{ kind: 'launch' }, { kind: 'wait', ms: 4000 }, { kind: 'say', words: 'no' }],
        'page',
      ),
      conversation.play([{ kind: 'close' }], 'terminal'),
    ]);
    expect(kinds(first)).toEqual(['request', 'turn', 'clock', 'request', 'turn']);
    expect(kinds(second)).toEqual(['clock', 'request', 'turn']);
    expect([...first, ...second]).toEqual(conversation.happened);
  });

  it('stops telling a window that has gone', async () => {
    const conversation = opened();
    const seen: Happened[] = [];
    const stop = conversation.follow((happened) => seen.push(happened));
    await conversation.play([{ kind: 'launch' }], 'page');
    stop();
    await conversation.play([{ kind: 'say', words: 'yes' }], 'page');
    expect(kinds(seen)).toEqual(['request', 'turn']);
  });

  it('goes on for the others after one window’s event has failed', async () => {
    let answers = 0;
    const { device } = scripted(() => {
      answers += 1;
      if (answers === 1) throw new Error('no answer');
      return asks(2);
    });
    const conversation = createConversation(device);
    const failing = conversation.play([{ kind: 'launch' }], 'page');
    const next = conversation.play([{ kind: 'launch' }], 'terminal');
    await expect(failing).rejects.toThrow('no answer');
    expect(kinds(await next)).toEqual(['request', 'turn']);
  });
});
