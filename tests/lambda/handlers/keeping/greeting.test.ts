/** How somebody is greeted who comes back. */
import { knowledge } from '../../../../lambda/content';
import { IDLE } from '../../../../lambda/domain/session';
import { launch } from '../../../../lambda/handlers/launch';
import { changesOf } from '../../../../lambda/handlers/reply';
import type { Reply, Turn } from '../../../../lambda/handlers/turn';
import { type Changes, type Remembered, revised } from '../../../../lambda/memory/record';
import { said } from '../../../support/guided/listening';

const NOW = Date.UTC(2026, 10, 26);
const HEARD: Changes = { noticeHeard: true, gateHeard: true };
const RECENT: Changes = { recent: [{ id: 'after-run', day: 20_000 }] };

function opens(remembered: Remembered): Reply {
  const turn: Turn = {
    kind: 'launch',
    now: NOW,
    locale: 'en-US',
    device: { screen: false, guides: false, clock: false, id: 'd' },
    intent: null,
    slots: {},
    words: '',
    isNew: true,
    session: IDLE,
    remembered,
  };
  return launch({ turn, knowledge, nlu: null }, { kind: 'launch' });
}

test.each<[string, Changes, RegExp]>([
  ['the last session', { ...HEARD, ...RECENT }, /after a run/],
  ['that it is as they like it', { ...HEARD, talk: 'less' }, /like it/],
  ['one thing at most', { ...HEARD, ...RECENT, talk: 'less' }, /after a run/],
  ['nothing where there is nothing', HEARD, /(start a gentle stretch|surprise me|how many minutes)/],
  [
    'nothing of sessions after pain',
    { ...HEARD, ...RECENT, gateHeard: false },
    /(start a gentle stretch|surprise me|how many minutes)/,
  ],
])('tells %s, and never in the words of the time before', (_, changes, told) => {
  let record = revised(null, changes, NOW);
  let before = '';
  for (let time = 0; time < 13; time += 1) {
    const reply = opens(record);
    const words = said(reply);
    expect(words).toMatch(told);
    expect(words.match(/after a run|like it/g) ?? []).toHaveLength(
      /after a run|like it/.test(told.source) ? 1 : 0,
    );
    expect(words.replace(knowledge.prompts.welcome.noticeTail, '')).not.toBe(
      before.replace(knowledge.prompts.welcome.noticeTail, ''),
    );
    before = words;
    record = revised(record, changesOf(reply.effects), NOW);
  }
});
