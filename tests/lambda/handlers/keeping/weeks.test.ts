import { knowledge } from '../../../../lambda/content';
import { howItGoes } from '../../../../lambda/handlers/keeping/weeks';
import fc from '../../../support/fc';

const TODAY = 20_780;
const tell = (...ago: number[]) =>
  howItGoes(
    knowledge.prompts,
    ago.map((days) => TODAY - days),
    TODAY,
  ).join(' ');

test('counts this week and the one before', () => {
  expect(tell(0, 2, 6, 7)).toBe(
    "In the last seven days, you finished a routine on three days. In the seven days before, it was one day. That's plenty.",
  );
});

test('an empty week is fine, and what was before is still told', () => {
  expect(tell()).toBe("Nothing is noted in the last seven days, and that's fine.");
  expect(tell(9, 20)).toContain('In four weeks, that makes two days.');
});

test('nothing in it is a chain, a missed day or a duty', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 27 }), { maxLength: 28 });
  fc.assert(
    fc.property(days, (ago) => {
      expect(tell(...ago)).not.toMatch(/in a row|streak|miss|only|should|must|every day|don't forget/i);
    }),
  );
});
