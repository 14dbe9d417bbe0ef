/** The bars of understanding, on the labelled wording we keep. */
import { join } from 'node:path';
import { knowledge } from '../../../lambda/content';
import { understand } from '../../../lambda/domain/nlu/understand';
import { readRows } from '../../../tools/evaluate/rows';
import { scoreQuestions, scoreRequests } from '../../../tools/evaluate/score';
import { effort } from '../../support/effort';
import { model } from '../../support/red-flags/model';

const FOLDER = join(__dirname, '../../data');
const { questions, requests } = readRows([join(FOLDER, 'questions.jsonl'), join(FOLDER, 'requests.jsonl')]);
const hear = (words: string) => understand(words, knowledge, model);
const score = scoreQuestions(questions.map((row) => ({ row, meaning: hear(row.text) })));

test('there are a few hundred labelled questions and requests, each worded once', () => {
  const texts = [...questions, ...requests].map(({ text }) => text);
  expect(questions.length).toBeGreaterThan(400);
  expect(requests.length).toBeGreaterThan(200);
  expect(new Set(texts).size).toBe(texts.length);
});

test('questions about the back get a right topic', () => {
  expect(score.inScope).toBeGreaterThanOrEqual(0.92);
});

test("people's own wording gets a right topic", () => {
  expect(score.user).toBeGreaterThanOrEqual(0.88);
});

test('every topic is understood in most of its wording', () => {
  const weak = [...score.perTopic]
    .filter(([, { right, rows }]) => right / rows < 0.75)
    .map(([topic]) => topic);
  expect(weak).toEqual([]);
  // A topic added later may come before its labelled rows.
  expect(score.perTopic.size).toBeGreaterThanOrEqual(15);
});

test('unrelated requests are not answered as ours', () => {
  expect(score.unrelated).toBeLessThanOrEqual(0.03);
});

test('near misses are not answered as ours', () => {
  expect(score.nearMiss).toBeLessThanOrEqual(0.08);
});

test('exercises, routines, commands and hand-offs are understood', () => {
  const { right, rows } = scoreRequests(requests, hear);
  expect(right / rows).toBeGreaterThanOrEqual(0.95);
});

test('a sentence costs at most a millisecond of work', () => {
  const all = effort(() => {
    for (const { text } of questions) hear(text);
  });
  expect(all / questions.length).toBeLessThanOrEqual(1);
});

test('the trained weights stay small', () => {
  expect(Buffer.byteLength(JSON.stringify(knowledge.weights))).toBeLessThanOrEqual(150 * 1024);
  expect(knowledge.weights.table.length).toBeLessThanOrEqual(80 * 1024);
});
