/** What is asked of a move that was described: answered from its own data, and it stays on offer. */
import { knowledge } from '../../../../lambda/content';
import { POSITION_ASKS } from '../../../../lambda/domain/move-talk/asks';
import { IDLE } from '../../../../lambda/domain/session';
import { wordsOf } from '../../../../lambda/domain/speech';
import { respond } from '../../../../lambda/handlers/respond';
import type { Exchange, Turn } from '../../../../lambda/handlers/turn';
import { atAShow } from '../../../support/screens/at-a-show';

const TURN: Turn = {
  kind: 'intent',
  now: 1_800_000_000_000,
  locale: 'en-US',
  device: { screen: false, guides: false, clock: false, id: '' },
  intent: 'AskAnythingIntent',
  slots: {},
  words: 'where do my hands go',
  isNew: false,
  session: IDLE,
  remembered: null,
};

function described(id: string): Exchange {
  const session = {
    ...IDLE,
    state: { name: 'asking', offer: { kind: 'exercise', exercise: id } },
    described: id,
  } as const;
  return { turn: { ...TURN, session }, knowledge, nlu: null };
}

const EVERY = knowledge.exercises.flatMap(({ id }) => POSITION_ASKS.map((ask) => ({ id, ask })));

it.each(EVERY)('$id, $ask: one breath, and the offer again', ({ id, ask }) => {
  const reply = respond(described(id), { kind: 'position', ask });
  const { wantToDo } = knowledge.prompts.guided.choosing;
  const said = wordsOf(reply.say);
  expect(said.endsWith(wantToDo)).toBe(true);
  expect(said.length).toBeGreaterThan(wantToDo.length + 5);
  expect(said.split(/(?<=[.?!]) /).length).toBeLessThanOrEqual(4);
  // Nothing is under way: no repetition is counted, and no time is left.
  expect(said).not.toMatch(/number \w+ of|(seconds|minutes?) left\./i);
  expect(reply.session.state).toEqual({ name: 'asking', offer: { kind: 'exercise', exercise: id } });
});

describe('in a conversation', () => {
  it('a move is asked about, through words that are not understood, and then done', async () => {
    const device = atAShow('echo');
    await device.says('how do i do the bridge');
    const [hold] = await device.says('how long do i hold it');
    const [lost] = await device.says('purple monkey dishwasher');
    const [feel] = await device.says('where should i feel it');
    const [begun] = await device.says("let's do it");
    await device.close();
    expect(hold?.speech?.words).toContain('Hold for five seconds.');
    expect(lost?.meaning).toMatchObject({ kind: 'unknown' });
    expect(feel?.speech?.words).toContain('You should feel your buttocks first');
    expect(begun?.state).toBe('gated');
  });

  it('is no longer about the move once something else was answered', async () => {
    const device = atAShow('echo');
    await device.says('how do i do the bridge', 'why does my back hurt after running');
    const [asked] = await device.says('where do my hands go');
    await device.close();
    expect(asked?.speech?.words).not.toContain('by your sides');
  });

  it('is asked at its gate, which stays shut', async () => {
    const device = atAShow('echo');
    await device.says('do the bridge with me');
    const [asked] = await device.says('where do my hands go');
    await device.close();
    expect(asked?.speech?.words).toContain('Rest your arms by your sides, palms down.');
    expect(asked?.state).toBe('gated');
  });
});
