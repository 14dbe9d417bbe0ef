/** Whoever says yes to every offer walks through all that we know, and hears nothing twice; each answer tells its ground. */
import { knowledge, spoken } from '../../../lambda/content';
import { nextTopic } from '../../../lambda/domain/library';
import { saysWho } from '../../../lambda/render/sources';

/** Ids in the order in which they are offered, from one topic on, to someone who wants more of everything. */
function walkFrom(id: string): string[] {
  const told = [id];
  for (;;) {
    const topic = spoken.topics.find((one) => one.id === told.at(-1));
    const next = topic && nextTopic(spoken, topic, told);
    if (!next) return told;
    told.push(next.id);
  }
}

test.each(spoken.topics.map(({ id }) => id))('from %s all topics are offered, each once', (id) => {
  const walked = walkFrom(id);
  expect(new Set(walked).size).toBe(walked.length);
  expect(walked).toHaveLength(spoken.topics.length);
});

test('the first offers after an answer are those that it names itself', () => {
  for (const topic of spoken.topics) {
    const heard: string[] = [topic.id];
    for (const related of topic.related) {
      expect(nextTopic(spoken, topic, heard)?.id).toBe(related);
      heard.push(related);
    }
  }
});

test('"says who" tells of each answer how sure its ground is', () => {
  const { evidence } = knowledge.prompts.questions.saysWho;
  expect(new Set(Object.values(evidence)).size).toBe(Object.keys(evidence).length);
  for (const topic of spoken.topics) {
    const told = saysWho(knowledge.prompts, topic);
    expect(told).toContain(evidence[topic.evidence]);
    expect(told.filter((line) => Object.values(evidence).includes(line))).toHaveLength(1);
  }
});
