/** After the warning signs were read out: who says that one fits, and who says something else. */
import { createClock } from '../../../../console/device/clock';
import { envelopeOf, intentOf } from '../../../../console/device/envelope';
import { createSkillHost } from '../../../../console/device/skill-host';
import type { Session } from '../../../../lambda/domain/session';
import { CALLER, START } from '../../../support/scripted';

const skill = createSkillHost({ clock: createClock(START), memory: null });
const READ: Session = { v: 2, state: { name: 'asking', offer: { kind: 'other-signs' } }, told: [] };

async function alarmed(words: string): Promise<boolean> {
  const slots = { question: { words, type: 'BACK_QUESTION' } };
  const session = { id: 's', isNew: false, attributes: { ...READ } };
  const intent = intentOf('AskAnythingIntent', slots, CALLER.applicationId);
  const { seen } = await skill(
    envelopeOf(CALLER, session, { type: 'IntentRequest', intent }, { id: '1', now: START }),
  );
  return seen?.reply.meaning.kind === 'red-flag';
}

test.each([
  'yes',
  'i have that',
  'yes i do',
  "i've got one of those",
  'he has that',
  'my dad has the first one',
  "that's me",
  'me too',
])('"%s" says that one fits', async (words) => {
  expect(await alarmed(words)).toBe(true);
});

test.each([
  'i have a question',
  'i feel fine',
  'i have none of those',
  "i don't have any",
  'i get it',
  'i do yoga',
])('"%s" does not', async (words) => {
  expect(await alarmed(words)).toBe(false);
});
