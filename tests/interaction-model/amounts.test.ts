import {
  isoDuration,
  numberWords,
  parseDuration,
  parseNumber,
  parseSeconds,
} from '../../interaction-model/amounts';
import { asHeard, matchKey } from '../../interaction-model/normalise';
import fc from '../support/fc';

test('every number up to 999 is heard back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), (n) => {
      expect(parseNumber(numberWords(n) ?? '')).toBe(n);
    }),
  );
});

test.each([
  ['two minutes', 'PT2M'],
  ['a minute', 'PT1M'],
  ['half a minute', 'PT30S'],
  ['a minute and a half', 'PT1M30S'],
  ['one and a half minutes', 'PT1M30S'],
  ['one minute thirty', 'PT1M30S'],
  ['one minute and ten seconds', 'PT1M10S'],
  ['ten secs', 'PT10S'],
  ['a couple of minutes', 'PT2M'],
  ['an hour', 'PT1H'],
])('"%s" is %s', (words, iso) => {
  expect(parseDuration(words)).toBe(iso);
});

test.each(['minutes', 'two', 'two legs', 'a lot of minutes', 'half an exercise', 'some time'])(
  '"%s" is no length of time',
  (words) => {
    expect(parseSeconds(words)).toBeNull();
  },
);

test('nothing has no length but is still written as a length', () => {
  expect(isoDuration(0)).toBe('PT0S');
});

test('typed text becomes what a recogniser would hear', () => {
  expect(asHeard('Sit-ups, 10 times?')).toBe('sit ups ten times');
  expect(asHeard('What’s next')).toBe("what's next");
  expect(asHeard('A & E')).toBe('a and e');
  expect(matchKey("what's")).toBe(matchKey('whats'));
});

test('what is heard once is heard the same again', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(asHeard(asHeard(text))).toBe(asHeard(text));
    }),
  );
});
