/** Replies that lean on what was said before. */

import { knowledge } from '../../../../../lambda/content';
import { aboutTheBack } from '../../../../../lambda/domain/nlu/context/ellipsis';
import { THRESHOLDS } from '../../../../../lambda/domain/nlu/thresholds';
import { followUp, understand } from '../../../../../lambda/domain/nlu/understand';
import fc from '../../../../support/fc';
import { model } from '../../../../support/red-flags/model';
import { share } from '../../../../support/share';

const between: [string, string] = ['running', 'sharp-pain'];

describe('asked "About running, or about sharp pain?"', () => {
  test.each([
    ['the first one', 'running'],
    ['first', 'running'],
    ['the former', 'running'],
    ['running', 'running'],
    ['um running please', 'running'],
    ['both', 'running'],
    ['the second', 'sharp-pain'],
    ['the second one', 'sharp-pain'],
    ['the last one', 'sharp-pain'],
    ['the other one', 'sharp-pain'],
    ['sharp', 'sharp-pain'],
    ['sharp pain', 'sharp-pain'],
    ['the sharp one', 'sharp-pain'],
  ])('"%s" picks %s', (words, id) => {
    expect(followUp(words, { between }, knowledge)).toEqual({ kind: 'topic', id });
  });

  test.each(["what's the weather", 'stop', 'banana'])('"%s" picks neither', (words) => {
    expect(followUp(words, { between }, knowledge)).toBeNull();
  });
});

test('any two topics can be told apart by position and by label', () => {
  for (const first of knowledge.topics) {
    const others = knowledge.topics.filter((topic) => topic !== first);
    for (const second of share(others, 12, ({ id }) => `${first.id} ${id}`)) {
      const pair: [string, string] = [first.id, second.id];
      expect(followUp('the first one', { between: pair }, knowledge)).toEqual({
        kind: 'topic',
        id: first.id,
      });
      expect(followUp('the second one', { between: pair }, knowledge)).toEqual({
        kind: 'topic',
        id: second.id,
      });
      expect([pair, followUp(second.name, { between: pair }, knowledge)]).toEqual([
        pair,
        { kind: 'topic', id: second.id },
      ]);
    }
  }
});

describe('after an answer', () => {
  test.each([
    ['why', 'running', 'running'],
    ['how long', 'soreness-after-workout', 'soreness-after-workout'],
    ['how come', 'sit-ups', 'sit-ups'],
    ['what about at night', 'rest-position', 'rest-position'],
    ['what if it does not help', 'reduce-inflammation', 'reduce-inflammation'],
  ])('"%s" stays with %s', (words, topic, id) => {
    expect(followUp(words, { topic }, knowledge)).toEqual({ kind: 'topic', id });
  });

  test.each([
    ['and crunches?', 'running', 'sit-ups'],
    ['what about sit ups', 'running', 'sit-ups'],
    ['and running?', 'sit-ups', 'running'],
    ['how about jogging', 'rest-position', 'running'],
  ])('"%s" moves on from %s to %s', (words, topic, id) => {
    const meaning = understand(words, knowledge, model);
    const settled =
      meaning.kind === 'unknown'
        ? (aboutTheBack(words, knowledge, THRESHOLDS.leftOutInTalk) ?? followUp(words, { topic }, knowledge))
        : meaning;
    expect(settled).toEqual({ kind: 'topic', id });
  });

  test.each(['what about my knee', 'and my dog', 'how about some music'])('"%s" is not about it', (words) => {
    expect(followUp(words, { topic: 'running' }, knowledge)).toBeNull();
  });
});

test('words without context resolve to nothing, and never throw', () => {
  expect(followUp('why', {}, knowledge)).toBeNull();
  expect(followUp('why', { topic: 'no-such-topic' }, knowledge)).toBeNull();
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (words) => {
      const meaning = followUp(words, { topic: 'running', between }, knowledge);
      expect(meaning === null || meaning.kind === 'topic').toBe(true);
    }),
  );
});
