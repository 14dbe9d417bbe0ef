/** What a labelled row gives credit for. */

import { credit, isTaken, scoreWanted } from '../../../tools/evaluate/score';
import type { QuestionRow } from '../../../tools/train/rows';

const row = (more: Partial<QuestionRow>): QuestionRow => ({
  text: 'x',
  accept: ['running'],
  class: 'in-scope',
  kind: 'user',
  ...more,
});
const running = { kind: 'topic', id: 'running' } as const;

test('a right topic counts one, a choice that names it a half, anything else nothing', () => {
  expect(credit(row({}), running)).toBe(1);
  expect(credit(row({}), { kind: 'clarify', ids: ['sit-ups', 'running'] })).toBe(0.5);
  expect(credit(row({}), { kind: 'topic', id: 'sit-ups' })).toBe(0);
  expect(credit(row({}), { kind: 'unknown' })).toBe(0);
});

test('what the label allows besides is as good', () => {
  const also = row({ also_ok: ['clarify', 'red-flag', 'see-doctor'] });
  expect(credit(also, { kind: 'clarify', ids: ['sit-ups', 'sharp-pain'] })).toBe(1);
  expect(credit(also, { kind: 'red-flag', flag: 'fever', urgency: 'today' })).toBe(1);
  expect(credit(also, { kind: 'topic', id: 'see-doctor' })).toBe(1);
  expect(credit(row({ accept: ['running', 'out-of-scope'] }), { kind: 'unknown' })).toBe(1);
});

test('a near miss is taken when one of our topics answers it, unless its label allows that', () => {
  const miss = row({ class: 'near-miss', accept: ['out-of-scope'] });
  expect(isTaken(miss, running)).toBe(true);
  expect(isTaken(miss, { kind: 'elsewhere', part: 'body-part' })).toBe(false);
  expect(isTaken({ ...miss, also_ok: ['running'] }, running)).toBe(false);
  expect(isTaken(row({}), running)).toBe(false);
});

test('a wanted answer is given by its own topic or a part of it, by the nearest, handed off, or missed', () => {
  const missing = row({
    class: 'expected-but-missing',
    accept: [],
    wanted: 'a walk',
    nearest: ['running'],
  });
  const meanings = [
    { kind: 'topic', id: 'walking' },
    { kind: 'topic', id: 'walking', facet: 'how-far' },
    running,
    { kind: 'unknown' },
    { kind: 'topic', id: 'sit-ups' },
  ] as const;
  let at = 0;
  const hear = () => meanings[at++] ?? { kind: 'unknown' as const };
  const rows = [...meanings.map(() => missing), row({})];
  expect(scoreWanted(rows, { 'a walk': ['walking'] }, hear)).toEqual({
    rows: 5,
    own: 2,
    facet: 1,
    nearest: 1,
    handedOff: 1,
    wrong: [{ text: 'x', wanted: 'a walk', got: 'sit-ups' }],
  });
});
