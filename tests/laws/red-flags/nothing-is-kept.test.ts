/** The labelled warning signs, each said with nothing going on and in the middle of a routine: nothing of it stays anywhere. */
import { createClock } from '../../../console/device/clock';
import { envelopeOf, intentOf } from '../../../console/device/envelope';
import { createSkillHost } from '../../../console/device/skill-host';
import { flaggedOf } from '../../../console/response/flagged';
import { check } from '../../../console/response/invariants';
import type { Session } from '../../../lambda/domain/session';
import { type Remembered, revised } from '../../../lambda/memory/record';
import { rows } from '../../support/red-flags/rows';
import { CALLER, START } from '../../support/scripted';
import { share } from '../../support/share';

const SIGNS = rows.filter(({ expect: expected }) => expected !== 'none');
const clock = createClock(START);
let record: Remembered | null = null;
const skill = createSkillHost({
  clock,
  memory: () => ({
    load: async () => record,
    save: async () => 'saved',
    forget: async () => {},
  }),
});

function request(name: string, words: string | null, attributes: object) {
  const slots = words === null ? {} : { question: { words, type: 'BACK_QUESTION' } };
  return envelopeOf(
    CALLER,
    { id: 's', isNew: false, attributes: { ...attributes } },
    { type: 'IntentRequest', intent: intentOf(name, slots, CALLER.applicationId) },
    { id: '1', now: clock.now() },
  );
}

/** What was said, where a word of it was found afterwards. The quick suite says one sign in six, others in each state. */
async function traces(attributes: Session): Promise<string[]> {
  const found: string[] = [];
  const said = share(SIGNS, 6, ({ text }) => `${attributes.state.name} ${text}`);
  for (const { text } of said) {
    const asked = request('AskAnythingIntent', text, attributes);
    const outcome = await skill(asked);
    const flagged = flaggedOf(outcome, text, asked, outcome.response);
    if (!flagged) continue;
    try {
      check({ request: asked, response: outcome.response, screen: false, flagged });
    } catch (error) {
      found.push(`${text}: ${error}`);
    }
  }
  return found;
}

test('with nothing going on', async () => {
  const idle: Session = { v: 2, state: { name: 'idle' }, told: ['running'], topic: 'running' };
  expect(await traces(idle)).toEqual([]);
});

test('in the middle of a routine that is remembered', async () => {
  const gated: Session = {
    v: 2,
    state: { name: 'gated', start: { kind: 'routine', id: 'desk-break' } },
    told: [],
  };
  const { seen } = await skill(request('AMAZON.ResumeIntent', null, gated));
  const session = seen?.reply.session;
  if (session?.state.name !== 'guided') throw new Error('the routine did not start');
  record = revised(null, { place: session.state.play }, START);
  expect(await traces(session)).toEqual([]);
});
