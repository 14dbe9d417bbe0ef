/** Every rule is needed: without it, its own example is no longer taken for the sign. */
import knowledge from '../../../knowledge/en/red-flags.json';
import { redFlags } from '../../../lambda/domain/red-flags';
import { RULES } from '../../../lambda/domain/red-flags/rules';
import { model, readingOf } from '../../support/red-flags/readings';

const groups = ['stated', 'looser', 'learned'] as const;
const rules = groups.flatMap((group) =>
  RULES[group].map((rule) => ({
    ...rule,
    // What is learned stands behind the rules, and may know an example too.
    without: { ...RULES, learned: [], [group]: RULES[group].filter((other) => other !== rule) },
  })),
);

test('the rules raise just the signs that are answered, each as urgently', () => {
  const named = (signs: readonly { flag: string; urgency: string }[]) =>
    [...new Set(signs.map(({ flag, urgency }) => `${flag}: ${urgency}`))].sort();
  const answered = knowledge.flags.map(({ id, urgency }) => ({ flag: id, urgency }));
  expect(named(rules)).toEqual(named(answered));
});

test.each(rules)('$flag: "$example"', ({ flag, urgency, example, not, without }) => {
  const sign = { kind: 'red-flag', flag, urgency };
  expect(redFlags(readingOf(example), model)).toEqual(sign);
  expect(redFlags(readingOf(example), model, without)).not.toEqual(sign);
  if (not !== undefined) expect(redFlags(readingOf(not), model)).not.toEqual(sign);
});

test.each(RULES.despair)('hopelessness: "$example"', (thought) => {
  const { example, not } = thought;
  const without = { ...RULES, despair: RULES.despair.filter((other) => other !== thought) };
  expect(redFlags(readingOf(example), model)).toEqual({ kind: 'despair' });
  expect(redFlags(readingOf(example), model, without)).toBeNull();
  if (not !== undefined) expect(redFlags(readingOf(not), model)).toBeNull();
});
