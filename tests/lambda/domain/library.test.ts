import { knowledge } from '../../../lambda/content';
import { nextTopic } from '../../../lambda/domain/library';

/** Every topic that is offered to somebody who always says yes. */
function walkFrom(id: string): string[] {
  const told = [id];
  for (;;) {
    const here = knowledge.topics.find((topic) => topic.id === told.at(-1));
    const next = here && nextTopic(knowledge, here, told);
    if (!next) return told;
    told.push(next.id);
  }
}

test.each(knowledge.topics)('whoever goes on from $id hears every answer, and none twice', ({ id }) => {
  const walk = walkFrom(id);
  expect(new Set(walk).size).toBe(walk.length);
  expect(walk.toSorted()).toEqual(knowledge.topics.map((topic) => topic.id).toSorted());
});
