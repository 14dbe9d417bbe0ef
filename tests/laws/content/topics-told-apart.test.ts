/**
 * Each of the topics beyond the first fifteen is asked in words that nothing learns from, and gets its own answer. What
 * the rows were at first sight is in docs/decisions/0122.
 */
import { join } from 'node:path';
import { knowledge } from '../../../lambda/content';
import { scoreQuestions } from '../../../tools/evaluate/score';
import { readLabelled } from '../../../tools/train/labelled';
import { readRows } from '../../../tools/train/rows';
import { meant } from '../../support/situations';

const DATA = join(__dirname, '../../data');
const { questions } = readRows([join(DATA, 'questions-of-topics.jsonl')]);
const { questions: listed } = readRows([join(DATA, 'questions.jsonl')]);
const score = scoreQuestions(questions.map((row) => ({ row, meaning: meant('idle', row.text) })));

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

// The nearest topic counts as another one here; a training moves either figure by two points.
test('four of five get their own topic, and few the answer to another question', () => {
  expect(score.inScope).toBeGreaterThanOrEqual(0.8);
  const elsewhere = questions.filter(({ text, accept, also_ok = [] }) => {
    const meaning = meant('idle', text);
    return meaning.kind === 'topic' && ![...accept, ...also_ok].includes(meaning.id);
  });
  expect(elsewhere.length / questions.length).toBeLessThanOrEqual(0.06);
});
