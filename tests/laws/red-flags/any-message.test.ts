import parts from '../../../knowledge/en/words/red-flags/concepts.json';
import despair from '../../../knowledge/en/words/red-flags/despair.json';
import figures from '../../../knowledge/en/words/red-flags/figures-of-speech.json';
import { tokens } from '../../../lambda/domain/text/tokens';
import { effort } from '../../support/effort';
import fc from '../../support/fc';
import { model, redFlags } from '../../support/red-flags/model';
import { isRight, rows, urgencyOf } from '../../support/red-flags/rows';
import { share } from '../../support/share';

const heard = rows.filter(
  (row) => row.expect !== 'none' && row.expect !== 'gentle' && isRight(row, redFlags(row.text)),
);
const emergencies = heard.filter((row) => row.expect === 'emergency');
const anyHeard = fc.constantFrom(...heard);
const anyEmergency = fc.constantFrom(...emergencies);

describe('red flags in any message', () => {
  test('case, missing apostrophes and end marks change nothing', () => {
    fc.assert(
      fc.property(anyHeard, fc.constantFrom('', '.', '!', ' ...'), ({ text }, end) => {
        const said = redFlags(text);
        expect(redFlags(text.toUpperCase() + end)).toEqual(said);
        expect(redFlags(text.replace(/(n't|i'm|i've)/g, (word) => word.replace("'", '')))).toEqual(said);
        expect(redFlags(text.replaceAll("'", '\u2019'))).toEqual(said);
      }),
      { numRuns: 100 },
    );
  });

  test('an emergency inside a longer message is still an emergency', () => {
    const before = fc.constantFrom(
      'i was doing the bridge.',
      'thanks for the stretches.',
      'stop the exercise.',
      'it is late.',
    );
    const after = fc.constantFrom(
      '. what should i do',
      '. please help',
      '. i am forty two',
      '. it was a nice day before',
    );
    fc.assert(
      fc.property(before, anyEmergency, after, (first, { text }, last) => {
        expect(urgencyOf(redFlags(`${first} ${text}${last}`))).toBe(3);
      }),
      { numRuns: 150 },
    );
  });

  test('whatever anyone says, there is an answer', () => {
    const words = [...new Set(rows.flatMap((row) => row.text.split(' ')))];
    const salad = fc.array(fc.constantFrom(...words), { maxLength: 900 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.oneof(salad, fc.string({ maxLength: 5000 })), (text) => {
        expect([undefined, 'red-flag', 'despair', 'gentle-check']).toContain(redFlags(text)?.kind);
      }),
      { numRuns: 30 },
    );
  });

  test('a sign is found at either end of a text of any length', () => {
    const story = 'and then we had a cup of tea in the garden '.repeat(2500);
    for (const { text } of emergencies.slice(0, 50)) {
      expect(urgencyOf(redFlags(`${text}. ${story}`))).toBe(3);
      expect(urgencyOf(redFlags(`${story}. ${text}`))).toBe(3);
    }
  });

  test.each(['numb', 'a', 'cant', 'no', 'my leg is', 'cant feel my', 'back hurts and', 'x.'])(
    'of "%s" over and over no more than eight hundred words are read, and soon',
    (word) => {
      const text = `${word} `.repeat(100_000 / (word.length + 1));
      expect(tokens(text, model.spelling).length).toBeLessThanOrEqual(801);
      expect(effort(() => redFlags(text), 3)).toBeLessThan(20);
    },
  );

  test('a plain sentence costs less than a third of a millisecond of work', () => {
    const some = share(rows, 24, ({ text }) => text);
    // Few rows a round want many rounds, until the compiler has had its time.
    const all = effort(() => {
      for (const row of some) redFlags(row.text);
    }, 20);
    expect(all / some.length).toBeLessThan(0.3);
  });
});

describe('the lists of phrases', () => {
  const all = Object.entries({ ...parts, ...figures, ...despair }).flatMap(([name, list]) =>
    list.map((template: string) => [name, template] as const),
  );

  test('hold flat templates with closed groups', () => {
    const flat = /^(?:[^()[\]|]+|\([^()[\]]+\)|\[[^()[\]]+\])+$/;
    expect(all.filter(([, template]) => !flat.test(template))).toEqual([]);
  });

  test('hold tokens as the guard sees them: lower case, no apostrophes', () => {
    expect(all.filter(([, template]) => /[^a-z0-9 ()[\]|]/.test(template))).toEqual([]);
  });
});
