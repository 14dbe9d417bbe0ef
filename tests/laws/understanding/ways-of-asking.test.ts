/** Ways of asking ask; a person who states a warning sign must never meet a topic's sample. */

import { expand } from '../../../tools/content/templates';
import { redFlags } from '../../support/red-flags/model';
import { share } from '../../support/share';
import { shipped } from '../../support/shipped';

const asked = shipped.topics.flatMap(({ id, asked: templates }) =>
  templates.flatMap(expand).map((words) => ({ id, words })),
);

test('no way of asking states a warning sign', () => {
  const some = share(asked, 8, ({ id, words }) => `${id} ${words}`);
  expect(some.filter(({ words }) => redFlags(words) !== null)).toEqual([]);
});

test('the near neighbours about seeking help share no words, though each is asked in hundreds of ways', () => {
  const wordsOf = (topic: string) => asked.filter(({ id }) => id === topic).map(({ words }) => words);
  const neighbours = ['see-doctor', 'when-to-worry', 'emergency-signs'].map(wordsOf);
  for (const ways of neighbours) expect(new Set(ways).size).toBeGreaterThan(500);
  expect(new Set(neighbours.flat()).size).toBe(neighbours.reduce((sum, ways) => sum + new Set(ways).size, 0));
});

test("people ask about someone else's back, in British and American words, in fragments and as machines spell it", () => {
  const all = new Set(asked.map(({ words }) => words));
  const some = (pattern: RegExp) => [...all].filter((words) => pattern.test(words)).length;
  expect(some(/\bmy (dad|mum|mom|gran|wife|husband)\b/)).toBeGreaterThan(200);
  expect(some(/\b(mum|physio|bum|paracetamol|a and e)\b/)).toBeGreaterThan(100);
  expect(some(/\b(mom|butt|acetaminophen|physical therapist|emergency room)\b/)).toBeGreaterThan(100);
  expect(some(/\bsit ups\b/)).toBeGreaterThan(100);
  expect(some(/\bwork(ing)? out\b/)).toBeGreaterThan(100);
  expect(some(/^(why|what|how|when|should|can|is|are|do|does|could|will)\b/)).toBeLessThan(all.size * 0.75);
});
