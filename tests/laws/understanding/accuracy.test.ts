/** The bars of understanding, on labelled wording that nothing learns from. */
import { join } from 'node:path';
import { knowledge } from '../../../lambda/content';
import { understand } from '../../../lambda/domain/nlu/understand';
import { scoreQuestions, scoreRequests } from '../../../tools/evaluate/score';
import { readLabelled } from '../../../tools/train/labelled';
import { readRows } from '../../../tools/train/rows';
import { effort } from '../../support/effort';
import { model } from '../../support/red-flags/model';

const FOLDER = join(__dirname, '../../data');
const { questions, requests } = readRows([join(FOLDER, 'questions.jsonl'), join(FOLDER, 'requests.jsonl')]);
const hear = (words: string) => understand(words, knowledge, model);
const score = scoreQuestions(questions.map((row) => ({ row, meaning: hear(row.text) })));

test('there are a few hundred labelled questions and requests, each worded once, and none is learned', () => {
  const learned = readLabelled();
  const texts = [...questions, ...requests, ...learned.questions, ...learned.requests].map(
    ({ text }) => text,
  );
  expect(questions.length).toBeGreaterThan(400);
  expect(requests.length).toBeGreaterThan(150);
  expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
});

// The seed of one training moves this by two points; that the mean of several keeps 93 % is for `npm run evaluate -- --seeds 4`.
test('questions about the back get a right topic', () => {
  expect(score.inScope).toBeGreaterThanOrEqual(0.91);
});

test("people's own wording gets a right topic", () => {
  expect(score.user).toBeGreaterThanOrEqual(0.9);
});

test('every topic is understood in most of its wording', () => {
  const weak = [...score.perTopic]
    .filter(([, { right, rows: all }]) => all > 3 && right / all < 0.7)
    .map(([topic]) => topic);
  expect(weak).toEqual([]);
  // A topic added later may come before its labelled rows.
  expect(score.perTopic.size).toBeGreaterThanOrEqual(15);
});

test('unrelated requests are not answered as ours', () => {
  expect(score.unrelated).toBeLessThanOrEqual(0.02);
});

test('near misses are not answered as ours', () => {
  expect(score.nearMiss).toBeLessThanOrEqual(0.08);
});

test('exercises, routines, commands and hand-offs are understood', () => {
  const { right, rows: all } = scoreRequests(requests, hear);
  expect(right / all).toBeGreaterThanOrEqual(0.95);
});

test('a sentence costs at most a millisecond of work', () => {
  const all = effort(() => {
    for (const { text } of questions) hear(text);
  });
  expect(all / questions.length).toBeLessThanOrEqual(1);
});

test('the trained weights stay small', () => {
  expect(Buffer.byteLength(JSON.stringify(knowledge.weights))).toBeLessThanOrEqual(200 * 1000);
});
