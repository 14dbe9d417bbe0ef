/** The card in the Alexa app: the whole answer, who says so, and that it is no medical advice. */
import { createClock } from '../../../console/device/clock';
import { envelopeOf, intentOf } from '../../../console/device/envelope';
import { createSkillHost } from '../../../console/device/skill-host';
import { knowledge } from '../../../lambda/content';
import { LOCALES, type Locale } from '../../../lambda/content/schema/locale';
import { topicIntent } from '../../../lambda/handlers/intents';
import { CALLER, START } from '../../support/scripted';

const skill = createSkillHost({ clock: createClock(START), memory: null });

async function cardOf(topic: string, locale: Locale): Promise<{ title: string; content: string }> {
  const caller = { ...CALLER, locale };
  const intent = intentOf(topicIntent(topic), {}, caller.applicationId);
  const session = { id: 's', isNew: true, attributes: {} };
  const { response } = await skill(
    envelopeOf(caller, session, { type: 'IntentRequest', intent }, { id: '1', now: START }),
  );
  const { card } = response.response;
  if (card?.type !== 'Simple') throw new Error(`${topic} shows no card`);
  return { title: card.title ?? '', content: card.content ?? '' };
}

describe.each(LOCALES)('in %s', (locale) => {
  test.each(knowledge.topics.map((topic) => [topic.id, topic] as const))('%s', async (id, topic) => {
    const { title, content } = await cardOf(id, locale);
    expect(title).toBe(topic.question);
    const sentences = (text: string) =>
      text.split(/(?<=[.?]) /).filter((sentence) => !sentence.includes('{'));
    for (const sentence of [...sentences(topic.short), ...sentences(topic.detail)])
      expect(content).toContain(sentence);
    for (const { ref } of topic.sources)
      expect(content).toContain(ref === undefined ? ', not checked\n' : `: ${ref}\n`);
    expect(content).toContain(`Last checked ${topic.reviewed}.`);
    expect(content.endsWith(knowledge.prompts.card.disclaimer)).toBe(true);
    // Every country's own words are in place, and letters are read together: "NHS", not "N H S".
    expect(content).not.toMatch(/[{}]|\b[A-Z] [A-Z]\b/);
    expect(title.length + content.length).toBeLessThan(8000);
  });
});
