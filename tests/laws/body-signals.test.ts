/** How often a signal is heard, and how often other talk is left alone. */

import words from '../../knowledge/en/words/body-signals.json';
import { BODY_SIGNALS } from '../../lambda/domain/meaning';
import { tokens } from '../../lambda/domain/text/tokens';
import { bodyModel, heard, type Row, rowsOf, spelling } from '../support/body-signals/heard';
import fc from '../support/fc';

/** Words that signals are made of, in any order. */
const anyWords =
  'my back knee hurts no not it this is going down leg i feel dizzy fell off chair stuck pregnant ow if will gone went'.split(
    ' ',
  );

const signals = (rows: readonly Row[]) => rows.filter(({ accept }) => accept.length > 0);
const others = (rows: readonly Row[]) => rows.filter(({ accept }) => accept.length === 0);

/** Rows that are heard though they are none, or are not heard though they are one, as a share and in words. */
function wrong(rows: readonly Row[]) {
  const words = rows
    .filter(({ text, accept }) => (heard(text) === null) !== (accept.length === 0))
    .map(({ text }) => text);
  return { share: words.length / rows.length, words };
}

describe.each([
  ['rows that were learned from', 'body-signals.jsonl'],
  // Written before they were run, and never mended for: what they say is not to be looked up when rules change.
  ['rows that nothing learns from', 'body-signals-blind.jsonl'],
])('%s', (_name, file) => {
  const rows = rowsOf(file);

  test('signals are heard', () => {
    const { share, words } = wrong(signals(rows));
    expect({ words, few: share <= 0.03 }).toEqual({ words, few: true });
  });

  test('other talk is left alone', () => {
    const { share, words } = wrong(others(rows));
    expect({ words, few: share <= 0.03 }).toEqual({ words, few: true });
  });

  test('a signal is heard as the one it is', () => {
    const named = signals(rows).flatMap(({ text, accept }) => {
      const signal = heard(text);
      return signal === null ? [] : [accept.includes(signal)];
    });
    expect(named.filter(Boolean).length / named.length).toBeGreaterThanOrEqual(0.95);
  });
});

test('every signal has rows', () => {
  const named = new Set(rowsOf('body-signals.jsonl').flatMap(({ accept }) => accept));
  expect([...named].sort()).toEqual([...BODY_SIGNALS].sort());
});

describe('of somebody who does the move with the speaker, or in their place', () => {
  const who = [
    'he',
    'she',
    'my husband',
    'mum',
    'the kid',
    'my daughter',
    'grandad',
    'my other half',
    'our lad',
  ];
  const now = [
    'feels dizzy',
    'is dizzy',
    'is going faint',
    'says it hurts',
    'is in pain',
    'has gone pale and shaky',
    "can't get enough air",
    'has a sharp pain',
    'has pulled something',
    'is out of breath',
    'has cramp',
    "doesn't feel well",
  ];
  const told = [
    'hurt his back last year',
    'had a bad back',
    'has a bad back',
    'suffers with his back',
    'used to get dizzy',
    'hurt her knee skiing',
    'hurt his back at work',
    "doesn't feel any pain",
    'had sciatica years ago',
    'always gets dizzy',
  ];

  test.each(now)('what "%s" now stops it', (feels) => {
    const missed = who.map((each) => `${each} ${feels}`).filter((text) => heard(text) === null);
    expect(missed).toEqual([]);
  });

  // "My other half" and "our lad" may be anybody's words for themselves.
  test.each(told)('what "%s" is only told', (had) => {
    const taken = who.slice(0, 7).map((each) => `${each} ${had}`);
    expect(taken.filter((text) => heard(text) !== null)).toEqual([]);
  });
});

test('whatever is said, an answer comes, and soon', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...anyWords), { maxLength: 60 }), (said) => {
      const signal = heard(said.join(' '));
      expect(signal === null || BODY_SIGNALS.includes(signal)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('case, end marks and hesitation change nothing', () => {
  for (const { text } of rowsOf('body-signals.jsonl').slice(0, 300)) {
    expect([text.toUpperCase(), `${text}!`, `um ${text}`].map(heard)).toEqual([text, text, text].map(heard));
  }
});

describe('the lists of phrases', () => {
  const templates = Object.entries<readonly string[]>(words.phrases).flatMap(([list, phrases]) =>
    phrases.map((phrase) => `${list}: ${phrase}`),
  );
  const sets = Object.keys(words.sets);

  test('hold flat templates with closed groups and known sets', () => {
    const choices = `(<(${sets.join('|')})>|[a-z0-9]+( [a-z0-9]+)*)([|](<(${sets.join('|')})>|[a-z0-9]+( [a-z0-9]+)*))*`;
    const part = `([(]${choices}[)]|\\[${choices}\\]|[a-z0-9]+)`;
    const flat = new RegExp(`^[A-Za-z]+: ${part}( ${part})*$`);
    expect(templates.filter((template) => !flat.test(template))).toEqual([]);
  });

  test('hold words as they are heard: in one spelling, without apostrophes', () => {
    const known = [...Object.values<readonly string[]>(words.phrases).flat(), ...Object.values(words.sets)];
    const said = new Set(known.flatMap((text) => text.replace(/<\w+>/g, ' ').split(/[\s()[\]|]+/)));
    const mapped: ReadonlyMap<string, string> = bodyModel.heard;
    said.delete('');
    // Between others: a greeting is left out where a message begins, a filler where it ends.
    const isHeard = (word: string) =>
      [`mat ${word} mat`, `feel ${word} mat`].some((text) => tokens(text, spelling).join(' ') === text);
    expect([...said].filter((word) => !isHeard(word) || mapped.has(word))).toEqual([]);
  });

  test('are all used', () => {
    const used = Object.values<readonly string[]>(words.phrases).flat().join(' ');
    expect(sets.filter((set) => !used.includes(`<${set}>`))).toEqual([]);
  });
});
