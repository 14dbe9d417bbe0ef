/** A sign is one whatever is said before and after it, and an idiom is none: every pair, no commas. */
import { redFlags } from '../../support/red-flags/model';
import { urgencyOf } from '../../support/red-flags/rows';
import {
  AFTER,
  AROUND_IDIOMS,
  BEFORE,
  EMERGENCIES,
  GREETINGS,
  IDIOMS,
} from '../../support/red-flags/sentences';

const missed = (sentences: readonly string[]) => sentences.filter((text) => urgencyOf(redFlags(text)) < 3);

/** Idioms that tell of an effort or of an animal explain tired legs, or whose legs they are. */
const EXPLAINS = /squats|leg day|sprint|from the stairs|my (dog|cat)/;

describe('an emergency', () => {
  test('is one by itself', () => {
    expect(missed(EMERGENCIES)).toEqual([]);
  });

  test.each(AFTER)('is one before "%s"', (after) => {
    expect(missed(EMERGENCIES.map((sign) => `${sign} ${after}`))).toEqual([]);
  });

  test.each(BEFORE)('is one after "%s"', (before) => {
    expect(missed(EMERGENCIES.map((sign) => `${before} ${sign}`))).toEqual([]);
  });

  test.each(IDIOMS.filter((idiom) => !EXPLAINS.test(idiom)))('is one beside "%s"', (idiom) => {
    expect(missed(EMERGENCIES.flatMap((sign) => [`${idiom} and ${sign}`, `${sign} and ${idiom}`]))).toEqual(
      [],
    );
  });
});

test.each(IDIOMS)('"%s" is no sign', (idiom) => {
  const told = AROUND_IDIOMS.before.flatMap((before) =>
    ['', ...AROUND_IDIOMS.after].map((after) => `${before} ${idiom} ${after}`),
  );
  expect(told.filter((text) => redFlags(text) !== null)).toEqual([]);
});

test.each(GREETINGS)('"%s" in front changes nothing', (greeting) => {
  const changed = [...EMERGENCIES, ...IDIOMS].filter(
    (text) => JSON.stringify(redFlags(`${greeting} ${text}`)) !== JSON.stringify(redFlags(text)),
  );
  expect(changed).toEqual([]);
});
