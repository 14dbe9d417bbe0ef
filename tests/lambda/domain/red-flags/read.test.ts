/** What a reading names: whose weakness it is, what is said twice over, and what is known of somebody else. */
import type { Concept } from '../../../../lambda/domain/red-flags/model';
import { readMentions } from '../../../../lambda/domain/red-flags/read';
import { STOP } from '../../../../lambda/domain/text/stop';
import { model } from '../../../support/red-flags/model';

const read = (words: string) => readMentions(words, model);

describe.each<[Concept, string[], string[]]>([
  [
    'failing',
    ['my legs gave out', 'my core gives way and so do my legs', 'my arms gave way and then so did my legs'],
    [
      'my core gives way',
      'my core gives way and my legs ache',
      'my grip gives way and then later on my back hurt and so did my legs',
    ],
  ],
  [
    'weak',
    ['my legs are weak', 'my arms are weak and so are my legs', 'my arms went weak and then so did my legs'],
    ['my wrists are weak', 'weak arms and sore legs', 'i have weak wrists'],
  ],
  ['letsDown', ["my legs won't take my weight"], ["my back won't take my weight"]],
  [
    'saddle',
    ['my bottom is numb', 'my bottom is sore and so is my bottom leg'],
    ['my bottom leg is wobbling'],
  ],
  [
    'smallFall',
    ['i slipped on the ice', 'i slipped a disc then slipped on the ice'],
    ['i had a slipped disc'],
  ],
  ['fedUp', ["i'm sick of this pain"], ['i have pain']],
  ['numb', ['my hand is numb'], ['no numbness', 'i used to have a numb hand', 'my dog is numb']],
  ['tingle', ['pins and needles'], ['i used to get pins and needles in my fingers at the wheel']],
])('%s', (concept, named, others) => {
  test.each(named)('is named by "%s"', (words) => expect(read(words).find(concept)).not.toEqual([]));
  test.each(others)('is not by "%s"', (words) => {
    expect(read(words).has(concept)).toBe(false);
  });
});

test('the same words name a thing once', () => {
  const twice = (words: string, concept: Concept) => read(words).find(concept);
  expect(twice('i fell off a step last week and then a car hit me', 'bigFall')).toHaveLength(1);
  expect(twice('my feet went numb from kneeling', 'asleepCause')).toHaveLength(2);
  expect(twice('my arms are weak and so are my legs and my arms are weak', 'weak')).toHaveLength(1);
});

test('every word that nobody has now is stopped, and no other', () => {
  const stated = (words: string) => read(words).stated.join(' ');
  expect(stated('my hand is numb')).toBe('my hand is numb');
  expect(stated('no numbness')).toBe(`no ${STOP}`);
  expect(stated('i used to get pins and needles in my fingers at the wheel')).toMatch(
    /^i used to( \S)+ the wheel$/,
  );
});

describe('what somebody else has', () => {
  const cannotWalk = (words: string) => read(words).has('cantWalk');
  test('is known to whoever minds them, and is news once it is so now', () => {
    expect(cannotWalk("my back is sore from lifting my gran who can't walk")).toBe(false);
    expect(cannotWalk("my back is sore from lifting my gran and now she can't walk")).toBe(true);
    expect(cannotWalk("now my gran can't walk and my back is sore from lifting her")).toBe(true);
  });
});
