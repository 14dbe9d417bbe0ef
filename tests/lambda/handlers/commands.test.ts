/** What is wished for while no routine runs is kept for the next one. */
import { knowledge } from '../../../lambda/content';
import { IDLE } from '../../../lambda/domain/session';
import { changesOf } from '../../../lambda/handlers/reply';
import { respond } from '../../../lambda/handlers/respond';
import type { Reply, Turn } from '../../../lambda/handlers/turn';

function replyTo(name: 'slower' | 'faster' | 'easier' | 'harder', remembered: Turn['remembered']): Reply {
  const turn: Turn = {
    kind: 'intent',
    now: 1_700_000_000_000,
    locale: 'en-US',
    device: { screen: false, guides: false, clock: false, id: 'a' },
    intent: null,
    slots: {},
    words: '',
    isNew: false,
    session: IDLE,
    remembered,
  };
  return respond({ turn, knowledge, nlu: null }, { kind: 'command', name });
}

test.each([
  ['slower', { pace: 'slower' }],
  ['faster', { pace: 'faster' }],
  ['easier', { level: 'easier' }],
  ['harder', { level: 'harder' }],
] as const)('"%s" is kept', (name, changes) => {
  expect(changesOf(replyTo(name, null).effects)).toEqual(changes);
});

test('a wish that cannot be kept is not said to be', () => {
  const { effects, say } = replyTo('slower', 'unavailable');
  expect(changesOf(effects)).toEqual({});
  expect(say[0]).toEqual({ say: knowledge.prompts.privacy.unavailable });
});
