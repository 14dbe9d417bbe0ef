/**
 * Each of the topics beyond the first fifteen is asked in words that nothing learns from, and gets its own answer. What
 * the rows were at first sight is in docs/decisions/0122.
 */
import { join } from 'node:path';
import { knowledge } from '../../../lambda/content';
import { scoreWanted } from '../../../tools/evaluate/score';
import { readLabelled } from '../../../tools/train/labelled';
import { readRows } from '../../../tools/train/rows';
import { meant } from '../../support/situations';

const DATA = join(__dirname, '../../data');
const { questions } = readRows([join(DATA, 'questions-of-topics.jsonl')]);
const { questions: listed } = readRows([join(DATA, 'questions.jsonl')]);
/** Topics that are offered after the accepted ones: their answer is near, if not the one that was asked for. */
const nearest = (accepted: readonly string[]) =>
  accepted.flatMap((id) => knowledge.topics.find((topic) => topic.id === id)?.related ?? []);
const wanted = questions.map((row, at) => ({
  ...row,
  class: 'expected-but-missing' as const,
  wanted: String(at),
  nearest: nearest(row.accept),
}));
const own = Object.fromEntries(questions.map(({ accept }, at) => [String(at), accept]));
const score = scoreWanted(wanted, own, (words) => meant('idle', words));

test('nobody learns from these rows, and each is worded once', () => {
  const known = [...readLabelled().questions, ...listed];
  const texts = [...questions, ...known].map(({ text }) => text);
  expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
});

test('every topic that has parts of its own is among them', () => {
  const asked = new Set([...questions, ...listed].flatMap(({ accept }) => accept));
  const missing = knowledge.topics.filter(({ id, facets }) => facets.length > 0 && !asked.has(id));
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('four of five get their own topic, and few the answer to another question', () => {
  expect(score.rows).toBe(questions.length);
  expect(score.own / score.rows).toBeGreaterThanOrEqual(0.8);
  expect(score.wrong.length / score.rows).toBeLessThanOrEqual(0.06);
});
