import { PhraseMatcher } from '../../../../lambda/domain/text/phrase-matcher';
import { packPhrases } from '../../../../tools/train/pack-phrases';

/** What a lexicon of one list finds in the words, as the words it found. */
function found(templates: string[], text: string): string[] {
  const words = text.split(' ');
  const hits: string[] = [];
  new PhraseMatcher(packPhrases({ list: templates })).scan(words, (_list, { from, to }) => {
    hits.push(words.slice(from, to).join(' '));
  });
  return hits;
}

describe('a packed phrase', () => {
  test.each([
    ['a word by itself', 'numb', 'it went numb today', ['numb']],
    [
      'each of its choices',
      '(numb|pins and needles)',
      'numb then pins and needles',
      ['numb', 'pins and needles'],
    ],
    [
      'with and without what may be left out',
      'cant [even] feel',
      'cant feel and cant even feel',
      ['cant feel', 'cant even feel'],
    ],
    ['across small words', '(cant|barely) feel', 'cant really feel', ['cant really feel']],
    ['the longest way it can be read', 'pain (in|in both) legs', 'pain in both legs', ['pain in both legs']],
    [
      'when it opens with a choice that may be left out',
      '[lower] back pain',
      'lower back pain',
      ['lower back pain', 'back pain'],
    ],
  ])('is found: %s', (_how, template, text, expected) => {
    expect(found([template], text)).toEqual(expected);
  });

  test.each([
    ['half of it', 'pins and needles', 'pins and'],
    ['a later word of one of its choices', '(pins and needles|tingling)', 'needles'],
    ['its words in another order', 'cant feel', 'feel cant'],
    ['its words with a strange one between', 'cant feel', 'cant tomorrow feel'],
  ])('is not found in %s', (_what, template, text) => {
    expect(found([template], text)).toEqual([]);
  });
});
