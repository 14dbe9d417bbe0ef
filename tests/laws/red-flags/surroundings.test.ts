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
  NOT_NOW,
  TODAYS,
  TOLD_OF,
  WHAT,
  WHO,
} from '../../support/red-flags/sentences';
import { share } from '../../support/share';

const missed = (sentences: readonly string[], urgency = 3) =>
  sentences.filter((text) => urgencyOf(redFlags(text)) < urgency);

/** The quick suite says a share of the emergencies beside each, and others beside each. */
const some = (beside: string) => share(EMERGENCIES, 8, (sign) => `${sign} ${beside}`);

/** Idioms that tell of an effort, a drink, a laugh or an animal explain tired legs, or whose legs they are. */
const EXPLAINS =
  /squats|leg day|sprint|from the stairs|my (dog|cat)|pints|wobbling|sad|in stitches|laughing|six floors/;

describe('an emergency', () => {
  test('is one by itself', () => {
    expect(missed(EMERGENCIES)).toEqual([]);
  });

  test.each(AFTER)('is one before "%s"', (after) => {
    expect(missed(some(after).map((sign) => `${sign} ${after}`))).toEqual([]);
  });

  test.each(BEFORE)('is one after "%s"', (before) => {
    expect(missed(some(before).map((sign) => `${before} ${sign}`))).toEqual([]);
  });

  test.each(IDIOMS.filter((idiom) => !EXPLAINS.test(idiom)))('is one beside "%s"', (idiom) => {
    expect(missed(some(idiom).flatMap((sign) => [`${idiom} and ${sign}`, `${sign} and ${idiom}`]))).toEqual(
      [],
    );
  });
});

describe('a sign for today', () => {
  test.each(TODAYS)('"%s" is one by itself, and in any talk', (sign) => {
    const told = [
      sign,
      ...AFTER.map((after) => `${sign} ${after}`),
      ...BEFORE.map((before) => `${before} ${sign}`),
    ];
    expect(missed(told, 2)).toEqual([]);
  });
});

describe('what nobody has now is no sign', () => {
  const taken = (sentences: readonly string[]) => sentences.filter((text) => redFlags(text) !== null);

  test.each(TOLD_OF)('"%s"', (frame) => {
    expect(taken(WHO.map((who) => frame.replace('WHO', who)))).toEqual([]);
  });

  test.each(NOT_NOW)('"%s"', (frame) => {
    expect(taken(WHAT.map((what) => frame.replace('WHAT', what)))).toEqual([]);
  });

  test.each(EMERGENCIES)('"%s" after any of it is one', (sign) => {
    const before = [
      ...TOLD_OF.map((frame) => frame.replace('WHO', "can't walk")),
      ...NOT_NOW.map((frame) => frame.replace('WHAT', 'numb feet')),
    ];
    const told = share(before, 4, (one) => `${one} ${sign}`);
    expect(missed(told.map((one) => `${one} and now ${sign}`))).toEqual([]);
  });
});

test.each(IDIOMS)('"%s" is no sign', (idiom) => {
  const told = AROUND_IDIOMS.before.flatMap((before) =>
    ['', ...AROUND_IDIOMS.after].map((after) => `${before} ${idiom} ${after}`),
  );
  expect(told.filter((text) => redFlags(text) !== null)).toEqual([]);
});

test.each(GREETINGS)('"%s" in front changes nothing', (greeting) => {
  const told = share([...EMERGENCIES, ...IDIOMS], 4, (text) => `${text} ${greeting}`);
  const changed = told.filter(
    (text) => JSON.stringify(redFlags(`${greeting} ${text}`)) !== JSON.stringify(redFlags(text)),
  );
  expect(changed).toEqual([]);
});
