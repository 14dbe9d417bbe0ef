/** Every rule is needed: without it, its own example is no longer taken for the sign. */
import { redFlags } from '../../../lambda/domain/red-flags';
import { RULES, type Rules } from '../../../lambda/domain/red-flags/rules';
import { model } from '../../support/red-flags/model';

const groups = Object.keys(RULES) as (keyof Rules)[];
const rules = groups.flatMap((group) =>
  RULES[group].map((rule) => ({
    ...rule,
    // What is learned stands behind the rules, and may know an example too.
    without: { ...RULES, learned: [], [group]: RULES[group].filter((other) => other !== rule) },
  })),
);

test.each(rules)('$flag: "$example"', ({ flag, urgency, example, not, without }) => {
  const sign = { kind: 'red-flag', flag, urgency };
  expect(redFlags(example, model)).toEqual(sign);
  expect(redFlags(example, model, without)).not.toEqual(sign);
  if (not !== undefined) expect(redFlags(not, model)).not.toEqual(sign);
});
