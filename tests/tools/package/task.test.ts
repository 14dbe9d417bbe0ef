/** "Start my morning stretch" as a step of a routine in the Alexa app. */
import { createClock } from '../../../console/device/clock';
import { envelopeOf } from '../../../console/device/envelope';
import { createSkillHost } from '../../../console/device/skill-host';
import { TASK, taskDefinition } from '../../../tools/package/task';
import { CALLER, START } from '../../support/scripted';

const skill = createSkillHost({ clock: createClock(START), memory: null });

async function launchedFor(name: string) {
  const session = { id: 's', isNew: true, attributes: {} };
  const envelope = envelopeOf(CALLER, session, { type: 'LaunchRequest' }, { id: '1', now: START });
  Object.assign(envelope.request, { task: { name, version: TASK.version } });
  return (await skill(envelope)).seen?.reply;
}

test('begins the usual routine at its gate', async () => {
  const reply = await launchedFor(`amzn1.ask.skill.1.${TASK.name}`);
  expect(reply?.session.state).toEqual({ name: 'gated', start: { kind: 'routine', id: 'gentle-morning' } });
});

test('a task that is not ours opens the skill', async () => {
  expect((await launchedFor('amzn1.ask.skill.1.Other'))?.meaning).toEqual({ kind: 'launch' });
});

test('is described by its name', () => {
  expect(Object.keys((taskDefinition() as { paths: object }).paths)).toEqual([`/${TASK.name}`]);
});
