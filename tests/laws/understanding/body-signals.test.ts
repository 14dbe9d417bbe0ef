/** How often a signal is heard, and how often other talk is left alone. */
import { heard, type Row, rowsOf } from '../../support/body-signals/heard';

/** Shares of rows that are heard, and that are left alone, with the words of those that are not. */
function shares(rows: readonly Row[]) {
  const signals = rows.filter(({ accept }) => accept.length > 0);
  const others = rows.filter(({ accept }) => accept.length === 0);
  const missed = signals.filter(({ text }) => heard(text) === null).map(({ text }) => text);
  const alarms = others.filter(({ text }) => heard(text) !== null).map(({ text }) => text);
  return {
    missed,
    alarms,
    heard: 1 - missed.length / signals.length,
    leftAlone: 1 - alarms.length / others.length,
  };
}

const learned = rowsOf('body-signals.jsonl');

test('the rows that were learned from are heard, or left alone', () => {
  const { heard: share, leftAlone, missed, alarms } = shares(learned);
  expect({ missed, alarms }).toEqual({ missed: expect.any(Array), alarms: expect.any(Array) });
  expect(share).toBeGreaterThanOrEqual(0.97);
  expect(leftAlone).toBeGreaterThanOrEqual(0.97);
});

test('what is heard is the signal that was meant', () => {
  const named = learned.flatMap(({ text, accept }) => {
    const signal = heard(text);
    return signal === null ? [] : [accept.length === 0 || accept.includes(signal)];
  });
  expect(named.filter(Boolean).length / named.length).toBeGreaterThanOrEqual(0.95);
});
